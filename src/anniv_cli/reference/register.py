"""The register: the packaged facts, with an office's own corrections on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from anniv_cli.reference import loading
from anniv_cli.reference.entries import Agency, Certainty, Counterpart, Holiday, Occasion, Place, Tie
from anniv_cli.text import composed

PROVINCE = "{province}"  # stands in a name for that of the province
_ONE_DAY = timedelta(days=1)
_HOPS = 5  # a body merged into one that was merged again; more would be a circle in the data


class Register(NamedTuple):
    """Who and what plans speak of."""

    agencies: tuple[Agency, ...] = ()
    places: tuple[Place, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    ties: tuple[Tie, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()

    def __hash__(self) -> int:
        """Cheap, because lookups are memoised by register; equality still compares every entry."""
        return hash((len(self.agencies), len(self.places), len(self.occasions), self.holidays))

    def agency(self, name: str) -> Agency | None:
        """The record of exactly this name; a name as found in a text is looked up through `Names`."""
        return _by_name(self).get(_key(name))

    def place(self, name: str) -> Place | None:
        return next((place for place in self.places if place.name == name), None)

    def occasion(self, occasion_id: str) -> Occasion | None:
        return next((occasion for occasion in self.occasions if occasion.id == occasion_id), None)

    def extended(
        self,
        agencies: Iterable[Agency] = (),
        places: Iterable[Place] = (),
        occasions: Iterable[Occasion] = (),
        holidays: Iterable[Holiday] = (),
        counterparts: Iterable[Counterpart] = (),
    ) -> Register:
        """This register, corrected: an entry of a known name (or id) takes the place of the packaged one.

        Known spellings and phrases are kept beside the new ones; everything else is as the new entry says, so
        to change one thing, give `register.agency(name)._replace(…)`. Counterparts are added; of
        two, what the later one says goes first, field by field (see `counterpart_of`).
        """
        if not any((agencies, places, occasions, holidays, counterparts)):
            return self
        return self._replace(
            agencies=_corrected_agencies(self.agencies, agencies),
            places=_corrected_places(self.places, places),
            occasions=_corrected_occasions(self.occasions, occasions),
            holidays=tuple({holiday.day: holiday for holiday in (*self.holidays, *holidays)}.values()),
            counterparts=(*self.counterparts, *counterparts),
        )


@lru_cache(maxsize=1)
def packaged_register() -> Register:
    ties = loading.ties()
    return Register(
        loading.agencies(),
        loading.places(ties),
        loading.occasions(),
        ties,
        counterparts=loading.counterparts(),
    )


def successors_on(register: Register, agency: Agency, day: date) -> tuple[Agency, ...]:
    """Who does the work of a body gone on `day`, through later mergers too; nobody for a living one."""
    if agency.exists_on(day):
        return ()
    found: dict[str, Agency] = {}
    open_names, seen = list(agency.successors), {agency.name}
    for _ in range(_HOPS):
        known = [entry for name in open_names if name not in seen and (entry := _bearer(register, name))]
        seen.update(open_names)
        found.update({entry.name: entry for entry in known if entry.exists_on(day)})
        open_names = [name for entry in known if not entry.exists_on(day) for name in entry.successors]
    return tuple(found.values())


@lru_cache(maxsize=256)
def ties_of(province: str, on: date, register: Register | None = None) -> tuple[Tie, ...]:
    """The borders and agreements of a province on a day, each with its mark of certainty.

    Behind its own stand the partners of the provinces merged into it, which nobody has confirmed.
    """
    facts = register or packaged_register()
    own = [tie for tie in facts.ties if tie.province == province and tie.holds_on(on)]
    partners = {tie.partner for tie in own}
    return (*own, *(tie for tie in _inherited(province, on, facts) if tie.partner not in partners))


def _inherited(province: str, on: date, register: Register) -> Iterator[Tie]:
    """The agreements that the provinces merged into one had on their last day; a border is the heir's own."""
    for place in register.places:
        if place.until is None or place.until >= on or province not in place.successors:
            continue
        for tie in register.ties:
            if tie.province == place.name and tie.kind == "partner" and tie.holds_on(place.until):
                yield tie._replace(
                    province=province,
                    since=place.until + _ONE_DAY,
                    until=None,
                    mark=Certainty.UNVERIFIED,
                    inherited_from=place.name,
                )


def partners_of(province: str, on: date, register: Register | None = None) -> tuple[Place, ...]:
    """The provinces across the border and those known as partners; a partner need not touch Viet Nam."""
    facts = register or packaged_register()
    names = {tie.partner: None for tie in ties_of(province, on, facts)}
    return tuple(place for name in names if (place := facts.place(name)))


def _bearer(register: Register, name: str) -> Agency | None:
    """The record of a name; for "Báo Gia Lai" that of "Báo {province}", under the name asked for."""
    known = register.agency(name)
    if known and PROVINCE not in name:
        return known
    for agency in register.agencies:
        stem = agency.name.removesuffix(PROVINCE)
        if stem != agency.name and name.startswith(stem):
            return agency._replace(name=name.removesuffix(PROVINCE).strip())
    return None


@lru_cache(maxsize=8)
def _by_name(register: Register) -> dict[str, Agency]:
    return {_key(agency.name): agency for agency in register.agencies}


def _key(name: str) -> str:
    return composed(name).casefold()


def _corrected_agencies(known: Sequence[Agency], new: Iterable[Agency]) -> tuple[Agency, ...]:
    entries = {_key(agency.name): agency for agency in known}
    names = {_key(name): key for key, agency in entries.items() for name in (*agency.also, agency.name)}
    for agency in new:
        _drop_special_cases(entries, agency)
        key = names.get(_key(agency.name), _key(agency.name))
        old = entries.get(key)
        spellings = (*agency.also, *old.also) if old else agency.also
        if old and key != _key(agency.name):  # known by another spelling: successors use the packaged name
            spellings, agency = (agency.name, *spellings), agency._replace(name=old.name)
        entries[key] = agency._replace(also=_once(spellings))
    return tuple(entries.values())


def _drop_special_cases(entries: dict[str, Agency], agency: Agency) -> None:
    """An office that corrects "Sở Ngoại vụ" means its own, also where one province's is packaged besides."""
    stem = _key(agency.name.removesuffix(" tỉnh")) + " "
    for key in [key for key, entry in entries.items() if entry.province and key.startswith(stem)]:
        if not agency.province and key != _key(agency.name):
            del entries[key]


def _corrected_places(known: Sequence[Place], new: Iterable[Place]) -> tuple[Place, ...]:
    entries = {_key(place.name): place for place in known}
    for place in new:
        old = entries.get(_key(place.name), place)
        entries[_key(place.name)] = place._replace(
            also=_once((*place.also, *old.also)),
            borders=place.borders or old.borders,
            own_script=place.own_script or old.own_script,
            vietnamese=place.vietnamese or old.vietnamese,
        )
    return tuple(entries.values())


def _corrected_occasions(known: Sequence[Occasion], new: Iterable[Occasion]) -> tuple[Occasion, ...]:
    """Days of single years are added to those known: an office corrects one new year at a time."""
    entries = {occasion.id: occasion for occasion in known}
    for occasion in new:
        old = entries.get(occasion.id, occasion)
        marks = {year: mark for year, mark in old.year_marks.items() if year not in occasion.dates}
        entries[occasion.id] = occasion._replace(
            phrases=_once((*occasion.phrases, *old.phrases)),
            heads=_once((*occasion.heads, *old.heads)),
            dates={**old.dates, **occasion.dates},
            year_marks={**marks, **occasion.year_marks},
        )
    return tuple(entries.values())


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
