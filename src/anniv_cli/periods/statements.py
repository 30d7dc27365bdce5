"""The grammar of whole expressions: ranges and bounds, peaks, deadlines, rounds, anchors, and what is left over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from anniv_cli.periods.period import Anchor, AnchorKind, Cutoff, Edge, Every, Recurrence
from anniv_cli.periods.points import Points
from anniv_cli.periods.stated import Stated
from anniv_cli.periods.tokens import Token

_UNIT: Final[Mapping[str, Every]] = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
_MONTHS_BETWEEN: Final[Mapping[int, Every]] = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}
# What makes a bracketed remark speak of time; a remark without any is passed over.
_TIMELY: Final = frozenset(
    "D M Q Y W LETTER EDGE PART ORD WD CLOCK PEAK EACH ROUND NOW LUNAR TODAY SPAN ISSUE REPEAT".split()
)
_QUALMS: Final = frozenset({"TENTATIVE", "AFTER", "OR"})
_LEADING: Final = frozenset("vVdDlLđĐ")  # vào, diễn ra, lúc, được
_TIME_BEGINS: Final = frozenset("D M Q Y W LETTER EDGE FIGURES CLOCK PART WD ORD N TODAY".split())
# Where the words of an anchor end.
_ANCHOR_ENDS: Final = frozenset(("END", ";", "(", ")", ",", "FROM", "TO", "BEFORE", "BY", "PEAK", "TENTATIVE", "IN"))


@dataclass(slots=True)
class Statement:
    """Times said together: a list, or a range from `times` to `until`; `bound` turns it into a deadline."""

    times: list[Stated]
    until: Stated | None = None
    peak: bool = False
    bound: Cutoff | None = None
    open_end: bool = False
    from_after: bool = False
    to_before: bool = False
    dashed: bool = False  # a bare dash, which may also join an occasion's two dates
    start: int = 0
    end: int = 0

    def all_times(self) -> list[Stated]:
        said = [part for time in self.times for part in ((time, time.until) if time.until else (time,))]
        return [*said, self.until] if self.until else said


@dataclass(slots=True)
class Said:
    """Everything read from one text, still without years."""

    statements: list[Statement] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    leftover: list[tuple[int, int]] = field(default_factory=list)
    recurrence: Recurrence | None = None
    duration_days: int | None = None
    loose_duration: bool = False  # months or working days: harmless only beside a closed window
    tentative: bool = False
    continuous: bool = False
    lunar: bool = False
    finish: bool = False
    places: list[Token] = field(default_factory=list)


class Reader(Points):
    """Reads a text from end to end, or one statement of a running sentence."""

    def __init__(self, text: str, tokens: list[Token], today: date | None, place: int = 0) -> None:
        super().__init__(tokens, today, place)
        self.text = text
        self.said = Said(places=tokens)
        self.peak = False
        self.bound: Cutoff | None = None
        self.remarks: dict[int, int] | None = None

    def read_all(self) -> Said:
        while self.tokens[self.place].kind != "END":
            begun = self.place
            handler = HANDLERS.get(self.tokens[begun].kind)
            if handler is None or not handler(self):
                self.place = begun
                self.leave()
        self.said.tentative |= self.alternatives
        return self.said

    def leave(self, start: int | None = None) -> None:
        """Note the token here as not understood, or all from `start` up to here."""
        if start is None:
            start = self.place
            self.place += 1
        self.said.leftover.append((self.tokens[start].start, self.tokens[self.place - 1].end))

    # -- windows and deadlines -----------------------------------------------------------------------------------

    def skip(self) -> bool:
        self.place += 1
        return True

    def close(self) -> bool:
        self.peak, self.bound = False, None
        return self.skip()

    def time(self) -> bool:
        """A list of times, or a range with no `từ` before it; a number and a unit may also be a duration."""
        if self._times_a_period() or self._duration():
            return True
        begun = self.place
        times = self._bare_days() or self.times()
        return bool(times) and self._range(begun, times)

    def _bare_days(self) -> list[Stated]:
        """`(05, 06 và 07/9/2027)`: bare numbers are days where the list closes with a full day."""
        token = self.tokens[self.place]
        if token.kind != "FIGURES" or token.value.shape != "d" or self.tokens[self.place + 1].kind not in (",", "AND"):
            return []
        begun = self.place
        self.place += 1
        days = self.more_times([Stated("day", token.value.numbers[0])])
        if len(days) > 1 and days[-1].unit == "day" and days[-1].month is not None:
            return days
        self.place = begun
        return []

    def led_time(self, begun: int, **how: bool) -> bool:
        """The same after từ, trước, đến, where figures may be barer."""
        self._skip_fills()
        times = self.times(led=True)
        if not times:
            return False
        return self._range(begun, times, **how)

    def _range(self, begun: int, times: list[Stated], from_: bool = False, after: bool = False) -> bool:
        statement = Statement(times, start=begun, from_after=after)
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
        return self.text[joint.start : joint.end].lower().startswith(("đến", "den", "kết thúc", "và kết thúc"))

    @staticmethod
    def _clock_only(times: list[Stated]) -> bool:
        """`từ 7h30 ngày 18/5`: a thing that begins at an hour of one day, not days without end."""
        return len(times) == 1 and times[0].clock is not None and times[0].unit in ("day", "clock")

    def _end_of_range(self, statement: Statement, joint: Token, from_: bool) -> None:
        begun = self.place - 1
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

    def _skip_fills(self) -> None:
        for _ in range(4):
            if self.tokens[self.place].kind not in ("FILL", "IN", "QUIET", "WITH"):
                return
            self.place += 1

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
        if self._lone_number():
            return False
        return self.led_time(begun, from_=True)

    def _lone_number(self) -> bool:
        """`từ 7 đến …`: a bare number is a day only where a full day follows it."""
        token = self.tokens[self.place]
        return token.kind == "FIGURES" and token.value.shape == "Y"

    def after(self) -> bool:
        """`sau ngày 10/9`, `từ sau …`: from the day after."""
        begun = self.place
        self.place += 1
        if self.tokens[self.place].kind in ("BEFORE", "AND", ","):
            return False
        self._skip_fills()
        kind = self.tokens[self.place].kind
        if kind == "ISSUE":
            return self._from_issue(begun, "after")
        if kind in ("OCCASION", "EVENT", "?"):
            return self.anchor("after")
        return self.led_time(begun, after=True)

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
        return self.led_time(begun)

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
        while self.tokens[self.place].kind in ("BY", "TO", "TENTATIVE", ":"):
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

    # -- how it is meant ----------------------------------------------------------------------------------------

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
        while self.tokens[self.place].kind in ("?", "WITH", "AND") and self.tokens[self.place].kind != "END":
            self.place += 1
        return True

    def beside(self) -> bool:
        """`tại Viêng Chăn`, `với Lào`: a place or a partner."""
        self.place += 1
        while self.tokens[self.place].kind in ("?", "-", "WITH"):
            self.place += 1
        return True

    def lunar(self) -> bool:
        self.said.lunar = True
        return self.skip()

    def bracket(self) -> bool:
        """Pass over a remark that says nothing of time; any other is read like the rest."""
        if self.remarks is None:
            self.remarks = _brackets(self.tokens)
        after = self.remarks.get(self.place)
        if after is None:
            self.place += 1
            return True
        if any(self.tokens[place].kind in _QUALMS for place in range(self.place, after)):
            self.said.tentative = True
        self.place = after
        return True

    # -- how often, how long, in how many rounds -----------------------------------------------------------------

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
        if following.kind in _UNIT and self.tokens[self.place + 1].kind not in ("FIGURES", "ROMAN", "N"):
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
        return True

    def _monthly(self, statement: Statement) -> bool:
        """`trước ngày 25 hàng tháng`, `thứ Hai hàng tuần`: a day that comes again, not a date."""
        day = statement.times[0] if len(statement.times) == 1 and statement.until is None else None
        if day is None or day.unit != "day" or day.month is not None or day.relative or day.until:
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

    def weekday_time(self) -> bool:
        """A weekday before its day, or one that comes every week."""
        begun = self.place
        if self.time():
            return True
        self.place = begun
        return self.weekly()

    def weekly(self) -> bool:
        """`thứ Hai hàng tuần`; a weekday alone is no day."""
        weekday = self._weekday()
        self._skip_fills()
        if weekday is None or self.tokens[self.place].kind != "EACH" or self.tokens[self.place + 1].kind != "W":
            return False
        self.place += 2
        self.said.recurrence = Recurrence("week", weekday, None)
        return True

    def _duration(self) -> bool:
        """`3 ngày`, `hai tuần`, `10 ngày làm việc`: how long, not when."""
        number, unit = self._small_here(), self.tokens[self.place + 1].kind
        if number is None or unit not in ("D", "W", "M", "HAPPENS", "ROUND"):
            return False
        following = self.tokens[self.place + 2].kind
        if unit == "M" and (following in ("FIGURES", "N", "EDGE") or self._half_follows()):
            return False
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

    def _half_follows(self) -> bool:
        return self.tokens[self.place + 2].kind == "Y" and self.tokens[self.place].kind == "N"

    def _small_here(self) -> int | None:
        token = self.tokens[self.place]
        if token.kind == "N":
            return int(token.value)
        return token.value.numbers[0] if token.kind == "FIGURES" and token.value.shape == "d" else None

    def _times_a_period(self, certain: bool = False) -> bool:
        """`6 tháng/lần`, `3 tháng một lần`; after định kỳ also `6 tháng` alone."""
        number, place = self._small_here(), self.place
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
            if self.tokens[self.place + 1].kind != "M":
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

    # -- anchors ---------------------------------------------------------------------------------------------------

    def on_occasion(self) -> bool:
        return self.anchor("on")

    def anchor(self, edge: Edge) -> bool:
        """The occasion's or event's words, up to the next mark or the next time with a word of its own."""
        token = self.tokens[self.place]
        if token.kind == "ISSUE":
            self.said.anchors.append(Anchor("issue", self.text[token.start : token.end], edge))
            return self.skip()
        kind: AnchorKind = ("occasion" if token.kind == "OCCASION" else "event")
        self.said.lunar |= token.value == "lunar"
        begun = self.place
        self.place += 1
        while self.tokens[self.place].kind not in _ANCHOR_ENDS and not self._time_of_its_own():
            if self.tokens[self.place].kind == "EVENT":
                kind = "event"
                self.said.lunar |= self.tokens[self.place].value == "lunar"
            self.place += 1
        words = self.text[self.tokens[begun].start : self.tokens[self.place - 1].end]
        self.said.anchors.append(Anchor(kind, words, edge))
        return self._pair_behind()

    def _time_of_its_own(self) -> bool:
        """`… vào ngày 5/9`: a filler word that leads on to a time."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        return token.kind == "FILL" and following.kind in _TIME_BEGINS and self.text[token.start] in _LEADING

    def _pair_behind(self) -> bool:
        """`(05/9/1962 - 05/9/2022)` behind an occasion only says which occasion."""
        here = self.tokens[self.place : self.place + 3]
        if len(here) == 3 and here[0].kind == "(" and here[2].kind == ")" and here[1].kind == "FIGURES":
            if here[1].value.shape in ("d/d/Y~d/d/Y", "d/d/Y-d/d/Y", "d-d-Y~d-d-Y", "d.d.Y~d.d.Y", "d.d.Y-d.d.Y"):
                self.place += 3
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
        elif token.kind in _TIMELY or token.kind == "POISON":
            timely += 1
        elif token.kind == "FIGURES" and token.value.shape != "d":
            timely += 1
    return passed


Handler = Callable[[Reader], bool]
HANDLERS: Final[dict[str, Handler]] = {
    **dict.fromkeys(("FILL", "IN", "QUIET", ",", "AND", ")", "]", "-", "–", "+", "&", "ONCE"), Reader.skip),
    **dict.fromkeys(_TIME_BEGINS - {"WD", "ORD"}, Reader.time),
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
    "EACH": Reader.each,
    "REPEAT": Reader.repeat,
    "ROUND": Reader.round,
    "SPAN": Reader.span,
    "OCCASION": Reader.on_occasion,
    "EVENT": Reader.on_occasion,
    "ISSUE": Reader.on_occasion,
}
