"""Times with their hours, parts of the day and weekdays, and lists of times."""

from __future__ import annotations

from anniv_cli.periods.shapes import BY_UNIT, read
from anniv_cli.periods.stated import Stated
from anniv_cli.periods.units import Units, small

_ASIDE = frozenset({",", "FILL", "IN", "QUIET"})
_JOINS = frozenset({",", "AND", "&", "+", ";", "OR"})
_BEFORE_A_DAY = frozenset({"CLOCK", "PART", "ORD", "WD", "LETTER"})
_AROUND_A_DAY = _BEFORE_A_DAY | {"FROM"}
_AFTER_A_DAY = frozenset({",", "(", "CLOCK", "PART", "ORD", "WD", "FROM", "FILL", "IN", "QUIET"})
_MOST_ASIDES = 6  # a bound on looking ahead, so that reading stays linear


class Points(Units):
    """Times as they stand in a sentence."""

    def point(self, led: bool = False) -> Stated | None:
        """A time with its hour, part of the day and weekday; `led`: it stands after từ, đến, trước."""
        begun = self.place
        if self.tokens[begun].kind not in _BEFORE_A_DAY:
            stated = self._date(led)
            if stated is not None and stated.unit == "day" and self.tokens[self.place].kind in _AFTER_A_DAY:
                self._around(stated, after=True)
            return stated
        around = Stated("clock")
        said = self._around(around)
        stated = self._bracketed() if around.weekdays else None
        stated = stated or self._date(led or bool(said))
        if stated is None:
            if said and (around.clock or said > 1 or around.part) and self._clock_alone(around):
                return around
            self.place = begun
            return None
        if said:
            stated.clock, stated.until_clock = around.clock, around.until_clock
            stated.part, stated.weekdays = around.part, around.weekdays
        if stated.unit == "day" and self.tokens[self.place].kind in _AFTER_A_DAY:
            self._around(stated, after=True)
        if stated.unit != "day" and (stated.clock or stated.part or stated.weekdays):
            self.place = begun
            return None
        return stated

    def _bracketed(self) -> Stated | None:
        """`Chủ nhật (05/9/2027)`."""
        if self.tokens[self.place].kind != "(":
            return None
        begun = self.place
        self.place += 1
        stated = self._date(False)
        if stated is None or stated.unit != "day" or self.tokens[self.place].kind != ")":
            self.place = begun
            return None
        self.place += 1
        return stated

    @staticmethod
    def _clock_alone(around: Stated) -> bool:
        return around.clock is not None and not around.weekdays

    def _around(self, about: Stated, after: bool = False) -> int:
        """Read hours, part of the day, weekday, with commas and harmless words between; say how many."""
        count = 0
        while count < _MOST_ASIDES:
            begun = self.place
            if count or after:
                self._skip_aside(paren=after)
            if not self._one_around(about, after):
                self.place = begun
                if count and not after:
                    self._skip_aside()
                return count
            if after and self.tokens[self.place].kind == ")":
                self.place += 1
            count += 1
        return count

    def _day_follows(self) -> bool:
        """Whether what was just read belongs to a day still to come: `ngày 5/9, chiều ngày 6/9`."""
        begun = self.place
        self._skip_aside()
        if self._weekday() is not None:
            self._skip_aside(paren=True)
        kind = self.tokens[self.place].kind
        self.place = begun
        return kind in {"D", "FIGURES", "TODAY"}

    def _skip_aside(self, paren: bool = False) -> None:
        for _ in range(_MOST_ASIDES):
            kind = self.tokens[self.place].kind
            if kind not in _ASIDE and not (paren and kind == "("):
                return
            self.place += 1

    def _one_around(self, about: Stated, after: bool) -> bool:
        if self.tokens[self.place].kind not in _AROUND_A_DAY:
            return False
        kept = about.clock, about.until_clock, about.part, about.weekdays
        if not self._hour_or_weekday(about, after):
            return False
        if after and self._day_follows():
            about.clock, about.until_clock, about.part, about.weekdays = kept
            return False
        return True

    def _hour_or_weekday(self, about: Stated, after: bool) -> bool:
        token = self.tokens[self.place]
        if token.kind == "CLOCK" and about.clock is None:
            return self._clock(about)
        if token.kind == "FROM" and about.clock is None and self.tokens[self.place + 1].kind == "CLOCK":
            if not after:
                return False
            self.place += 1
            return self._clock(about)
        if token.kind == "PART" and about.part is None:
            about.part = token.value
            self.place += 1
            return True
        weekday = self._short_weekday(after) if token.kind == "LETTER" else self._weekday()
        if weekday is not None:
            about.weekdays += (weekday,)
            return True
        return False

    def _clock(self, about: Stated) -> bool:
        about.clock = self.tokens[self.place].value
        self.place += 1
        ahead = self.place
        if self.tokens[ahead].kind in {"–", "-", "TO"}:
            ahead += 1
            if self.tokens[ahead].kind == "PART":
                ahead += 1
            if self.tokens[ahead].kind == "CLOCK":
                about.until_clock = self.tokens[ahead].value
                self.place = ahead + 1
        return True

    def _weekday(self) -> int | None:
        token = self.tokens[self.place]
        if token.kind == "WD":
            self.place += 1
            return int(token.value)
        if token.kind != "ORD":
            return None
        number = self.tokens[self.place + 1]
        day = small(number)
        if number.kind == "Y":
            day = 5
        if day is None or not 2 <= day <= 7 or number.value == 1:
            return None
        self.place += 2
        return day - 2

    def _short_weekday(self, after: bool) -> int | None:
        """`T7, 04/9` and `04/9 (T7)`: beside a full day the letter means thứ, else tháng."""
        number, behind = self.tokens[self.place + 1], self.tokens[self.place + 2]
        day = small(number)
        if (
            self.tokens[self.place].value != "M"
            or day is None
            or not 2 <= day <= 7
            or not self.tokens[self.place].touches
        ):
            return None
        if after:
            beside = self.tokens[self.place - 1].kind == "(" and behind.kind == ")"
        else:
            ahead = self.tokens[self.place + 3] if behind.kind in (",", "(") else behind
            beside = ahead.kind == "D" or (ahead.kind == "FIGURES" and ahead.value.shape.startswith("d/d"))
        if not beside:
            return None
        self.place += 2
        return day - 2

    def times(self, led: bool = False) -> list[Stated]:
        """`tháng 7, 8 và 9`, `Quý I, Quý II`, `ngày 5, 6 và 7/9/2027`; empty where none begins."""
        first = self.point(led)
        return self.more_times([first]) if first else []

    def more_times(self, read_so_far: list[Stated]) -> list[Stated]:
        """The rest of a list that has begun."""
        while self.tokens[self.place].kind in _JOINS:
            begun = self.place
            self.place += 1
            if self.tokens[self.place].kind in ("AND", "OR"):
                self.place += 1
            following = self.next_like(read_so_far[-1])
            if following is None:
                self.place = begun
                break
            read_so_far.append(following)
            self.alternatives |= any(token.kind == "OR" for token in self.tokens[begun : begun + 2])
        return read_so_far

    def next_like(self, previous: Stated) -> Stated | None:
        """A time whose unit the one before may have given (`quý I, II`, `tháng 7 đến 9`)."""
        token = self.tokens[self.place]
        unit = previous.unit
        if token.kind == "FIGURES" and self.tokens[self.place + 1].kind not in {"D", "M", "W"}:
            stated = read(token.value, BY_UNIT.get(unit, {}))
            if stated is not None:
                self.place += 1
                named = stated.unit != "year" and (stated.month or stated.number)
                return self._year_tail(stated) if named else stated
            return None if token.value.shape == "d" else self.point(led=True)
        if token.kind in ("ROMAN", "N") and unit == "quarter":
            self.place += 1
            return self._year_tail(Stated("quarter", number=token.value))
        if token.kind == "N" and unit == "month":
            self.place += 1
            return self._year_tail(Stated("month", month=token.value))
        return self.point()
