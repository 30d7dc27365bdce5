"""The records of the office's own register, as its YAML files hold them."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from anniv_cli.model import Words
from anniv_cli.model.values import Day, Record, Slug, Text, Truth
from anniv_cli.reference import COUNTRIES
from anniv_cli.reference.countries import OTHER_NAMES
from anniv_cli.text import fold

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
