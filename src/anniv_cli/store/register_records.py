"""The records of the office's own register, as its YAML files hold them."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from anniv_cli.model import Words
from anniv_cli.model.values import Day, Record, Slug, Text, Truth
from anniv_cli.reference import COUNTRIES, Side
from anniv_cli.reference.countries import OTHER_NAMES
from anniv_cli.text import fold

_SIDES: dict[Side, tuple[str, ...]] = {
    "party": ("tinh uy", "thanh uy", "ban thuong vu tinh uy", "ban thuong vu thanh uy", "party"),
    "state": ("uy ban nhan dan", "ubnd", "chinh quyen", "state"),
}
_LANGUAGES = {
    "lo": ("lo", "lao", "tieng lao"),
    "km": ("km", "khmer", "tieng khmer", "campuchia", "tieng campuchia"),
    "en": ("en", "anh", "tieng anh", "english"),
}
_YEARLY = re.compile(r"(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])")


def country_named(value: str) -> str | None:
    """The ISO code of a country, from its code or any of its names."""
    names = {fold(name): code for code in COUNTRIES for name in (code, *names_of_country(code))}
    return names.get(fold(value))


def names_of_country(code: str) -> tuple[str, ...]:
    country = COUNTRIES[code]
    return (country.name, country.name_en, country.full_name, *OTHER_NAMES.get(code, ()))


def _country(value: str) -> str:
    if code := country_named(value):
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


def _side(value: str) -> str:
    """Whose counterpart: the words an official reads, with or without the name of the province."""
    folded = f"{fold(value)} "
    for side, beginnings in _SIDES.items():
        if folded.startswith(tuple(f"{words} " for words in beginnings)):
            return side
    raise PydanticCustomError("side_unknown", "neither Party nor State", {"value": value})


def _language(value: str) -> str:
    folded = fold(value)
    for code, names in _LANGUAGES.items():
        if folded in names:
            return code
    raise PydanticCustomError("language_unknown", "not a language", {"value": value})


Country = Annotated[Text, AfterValidator(_country)]
DayOfYear = Annotated[Text, AfterValidator(_yearly)]
SideOf = Annotated[Text, AfterValidator(_side)]
Language = Annotated[Text, AfterValidator(_language)]


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
    vietnamese: Text | None = Field(None, description="Tên viết trong văn bản tiếng Việt (ví dụ: Sê Kông)")
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


class OfficePartner(Record):
    """A body abroad that the office writes to, and its head."""

    partner: Text = Field(
        description="Tỉnh bạn; hoặc tên nước, khi đúng với mọi tỉnh của nước ấy; hoặc tên cơ quan đại diện"
    )
    counterpart_of: SideOf | None = Field(
        None, description="Đối tác của ai: Tỉnh ủy hoặc Ủy ban nhân dân tỉnh (bắt buộc với tỉnh bạn)"
    )
    body: Text | None = Field(None, description="Tên cơ quan bạn; {place} thay cho tên tỉnh")
    post: Text | None = Field(None, description="Chức vụ người đứng đầu; {place} thay cho tên tỉnh")
    person: Text | None = Field(None, description="Họ và tên người đứng đầu")
    address: Text | None = Field(None, description="Cách xưng hô: đồng chí, Ngài …")
    body_english: Text | None = Field(None, description="Tên cơ quan bằng tiếng Anh")
    post_english: Text | None = Field(None, description="Chức vụ bằng tiếng Anh")
    person_english: Text | None = Field(None, description="Họ và tên viết trong bản tiếng Anh, nếu khác")
    address_english: Text | None = Field(None, description="Cách xưng hô bằng tiếng Anh: Comrade, H.E. …")
    body_own: Text | None = Field(None, description="Tên cơ quan bằng chữ của nước ấy")
    post_own: Text | None = Field(None, description="Chức vụ bằng chữ của nước ấy")
    person_own: Text | None = Field(None, description="Họ và tên bằng chữ của nước ấy")
    language: Language | None = Field(None, description="Ngôn ngữ của bản dịch: Lào, Khmer")
    since: Day | None = Field(None, description="Giữ chức vụ từ ngày")
    until: Day | None = Field(None, description="Đến hết ngày")
    source: Text | None = Field(None, description="Căn cứ: văn bản nào nói như vậy")


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


class PartnersFile(Record):
    """register/partners.yaml."""

    partners: tuple[OfficePartner, ...] = Field((), description="Các cơ quan bạn, nơi nhận thư")
