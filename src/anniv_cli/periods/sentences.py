"""The times that stand inside a running sentence, each a schedule, a deadline, a pair or background."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from string import digits
from typing import Final, Literal, NamedTuple

from anniv_cli.periods.pairs import pairs_among
from anniv_cli.periods.period import Period
from anniv_cli.periods.statements import Reader
from anniv_cli.periods.surroundings import (
    counted_behind,
    counted_from,
    dates_a_document,
    is_a_name,
    is_given_up,
)
from anniv_cli.periods.tokens import Token, lowered, starts, tokens
from anniv_cli.periods.told import LEADS, told
from anniv_cli.text import composed

Kind = Literal["schedule", "deadline", "pair", "background"]

_OPENERS: Final = frozenset(
    {
        "D",
        "M",
        "Q",
        "Y",
        "W",
        "LETTER",
        "EDGE",
        "FIGURES",
        "CLOCK",
        "PART",
        "ORD",
        "WD",
        "N",
        "FROM",
        "AFTER",
        "TO",
        "BEFORE",
        "BY",
        "SPAN",
    }
)
# What is no end of sending or finishing: `gửi … từ 15/7`, `nghệ thuật tổng hợp tối 04/9`.
_NO_END: Final = {
    "FINISH": frozenset({"FROM", "AFTER", "SPAN"}),
    "SEND": frozenset({"FROM", "AFTER", "SPAN", "CLOCK", "PART"}),
}
# A verb of its own after gửi, báo cáo: the time that follows is that verb's.
_OTHER_VERBS: Final = (
    "tổ chức",
    "diễn ra",
    "thời gian",
    "khai mạc",
    "triển khai",
    "tiến hành",
    "dịp",
    "vào dịp",
)
_ON_OCCASION: Final = ("nhân", "dịp", "vào dịp", "đúng dịp", "chào mừng")
# What is no time itself, but may say something of the times behind it.
_TELLING: Final = frozenset(
    {";", "QUIET", "FINISH", "SEND", "TENTATIVE", "CONTINUOUS", "PEAK", "POISON", "FILL", "OCCASION"}
)
# Between a word such as trước that was not understood and the time it governs.
_STILL_GOVERNED: Final = frozenset({"FILL", "IN", "AND", "OF"})


class Mention(NamedTuple):
    """Offsets are into the composed text."""

    start: int
    end: int
    period: Period
    kind: Kind


@lru_cache(maxsize=16384)
def mentions(text: str, *, year: int) -> tuple[Mention, ...]:
    """The times said in a sentence of a plan of this year, in order."""
    text = composed(text)
    dated = any(map(text.__contains__, digits)) or "tháng" in (lower := text.lower()) or "quý" in lower
    return tuple(_Walk(text, year).mentions()) if dated else ()


class _Walk:
    """Goes through a sentence, keeping in mind the verb that governs the next time."""

    def __init__(self, text: str, year: int) -> None:
        self.text, self.year = text, year
        self.lower = lowered(text)
        self.tokens = tokens(self.lower)
        self.reader = Reader(text, self.tokens)
        self.starts = self.reader.starts = starts(text, self.tokens)
        self.finishing: str | None = None
        self.tentative = self.continuous = self.peak = False
        self.served = False  # whether the verb of `finishing` has its time
        self.postponed = False
        self.behind = 0  # the place behind the last time

    def mentions(self) -> Iterator[Mention]:
        joined = "-" in self.lower or "–" in self.lower  # no pair without a dash between its dates
        pairs = {pair.start: pair.end for pair in pairs_among(self.reader)} if joined else {}
        for place, token in enumerate(self.tokens):
            kind = token.kind
            if place < self.behind:
                continue
            if kind == "?":  # by far the commonest
                if self.served:
                    self.finishing = None
            elif pairs and (start := self.starts[place]) in pairs:
                end = pairs[start]
                yield Mention(start, end, _unread(self.text[start:end]), "pair")
                self.behind = bisect_left(self.starts, end)
            elif kind in _OPENERS:
                if found := self._time(place):
                    mention, self.behind = found
                    self.served = True
                    yield mention
            elif kind in _TELLING:
                self._note(token, self.tokens[place + 1])

    def _note(self, token: Token, following: Token) -> None:
        """Keep in mind what a word that is no time says of the times behind it."""
        if token.kind == ";" or (token.words == "." and (following.kind == "END" or not token.touches)):
            self.finishing, self.tentative, self.continuous, self.peak = None, False, False, False
            self.postponed = False
        elif token.kind in ("FINISH", "SEND"):
            self.finishing, self.served = token.kind, False
        elif token.kind == "TENTATIVE":
            self.tentative, self.finishing = True, None
        elif token.kind == "CONTINUOUS":
            self.continuous = True
        elif token.kind == "PEAK" and "cao điểm" in token.words:
            self.peak = True
        elif token.kind == "POISON" and "hoãn" in token.words:
            self.postponed = True
        elif self._of_another_verb(token):
            self.finishing = None

    def _of_another_verb(self, token: Token) -> bool:
        """`gửi thư nhân dịp …`, `hoàn thành trong quý I, ký trong quý III`: a verb has one time."""
        if token.kind == "FILL":
            return (self.served or self.finishing == "SEND") and token.words.startswith(_OTHER_VERBS)
        return token.kind == "OCCASION" and self.finishing == "SEND" and token.words.startswith(_ON_OCCASION)

    def _time(self, place: int) -> tuple[Mention, int] | None:
        start, first = self.starts[place], self.tokens[place]
        if is_a_name(self.lower, start, self.tokens, place):
            return None
        finish = self.finishing is not None and first.kind not in _NO_END.get(self.finishing, ())
        found = told(self.reader, place, self.year, (finish, self.tentative, self.continuous, self.peak))
        if found is None:
            return None
        after, end = place + found.places, start + found.letters
        if found.kind == "anchor":
            return Mention(start, end, found.period, "schedule"), after
        kind = self._kind(found.kind, first, start)
        self.tentative = self.continuous = self.peak = False
        unread = self._not_itself(place, start, end, found.period)
        if unread is not None:
            return Mention(*unread, _unread(self.text[unread[0] : unread[1]]), kind), after
        return Mention(start, end, found.period, kind), after

    def _not_itself(self, place: int, start: int, end: int, period: Period) -> tuple[int, int] | None:
        """The words of a time that is not meant as it stands: counted from, given up, put off."""
        if self.postponed or self._balked(place) or is_given_up(self.lower, end):
            return start, end
        first = self.tokens[place]
        if first.kind == "FROM" and not any(window.end is None for window in period.windows):
            return None
        counted = counted_from(self.lower, start, first.kind)
        if counted is not None:
            return counted, end
        behind = counted_behind(self.lower, end) if first.kind in {"BEFORE", "AFTER", "FROM"} else None
        return (start, behind) if behind is not None else None

    def _balked(self, place: int) -> bool:
        """Whether a word such as trước, which was not understood, governs the time here."""
        before = place - 1
        while self.tokens[before].kind in _STILL_GOVERNED:
            before -= 1
        return before >= self.behind and self.tokens[before].kind in LEADS

    def _kind(self, kind: Kind | Literal["year"], first: Token, start: int) -> Kind:
        if kind == "background" or self._dated_document(first, start):
            return "background"
        if kind == "year":
            return "schedule" if self._introduced(first, start) else "background"
        return kind

    def _dated_document(self, first: Token, start: int) -> bool:
        return first.kind not in LEADS and dates_a_document(self.lower, start)

    def _introduced(self, first: Token, start: int) -> bool:
        """A year is a schedule only as `trong năm`, `cả năm`, `từ năm`, and the like."""
        if first.kind in LEADS:
            return True
        before = self.lower[max(0, start - 12) : start].rstrip()
        return before.endswith(("trong", "cả", "suốt", "vào", "toàn", "trọn"))


def _unread(text: str) -> Period:
    return Period(text=text, leftover=(text,))
