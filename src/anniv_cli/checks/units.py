"""AN7: provinces, districts and towns that ended with the reform of 2025."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import takewhile

from anniv_cli.checks.naming import body_not_there, never_there
from anniv_cli.checks.registry import rule
from anniv_cli.checks.spoken import of_today
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, placed_words
from anniv_cli.links.printed import printed
from anniv_cli.links.schedule import possible_issue
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.reference import Certainty, Place, ended_district
from anniv_cli.text import late

_TWO_LEVELS = date(2025, 7, 1)
_UNIT = late(
    r"(?<!\w)(?P<kind>[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Qq]uận|[Tt]hành phố)\s+"
    r"(?P<name>\w[\w'’-]*(?: \w[\w'’-]*){0,3})"
)
_IN_A_PROVINCE = late(r",? (?:tỉnh|thành phố) (?=[^\W\d_])")
"""Stands between a district at home and its province."""
_KINDS = ("huyện", "thị xã", "thị trấn", "quận")
_SPOKEN_OF = late(
    r"(?:(?<!\w)(?:ở|tại|địa bàn|cấp|và|với|đến|từ|giữa|cho|của|thuộc|nhân dân|UBND|HĐND"
    r"|[Cc]ông an)(?: các| những)? |[,/] ?(?:các )?)(?P<unit>(?P<kind>huyện|thị xã|thị trấn|quận)(?!\w)"
    r"(?: (?P<name>\w[\w'’-]*(?: \w[\w'’-]*){0,3})| (?:vùng )?biên giới)?)"
)
_ABROAD = late(r"Lào|Campuchia|bạn\b|giáp biên|đối diện|hai (?:nước|bên|tỉnh)|kết nghĩa")
_HISTORY = late(
    r"giải phóng|thành lập|tái lập|kháng chiến|chiến (?:tranh|trường|đấu)|thời kỳ|lịch sử|truyền thống|quê"
    r"|hy sinh|liệt sĩ|tình nguyện|cựu|năm (?:19|20[01])\d|th(?:ỏa|oả) thuận|biên bản|ghi nhớ|kết nghĩa"
    r"|giai đoạn|hợp tác giữa"
)
_OF_A_HOUSE = late(
    r"(?:Trường|Bệnh viện|Bảo tàng|Thư viện|Trung tâm|Nhà|Công ty|Đài|Báo|Hội|Hiệp hội|Liên hiệp|Chi nhánh"
    r"|Quỹ|Phân hiệu|Viện|Đoàn|Khu|Vườn|Ngân hàng)\b[^,;.]*$"
)
"""Before a province: schools, hospitals and associations may keep its name."""
_REACH = 60
"""Letters behind a district within which its country is named."""


@rule("AN706", Severity.WARNING)
def unit_not_there(plan: Linked) -> Iterator[Finding]:
    """A province, a district or a town did not exist when the plan was issued.

    63 provinces became 34, and districts, their towns and townships ended, on 1/7/2025. In histories and in
    titles of older papers the old names are right, so only the plan's own province, the places of its
    activities and what is said of today are looked at. Districts of which nothing tells that they are at
    home, and not abroad, are left in peace.
    """
    issued = possible_issue(plan)
    home = plan.names.home
    if home and never_there(home, *issued):
        yield _no_such_unit(("province",), home, plan.plan.province)
    else:
        yield from _provinces_of_today(plan, issued)
    if issued[0] >= _TWO_LEVELS:
        yield from _places_of_activities(plan, issued)
        yield from _districts_of_today(plan, issued)


def _places_of_activities(plan: Linked, issued: tuple[date, date]) -> Iterator[Finding]:
    for activity in plan.activities:
        for path, text in placed_words(activity.path, "place", activity.activity.place):
            if "cũ" in text:
                continue
            unit = next(filter(None, (_ended(plan, text, one, issued) for one in _UNIT.finditer(text))), "")
            gone = (one for one in plan.places_in(text) if one.country == "VN" and never_there(one, *issued))
            dead = next((one for one in gone if _is_meant(one, text)), None)
            if unit and not _is_abroad(plan, text):
                yield _no_districts(path, unit)
            if dead and not (unit and dead.kind == "district"):
                yield _no_such_unit(path, dead, dead.name)


def _is_meant(place: Place, text: str) -> bool:
    """Whether the place itself is named, by itself or behind its rank, not a street or a hotel called so."""
    return re.search(rf"(?:^|[,;(-] ?|[Tt]ỉnh |[Hh]uyện ){re.escape(place.name)}(?!\w)", text) is not None


def _ended(plan: Linked, text: str, unit: re.Match[str], issued: tuple[date, date]) -> str:
    """The unit and its name, if it is one at home that ended; abroad they are written in the same way.

    A city that ranks with provinces, as "thành phố Huế", may stand.
    """
    name = " ".join(takewhile(_is_name, unit["name"].split()))
    place = next(plan.places_in(name), None)
    if unit["kind"].lower() == "thành phố" and place and place.country == "VN":
        is_city = any(place.kind_on(day) in ("city", "capital") for day in issued)
        return "" if is_city else f"{unit['kind']} {place.name}"
    if known := ended_district(name):
        return f"{unit['kind']} {known}"
    end = unit.start("name") + len(name)
    within = _IN_A_PROVINCE.match(text, end) if name else None
    province = next(plan.places_in(text[within.end() : within.end() + _REACH]), None) if within else None
    at_home = province is not None and province.country == "VN"
    return text[unit.start("kind") : end] if at_home else ""


def _is_name(word: str) -> bool:
    return word[0].isupper()


def _provinces_of_today(plan: Linked, issued: tuple[date, date]) -> Iterator[Finding]:
    """Provinces that the sentences name with their "tỉnh"; without it, names live on in those of others."""
    here = printed(plan)
    for place in plan.register.places if issued[0] >= _TWO_LEVELS else ():
        if place.country != "VN" or place.kind != "province" or not never_there(place, *issued):
            continue
        name = f"tỉnh {place.name}"
        if ("tỉnh", place.name.split()[0]) not in here.pairs:
            continue
        spoken = [path for path, text in here.in_running(_speaks_of(name), name) if path[0] == "body"]
        if spoken:
            also = tuple(dict.fromkeys(spoken[1:]))
            yield _no_such_unit(spoken[0], place, name)._replace(also=also)


def _speaks_of(name: str) -> Callable[[str], bool]:
    """Whether a text says something of today about a province, outside the titles it quotes."""
    whole = re.compile(rf"{re.escape(name)}(?![\w-])")

    def speaks(text: str) -> bool:
        return any(
            not _HISTORY.search(sentence.group())
            and any(
                text.count("“", 0, found.start()) <= text.count("”", 0, found.start())
                and not _OF_A_HOUSE.search(text, sentence.start(), found.start())
                for found in whole.finditer(text, sentence.start(), sentence.end())
            )
            for sentence in of_today(text)
        )

    return speaks


def _districts_of_today(plan: Linked, issued: tuple[date, date]) -> Iterator[Finding]:
    """Districts that the sentences speak of without naming a body of theirs, which AN705 looks for."""
    here = printed(plan)
    wanted = here.which(_SPOKEN_OF.search, *_KINDS)
    bodies = {path for found in body_not_there(plan) for path in (found.path, *found.also)} if wanted else ()
    found = [
        (path, said)
        for path, text in (here.running if wanted else ())
        if text in wanted and path[0] == "body" and path not in bodies
        for said in _said(plan, text, issued)
    ]
    if found:
        (path, said), *others = found
        also = tuple(dict.fromkeys(other for other, _said in others))
        yield _no_districts(path, said, also)


def _said(plan: Linked, text: str, issued: tuple[date, date]) -> Iterator[str]:
    for sentence in of_today(text):
        for found in _SPOKEN_OF.finditer(text, sentence.start(), sentence.end()):
            is_named = found["name"] and _is_name(found["name"])
            unit = _ended(plan, text, found, issued) if is_named else _unnamed(found)
            if unit and not _is_abroad(plan, text[found.start("unit") : found.start("unit") + _REACH]):
                yield unit


def _unnamed(found: re.Match[str]) -> str:
    """ "huyện biên giới", or the mere "huyện"."""
    return " ".join(found["unit"].split()[:3]) if found["unit"].endswith("biên giới") else found["kind"]


def _is_abroad(plan: Linked, text: str) -> bool:
    return _ABROAD.search(text) is not None or any(one.country != "VN" for one in plan.places_in(text))


def _no_districts(path: Path, unit: str, also: tuple[Path, ...] = ()) -> Finding:
    return Finding(
        path,
        _("“{unit}”: there are no districts and district towns from 1/7/2025 on."),
        {"unit": unit},
        excerpt=unit,
        advice=_("Name the commune, ward or special zone."),
        also=also,
    )


def _no_such_unit(path: Path, place: Place, text: str) -> Finding:
    message = (
        _("“{unit}” existed until {until}.")
        if place.mark is Certainty.VERIFIED
        else _("“{unit}” existed until {until} (a day not checked against its decision).")
    )
    until = written_day(place.until) if place.until else ""
    fields = {"unit": text, "until": until, "successors": ", ".join(place.successors)}
    advice = _("It is part of {successors} now.") if place.successors else _("Name the unit of today.")
    return Finding(path, message, fields, excerpt=text, advice=advice)
