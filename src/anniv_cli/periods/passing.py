"""Words of a time that are not understood: which may be passed over, because they cannot change its days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from anniv_cli.periods.tokens import Token
from anniv_cli.periods.units import small

# A unit of the calendar, or what already stands for a day.
_OF_A_DATE: Final = frozenset(
    {"D", "M", "Q", "Y", "W", "-", "–", "/", "LETTER", "EDGE", "PART", "ORD", "FIGURES"}
)
# What can be counted: `02 lần`, `40 học viên`, `hai bên`, `02 hội nghị`, `100%`.
COUNTED: Final = frozenset({"?", "ROUND", "ONCE", "HAPPENS", "NAMED", "FILL", "%", "OCCASION", "EVENT"})
NAMES: Final = frozenset({"?", "FILL", "PEAK", "FINISH", "SEND", "OCCASION", "EVENT", "NAMED"})
_TIME_OR_LEAD: Final = frozenset(
    ("D", "M", "Q", "Y", "W", "EDGE", "FIGURES", "CLOCK", "LETTER", "N", "TO", "BEFORE", "AFTER", "FROM")
)
# Before a time these make it another one: `gần đến ngày 05/9`, `cách ngày 05/9 một tuần`.
_TURNS_WHAT_FOLLOWS: Final = frozenset(
    "nửa gần quá trên dưới cách tính ngoài có hơn kém sang quãng giáp kề hướng nhìn mời về kỳ liệu".split()
)
# Behind a time these make it another one: `đến tháng 7 mới thực hiện`, `tháng 7 năm ngoái`.
_TURNS_WHAT_PRECEDES: Final = frozenset("mới thôi ngoái kia nọ sang thành trước".split())
# Wherever they stand, the times beside them may be gone, dropped or exchanged.
_TURNS_ALL: Final = frozenset({"đã", "chưa", "thay", "ngoái", "khỏi", "chớ", "đừng", "nghỉ", "so"})
# With nhất or hơn these only bound a time: `sớm nhất tháng 7`.
_COMPARED: Final = frozenset({"sớm", "muộn", "chậm", "ít", "nhiều"})
_ROMAN: Final = re.compile(r"[ivx]+$")
# Behind these a number is a label, even before a month: `khóa 1 tháng 5/2027`.
_LABELLED: Final = frozenset(
    "khóa khoá lớp số mốc tập phần bài nhóm đội trạm km quốc lộ tuyến cụm vòng".split()
)
_BIG_NUMBER: Final = re.compile(r"\d{3,}$|\d{1,3}(?:\.\d{3})+$")
# Anniversaries are told in these; a shorter time may be how long a thing lasts.
LEAST_YEARS_OF_A_JUBILEE: Final = 10


def is_passed(tokens: Sequence[Token], place: int, behind: int) -> bool:
    """Whether the token here, which the grammar left, says nothing of days.

    `behind`: the place behind the last time that was read.
    """
    token, following = tokens[place], tokens[place + 1]
    before = tokens[place - 1] if place else None
    match token.kind:
        case "?":
            return _word_is_passed(token, following, place == behind)
        case "FIGURES" | "N":
            return _is_count(tokens, place)
        case "D":
            return following.kind in NAMES
        case "M" | "W":
            return following.kind in ("?", "PEAK") and following.words not in _TURNS_WHAT_FOLLOWS
        case "EACH":
            return following.kind in COUNTED | {"N", "PART", "EDGE"}
        case "TO":
            return token.words in ("đến", "tới", "den") and following.kind == "?" and following.value is None
        case "THIS":
            return (
                place != behind and before is not None and before.kind in ("?", "FILL", "OCCASION", "EVENT")
            )
        case "ROMAN":
            return before is None or before.kind not in _OF_A_DATE | {",", "AND"}
        case "EDGE":
            return (
                following.kind == "?"
                or (before is not None and before.words in ("lần", "hàng", "ban", "giữa"))
                or (token.value == "middle" and following.kind == "N")
            )
        case "ORD" | "WD":
            return before is not None and before.kind in ("ROUND", "ONCE")
    if token.kind in ("PART", "/"):
        return following.kind not in ("AND", "FIGURES")
    return token.kind in {"NAMED", "WORKING", "HAPPENS", "ONCE", "LETTER", "%", "CLOCK"}


def _word_is_passed(token: Token, following: Token, behind: bool) -> bool:
    words = token.words
    if words[0].isdigit():
        return _BIG_NUMBER.match(words) is not None and following.kind in COUNTED
    if words in _TURNS_ALL:
        return words == "thay" and following.words == "mặt"
    if (words in _COMPARED and following.words.startswith(("nhất", "hơn"))) or _ROMAN.match(words):
        return False
    if behind and words in _TURNS_WHAT_PRECEDES:
        return False
    return not (words in _TURNS_WHAT_FOLLOWS and following.kind in _TIME_OR_LEAD)


def _is_count(tokens: Sequence[Token], place: int) -> bool:
    """`02 lần`, `hai bên`, `khóa 1`, `Công văn số 603-CV/TU`, `sân vận động 19/8`."""
    token, following = tokens[place], tokens[place + 1]
    before = tokens[place - 1] if place else None
    if token.kind == "FIGURES" and "Y" not in token.value.shape:
        if following.kind in ("/", "-") and token.touches and tokens[place + 2].kind == "?":
            return True
        if before is not None and before.kind == "NAMED":
            return True
    if small(token) is None:
        return False
    if before is not None:
        if before.kind in _OF_A_DATE - {"ORD"} and not (
            token.kind == "N" and (before.kind == "PART" or before.words == "giữa")
        ):
            return False
        if token.kind == "FIGURES" and before.kind in (",", "AND") and place > 1 and _bare(tokens[place - 2]):
            return False
        if is_label(before):
            return True
        if before.kind == "ORD":
            return place > 1 and tokens[place - 2].kind in ("ROUND", "ONCE")
    if token.words in ("nhất", "nhì", "tư"):
        return following.kind not in _TIME_OR_LEAD
    return following.kind in COUNTED


def _bare(token: Token) -> bool:
    """Figures without a year, which a list may go on from: `ngày 17, 18`."""
    return token.kind == "N" or (token.kind == "FIGURES" and "Y" not in token.value.shape)


def is_label(before: Token) -> bool:
    """Whether a number behind this word names the thing: `khóa 1`, `mốc 247`."""
    return before.kind == "?" and before.words in _LABELLED
