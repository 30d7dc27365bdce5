"""Bodies that the running text speaks of, outside history and the papers it cites."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from anniv_cli.diagnostics import Path
from anniv_cli.links import Linked, placed_words
from anniv_cli.links.printed import Placed, printed
from anniv_cli.reference import Agency, Register
from anniv_cli.text import composed, late, words

_SENTENCE = late(r"[^.;]+")
_TOLD_OF_THE_PAST = late(
    r"\bsố \d|\bđã\b|\btrước (?:đây|khi|sắp xếp|sáp nhập)|\bnay (?:là|thuộc)\b|\bnguyên\b|\bcũ\b"
    r"|\btiền thân\b|\bban hành\b|\bký\b"
)
_ANOTHER_CLAUSE = late(
    r", (?!(?:các|những|và|cùng|nay|trước|nguyên|được|đã|từng|do|vốn|khi|sau|theo|của)\b)(?=[a-zđ])"
)
"""Ends what is said of a body: "…, gắn với các thỏa thuận đã ký" does not make history of it."""
_THIS_PLAN = "nhân dân tỉnh ban hành Kế hoạch "
"""Says of the plan itself what is else said of older papers."""
_LONGEST = 90
"""Letters within which a name ends."""
_FORCE = "bộ đội biên phòng"


def spoken_of(plan: Linked, wanted: Callable[[Agency], bool]) -> Iterator[tuple[Path, Agency, str]]:
    """Each place where a sentence that orders something names one of the bodies wanted."""
    here = printed(plan)
    forms = [
        (agency, form) for agency, form in _with_dates(plan.register) if wanted(agency) and here.says(form)
    ]
    spoken = [*here.running, *_participants(plan)] if forms else []
    for agency, form in forms:
        for path, text in spoken:
            if form in text and path[0] == "body":
                yield from ((path, agency, said) for said in _said(plan, agency, form, text))


def _participants(plan: Linked) -> Iterator[Placed]:
    for activity in plan.activities:
        if taking_part := activity.activity.participants:
            yield from placed_words(activity.path, "participants", taking_part)


def of_today(text: str) -> Iterator[re.Match[str]]:
    """The sentences of a text that neither tell of the past nor cite a paper."""
    return (found for found in _SENTENCE.finditer(text) if not _TOLD_OF_THE_PAST.search(found.group()))


def is_force(name: str) -> bool:
    """Whether the border guard itself is meant: it goes on, whatever its command in a province is called."""
    return composed(name).lower().startswith(_FORCE)


def _said(plan: Linked, agency: Agency, form: str, text: str) -> Iterator[str]:
    for sentence in _SENTENCE.finditer(text):
        at = text.find(form, sentence.start(), sentence.end())
        while at >= 0:
            another = _ANOTHER_CLAUSE.search(text, at, sentence.end())
            opening = text.rfind(_THIS_PLAN, sentence.start(), at)
            start = sentence.start() if opening < 0 else opening + len(_THIS_PLAN)
            said = text[start : another.start() if another else sentence.end()]
            if not _TOLD_OF_THE_PAST.search(said) and (named := _named(plan, agency, said, at - start)):
                yield named
                break
            at = text.find(form, at + 1, sentence.end())


def _named(plan: Linked, agency: Agency, text: str, at: int) -> str:
    """The words that mean the body there; "" for those of a longer name: "Ban Chỉ huy Bộ đội Biên phòng"."""
    behind = text[at : at + _LONGEST]
    spoken = words(behind)
    found = plan.names.agency_at(spoken, 0, behind)
    end = spoken[found[1] - 1].end if found and found[0].name == agency.name else 0
    if not end or _goes_on(behind[end:]):
        return ""
    around = text[max(at - _LONGEST, 0) : at + _LONGEST]
    here, start = words(around), min(at, _LONGEST)
    before = [index for index, word in enumerate(here) if word.start < start and around[word.start].isupper()]
    longer = (plan.names.agency_at(here, index, around) for index in before)
    return "" if any(one and here[one[1] - 1].end > start for one in longer) else behind[:end]


def _goes_on(behind: str) -> bool:
    """Whether the name has more words: "Ban Dân tộc" of "Ban Dân tộc Hội đồng nhân dân tỉnh"."""
    return behind[:1] == " " and behind[1:2].isupper()


@lru_cache(maxsize=4)
def _with_dates(register: Register) -> tuple[tuple[Agency, str], ...]:
    """The spellings of two words or more of the bodies that are not there on every day."""
    return tuple(
        (agency, form.removesuffix(" tỉnh"))
        for agency in register.agencies
        if agency.since or agency.until
        for form in (agency.name, *agency.also)
        if "{" not in form and " " in form.removesuffix(" tỉnh") and not is_force(form)
    )
