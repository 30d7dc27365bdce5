"""The grammar of lists and ranges of times, which may stand behind a word such as từ or trước."""

from __future__ import annotations

from anniv_cli.periods.repeats import Repeats
from anniv_cli.periods.said import Statement
from anniv_cli.periods.stated import Stated
from anniv_cli.periods.tokens import Token
from anniv_cli.periods.units import small

_NUMBERS = frozenset({"FIGURES", "N"})


class Ranges(Repeats):
    """Windows and deadlines, still without their years."""

    def time(self) -> bool:
        """A list of times, or a range with no `từ` before it; a number and a unit may also be a duration."""
        if self.tokens[self.place].kind in _NUMBERS and small(self.tokens[self.place]) is not None:
            if self._times_a_period() or self._duration():
                return True
            begun, days = self.place, self._bare_days()
            if days is not None:
                return not days or self._range(begun, days)
        begun = self.place
        times = self.times()
        if not times and self.tokens[begun].kind in ("D", "W") and self.tokens[begun + 1].kind == "FROM":
            return self.skip()  # `trong tuần từ ngày 05 đến ngày 11/7`, `các ngày từ 05 đến 11/7`
        return bool(times) and self._range(begun, times)

    def _bare_days(self) -> list[Stated] | None:
        """`(05, 06 và 07/9/2027)`: bare numbers are days where the list closes with a full day."""
        token, begun = self.tokens[self.place], self.place
        if (
            token.kind != "FIGURES"
            or token.value.shape != "d"
            or self.tokens[begun + 1].kind not in (",", "AND")
        ):
            return None
        self.place += 1
        days = self.more_times([Stated("day", token.value.numbers[0])])
        if len(days) > 1 and days[-1].unit == "day" and days[-1].month is not None:
            return days
        self.leave(begun)
        return []

    def weekday_time(self) -> bool:
        """A weekday before its day, or one that comes every week."""
        begun = self.place
        if self.time():
            return True
        self.place = begun
        return self.weekly()

    def led_time(self, begun: int, from_: bool = False, after: bool = False, up_to: bool = False) -> bool:
        """The same after từ, trước, đến, where figures may be barer."""
        self._skip_fills()
        times = self.times(led=True)
        return bool(times) and self._range(begun, times, from_, after, up_to)

    def _range(
        self, begun: int, times: list[Stated], from_: bool = False, after: bool = False, up_to: bool = False
    ) -> bool:
        statement = Statement(times, begun, after, up_to)
        ahead = self.place
        if from_ and self.tokens[ahead].kind in (",", "FILL") and self.tokens[ahead + 1].kind == "TO":
            ahead += 1
        joint = self.tokens[ahead]
        if joint.kind in {"TO", "–", "-"} or (joint.kind == "BEFORE" and from_ and self._to_before(joint)):
            self.place = ahead + 1
            self._end_of_range(statement, joint, from_)
        if statement.until is None:
            if self.tokens[self.place].kind == "ONWARD":
                from_ = True
                self.place += 1
            statement.dashed = not from_
            statement.open_end = (from_ or after) and not (from_ and self._clock_only(times))
        if self.said.lunar is False and self.tokens[self.place].kind == "LUNAR":
            self.said.lunar = True
            self.place += 1
        statement.end = self.place
        statement.bracketed = self.brackets > 0
        if len(times) > 1:
            _share_hours(times)
        elif times[0].month is None and self._monthly(statement):
            return True
        self._keep(statement)
        return True

    def _to_before(self, joint: Token) -> bool:
        return joint.words.startswith(("đến", "den", "kết thúc", "và kết thúc"))

    @staticmethod
    def _clock_only(times: list[Stated]) -> bool:
        """`từ 7h30 ngày 18/5`: a thing that begins at an hour of one day, not days without end."""
        if times[0].clock is None or times[0].unit not in ("day", "clock"):
            return False
        return len(times) == 1 or times[0].until_clock is not None

    def _end_of_range(self, statement: Statement, joint: Token, from_: bool) -> None:
        begun = self.place - 1
        if joint.kind != "TO" and self.tokens[self.place].kind == "TO":  # `từ 05/9 - hết 10/9`
            self.place += 1
        self._skip_fills()
        if self.tokens[self.place].kind == "BEFORE":
            statement.to_before = True
            self.place += 1
        statement.to_before |= joint.kind == "BEFORE"
        statement.dashed = joint.kind != "TO" and not from_
        if joint.value == "~":
            self.said.tentative = True
        statement.until = self.next_like(statement.times[-1]) or self._from_dash(joint)
        if statement.until is None:
            self.place = begun
        elif statement.until.until is not None:
            self.place = begun
            statement.until = None

    def _from_dash(self, joint: Token) -> Stated | None:
        return self.point(led=True) if joint.kind == "TO" else None

    def _keep(self, statement: Statement) -> None:
        """Take it up, as what the words before it make of it."""
        statement.peak = self.peak
        statement.bound = self.bound
        if self.said.finish and self.bound is None and not self.peak:
            statement.bound = "by"
            self.said.finish = False
        self.bound = None
        self.said.statements.append(statement)


def _share_hours(times: list[Stated]) -> None:
    """`8h00 các ngày 05 và 06/9`: the same hour on each."""
    if times[0].clock and not any(time.clock or time.part for time in times[1:]):
        for time in times[1:]:
            time.clock, time.until_clock = times[0].clock, times[0].until_clock
