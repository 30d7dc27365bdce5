"""An activity in the columns of the table: content, lead, support, time, place or product, remarks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from anniv_cli.documents.marks import joined, one_line
from anniv_cli.documents.months import times
from anniv_cli.links import LinkedActivity, Marked, Part, Role, leads
from anniv_cli.model import each

_COUNTED = re.compile(r"[\w.]+")


def cells(activity: LinkedActivity) -> tuple[str, ...]:
    """All columns behind the number but the remarks; empty where the plan says nothing."""
    own = activity.activity
    return (
        one_line(activity.title),
        _lead(activity),
        _names(_besides(activity.having(Role.SUPPORT), leads(activity))),
        _lines(times(activity)),
        _lines([*each(own.place), *each(own.product)]),
    )


def counted_reference(activity: LinkedActivity) -> str:
    """Where it stands in the plan, as far as figures say it: `II.4.1` for the second star below II.4.1."""
    found = _COUNTED.match(activity.reference)
    return found[0].rstrip(".") if found else ""


def _lead(activity: LinkedActivity) -> str:
    """Who leads, as the plan names them, and below it who steers.

    Where nobody leads, the plan's own words for who takes part, label and all.
    """
    led = leads(activity)
    shown = [_names(led)] if led else [_unled(activity)]
    if activity.activity.steering:
        shown.append(_labelled(activity, "steering"))
    return "\n".join(filter(None, shown))


def _unled(activity: LinkedActivity) -> str:
    if activity.activity.lead:
        return joined(each(activity.activity.lead))
    if activity.activity.implementers:
        return _labelled(activity, "implementers")
    return _names(activity.having(Role.LEAD) or activity.having(Role.IMPLEMENTER))


def _labelled(activity: LinkedActivity, key: str) -> str:
    label = one_line(getattr(activity.entry.labels, key))
    return f"{label}: {joined(each(getattr(activity.activity, key)))}"


def _names(parts: Iterable[Part]) -> str:
    """The bodies in the plan's words, one after another; those that are asked, not ordered, are left out."""
    ordered = (part.party.text for part in parts if part.marked is not Marked.REQUESTED)
    return "; ".join(dict.fromkeys(_capital(one_line(name)) for name in ordered))


def _besides(parts: Iterable[Part], led: Iterable[Part]) -> list[Part]:
    """A body that leads one line of an activity and supports in another stands in one column."""
    names = {part.party.name for part in led}
    return [part for part in parts if part.party.name not in names]


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(one_line(text).rstrip(" .;") for text in texts)
