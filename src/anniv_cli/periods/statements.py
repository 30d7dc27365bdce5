"""The grammar of whole expressions: what each kind of word begins, and what is left over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from anniv_cli.periods.anchors import TIME_BEGINS
from anniv_cli.periods.limits import Limits
from anniv_cli.periods.tokens import Token
from anniv_cli.periods.units import small

# What makes a bracketed remark speak of time; a remark without any is passed over.
_TIMELY: Final = frozenset(
    {
        "D",
        "M",
        "Q",
        "Y",
        "W",
        "LETTER",
        "EDGE",
        "PART",
        "ORD",
        "WD",
        "CLOCK",
        "PEAK",
        "EACH",
        "ROUND",
        "NOW",
        "LUNAR",
        "TODAY",
        "SPAN",
        "ISSUE",
        "REPEAT",
        "POISON",
    }
)
_QUALMS: Final = frozenset({"TENTATIVE", "AFTER", "OR"})


class Reader(Limits):
    """Reads a text from end to end, or one statement of a running sentence."""

    def read_all(self) -> None:
        self.begin(0)
        while (kind := self.tokens[self.place].kind) != "END":
            begun = self.place
            handler = HANDLERS.get(kind)
            if handler is None or not handler(self):
                self.place = begun
                self.leave()
        self.said.tentative |= self.alternatives

    def close(self) -> bool:
        self.peak, self.bound = False, None
        return self.skip()

    def tentative(self) -> bool:
        self.said.tentative = True
        return self.skip()

    def continuous(self) -> bool:
        self.said.continuous = True
        return self.skip()

    def crest(self) -> bool:
        self.peak = True
        return self.skip()

    def finish(self) -> bool:
        self.said.finish = True
        return self.skip()

    def send(self) -> bool:
        """`gửi về Sở Ngoại vụ …`: to whom does not touch the time."""
        self.said.finish = True
        self.place += 1
        while self.tokens[self.place].kind in {"?", "WITH", "OF", "AND", "NAMED"}:
            self.place += 1
        return True

    def beside(self) -> bool:
        """`tại Viêng Chăn`, `với Lào`: a place or a partner."""
        self.place += 1
        while (
            (
                self.tokens[self.place].kind in {"?", "-", "WITH", "OF", "FILL", "NAMED"}
                and self.tokens[self.place].value != "condition"
            )
            or self._counts_things()
            or self._named_by_a_day()
        ):
            self.place += 1
        if self.tokens[self.place - 1].kind == "?" and self._part_of_a_day():
            self.leave()  # `tại Paksé 18/7`: a name or a day?
        return True

    def _named_by_a_day(self) -> bool:
        """`Quảng trường 16/3`, `Trường THPT 2/9`: figures behind a place that is often named by a day."""
        if not self._part_of_a_day():
            return False
        before = self.place - 1
        while self.tokens[before].kind == "?":
            before -= 1
        return self.tokens[before].kind == "NAMED"

    def _part_of_a_day(self) -> bool:
        token = self.tokens[self.place]
        return token.kind == "FIGURES" and token.value.shape in ("d/d", "d-d", "d.d", "d")

    def _counts_things(self) -> bool:
        """`tại 02 tỉnh`, `với hai nước`."""
        following = self.tokens[self.place + 1]
        return small(self.tokens[self.place]) is not None and following.kind in ("?", "NAMED")

    def unbracket(self) -> bool:
        self.brackets -= self.brackets > 0
        return self.skip()

    def lunar(self) -> bool:
        self.said.lunar = True
        return self.skip()

    def bracket(self) -> bool:
        """Pass over a remark that says nothing of time; any other is read like the rest."""
        if self.remarks is None:
            self.remarks = _brackets(self.tokens)
        after = self.remarks.get(self.place)
        if after is None:
            self.brackets += 1
            return self.skip()
        if any(
            token.kind in _QUALMS or token.value == "condition" for token in self.tokens[self.place : after]
        ):
            self.said.tentative = True
        self.place = after
        return True


def _brackets(tokens: list[Token]) -> dict[int, int]:
    """For each bracketed remark without a word on time: where it opens, and the place behind it."""
    open_at: list[tuple[int, int]] = []
    timely, passed = 0, {}
    for place, token in enumerate(tokens):
        if token.kind in ("(", "["):
            open_at.append((place, timely))
        elif token.kind in (")", "]") and open_at:
            begun, before = open_at.pop()
            if before == timely:
                passed[begun] = place + 1
        elif token.kind in _TIMELY or (token.kind == "FIGURES" and token.value.shape != "d"):
            timely += 1
    return passed


Handler = Callable[[Reader], bool]
HANDLERS: Final[dict[str, Handler]] = {
    **dict.fromkeys(("FILL", "IN", "QUIET", "OF", ",", "AND", "-", "–", "+", "&"), Reader.skip),
    **dict.fromkeys(TIME_BEGINS - {"WD", "ORD"}, Reader.time),
    "CLOCK": Reader.time,
    "WD": Reader.weekday_time,
    "ORD": Reader.weekday_time,
    ";": Reader.close,
    "FROM": Reader.since,
    "AFTER": Reader.after,
    "TO": Reader.to,
    "BEFORE": Reader.before,
    "BY": Reader.by,
    "TENTATIVE": Reader.tentative,
    "OR": Reader.tentative,
    "CONTINUOUS": Reader.continuous,
    "PEAK": Reader.crest,
    "FINISH": Reader.finish,
    "SEND": Reader.send,
    "WITH": Reader.beside,
    "LUNAR": Reader.lunar,
    "(": Reader.bracket,
    "[": Reader.bracket,
    ")": Reader.unbracket,
    "]": Reader.unbracket,
    "EACH": Reader.each,
    "REPEAT": Reader.repeat,
    "ROUND": Reader.round,
    "ONCE": Reader.round,
    "SPAN": Reader.span,
    "OCCASION": Reader.on_occasion,
    "EVENT": Reader.on_occasion,
    "ISSUE": Reader.on_occasion,
}
