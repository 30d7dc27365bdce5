"""Which agenda items a user means: by body and role, partner, words or plan, however they are typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from anniv_cli.links import Linked, Part, Role
from anniv_cli.text import fold
from anniv_cli.views.agenda import Item

ROLES = {
    "lead": (Role.LEAD, Role.IMPLEMENTER),
    "support": (Role.SUPPORT,),
    "steering": (Role.STEERING,),
    "any": tuple(Role),
}


def names_body(part: Part, plan: Linked, sought: str) -> bool:
    """Whether a part is that of the body sought: by any of its names, or by words of them."""
    meant = plan.names.agency(sought)
    if meant and part.party.agency:
        return meant.name == part.party.agency.name
    spellings = [part.party.text, part.party.name, *(part.party.agency.also if part.party.agency else ())]
    return any(f" {fold(sought)} " in f" {fold(spelling)} " for spelling in spellings)


def by_agency(items: Iterable[Item], sought: str, role: str = "any") -> Iterator[Item]:
    """The items in which a body has a role of `ROLES`."""
    wanted = ROLES[role]
    return (
        item
        for item in items
        if any(part.role in wanted and names_body(part, item.plan, sought) for part in item.parts)
    )


def by_partner(items: Iterable[Item], sought: str) -> Iterator[Item]:
    """The items of a partner province, by any spelling of its name."""
    for item in items:
        meant = item.plan.names.place(sought)
        if any((meant and partner == meant.name) or fold(sought) in fold(partner) for partner in item.partners):
            yield item


def by_text(items: Iterable[Item], sought: str) -> Iterator[Item]:
    """The items whose title, section, place or own words for the time hold the words sought."""
    wanted = fold(sought)
    for item in items:
        if wanted in fold(" / ".join((item.title, item.section, item.words, *item.places))):
            yield item


def by_plan(plans: Sequence[Linked], sought: Sequence[str]) -> list[Linked]:
    """The plans whose file, province or subject holds one of the words sought."""
    return [
        plan
        for plan in plans
        if any(fold(words) in fold(f"{plan.name} {plan.plan.province} {plan.plan.subject}") for words in sought)
    ]
