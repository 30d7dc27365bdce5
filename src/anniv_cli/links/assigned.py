"""What the assignments of a plan say of its activities a second time: who answers, when, and in which
words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from anniv_cli.links.activity import LinkedActivity
from anniv_cli.links.duties import who
from anniv_cli.links.leads import leads
from anniv_cli.links.ordered import clauses_with, only_helps, ordered_later
from anniv_cli.links.roles import SUPPORT, Part, sentence
from anniv_cli.links.task import LinkedTask
from anniv_cli.model import Part as Piece
from anniv_cli.text import Word, composed, fold, late, nearest, words

_ORGANISES = (
    "tham muu", "to chuc", "xay dung ke hoach to chuc", "trien khai to chuc", "xay dung phuong an to chuc",
    "lap ke hoach to chuc", "chuan bi to chuc", "xay dung chuong trinh to chuc",
)  # fmt: skip
_FIRST_WORDS = 60
"""Letters enough for any of the words by which a task organises, and for two more."""
_LEADS = re.compile(r"[Cc]hủ trì")
_FEWEST_ALIKE = 5
"""Words; shorter likeness is chance."""
_AT_LENGTH = 12
"""Words alike; who tells so many and leaves some out has not merely told it short."""
_HOW_HELD = late(r"trực tuyến|trực tiếp")
_HOW_LONG = late(r"\d+ năm")
_NAMED = late(r"(?P<kind>\w+ \w+)\s*[“\"](?P<name>[^”\"]+)[”\"]")
_MUCH_LIKE = 60
_MOST_DIFFERENT = 6
_LONGEST = 28
_SLIGHT = frozenset("va cac ve ngay nhung tinh cua voi giua cho voi tai mot so hai lao".split())


def others_lead(activity: LinkedActivity) -> list[Part]:
    """The bodies that the assignments make answer for the activity, where its own leads have none of them."""
    own = {who(part.party) for part in leads(activity)}
    if not own or any(who(part.party) in own for task in activity.assignments for part in task.assignees):
        return []
    named = [part for task in activity.assignments if _answers(task, activity) for part in task.assignees]
    return [part for part in named if not part.party.collective]


def _answers(task: LinkedTask, activity: LinkedActivity) -> bool:
    """Whether a task is to hold the activity, not to help with it: "Chủ trì …", "Tham mưu tổ chức Hội đàm
    …".
    """
    text = composed(task.passage.text)
    if task.leads:
        return len(task.serves) == 1 or not only_helps(text, opening(activity.title))
    folded = fold(text[:_FIRST_WORDS])
    if folded.startswith(_ORGANISES) and f" {opening(activity.title)} " in _organised(fold(text)):
        return True
    return ordered_later(text, activity.title)


def _organised(text: str) -> str:
    """What stands behind "tổ chức": "Tham mưu Tỉnh ủy, UBND tỉnh tổ chức Hội đàm cấp cao, hội đàm …"."""
    _head, _organising, tail = f" {text} ".partition(" to chuc ")
    return f" {tail} "


def opening(title: str) -> str:
    """The two words that name the event: "hội đàm" of "Tổ chức Hội đàm biên giới"."""
    return " ".join(fold(title).removeprefix("to chuc ").split()[:2])


def _first_words(title: str) -> str:
    """The same with its marks: enough to see quickly that a text does not tell the title."""
    return " ".join(title[:_FIRST_WORDS].lower().removeprefix("tổ chức ").split(None, 2)[:2])


def unmentioned_supporters(activity: LinkedActivity) -> list[Part]:
    """The bodies that support the activity, where its assignments say who helps and name none of them."""
    named = [part for part in activity.parts if part.role is SUPPORT and part.party.agency]
    supporting = [part for part in named if not part.party.collective]
    if not supporting:
        return []
    tasks = activity.assignments
    whole = " ".join([task.passage.text for task in tasks])
    if (
        not ("hủ trì" in whole and _LEADS.search(whole))
        or "liên quan" in whole
        or any(part.party.text in whole for part in supporting)
    ):
        return []
    told = [part.party for task in tasks for part in (*task.parts, *task.assignees)]
    known = {who(party) for party in told}
    if any(party.collective for party in told) or any(who(part.party) in known for part in supporting):
        return []
    jointly = any(len(task.assignees) > 1 for task in tasks)
    return supporting if jointly or helpers(activity) else []


def helpers(activity: LinkedActivity) -> list[Part]:
    """The bodies that the assignments name as supporting the activity; to whom they send a paper is none."""
    leading = {who(part.party) for part in leads(activity)}
    named = [part for task in activity.assignments for part in _about(task, activity)]
    helping = [part for part in named if part.role is SUPPORT and part.party.agency]
    return [part for part in helping if who(part.party) not in leading]


def _about(task: LinkedTask, activity: LinkedActivity) -> list[Part]:
    """The parts that a task gives for one activity; of several it is the one that the clause tells."""
    if len(task.serves) == 1:
        return list(task.parts)
    telling = clauses_with(opening(activity.title), composed(task.passage.text))
    return [part for clause in telling for part in sentence(clause, activity.plan.names)]


def pieces_left(activity: LinkedActivity) -> list[Piece]:
    """The pieces that no assignment serves, where one serves another piece and none the whole."""
    served = {slug for task in activity.assignments for slug in task.serves}
    pieces = activity.activity.parts
    if activity.activity.id in served or not any(piece.id in served for piece in pieces):
        return []
    return [piece for piece in pieces if piece.id not in served]


class Restated(NamedTuple):
    """The title of an activity told again: the words left out, and those put in instead or besides."""

    task: LinkedTask
    dropped: str
    added: str


def restated(activity: LinkedActivity) -> Iterator[Restated]:
    """The assignments that tell the title again with a few words less or more."""
    title = composed(activity.title)
    begins = _first_words(title)
    texts = "\n".join([task.passage.text for task in activity.assignments])
    for task in activity.assignments if begins in composed(texts).lower() else ():
        text = composed(task.passage.text)
        if begins in text.lower():
            told = max(_retold(title, text, opening(title)), key=lambda one: one[0], default=None)
            if named := _with_another_name(title, text):
                yield Restated(task, *named)
            elif told and _is_another_order(*told):
                yield Restated(task, told[1], told[2])
            elif len(task.serves) == 1 and (other := _with_other_partners(activity, task)):
                yield other


def _is_another_order(alike: int, dropped: str, added: str) -> bool:
    """Whether words are put in, or left out where the title is told at length and not merely in short."""
    if alike < _FEWEST_ALIKE or _HOW_LONG.fullmatch(dropped):
        return False
    return bool(added or (dropped and (alike >= _AT_LENGTH or _HOW_HELD.search(dropped))))


def _with_another_name(title: str, text: str) -> tuple[str, str] | None:
    """The name in quotes and one much like it: “Sông Lam - Mê Kông một dải”, “Cửu Long - Mê Kông một dải”."""
    own = _NAMED.search(title)
    if not own:
        return None
    kind = fold(own["kind"])
    told = [found["name"] for found in _NAMED.finditer(text) if fold(found["kind"]) == kind]
    names = [name for name in told if f" {fold(name)} " not in f" {fold(own['name'])} "]
    if not names or len(names) < len(told):
        return None
    another = nearest(own["name"], names, at_least=_MUCH_LIKE)
    return (own["name"], another) if another else None


def _with_other_partners(activity: LinkedActivity, task: LinkedTask) -> Restated | None:
    """The title told again for another partner: "Hội chợ … Xiêng Khoảng", "Hội chợ … Hủa Phăn"."""
    own = {place.name for place in activity.partners}
    title, told = (_abroad(activity, text) for text in (activity.title, task.passage.text))
    if not own or not told or own & told.keys() or not title:
        return None
    return Restated(task, ", ".join(title.values()), ", ".join(told.values()))


def _abroad(activity: LinkedActivity, text: str) -> dict[str, str]:
    """The provinces abroad that a text names, and the words it has for them."""
    names, found, index = activity.plan.names, words(text), 0
    named: dict[str, str] = {}
    while index < len(found):
        match = names.place_at(found, index, text)
        if match and match[0].country != "VN":
            named[match[0].name] = text[found[index].start : found[match[1] - 1].end]
        index = match[1] if match else index + 1
    return named


def _retold(title: str, text: str, opening: str) -> Iterator[tuple[int, str, str]]:
    """For each place where the title may begin: the number of words alike, those dropped and those added."""
    own, told = words(title), words(text)
    begin = 2 if fold(title).startswith("to chuc ") else 0
    own = own[begin : begin + _LONGEST]
    for index, word in enumerate(told):
        if (
            word.folded == own[0].folded
            and " ".join(one.folded for one in told[index : index + 2]) == opening
        ):
            yield _compared(title, own, text, told[index : index + _LONGEST])


def _compared(title: str, own: list[Word], text: str, told: list[Word]) -> tuple[int, str, str]:
    matcher = SequenceMatcher(None, [one.folded for one in own], [one.folded for one in told], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size > 1]
    alike = sum(block.size for block in blocks)
    dropped, added = list[str](), list[str]()
    for before, after in pairwise(blocks):
        mine = _weighty(title, own[before.a + before.size : after.a])
        its = _weighty(text, told[before.b + before.size : after.b])
        if mine and its:  # another event that is told between words alike
            return 0, "", ""
        dropped += mine
        added += its
    if len(dropped) > _MOST_DIFFERENT or len(added) > _MOST_DIFFERENT:
        return 0, "", ""
    return alike, " ".join(dropped), " ".join(added)


def _weighty(text: str, run: list[Word]) -> list[str]:
    if all(one.folded in _SLIGHT or one.folded.isdigit() for one in run):
        return []
    return [text[one.start : one.end] for one in run]
