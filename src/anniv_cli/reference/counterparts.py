"""To whom an office writes abroad: the bodies of a partner province and their heads, on a day."""

from __future__ import annotations

from datetime import date
from functools import lru_cache, reduce
from typing import Any

from anniv_cli.reference import loading
from anniv_cli.reference.entries import Counterpart, CounterpartKind, Formula, Place, PlaceKind, Side
from anniv_cli.reference.register import Register
from anniv_cli.reference.units import in_english, in_vietnamese
from anniv_cli.text import fold

PLACE = "{place}"
_NAMES = ("body", "post", "person", "address")
_TONGUES = ("_en", "_own")
_KINDS: dict[PlaceKind, CounterpartKind] = {
    "province": "province",
    "city": "province",
    "capital": "capital",
    "district": "",
}
"""Which of the packaged records is for a place; for a district there is none."""
_UNTRANSLATED = {("address", "_own")}


@lru_cache(maxsize=4096)
def counterpart_of(register: Register, place: Place, side: Side, day: date) -> Counterpart | None:
    """The body in a province that answers to our Party or State side on a day, with the names filled in.

    What the office says goes before what is packaged, field by field, and what it says of the province
    before what it says of the country. None where nobody is known; a missing name is empty.
    """
    kind = _KINDS[place.kind_on(day)]
    found = [
        one
        for one in register.counterparts
        if one.side == side
        and one.country == place.country
        and one.place in ("", place.name)
        and one.kind in ("", kind)
        and one.holds_on(day)
    ]
    if not found:
        return None
    merged = reduce(_corrected, sorted(found, key=lambda one: bool(one.place)))
    return _filled(merged._replace(place=place.name, kind=kind), place)


def mission_of(register: Register, name: str, day: date) -> Counterpart | None:
    """The head of the embassy or consulate-general that has this name in the register of agencies."""
    sought = fold(name)
    found = [one for one in register.counterparts if one.kind == "mission" and one.holds_on(day)]
    found = [one for one in found if fold(one.body) == sought]
    return _latin(reduce(_corrected, found)) if found else None


def relations_of(country: str, day: date) -> Formula | None:
    """What the relations between Viet Nam and a country (by its ISO code) are called on a day."""
    return next((one for one in _formulas() if one.country == country and one.holds_on(day)), None)


@lru_cache(maxsize=1)
def _formulas() -> tuple[Formula, ...]:
    return loading.formulas()


def _corrected(known: Counterpart, told: Counterpart) -> Counterpart:
    """What is known, with what is told later in its place; valid while both are."""
    changes: dict[str, Any] = {
        "since": max((day for day in (known.since, told.since) if day), default=None),
        "until": min((day for day in (known.until, told.until) if day), default=None),
        "source": told.source or known.source,
        "language": told.language or known.language,
    }
    for name in _NAMES:
        changes |= _renamed(name, known, told)
    if told.body and told.post:
        changes |= {"mark": told.mark, "dates_mark": told.dates_mark}
    if told.body_en and told.post_en:
        changes["english_mark"] = told.english_mark
    return known._replace(**changes)


def _renamed(name: str, known: Counterpart, told: Counterpart) -> dict[str, str]:
    """One name with its translations; those of another name would be wrong, so they go with it."""
    forms = (name, *(name + tongue for tongue in _TONGUES if (name, tongue) not in _UNTRANSLATED))
    given = {form: value for form in forms if (value := getattr(told, form))}
    if name not in given or fold(given[name]) == fold(getattr(known, name)):
        return given
    return dict.fromkeys(forms, "") | given


def _filled(counterpart: Counterpart, place: Place) -> Counterpart:
    """With the name of the province in each of the languages."""
    names = {"": in_vietnamese(place), "_en": in_english(place), "_own": place.own_script}
    filled = {
        name + tongue: getattr(counterpart, name + tongue).replace(PLACE, word)
        for tongue, word in names.items()
        for name in ("body", "post")
    }
    return _latin(counterpart._replace(**filled))


def _latin(counterpart: Counterpart) -> Counterpart:
    """A person goes by one name in both languages, where no other is told."""
    if counterpart.person_en or not counterpart.person:
        return counterpart
    return counterpart._replace(person_en=counterpart.person)
