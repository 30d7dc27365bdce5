"""Faults of single values: days, years, short names, numbers, choices."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from anniv_cli.diagnostics import Path
from anniv_cli.messages import mark as _
from anniv_cli.model import Plan
from anniv_cli.model.values import FIRST_YEAR, LAST_YEAR
from anniv_cli.store.faults import Slip
from anniv_cli.store.source import SourceFile
from anniv_cli.store.where import Place
from anniv_cli.text import fold, late, nearest

_ISO = late(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DAY_FIRST = late(r"(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})")
_IN_WORDS = late(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})")
_YEAR = late(r"(?<!\d)\d{4}(?!\d)")
_LEAD_TIME = late(r"(?:truoc )?(?P<number>\d{1,3}) (?P<unit>ngay(?: lam viec)?|tuan)")
_UNITS = {"ngay": "ngày", "ngay lam viec": "ngày làm việc", "tuan": "tuần"}
_DAY_KEYS = ("since", "until", "on", "date")
_STATUS = {
    "du thao": "draft",
    "nhap": "draft",
    "ban thao": "draft",
    "da ban hanh": "issued",
    "ban hanh": "issued",
    "chinh thuc": "issued",
    "da ky": "issued",
    "final": "issued",
}
_SIDES = ("Tỉnh ủy", "Ủy ban nhân dân tỉnh")
_ANSWERS = {"co": "true", "dung": "true", "phai": "true", "khong": "false", "sai": "false"}


def empty(place: Place) -> Slip:
    """Nothing where words must stand."""
    message = _("In {where}, nothing stands in {key}.")
    return place.slip("AN112", place.value(), message, _("Write the words, or remove the line."))


def _blank(place: Place, _value: Any) -> Slip:
    return empty(place)


def unusable(place: Place, value: Any) -> Slip:
    """The last resort, for an error that has no words of its own."""
    message = _("In {where}, the value of {key} cannot be used.")
    return place.slip("AN199", place.value(), message, _("Compare it with docs/yaml.md."), value=value)


def _replaced(place: Place, words: str | None) -> str:
    """The line with another value, where the value stands on one line."""
    reach = place.file.reach(place.path)
    if words is None or reach != place.value():
        return ""
    return place.corrected(reach, words)


def as_written(day: date) -> str:
    """A day as Decree 30/2020/NĐ-CP asks for it: a zero before days below 10 and before months 1 and 2."""
    return (
        f"{day.day:02}/{day.month:02}/{day.year}" if day.month < 3 else f"{day.day:02}/{day.month}/{day.year}"
    )


def _day_meant(value: str) -> date | None:
    """The one day that another way of writing can mean."""
    if found := _ISO.fullmatch(value.strip()):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DAY_FIRST.fullmatch(value.strip()) or _IN_WORDS.fullmatch(fold(value)):
        day, month, year = (int(part) for part in found.groups())
        day, month = (month, day) if month > 12 else (day, month)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_form(place: Place, value: Any) -> Slip:
    day = _day_meant(value)
    message = _("In {where}, “{value}” after {key} is not a day.")
    advice = _("Write day/month/year, as in 05/9/1962.")
    return place.slip(
        "AN105",
        place.value(),
        message,
        advice,
        _replaced(place, as_written(day) if day else None),
        value=value,
    )


def _day_impossible(place: Place, value: Any) -> Slip:
    message = _("In {where}, the calendar has no day {value}.")
    return place.slip("AN106", place.value(), message, _("Look the day up in the document."), value=value)


def _year(place: Place, value: Any) -> Slip:
    found = _YEAR.findall(str(value))
    certain = found[0] if len(found) == 1 and FIRST_YEAR <= int(found[0]) <= LAST_YEAR else None
    message = _("In {where}, “{value}” after {key} is not a year from {first} to {last}.")
    advice = _("Write four digits, without any word.")
    corrected = _replaced(place, certain) if certain != value else ""
    return place.slip(
        "AN108", place.value(), message, advice, corrected, value=value, first=FIRST_YEAR, last=LAST_YEAR
    )


def _choice(place: Place, value: Any) -> Slip:
    choices = place.choices
    intended = _STATUS.get(fold(str(value))) if "draft" in choices else None
    corrected = _replaced(place, intended or nearest(str(value), choices))
    message = _("In {where}, {key} cannot be “{value}”.")
    advice = _("Write one of: {choices}.")
    return place.slip(
        "AN109", place.value(), message, advice, corrected, value=value, choices=", ".join(choices)
    )


def _country(place: Place, value: Any) -> Slip:
    message = _("In {where}, “{value}” is not a country that the register knows.")
    advice = _("Write its Vietnamese name or its two-letter code.")
    return place.slip("AN109", place.value(), message, advice, value=value)


def _side(place: Place, value: Any) -> Slip:
    message = _("In {where}, “{value}” after {key} is neither Party committee nor People's Committee.")
    advice = _("Write Tỉnh ủy or Ủy ban nhân dân tỉnh.")
    corrected = _replaced(place, nearest(str(value), _SIDES))
    return place.slip("AN109", place.value(), message, advice, corrected, value=value)


def _language(place: Place, value: Any) -> Slip:
    message = _("In {where}, letters are not translated into “{value}”.")
    return place.slip("AN109", place.value(), message, _("Write Lào, Khmer or Anh."), value=value)


def _yearly(place: Place, value: Any) -> Slip:
    message = _("In {where}, “{value}” after {key} is not a day of the year.")
    return place.slip("AN105", place.value(), message, _("Write day/month, as in 14/4."), value=value)


def _slug(place: Place, value: Any) -> Slip:
    slug = "-".join(re.findall(r"[a-z0-9]+", fold(value)))
    message = _("In {where}, “{value}” in {key} is not a short name.")
    advice = _("Use lower-case letters without marks, digits and hyphens, as in hoi-dam-cap-cao.")
    return place.slip("AN110", place.value(), message, advice, _replaced(place, slug or None), value=value)


def _numbering(place: Place, value: Any) -> Slip:
    message = _("In {where}, “{value}” is not the first number of a level.")
    advice = _("Write it as it is printed: I. or A. or 1. or 1.1. or a) or a mark such as - or *.")
    return place.slip("AN111", place.value(), message, advice, value=value)


def _lead_time(place: Place, value: Any) -> Slip:
    message = _("In {where}, “{value}” after {key} does not say how many days before.")
    advice = _("Write it like “5 ngày làm việc”, “10 ngày” or “2 tuần”.")
    found = _LEAD_TIME.fullmatch(fold(str(value)))
    words = f"{found['number']} {_UNITS[found['unit']]}" if found else None
    return place.slip("AN109", place.value(), message, advice, _replaced(place, words), value=value)


def _answer(place: Place, value: Any) -> Slip:
    message = _("In {where}, {key} must be true or false, not “{value}”.")
    corrected = _replaced(place, _ANSWERS.get(fold(str(value))))
    return place.slip("AN113", place.value(), message, _("Write true or false."), corrected, value=value)


VALUE_FAULTS: Mapping[str, Callable[[Place, Any], Slip]] = {
    "string_too_short": _blank,
    "day_form": _day_form,
    "day_impossible": _day_impossible,
    "year_form": _year,
    "literal_error": _choice,
    "string_pattern_mismatch": _slug,
    "numbering_form": _numbering,
    "lead_time_form": _lead_time,
    "truth_form": _answer,
    "country_unknown": _country,
    "yearly_form": _yearly,
    "side_unknown": _side,
    "language_unknown": _language,
}
"""Pydantic's name of an error to the words for it."""


