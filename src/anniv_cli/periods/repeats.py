"""The grammar of how often and how long: recurrences, durations, labels of rounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from anniv_cli.periods.anchors import Anchors
from anniv_cli.periods.period import Every, Recurrence
from anniv_cli.periods.said import Statement
from anniv_cli.periods.units import small

_UNIT: Final[Mapping[str, Every]] = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
_ISSUES: Final = frozenset({"kỳ", "số", "buổi", "tin", "bài", "lượt"})
# What `đầu`, `giữa`, `cuối` of a month are by convention.
TEN_DAYS: Final = 10
_MONTHS_BETWEEN: Final[Mapping[int, Every]] = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}


class Repeats(Anchors):
    """`hàng tháng`, `định kỳ 6 tháng`, `trong 3 ngày`, `đợt 1: …`."""

    def each(self) -> bool:
        """`hàng tháng`, `mỗi tuần`, `hằng quý`, `mỗi 6 tháng`."""
        self.place += 1
        token = self.tokens[self.place]
        every = _UNIT.get(token.kind)
        if token.kind == "FIGURES" and self.tokens[self.place + 1].kind == "M":
            every = _MONTHS_BETWEEN.get(token.value.numbers[0]) if token.value.shape == "d" else None
            self.place += 1
        if every is None:
            return False
        self.place += 1
        return self._recur(every)

    def repeat(self) -> bool:
        """`định kỳ`, with its unit if one follows: `định kỳ 6 tháng`, `định kỳ quý`."""
        token = self.tokens[self.place]
        self.place += 1
        if token.value == "year":
            return self._recur("year")
        following = self.tokens[self.place]
        if following.kind == "EACH" or following.kind == "REPEAT":
            return True
        if following.kind in _UNIT and self.tokens[self.place + 1].kind not in {"FIGURES", "ROMAN", "N"}:
            self.place += 1
            return self._recur(_UNIT[following.kind])
        if following.kind == "FIGURES" and self._times_a_period(certain=True):
            return True
        return self._recur(None)

    def _recur(self, every: Every | None) -> bool:
        known = self.said.recurrence
        if known is not None and every is not None and known.every not in (None, every):
            return False
        if every is not None or known is None:
            day, kind = (known.day, known.kind) if known else (None, None)
            self.said.recurrence = Recurrence(every, day, kind)
        if self.tokens[self.place].kind in ("ONCE", "ROUND"):
            self.place += 1
        elif every and small(self.tokens[self.place]) and self._said_again(self.place + 1):
            self.place += 2  # `mỗi tháng hai kỳ`
        return True

    def _said_again(self, place: int) -> bool:
        """Whether what is done again so many times stands there: "kỳ", "số", "buổi", "lần"."""
        token = self.tokens[place]
        return token.kind == "ROUND" or token.words in _ISSUES

    def _monthly(self, statement: Statement) -> bool:
        """`trước ngày 25 hàng tháng`, `thứ Hai hàng tuần`: a day that comes again, not a date."""
        day = statement.times[0]
        if statement.until or day.unit != "day" or day.month is not None or day.relative or day.until:
            return False
        self._skip_fills()
        if self.tokens[self.place].kind != "EACH" or self.tokens[self.place + 1].kind != "M":
            return False
        if day.day is None or not 1 <= day.day <= 31:
            return False
        self.place += 2
        self.said.recurrence = Recurrence("month", day.day, self.bound)
        self.bound = None
        return True

    def weekly(self) -> bool:
        """`thứ Hai hàng tuần`; a weekday alone is no day."""
        weekday = self._weekday()
        self._skip_fills()
        if (
            weekday is None
            or self.tokens[self.place].kind != "EACH"
            or self.tokens[self.place + 1].kind != "W"
        ):
            return False
        self.place += 2
        self.said.recurrence = Recurrence("week", weekday, None)
        return True

    def _duration(self) -> bool:
        """`3 ngày`, `hai tuần`, `10 ngày làm việc`: how long, not when."""
        number, unit = small(self.tokens[self.place]), self.tokens[self.place + 1].kind
        if number is None or unit not in ("D", "W", "M", "HAPPENS", "ROUND"):
            return False
        following = self.tokens[self.place + 2].kind
        if following in ("BEFORE", "AFTER"):  # `05 ngày trước khi …`: counted from something else
            return False
        if following == "EDGE" and unit != "M" and (unit, number) != ("D", TEN_DAYS):
            return False  # `03 ngày đầu tháng 5`: the first three, or some three early in it?
        if self.said.statements and self.said.statements[-1].bound is not None:  # `trước ngày 05/9 10 ngày`
            return False
        if unit == "M" and (following in ("FIGURES", "N", "EDGE") or (following == "Y" and number != 12)):
            return False  # `9 tháng năm 2027`: nine months, or the ninth of May?
        self.place += 2
        if unit in ("HAPPENS", "ROUND"):
            return True
        if following == "WORKING" or unit == "M":
            self.said.loose_duration = True
            self.place += following == "WORKING"
            return True
        if self.said.duration_days is not None:
            return False
        self.said.duration_days = number * (7 if unit == "W" else 1)
        if following == "FIGURES" and unit == "D":  # `02 ngày 05 và 06/9`: the unit serves twice
            self.place -= 1
        return True

    def _times_a_period(self, certain: bool = False) -> bool:
        """`6 tháng/lần`, `3 tháng một lần`; after định kỳ also `6 tháng` alone."""
        number, place = small(self.tokens[self.place]), self.place
        if number is None or self.tokens[place + 1].kind not in ("M", "Y"):
            return False
        ahead = place + 2
        if self.tokens[ahead].kind == "/":
            ahead += 1
        once = self.tokens[ahead].kind in ("ONCE", "ROUND")
        if not (certain or once):
            return False
        months = number * (12 if self.tokens[place + 1].kind == "Y" else 1)
        every = _MONTHS_BETWEEN.get(months)
        if every is None:
            return False
        self.place = ahead + 1 if once else place + 2
        return self._recur(every)

    def round(self) -> bool:
        """`Đợt 1: …`: a label before its times."""
        self.peak = False
        self.place += 1
        token = self.tokens[self.place]
        if token.kind in ("N", "ROMAN") or (token.kind == "FIGURES" and token.value.shape == "d"):
            self.place += 1
        elif token.kind == "ORD" and self.tokens[self.place + 1].kind in ("N", "FIGURES"):
            self.place += 2
        return True

    def span(self) -> bool:
        """`giai đoạn 2022 - 2024`; `giai đoạn 1: …` is a label like đợt."""
        token = self.tokens[self.place + 1]
        if token.kind == "FIGURES" and token.value.shape == "d":
            return self.round()
        if token.kind in ("ROMAN", "N"):
            return self.round()
        return self.skip()
