"""The files of the office's own register, as the corrections they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from anniv_cli.diagnostics import Diagnostic, Severity
from anniv_cli.model import each
from anniv_cli.model.values import Record
from anniv_cli.reference import Agency, Certainty, Holiday, Occasion, Place, packaged_register
from anniv_cli.store.directory import PARTNERS, Directory
from anniv_cli.store.files import load
from anniv_cli.store.register import REGISTER, OfficeRegister
from anniv_cli.store.register_partners import partner_entries
from anniv_cli.store.register_records import (
    AgenciesFile,
    HolidaysFile,
    OccasionsFile,
    OfficeAgency,
    OfficeOccasion,
    OfficePlace,
    PartnersFile,
    PlacesFile,
)
from anniv_cli.store.schema import day_remarks, schema_diagnostics
from anniv_cli.store.source import SourceFile

Entry = TypeVar("Entry")


def corrections(folder: Path) -> tuple[OfficeRegister, tuple[Diagnostic, ...]]:
    """What the files of a register say; one with an error corrects nothing."""
    found: list[Diagnostic] = []
    agencies = _entries(folder / "agencies.yaml", AgenciesFile, found).entries
    places = _each(_place, _entries(folder / "places.yaml", PlacesFile, found).entries)
    occasions = _entries(folder / "occasions.yaml", OccasionsFile, found).entries
    holidays = _entries(folder / "holidays.yaml", HolidaysFile, found).entries
    directory = _directory(folder / f"{PARTNERS}.yaml", places, found)
    register = OfficeRegister(
        agencies=_each(_agency, agencies),
        places=places,
        occasions=_each(_occasion, occasions),
        holidays=tuple(Holiday(entry.on, entry.holiday, entry.working) for entry in holidays),
        counterparts=tuple(entry.counterpart for entry in directory.entries),
        directory=directory,
    )
    return register, tuple(found)


class _Read(NamedTuple):
    """A file as read, None where there is none, and its entries, none where it has an error."""

    file: SourceFile | None = None
    entries: Sequence[Any] = ()
    wrong: bool = False


def _entries(path: Path, kind: type[Record], found: list[Diagnostic]) -> _Read:
    if not path.exists():
        return _Read()
    file = load(str(path))
    said = [*file.diagnostics, *day_remarks(file)]
    entries: Sequence[Any] = ()
    if file.tree is not None:
        try:
            record = kind.model_validate(file.tree)
            entries = getattr(record, path.stem)
        except ValidationError as error:
            said += schema_diagnostics(file, kind, error)
    found += said
    return _Read(file, () if _wrong(said) else entries, _wrong(said))


def _wrong(said: Sequence[Diagnostic]) -> bool:
    return any(each.severity is Severity.ERROR for each in said)


def _directory(path: Path, places: Sequence[Place], found: list[Diagnostic]) -> Directory:
    """The office's partners; the places among them may be the office's own."""
    file, partners, wrong = _entries(path, PartnersFile, found)
    if file is None:
        return Directory(str(path))
    register = packaged_register().extended(places=places) if places else packaged_register()
    entries, said = partner_entries(file, partners, register)
    found += said
    wrong = wrong or _wrong(said)
    return Directory(str(path), exists=True, entries=() if wrong else entries, unread=wrong)


def _each(change: Callable[[Any], Entry], entries: Sequence[Any]) -> tuple[Entry, ...]:
    return tuple(change(entry) for entry in entries)


def _given(entry: Record, *names: str) -> dict[str, Any]:
    """What the office wrote; what it left out stays as the packaged register has it."""
    return {name: value for name in names if (value := getattr(entry, name)) is not None}


def _agency(entry: OfficeAgency) -> Agency:
    known = packaged_register().agency(entry.agency) or Agency(entry.agency)
    changes = _given(entry, "level", "branch", "since", "until", "province")
    if entry.requested_only is not None:
        changes["ordered"] = not entry.requested_only
    if entry.since or entry.until:
        changes["dates_mark"] = None
    return known._replace(
        also=each(entry.also),
        successors=each(entry.successors) or known.successors,
        mark=Certainty.VERIFIED,
        source=entry.source or f"{REGISTER}/agencies.yaml",
        **changes,
    )


def _place(entry: OfficePlace) -> Place:
    known = packaged_register().place(entry.place) or Place(entry.place, "province", "VN")
    changes = _given(
        entry, "kind", "country", "own_script", "vietnamese", "since", "until", "part_of", "capital"
    )
    if entry.capital:
        changes["capital_mark"] = None
    return known._replace(
        also=(*each(entry.also), *each(entry.vietnamese)),
        successors=each(entry.successors) or known.successors,
        borders=each(entry.borders) or known.borders,
        mark=Certainty.VERIFIED,
        source=entry.source or f"{REGISTER}/places.yaml",
        **changes,
    )


def _occasion(entry: OfficeOccasion) -> Occasion:
    known = packaged_register().occasion(entry.id)
    base = known or Occasion(
        entry.id, entry.country, "other", entry.occasion, entry.english or entry.occasion
    )
    changes = _given(entry, "kind", "yearly", "calendar")
    if entry.since:
        changes["origin"] = entry.since
    if entry.english:
        changes["name_en"] = entry.english
    if "country" in entry.model_fields_set:
        changes["country"] = entry.country
    return base._replace(
        name=entry.occasion,
        phrases=(entry.occasion, *each(entry.also)),
        dates={day.year: day for day in entry.on},
        year_marks={},
        dates_mark=None if entry.since or entry.on else base.dates_mark,
        mark=Certainty.VERIFIED,
        source=entry.source or f"{REGISTER}/occasions.yaml",
        **changes,
    )