def old_days(file: SourceFile) -> Iterator[tuple[Path, Slip]]:
    """Days that lack a zero which Decree 30/2020/NĐ-CP asks for."""
    for path, value in _days(file.tree):
        found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", value)
        if found is None:
            continue
        day, month = found.group(1), found.group(2)
        if (len(day) == 1 or month in ("1", "2")) and _day_meant(value) and int(month) <= 12:
            reach = file.reach(path)
            place = Place(file, Plan, path, path)
            written = f"{day:0>2}/{'0' if month in ('1', '2') else ''}{month}/{found.group(3)}"
            message = _("In {where}, the day {value} lacks a zero: {written}.")
            slip = place.slip(
                "AN107", reach, message, "", _replaced(place, written), value=value, written=written
            )
            start = file.text.find(value, *reach)  # behind a quotation mark, where there is one
            edits = ((start, start + len(value), written),) if start >= 0 else ()
            yield path, slip._replace(edits=edits)


def _days(tree: Any) -> Iterator[tuple[Path, str]]:
    """The days of a plan or register: at the top, and in the entries of the lists there."""
    if not isinstance(tree, dict):
        return
    for key, value in tree.items():
        if key in _DAY_KEYS and isinstance(value, str):
            yield (key,), value
        for number, entry in enumerate(value if isinstance(value, list) else ()):
            for inner in _DAY_KEYS:
                if isinstance(entry, dict) and isinstance(entry.get(inner), str):
                    yield (key, number, inner), entry[inner]
