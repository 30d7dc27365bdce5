"""The grammar of what a period hangs on: occasions, events, the issue date."""

from __future__ import annotations

from typing import Final

from anniv_cli.periods.period import Anchor, AnchorKind, Cutoff, Edge
from anniv_cli.periods.points import Points
from anniv_cli.periods.said import Said
from anniv_cli.periods.units import small

_LEADING: Final = ("vào", "diễn", "lúc", "được", "vao", "luc")
TIME_BEGINS: Final = frozenset(
    {"D", "M", "Q", "Y", "W", "LETTER", "EDGE", "FIGURES", "CLOCK", "PART", "WD", "ORD", "N", "TODAY"}
)
# Where the words of an anchor end.
_ANCHOR_ENDS: Final = frozenset(
    ("END", ";", "(", ")", ",", "FROM", "TO", "BEFORE", "BY", "PEAK", "TENTATIVE", "IN")
)
_PAIRS: Final = ("d/d/Y~d/d/Y", "d/d/Y-d/d/Y", "d-d-Y~d-d-Y", "d.d.Y~d.d.Y", "d.d.Y-d.d.Y")


class Anchors(Points):
    """Gathers what is said besides the times themselves; `bound` and `peak` wait for the next time."""

    remarks: dict[int, int] | None = None

    def begin(self, place: int) -> None:
        super().begin(place)
        self.said = Said()
        self.brackets = 0
        self.peak = False
        self.bound: Cutoff | None = None

    def leave(self, start: int | None = None) -> None:
        """Note the token here as not understood, or all from `start` up to here."""
        if start is None:
            start = self.place
            self.place += 1
        self.said.leftover.append((start, self.place))

    def skip(self) -> bool:
        self.place += 1
        return True

    def _skip_fills(self) -> None:
        for _ in range(4):
            if self.tokens[self.place].kind not in {"FILL", "IN", "QUIET", "WITH", "OF"}:
                return
            self.place += 1

    def on_occasion(self) -> bool:
        if self.said.statements and self.tokens[self.place - 1].kind == "AND":
            return False  # `dịp 27/7 và Tết`: one more time, not the occasion of the first
        return self.anchor("on")

    def anchor(self, edge: Edge) -> bool:
        """The occasion's or event's words, up to the next mark or the next time with a word of its own."""
        token = self.tokens[self.place]
        if token.kind == "ISSUE":
            edge = token.value or edge
            self.said.anchors.append(Anchor("issue", self.words(self.place, self.place + 1), edge))
            return self.skip()
        kind: AnchorKind = "occasion" if token.kind == "OCCASION" else "event"
        self.said.lunar |= token.value == "lunar"
        begun = self.place
        self.place += 1
        while self.tokens[self.place].kind not in _ANCHOR_ENDS and not self._own_time() and not self._stop():
            if small(self.tokens[self.place]) is not None and self.tokens[self.place + 1].kind in ("D", "W"):
                return False  # `trước khi tổ chức sự kiện 05 ngày`
            if self.tokens[self.place].kind == "EVENT":
                kind = "event"
                self.said.lunar |= self.tokens[self.place].value == "lunar"
            self.place += 1
        self._pass_pair()
        words = self.words(begun, self.place)
        self.said.anchors.append(Anchor(kind, words, edge))
        return True

    def _stop(self) -> bool:
        """The end of a sentence, or the colon before a list."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        closes = token.kind == "QUIET" and token.words in ".:!?"
        return closes and (following.kind == "END" or not token.touches)

    def _own_time(self) -> bool:
        """`… vào ngày 5/9`: a filler word that leads on to a time."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        return token.kind == "FILL" and following.kind in TIME_BEGINS and token.words.startswith(_LEADING)

    def _pass_pair(self) -> None:
        """`(05/9/1962 - 05/9/2022)` behind an occasion only says which occasion."""
        here = self.tokens[self.place : self.place + 3]
        if [token.kind for token in here] == ["(", "FIGURES", ")"] and here[1].value.shape in _PAIRS:
            self.place += 3
