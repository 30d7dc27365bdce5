"""An activity in the columns of the table: content, lead, support, time, place or product, remarks."""

from __future__ import annotations

from collections.abc import Iterable

from anniv_cli.documents.marks import joined, one_line
from anniv_cli.documents.months import times
from anniv_cli.links import LinkedActivity, Marked, Part, Role, leads
from anniv_cli.model import each


def cells(activity: LinkedActivity) -> tuple[str, ...]:
    """All columns behind the number. Empty where the plan says nothing; the remarks lead back into the plan."""
    own = activity.activity
    return (
        one_line(activity.title),
        _lead(activity),
        _names(activity.having(Role.SUPPORT)),
        _lines(times(activity)),
        _lines([*each(own.place), *each(own.product)]),
        activity.reference,
    )


def _lead(activity: LinkedActivity) -> str:
    """Who leads, as the plan names them; where nobody does, the plan's own words for who takes part, label and all."""
    led = leads(activity)
    if led:
        return _names(led)
    for key in ("lead", "implementers", "steering"):
        value = each(getattr(activity.activity, key))
        if value:
            label = one_line(getattr(activity.entry.labels, key))
            return joined(value) if key == "lead" else f"{label}: {joined(value)}"
    return _names(activity.having(Role.LEAD) or activity.having(Role.IMPLEMENTER))


def _names(parts: Iterable[Part]) -> str:
    """The bodies in the plan's words, one after another; those that are asked, not ordered, are left to it."""
    named = dict.fromkeys(_capital(one_line(part.party.text)) for part in parts if part.marked is not Marked.REQUESTED)
    return "; ".join(named)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(one_line(text).rstrip(" .;") for text in texts)


