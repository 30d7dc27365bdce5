"""AN4: where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Path, Severity
from anniv_cli.links import Linked, LinkedActivity
from anniv_cli.links.printed import printed
from anniv_cli.messages import mark as _
from anniv_cli.model import each
from anniv_cli.text import contains, fold, late, shortened

_FEWEST = 4
_ONE_IN = 4
_ONE_IN_THE_PLAN = 8
_WHERE_PEOPLE_ARE = late(
    r"(?:học|học tập|sinh sống|làm việc|công tác|lao động|cư trú|chiến đấu|hy sinh) tại [^,;.]*"
)
_GATHERING = late(
    r"\b(?:lễ|hội nghị|hội thảo|hội đàm|hội chợ|tọa đàm|giao lưu|gặp mặt|triển lãm|khám bệnh|khám, chữa bệnh"
    r"|mít tinh|liên hoan|họp mặt|giải)\b",
    re.IGNORECASE,
)
_RANKS = ("tỉnh ", "thành phố ", "Thủ đô ")
_BOTH = 2
_JOINED = (" và tỉnh ", " và thành phố ", " và Thủ đô ", " và huyện ")
_CLOSED = frozenset(";.()“”")
_SEVERAL = late(r"(?:[Hh]ai|[Cc]ác|[Mm]ỗi|[Tt]ừng) |[Tt]heo ")
_ROUTES = late(r"\btour\b|\bhành trình\b|\bđoàn xe\b", re.IGNORECASE)
_USUAL = frozenset("dia diem noi to chuc thuc hien".split())


def _fields(activity: LinkedActivity, **more: object) -> dict[str, object]:
    return {"reference": activity.reference, "activity": shortened(activity.title), **more}


@rule("AN401", Severity.WARNING)
def no_place_beside_others(plan: Linked) -> Iterator[Finding]:
    """An activity has no place, while nearly all beside it have one.

    Where a section gives places, a missing one was forgotten: guests cannot be invited and no hall is
    booked. In a short section a gathering is measured by the whole plan.
    """
    beside: dict[Path, list[LinkedActivity]] = {}
    for activity in plan.activities:
        beside.setdefault(activity.path[:-1], []).append(activity)
    few = [one for siblings in beside.values() if len(siblings) < _FEWEST for one in siblings]
    groups = [siblings for siblings in beside.values() if len(siblings) >= _FEWEST]
    for siblings in (*groups, few if len(few) >= 2 * _FEWEST or not groups else ()):
        lacking = [activity for activity in siblings if not _is_placed(activity)]
        if len(siblings) < _FEWEST or len(lacking) * _ONE_IN > len(siblings):
            continue
        for activity in lacking:
            yield _without_place(activity, len(siblings) - len(lacking))
    if groups and few and len(few) < 2 * _FEWEST:
        yield from _alone_in_the_plan(plan, few)


def _alone_in_the_plan(plan: Linked, few: list[LinkedActivity]) -> Iterator[Finding]:
    """Gatherings in short sections, where nearly the whole plan gives places."""
    lacking = [activity for activity in few if not _is_placed(activity)]
    if not lacking or not any(_GATHERING.search(activity.title) for activity in lacking):
        return
    placed = sum(map(_is_placed, plan.activities))
    if (len(plan.activities) - placed) * _ONE_IN_THE_PLAN <= len(plan.activities):
        for activity in lacking:
            if _GATHERING.search(activity.title):
                yield _without_place(activity, placed)


def _without_place(activity: LinkedActivity, number: int) -> Finding:
    return Finding(
        (*activity.path, "activity"),
        _("{reference} “{activity}” has no place; {number} beside it have one."),
        _fields(activity, number=number),
        advice=_("Add `place:`."),
    )


def _is_placed(activity: LinkedActivity) -> bool:
    """Has a place, names one in its title, or is no gathering: letters, or work that goes on all the time."""
    said = activity.activity
    if said.place or said.letters or any(piece.place for piece in said.parts):
        return True
    if any(period.continuous for period in activity.periods):
        return True
    return " tại " in said.activity and " tại " in _WHERE_PEOPLE_ARE.sub("", f" {said.activity} ")


@rule("AN402", Severity.INFO)
def place_of_a_part(plan: Linked) -> Iterator[Finding]:
    """The place is that of one piece of the activity; the others have none.

    "Địa điểm triển lãm ảnh" beside an exhibition and a seminar says nothing of the seminar, nor does one of
    the two provinces of a title say anything of the other. A tour has a route and no place.
    """
    yield from _places_left_out(plan)
    for activity in plan.activities:
        label, said = activity.entry.labels.place, activity.activity
        if not said.place or not label or _USUAL.issuperset(fold(label).split()):
            continue
        meant = " ".join(word for word in label.split() if fold(word) not in _USUAL)
        pieces = [piece.part for piece in said.parts if not piece.place] or said.activity.split(";")
        others = [piece for piece in pieces if not contains(piece, meant) and not _ROUTES.search(piece)]
        if others and len(others) < len(pieces):
            yield Finding(
                (*activity.path, "place"),
                _("{reference}: “{label}” leaves “{others}” without a place."),
                {
                    "reference": activity.reference,
                    "label": label,
                    "others": shortened("; ".join(others).strip()),
                },
                advice=_("Give each piece its place, or say that it has none."),
            )


def _places_left_out(plan: Linked) -> Iterator[Finding]:
    titles = {path for path, _text in printed(plan).in_running(_at_a_place, *_JOINED)}
    for activity in plan.activities if titles else ():
        if (*activity.path, "activity") in titles and (left_out := _left_out(plan, activity)):
            yield Finding(
                (*activity.path, "place"),
                _("{reference}: the title also names {others}, the place does not."),
                {"reference": activity.reference, "others": ", ".join(left_out)},
                advice=_("Name each place, or leave out of the title where nothing takes place."),
            )


def _at_a_place(text: str) -> bool:
    return " tại " in text


def _left_out(plan: Linked, activity: LinkedActivity) -> list[str]:
    """The province that a title joins to another by "và" behind its "tại", and that the place has not."""
    said = activity.activity
    _title, at, where = said.activity.rpartition(" tại ")
    if not said.place or not at or " và " not in where or not _CLOSED.isdisjoint(where):
        return []
    both = [part.rpartition(", ")[2] for part in where.split(" và ")]
    if len(both) > _BOTH or not all(words.startswith(_RANKS) for words in both):
        return []
    text = "; ".join(each(said.place))
    if sum(_bare(words) in text for words in both) != 1 or _SEVERAL.search(text):
        return []
    named = {place.name for place in plan.places_in(text)}
    places = [next(plan.places_in(words), None) for words in both]
    left_out = [words for words, place in zip(both, places, strict=True) if place and place.name not in named]
    return left_out if len(left_out) == 1 and all(places) else []


def _bare(words: str) -> str:
    return next(words.removeprefix(rank) for rank in _RANKS if words.startswith(rank))
