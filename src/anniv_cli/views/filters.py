"""Which plans and agenda items a user means: by body and role, partner, words or name, however typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import PurePath

from anniv_cli.links import Linked, Part, Role
from anniv_cli.reference import COUNTRIES, Place
from anniv_cli.text import contains, fold, nearest
from anniv_cli.views.agenda import Item

ROLES = {
    "lead": (Role.LEAD, Role.IMPLEMENTER),
    "support": (Role.SUPPORT,),
    "steering": (Role.STEERING,),
    "any": tuple(Role),
}
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")


def holds(text: str, sought: str) -> bool:
    """Whether a text has the words sought; `Ratanakiri` finds `Ra-ta-na-ki-ri` as well."""
    return bool(fold(sought)) and (
        contains(text, sought) or contains(_HYPHEN.sub("", text), _HYPHEN.sub("", sought))
    )


@lru_cache(maxsize=256)
def bodies_meant(plan: Linked, sought: str) -> frozenset[str]:
    """The names of the bodies of a plan that are sought: by any of their names, or by words of them.

    Whoever is found under one spelling is found under all.
    """
    meant = plan.names.agency(sought)
    parts = list(every_part(plan))
    if meant and any(part.party.name == meant.name for part in parts):
        return frozenset({meant.name})
    return frozenset(
        part.party.name for part in parts if any(holds(name, sought) for name in _spellings(part))
    )


def _spellings(part: Part) -> tuple[str, ...]:
    also = part.party.agency.also if part.party.agency else ()
    return part.party.text, part.party.name, *also


def names_body(part: Part, plan: Linked, sought: str) -> bool:
    """Whether a part is that of a body sought."""
    return part.party.name in bodies_meant(plan, sought)


def by_agency(items: Iterable[Item], sought: str, role: str = "any") -> Iterator[Item]:
    """The items in which a body has a role of `ROLES`."""
    wanted = ROLES[role]
    for item in items:
        if any(part.role in wanted and names_body(part, item.plan, sought) for part in item.parts):
            yield item


def names_place(place: Place, plan: Linked, sought: str) -> bool:
    """Whether a place is the one sought, by any spelling; a country stands for all its provinces."""
    if meant := plan.names.place(sought):
        return place.name == meant.name
    if fold(sought) in map(fold, COUNTRIES.get(place.country, ())):
        return True
    return any(holds(form, sought) for form in (place.name, *place.also))


def by_partner(items: Iterable[Item], sought: str) -> Iterator[Item]:
    """The items of a partner province."""
    for item in items:
        if item.activity and any(names_place(place, item.plan, sought) for place in item.activity.partners):
            yield item


def by_text(items: Iterable[Item], sought: str) -> Iterator[Item]:
    """The items whose title, headings, place or own words for the time hold the words sought."""
    for item in items:
        headings = (section.heading or "" for section in item.sections)
        activity = item.activity.title if item.activity else ""
        if any(
            holds(text, sought) for text in (str(item.title), activity, *headings, item.words, *item.places)
        ):
            yield item


def by_name(plans: Sequence[Linked], sought: str) -> list[Linked]:
    """The plans whose file, province, year or subject holds the words sought."""
    return [
        plan
        for plan in plans
        if holds(
            f"{PurePath(plan.name).name} {plan.plan.province} {plan.plan.year} / {plan.plan.subject}", sought
        )
    ]


def every_part(plan: Linked) -> Iterator[Part]:
    """Each part that a body has in the activities and the assignments of a plan."""
    for activity in plan.activities:
        yield from activity.parts
    for task in plan.tasks:
        yield from (*task.assignees, *task.parts)


def body_known(plans: Iterable[Linked], sought: str) -> bool:
    """Whether some plan gives the body a part."""
    return any(bodies_meant(plan, sought) for plan in plans)


def nearest_body(plans: Sequence[Linked], sought: str) -> str | None:
    """The body with a part in the plans whose name is most like the words."""
    names = {
        name for plan in plans for part in every_part(plan) for name in (part.party.name, part.party.text)
    }
    return nearest(sought, sorted(names))


def partner_known(plans: Iterable[Linked], sought: str) -> bool:
    """Whether some plan has dealings with the partner province, or with a province of the country."""
    return any(names_place(place, plan, sought) for plan in plans for place in _partners(plan))


def _partners(plan: Linked) -> Iterator[Place]:
    return (place for activity in plan.activities for place in activity.partners)


def nearest_partner(plans: Sequence[Linked], sought: str) -> str | None:
    """The partner province of the plans whose name is most like the words."""
    forms = {
        form: place.name for plan in plans for place in _partners(plan) for form in (place.name, *place.also)
    }
    found = nearest(sought, forms)
    return forms[found] if found else None
