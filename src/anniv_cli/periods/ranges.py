"""The grammar of times with their bounds: lists and ranges, từ, đến, trước, sau, chậm nhất."""

from __future__ import annotations

from anniv_cli.periods.period import Anchor, Edge
from anniv_cli.periods.repeats import Repeats
from anniv_cli.periods.said import Statement
from anniv_cli.periods.stated import Stated
from anniv_cli.periods.tokens import Token


class Ranges(Repeats):
    """Windows and deadlines, still without their years."""

    def time(self) -> bool:
        """A list of times, or a range with no `từ` before it; a number and a unit may also be a duration."""
        if self._times_a_period() or self._duration():
            return True
        begun = self.place
        days = self._bare_days()
        if days is not None:
            return not days or self._range(begun, days)
        times = self.times()
        if not times and self.tokens[begun].kind == "W" and self.tokens[begun + 1].kind == "FROM":
            return self.skip()  # `trong tuần từ ngày 05 đến ngày 11/7`
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

    def led_time(self, begun: int, **how: bool) -> bool:
        """The same after từ, trước, đến, where figures may be barer."""
        self._skip_fills()
        times = self.times(led=True)
        if not times:
            return False
        return self._range(begun, times, **how)

    def _range(
        self, begun: int, times: list[Stated], from_: bool = False, after: bool = False, up_to: bool = False
    ) -> bool:
        statement = Statement(times, start=begun, from_after=after, up_to=up_to)
        ahead = self.place
        if from_ and self.tokens[ahead].kind in (",", "FILL") and self.tokens[ahead + 1].kind == "TO":
            ahead += 1
        joint = self.tokens[ahead]
        if joint.kind in ("TO", "–", "-") or (joint.kind == "BEFORE" and from_ and self._to_before(joint)):
            self.place = ahead + 1
            self._end_of_range(statement, joint, from_)
        if statement.until is None and self.tokens[self.place].kind == "ONWARD":
            from_ = True
            self.place += 1
        if statement.until is None:
            statement.dashed = not from_
            statement.open_end = (from_ or after) and not (from_ and self._clock_only(times))
        if self.said.lunar is False and self.tokens[self.place].kind == "LUNAR":
            self.said.lunar = True
            self.place += 1
        return self._keep(statement)

    def _to_before(self, joint: Token) -> bool:
        return (
            self.text[joint.start : joint.end].lower().startswith(("đến", "den", "kết thúc", "và kết thúc"))
        )

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

    def _keep(self, statement: Statement) -> bool:
        statement.end = self.place
        statement.bracketed = self.brackets > 0
        _share_hours(statement.times)
        if self._monthly(statement):
            return True
        statement.peak = self.peak
        statement.bound = self.bound
        if self.said.finish and self.bound is None and not self.peak:
            statement.bound = "by"
            self.said.finish = False
        self.bound = None
        self.said.statements.append(statement)
        return True

    def since(self) -> bool:
        """`từ …`, with or without `đến …`; what follows may also be an anchor."""
        begun = self.place
        self.place += 1
        if self.tokens[self.place].kind == "NOW" and self.tokens[self.place + 1].kind != "ORD":
            return self._from_issue(begun, "start")
        if self.tokens[self.place].kind == "AFTER":
            self.place = begun + 1
            return self.after()
        self._skip_fills()
        if self.tokens[self.place].kind in ("ISSUE",):
            return self._from_issue(begun, "start")
        if self.tokens[self.place].kind in ("OCCASION", "EVENT"):
            return self.anchor("start")
        return self._bare_range(begun) or self.led_time(begun, from_=True)

    def _bare_range(self, begun: int) -> bool:
        """`từ 24 đến 26/6/2027`: a bare number is a day only where a full day closes the range."""
        token = self.tokens[self.place]
        if token.kind != "FIGURES" or token.value.shape != "d" or self.tokens[self.place + 1].kind != "TO":
            return False
        self.place += 1
        return self._range(begun, [Stated("day", token.value.numbers[0])], from_=True)

    def after(self) -> bool:
        """`sau ngày 10/9`, `từ sau …`: from the day after."""
        begun = self.place
        self.place += 1
        if self.tokens[self.place].kind in ("BEFORE", "AND", ",") or self._also_within(begun):
            return False
        self._skip_fills()
        if self.tokens[self.place].kind == "TO" and self.tokens[self.place + 1].kind in ("OCCASION", "EVENT"):
            self.place += 1  # `sau khi kết thúc sự kiện`
        kind = self.tokens[self.place].kind
        if kind == "ISSUE":
            return self._from_issue(begun, "after")
        if kind in ("OCCASION", "EVENT", "?"):
            return self.anchor("after")
        return self.led_time(begun, after=True)

    def _also_within(self, begun: int) -> bool:
        """`trong và sau ngày 05/9`: not only after."""
        return begun > 1 and self.tokens[begun - 1].kind == "AND" and self.tokens[begun - 2].kind == "IN"

    def _from_issue(self, begun: int, edge: Edge) -> bool:
        self.place += 1
        words = self.text[self.tokens[begun].start : self.tokens[self.place - 1].end]
        ahead = self.place
        if self.tokens[ahead].kind == ",":
            ahead += 1
        if self.tokens[ahead].kind in ("TO", "BEFORE") and self._until_alone(ahead):
            self.said.anchors.append(Anchor("issue", words, edge))
            return True
        self.said.anchors.append(Anchor("issue", words, edge))
        return True

    def _until_alone(self, ahead: int) -> bool:
        """`từ nay đến …`: a window whose start the anchor gives."""
        begun, joint = self.place, self.tokens[ahead]
        self.place = ahead + 1
        self._skip_fills()
        until = self.point(led=True)
        if until is None:
            self.place = begun
            return False
        statement = Statement([], until=until, start=begun, to_before=joint.kind == "BEFORE", end=self.place)
        statement.peak = self.peak
        self.said.statements.append(statement)
        return True

    def to(self) -> bool:
        """`đến hết ngày 30/5` on its own is a last day; `… đến ngày Quốc khánh` an anchor at the end."""
        begun = self.place
        self.place += 1
        self._skip_fills()
        if self.tokens[self.place].kind == "BEFORE":
            return self.before()
        if self.tokens[self.place].kind in ("OCCASION", "EVENT", "ISSUE"):
            return self.anchor("end")
        self.bound = self.bound or "by"
        return self.led_time(begun, up_to=True)

    def before(self) -> bool:
        """`trước ngày 15/4` excludes the day."""
        begun = self.place
        self.place += 1
        self._skip_fills()
        if self.tokens[self.place].kind in ("OCCASION", "EVENT", "ISSUE", "?"):
            return self.anchor("before")
        self.bound = "before"
        return self.led_time(begun)

    def by(self) -> bool:
        """`chậm nhất`, `hạn`, `không quá`: whatever bound follows; `trước` after it still excludes."""
        begun = self.place
        self.place += 1
        self._skip_fills()
        for _ in range(4):
            if self.tokens[self.place].kind not in ("BY", "TO", "TENTATIVE"):
                break
            self.said.tentative |= self.tokens[self.place].kind == "TENTATIVE"
            self.place += 1
            self._skip_fills()
        if self.tokens[self.place].kind == "BEFORE":
            return self.before()
        if self.tokens[self.place].kind == "FROM":
            self.said.finish = True
            return True
        if self.tokens[self.place].kind in ("OCCASION", "EVENT", "ISSUE"):
            return self.anchor("end")
        self.bound = "by"
        return self.led_time(begun)


def _share_hours(times: list[Stated]) -> None:
    """`8h00 các ngày 05 và 06/9`: the same hour on each."""
    if len(times) > 1 and times[0].clock and not any(time.clock or time.part for time in times[1:]):
        for time in times[1:]:
            time.clock, time.until_clock = times[0].clock, times[0].until_clock
