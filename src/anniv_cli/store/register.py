"""The office's own register: what it corrects in, or adds to, the register that comes with the program."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from anniv_cli.diagnostics import Diagnostic, Severity
from anniv_cli.model import Words, each
from anniv_cli.model.values import Day, Record, Slug, Text, Truth
from anniv_cli.reference import COUNTRIES, Agency, Certainty, Holiday, Occasion, Place, packaged_register
from anniv_cli.reference.countries import OTHER_NAMES
from anniv_cli.store.files import load
from anniv_cli.store.schema import day_remarks, schema_diagnostics
from anniv_cli.text import fold

REGISTER = "register"
Entry = TypeVar("Entry")

_YEARLY = re.compile(r"(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])")


def _country(value: str) -> str:
    """The ISO code of a country, from its code or any of its names."""
    for code, country in COUNTRIES.items():
        names = (country.name, country.name_en, country.full_name, *OTHER_NAMES.get(code, ()))
        if value.upper() == code or fold(value) in {fold(name) for name in names}:
            return code
    raise PydanticCustomError("country_unknown", "not a country", {"value": value})


def _yearly(value: str) -> tuple[int, int]:
    if not _YEARLY.fullmatch(value):
        raise PydanticCustomError("yearly_form", "not a day of the year", {"value": value})
    day, month = (int(part) for part in value.split("/"))
    try:
        date(2000, month, day)
    except ValueError:
        raise PydanticCustomError("day_impossible", "no such day", {"value": value}) from None
    return month, day


Country = Annotated[Text, AfterValidator(_country)]
DayOfYear = Annotated[Text, AfterValidator(_yearly)]


class OfficeAgency(Record):
    """A body that plans give tasks to."""

    agency: Text = Field(description="Tên đầy đủ")
    also: Words | None = Field(None, description="Cách viết khác, chữ viết tắt")
    level: Literal["central", "province", "district", "commune", "foreign"] | None = Field(
        None, description="Cấp: central, province, district, commune, foreign"
    )
    branch: (
        Literal[
            "party",
            "state",
            "front",
            "forces",
            "judiciary",
            "press",
            "school",
            "association",
            "business",
            "foreign",
        ]
        | None
    ) = Field(None, description="Khối: đảng, nhà nước, mặt trận, lực lượng vũ trang …")
    requested_only: Truth | None = Field(
        None, description="true nếu UBND tỉnh chỉ có thể đề nghị, không giao nhiệm vụ được"
    )
    since: Day | None = Field(None, description="Có từ ngày")
    until: Day | None = Field(None, description="Đến hết ngày")
    successors: Words | None = Field(None, description="Cơ quan kế thừa")
    province: Text | None = Field(None, description="Tỉnh, khi cơ quan thuộc một tỉnh khác")
    source: Text | None = Field(None, description="Căn cứ: văn bản nào nói như vậy")


class OfficePlace(Record):
    """A unit on the map."""

    place: Text = Field(description="Tên, không có chữ tỉnh, thành phố đứng trước")
    kind: Literal["province", "city", "capital", "district"] | None = Field(
        None, description="Loại: province, city, capital, district"
    )
    country: Country | None = Field(None, description="Nước")
    also: Words | None = Field(None, description="Cách viết khác")
    own_script: Text | None = Field(None, description="Tên bằng chữ của nước ấy")
    since: Day | None = Field(None, description="Có từ ngày")
    until: Day | None = Field(None, description="Đến hết ngày")
    successors: Words | None = Field(None, description="Đơn vị mới sau sắp xếp")
    part_of: Text | None = Field(None, description="Thuộc tỉnh nào")
    borders: Words | None = Field(None, description="Giáp các tỉnh nào bên kia biên giới")
    capital: Text | None = Field(None, description="Tỉnh lỵ")
    source: Text | None = Field(None, description="Căn cứ: văn bản nào nói như vậy")


class OfficeOccasion(Record):
    """A day or event that is commemorated."""

    occasion: Text = Field(description="Tên dịp kỷ niệm")
    id: Slug = Field(description="Mã ngắn không dấu (ví dụ: lao-ties)")
    country: Country = Field("VN", description="Nước liên quan")
    kind: (
        Literal[
            "ties", "treaty", "national-day", "election", "new-year", "founding", "year", "birth", "other"
        ]
        | None
    ) = Field(None, description="Loại dịp kỷ niệm")
    english: Text | None = Field(None, description="Tên tiếng Anh")
    also: Words | None = Field(None, description="Cách gọi khác trong văn bản")
    since: Day | None = Field(None, description="Ngày gốc, để tính số năm (ví dụ: 05/9/1962)")
    yearly: DayOfYear | None = Field(
        None, description="Ngày lặp lại hằng năm, khi không có ngày gốc (ví dụ: 14/4)"
    )
    calendar: Literal["solar", "lunar"] | None = Field(None, description="solar: dương lịch; lunar: âm lịch")
    on: tuple[Day, ...] = Field((), description="Các ngày cụ thể của từng năm, khi ngày thay đổi")
    source: Text | None = Field(None, description="Căn cứ: văn bản nào nói như vậy")


class OfficeHoliday(Record):
    """A day off, or a day worked in exchange."""

    holiday: Text = Field(description="Tên ngày nghỉ")
    on: Day = Field(description="Ngày nghỉ (ví dụ: 02/9/2027)")
    working: Truth = Field(False, description="true nếu là ngày làm bù")


class AgenciesFile(Record):
    """register/agencies.yaml."""

    agencies: tuple[OfficeAgency, ...] = Field((), description="Các cơ quan, đơn vị")


class PlacesFile(Record):
    """register/places.yaml."""

    places: tuple[OfficePlace, ...] = Field((), description="Các địa danh")


class OccasionsFile(Record):
    """register/occasions.yaml."""

    occasions: tuple[OfficeOccasion, ...] = Field((), description="Các dịp kỷ niệm")


class HolidaysFile(Record):
    """register/holidays.yaml."""

    holidays: tuple[OfficeHoliday, ...] = Field((), description="Các ngày nghỉ")


@dataclass(frozen=True, slots=True)
class OfficeRegister:
    """The office's corrections, as `Register.extended` takes them."""

    agencies: tuple[Agency, ...] = ()
    places: tuple[Place, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    holidays: tuple[Holiday, ...] = ()


def load_register(plans_folder: Path | str) -> tuple[OfficeRegister, tuple[Diagnostic, ...]]:
    """The register in the folder of plans or beside it; a file with an error corrects nothing."""
    folder = _folder(Path(plans_folder))
    if folder is None:
        return OfficeRegister(), ()
    found: list[Diagnostic] = []
    agencies = _entries(folder / "agencies.yaml", AgenciesFile, found)
    places = _entries(folder / "places.yaml", PlacesFile, found)
    occasions = _entries(folder / "occasions.yaml", OccasionsFile, found)
    holidays = _entries(folder / "holidays.yaml", HolidaysFile, found)
    register = OfficeRegister(
        agencies=_each(_agency, agencies),
        places=_each(_place, places),
        occasions=_each(_occasion, occasions),
        holidays=tuple(Holiday(entry.on, entry.holiday, entry.working) for entry in holidays),
    )
    return register, tuple(found)


def _folder(plans: Path) -> Path | None:
    for folder in (plans / REGISTER, plans.absolute().parent / REGISTER):
        if folder.is_dir():
            return _short(folder)
    return None


def _short(folder: Path) -> Path:
    here = Path().absolute()
    return folder.absolute().relative_to(here) if folder.absolute().is_relative_to(here) else folder


def _entries(path: Path, kind: type[Record], found: list[Diagnostic]) -> Sequence[Any]:
    """The entries of one file, none where it is absent or has an error."""
    if not path.exists():
        return ()
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
    return () if any(each.severity is Severity.ERROR for each in said) else entries


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
    return replace(
        known,
        also=each(entry.also),
        successors=each(entry.successors) or known.successors,
        mark=Certainty.VERIFIED,
        source=entry.source or f"{REGISTER}/agencies.yaml",
        **changes,
    )


def _place(entry: OfficePlace) -> Place:
    known = packaged_register().place(entry.place) or Place(entry.place, "province", "VN")
    changes = _given(entry, "kind", "country", "own_script", "since", "until", "part_of", "capital")
    if entry.capital:
        changes["capital_mark"] = None
    return replace(
        known,
        also=each(entry.also),
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
    return replace(
        base,
        name=entry.occasion,
        phrases=(entry.occasion, *each(entry.also)),
        dates={day.year: day for day in entry.on},
        year_marks={},
        dates_mark=None if entry.since or entry.on else base.dates_mark,
        mark=Certainty.VERIFIED,
        source=entry.source or f"{REGISTER}/occasions.yaml",
        **changes,
    )
