"""The names of places as a letter writes them: in Vietnamese, in English, with the word for their rank."""

from __future__ import annotations

import unicodedata
from datetime import date

from anniv_cli.reference.entries import Place

_D = str.maketrans({"đ": "d", "Đ": "D"})
_CITY = "Thành phố "  # where it belongs to the name: Thành phố Hồ Chí Minh
_ENGLISH_RANKS = {"province": "Province", "city": "City", "district": "District"}
_RANKS = {"province": "tỉnh", "city": "thành phố", "capital": "Thủ đô", "district": "huyện"}


def in_vietnamese(place: Place) -> str:
    """The name as Vietnamese papers write it: "Hủa Phăn", "Viêng Chăn"."""
    return place.vietnamese or place.name


def in_english(place: Place) -> str:
    """The name in English letters: "Sekong", "Quang Tri"."""
    plain = unicodedata.normalize("NFD", place.name.removeprefix(_CITY).translate(_D))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def ranked(place: Place, day: date) -> str:
    """The name behind the word for its rank, as within a sentence: "tỉnh Attapeu", "Thủ đô Viêng Chăn"."""
    name = in_vietnamese(place)
    return name if name.startswith(_CITY) else f"{_RANKS[place.kind_on(day)]} {name}"


def ranked_in_english(place: Place, day: date) -> str:
    """The English name with its rank: "Attapeu Province", "Da Nang City", "Vientiane Capital"."""
    name, rank = in_english(place), _ENGLISH_RANKS.get(place.kind_on(day), "")
    return f"{name} {rank}" if rank else name
