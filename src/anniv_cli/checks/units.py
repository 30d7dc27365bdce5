"""AN7: provinces, districts and towns that ended with the reform of 2025."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from anniv_cli.checks.naming import body_not_there, never_there
from anniv_cli.checks.registry import rule
from anniv_cli.checks.spoken import of_today
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, placed_words
from anniv_cli.links.printed import printed
from anniv_cli.links.schedule import possible_issue
from anniv_cli.messages import mark as _
from anniv_cli.periods import written_day
from anniv_cli.reference import Place
from anniv_cli.text import contains, late

_TWO_LEVELS = date(2025, 7, 1)
_UNIT = late(
    r"\b(?P<kind>[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Qq]uận|[Tt]hành phố)\s+"
    r"(?P<name>(?=[A-ZĐÂÁÔƠƯÝ])[^,;.()]{2,30})"
)
_KINDS = ("huyện", "thị xã", "thị trấn", "quận")
_SPOKEN_OF = late(
    r"(?:(?<!\w)(?:ở|tại|địa bàn|cấp|và|đến|từ|giữa|cho|của|thuộc)(?: các| những)? |[,/] ?(?:các )?)"
    r"(?P<unit>(?:huyện|thị xã|thị trấn|quận)(?!\w)[^,;.()/]{0,24})"
)
_ABROAD = late(r"Lào|Campuchia|bạn\b|hai (?:nước|bên|tỉnh)|kết nghĩa")
_REACH = 60
"""Letters behind a district within which its country is named."""


@rule("AN706", Severity.WARNING)
def unit_not_there(plan: Linked) -> Iterator[Finding]:
    """A province, a district or a town did not exist when the plan was issued.

    63 provinces became 34, and districts, their towns and townships ended, on 1/7/2025. In histories and in
    titles of older papers the old names are right, so only the plan's own province, the places of its
    activities and what is said of today are looked at.
    """
    issued = possible_issue(plan)
    home = plan.names.home
    if home and never_there(home, *issued):
        yield _no_such_unit(("province",), home, plan.plan.province)
    if issued[0] >= _TWO_LEVELS:
        yield from _places_of_activities(plan, issued)
        yield from _districts_of_today(plan)


def _places_of_activities(plan: Linked, issued: tuple[date, date]) -> Iterator[Finding]:
    for activity in plan.activities:
        for path, text in placed_words(activity.path, "place", activity.activity.place):
            if "cũ" in text:
                continue
            unit = next((one for one in _UNIT.finditer(text) if not _may_stand(plan, one, issued)), None)
            at_home = (one for one in plan.places_in(text) if one.country == "VN")
            dead = next((one for one in at_home if never_there(one, *issued)), None)
            if unit and not _is_abroad(plan, text):
                yield _no_districts(path, unit.group().strip())
            elif dead:
                yield _no_such_unit(path, dead, dead.name)


def _may_stand(plan: Linked, unit: re.Match[str], issued: tuple[date, date]) -> bool:
    """Whether this is a city that ranks with provinces, as "thành phố Huế", or lies abroad."""
    place = next(chain.from_iterable(map(plan.places_in, unit.group(0, "name"))), None)
    if place is None:
        abroad = (one.capital for one in plan.register.places if one.country != "VN" and one.capital)
        return any(contains(unit["name"], capital) for capital in abroad)
    is_city = any(place.kind_on(day) in ("city", "capital") for day in issued)
    return place.country != "VN" or (is_city and unit["kind"].lower() == "thành phố")


def _districts_of_today(plan: Linked) -> Iterator[Finding]:
    """Districts that the sentences speak of without naming a body of theirs, which AN705 looks for."""
    here = printed(plan)
    wanted = here.which(_SPOKEN_OF.search, *_KINDS)
    bodies = {path for found in body_not_there(plan) for path in (found.path, *found.also)} if wanted else ()
    found = [
        (path, said)
        for path, text in (here.running if wanted else ())
        if text in wanted and path[0] == "body" and path not in bodies
        for said in _said(plan, text)
    ]
    if found:
        (path, said), *others = found
        also = tuple(dict.fromkeys(other for other, _said in others))
        yield _no_districts(path, said, also)


def _said(plan: Linked, text: str) -> Iterator[str]:
    for sentence in of_today(text):
        for found in _SPOKEN_OF.finditer(text, sentence.start(), sentence.end()):
            if not _is_abroad(plan, text[found.start("unit") : found.start("unit") + _REACH]):
                yield found["unit"].strip()


def _is_abroad(plan: Linked, text: str) -> bool:
    return _ABROAD.search(text) is not None or any(one.country != "VN" for one in plan.places_in(text))


def _no_districts(path: Path, unit: str, also: tuple[Path, ...] = ()) -> Finding:
    return Finding(
        path,
        _("“{unit}”: there are no districts and district towns from 1/7/2025 on (certainty V)."),
        {"unit": unit},
        excerpt=unit,
        advice=_("Name the commune, ward or special zone."),
        also=also,
    )


def _no_such_unit(path: Path, place: Place, text: str) -> Finding:
    until = written_day(place.until) if place.until else ""
    fields = {
        "unit": text,
        "until": until,
        "mark": place.mark.value,
        "successors": ", ".join(place.successors),
    }
    return Finding(
        path,
        _("“{unit}” existed until {until} (certainty {mark})."),
        fields,
        excerpt=text,
        advice=_("It is part of {successors} now.") if place.successors else _("Name the unit of today."),
    )
