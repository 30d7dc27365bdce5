"""The full name of a body that every province has, in the words of a province or of a city."""

from __future__ import annotations

from functools import lru_cache

from anniv_cli.reference.agencies import NAME
from anniv_cli.reference.entries import Agency, Place
from anniv_cli.reference.register import PROVINCE

HOME = "VN"
_TAIL = " tỉnh"
_COMMITTEE = ("ủy", "uỷ")
_EACH = {
    "Ủy ban nhân dân các huyện, thị xã, thành phố": "Ủy ban nhân dân các huyện",
    "Ủy ban nhân dân các xã, phường, đặc khu": "Ủy ban nhân dân các xã, phường",
}


def each_of(agency: Agency) -> str:
    """How a body that stands for several begins where they are named one by one; "" for any other body."""
    return _EACH.get(agency.name, "")


def in_full(agency: Agency, place: Place) -> str:
    """The name with the province: "Công an tỉnh Kon Tum", "Sở Ngoại vụ thành phố Huế", "Báo Gia Lai"."""
    if PROVINCE in agency.name:
        return agency.name.replace(PROVINCE, place.name)
    stem = agency.name.removesuffix(_TAIL)
    if stem.endswith(_COMMITTEE):
        return f"{stem} {place.name}"
    return f"{stem} {_with_rank(place)}"


def at_home(agency: Agency, place: Place) -> str:
    """The name as an office of the place uses it: "Công an tỉnh", in a city "Công an thành phố"."""
    name = agency.name.replace(PROVINCE, place.name)
    if place.kind != "city":
        return name
    return name.replace("Tỉnh ủy", "Thành ủy").replace(_TAIL, " thành phố")


@lru_cache(maxsize=16)
def written_names(agencies: tuple[Agency, ...], home: Place | None, province: str) -> dict[str, str]:
    """Every way to write the agencies of an office -> the name it stands for."""
    return {
        _with_province(form, province): at_home(agency, home)
        if home
        else _with_province(agency.name, province)
        for agency in agencies
        if NAME not in agency.name and agency.province in (None, province)
        for form in (*agency.also, agency.name)
        if province or PROVINCE not in form
    }


def _with_province(form: str, province: str) -> str:
    return form.replace(PROVINCE, province).strip()


def _with_rank(place: Place) -> str:
    if place.kind != "city" or place.name.startswith("Thành phố"):
        return place.name if place.kind == "city" else f"tỉnh {place.name}"
    return f"thành phố {place.name}"
