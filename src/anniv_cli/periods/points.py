"""The grammar of single times and of lists of them: a cursor over tokens with one method a construct.

A method either reads its construct and moves on, or returns None and stays where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from anniv_cli.periods.shapes import BARE, BY_UNIT, DAY, LED, MONTH, QUARTER, YEAR, read
from anniv_cli.periods.stated import Stated
from anniv_cli.periods.tokens import Token

_ASIDE = frozenset({",", "FILL", "IN", "QUIET", "ALL"})
_JOINS = frozenset({",", "AND", "&", "+", ";", "OR"})
_MOST_ASIDES = 6  # a bound on looking ahead, so that reading stays linear


class Points:
    """Reads times from `place` on; `today` is needed only for `tháng này` and its like."""

    def __init__(self, tokens: list[Token], today: date | None, place: int = 0) -> None:
        self.tokens = tokens
        self.today = today
        self.place = place
        self.alternatives = False  # `tháng 7 hoặc tháng 8`, `khoảng giữa tháng 7`

    # -- the words around a day ---------------------------------------------------------------------------

    def point(self, led: bool = False) -> Stated | None:
        """A time with its clock, part of the day and weekday, before or after; `led`: after từ, đến, trước."""
        begun = self.place
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
        """Clock times, part of the day, weekday; how many were read. Commas and harmless words lie between."""
        count = 0
        while count < _MOST_ASIDES:
            begun = self.place
            if count or after:
                self._skip_aside(paren=after)
            kept = about.clock, about.until_clock, about.part, len(about.weekdays)
            read_one = self._one_around(about, after)
            if read_one and after and self._day_follows():
                about.clock, about.until_clock, about.part = kept[:3]
                del about.weekdays[kept[3] :]
                read_one = False
            if not read_one:
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
        kind = self.tokens[self.place].kind
        self.place = begun
        return kind in ("D", "FIGURES", "TODAY", "WD", "ORD")

    def _skip_aside(self, paren: bool = False) -> None:
        for _ in range(_MOST_ASIDES):
            kind = self.tokens[self.place].kind
            if kind not in _ASIDE and not (paren and kind == "("):
                return
            self.place += 1

    def _one_around(self, about: Stated, after: bool) -> bool:
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
        weekday = self._weekday()
        if weekday is not None:
            about.weekdays.append(weekday)
            return True
        return False

    def _clock(self, about: Stated) -> bool:
        about.clock = self.tokens[self.place].value
        self.place += 1
        ahead = self.place
        if self.tokens[ahead].kind in ("–", "-", "TO"):
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
        day = _small(number)
        if number.kind == "Y":
            day = 5
        if day is None or not 2 <= day <= 7 or number.value == 1:
            return None
        self.place += 2
        return day - 2

    # -- the day, month, quarter, year itself ---------------------------------------------------------------

    def _date(self, led: bool) -> Stated | None:
        reader = _READERS.get(self.tokens[self.place].kind)
        if reader is None:
            return None
        begun = self.place
        stated = reader(self, led)
        if stated is None:
            self.place = begun
        return stated

    def _bare(self, led: bool) -> Stated | None:
        """Figures with no unit before them, or a number that a unit follows (`02 tháng 4`, `6 tháng đầu năm`)."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        if token.value.shape == "d" and following.kind in ("M", "EDGE"):
            if self.tokens[self.place + 2].kind == "EDGE" or following.kind == "EDGE":
                return self._months(token.value.numbers[0])
            if not self._counted():
                return self._day_of_month()
            return None
        if token.value.shape in ("d-d", "d~d") and following.kind == "M":
            return self._day_of_month()
        self.place += 1
        stated = read(token.value, LED if led or following.kind == "LUNAR" else BARE)
        return self._year_tail(stated) if stated is not None and stated.unit != "year" else stated

    def _counted(self) -> bool:
        """Whether the number here counts months (`trong 2 tháng 7 và 8`) and is no day."""
        return self.place > 0 and self.tokens[self.place - 1].kind in ("IN", "N")

    def _months(self, number: int) -> Stated | None:
        """`6 tháng đầu năm 2027`."""
        self.place += 1
        if self.tokens[self.place].kind != "M":
            return None
        edge = self.tokens[self.place + 1].value
        self.place += 2
        if edge not in ("first", "last"):
            return None
        self._skip_fill()
        if self.tokens[self.place].kind != "Y":
            return None
        return self._year_tail(Stated("months", number=number, edge=edge))

    def _counted_months(self, led: bool) -> Stated | None:
        """`sáu tháng đầu năm`, the number in words."""
        if self.tokens[self.place + 1].kind == "M" and self.tokens[self.place + 2].kind == "EDGE":
            return self._months(self.tokens[self.place].value)
        return None

    def _day(self, led: bool) -> Stated | None:
        """`ngày 5/9/2022`, `ngày 02 tháng 4 năm 2022`, `ngày mùng 2/9`, `ngày mai`, `ngày này`."""
        begun = self.place
        self.place += 1
        for _ in range(2):
            if self.tokens[self.place].kind in ("D", "QUIET"):
                self.place += 1
        token = self.tokens[self.place]
        if token.kind == "CLOCK" or token.kind == "PART":
            return None
        if token.kind == "N":
            return self._early_day(begun)
        if token.kind != "FIGURES":
            return None
        if self.tokens[self.place + 1].kind == "M" and token.value.shape in ("d", "d-d", "d~d"):
            return self._day_of_month()
        if token.value.shape == "d-d" and token.value.numbers[1] > 12:
            return None
        self.place += 1
        stated = read(token.value, DAY)
        return self._year_tail(stated) if stated is not None and stated.month else stated

    def _early_day(self, begun: int) -> Stated | None:
        """`mùng hai tháng 9`; days in words only after mùng."""
        if "mùng" not in (self.tokens[self.place - 1].value, self.tokens[begun].value):
            return None
        number = self.tokens[self.place].value
        self.place += 1
        month = self._month(False) if self.tokens[self.place].kind == "M" else None
        return Stated("day", number, month.month, month.year) if month and not month.until else None

    def _day_of_month(self) -> Stated | None:
        """`02 tháng 4 năm 2022`, `16 - 19 tháng 8`; the month must be one and named."""
        days = self.tokens[self.place].value.numbers
        self.place += 1
        month = self._month(False)
        if month is None or month.until or month.edge or month.relative:
            return None
        last = Stated("day", days[-1], month.month, month.year)
        if len(days) == 1:
            return last
        return Stated("day", days[0], month.month, month.year, until=last)

    def _month(self, led: bool) -> Stated | None:
        self.place += 1
        token = self.tokens[self.place]
        if token.kind == "FIGURES":
            stated = read(token.value, MONTH)
        elif token.kind == "N":
            stated = Stated("month", month=token.value)
        elif token.kind == "Y" and self._five():
            stated = Stated("month", month=5)
        elif token.kind == "EDGE" and token.value in ("first", "last", "middle"):
            return self._month_of_quarter(token.value)
        else:
            return self._relative("month")
        if stated is None:
            return None
        self.place += 1
        return self._year_tail(stated)

    def _five(self) -> bool:
        """`tháng Năm`: the word for five is the word for year; it is the month unless a bare year follows alone."""
        following = self.tokens[self.place + 1]
        return following.kind in ("Y", "FIGURES", "END", ",", "AND", "TO", "–", "-", "/", ")", ";", "QUIET")

    def _month_of_quarter(self, edge: str) -> Stated | None:
        """`tháng cuối quý III/2027` is September."""
        self.place += 1
        self._skip_fill()
        if self.tokens[self.place].kind != "Q":
            return None
        quarter = self._quarter(False)
        if quarter is None or quarter.until or quarter.relative or not 1 <= quarter.number <= 4:
            return None
        month = 3 * quarter.number - {"first": 2, "middle": 1, "last": 0}[edge]
        return Stated("month", month=month, year=quarter.year)

    def _quarter(self, led: bool) -> Stated | None:
        self.place += 1
        token = self.tokens[self.place]
        if token.kind in ("ROMAN", "N"):
            stated: Stated | None = Stated("quarter", number=token.value)
        elif token.kind == "FIGURES":
            stated = read(token.value, QUARTER)
        elif token.kind == "EDGE" and token.value in ("first", "last"):
            self._skip_fill()
            return self._quarter_of_year(1 if token.value == "first" else 4)
        else:
            return self._relative("quarter")
        if stated is None:
            return None
        self.place += 1
        return self._year_tail(stated)

    def _quarter_of_year(self, number: int) -> Stated | None:
        self.place += 1
        self._skip_fill()
        return self._year_tail(Stated("quarter", number=number)) if self.tokens[self.place].kind == "Y" else None

    def _year(self, led: bool) -> Stated | None:
        self.place += 1
        token = self.tokens[self.place]
        if token.kind == "FIGURES":
            stated = read(token.value, YEAR)
            self.place += 1
            return stated
        relative = self._relative("year")
        return relative or Stated("year")

    def _letter(self, led: bool) -> Stated | None:
        """`T7/2022`, `Q3/2027`: the figures must touch the letter."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        if following.kind != "FIGURES" or following.start != token.end:
            return None
        return self._month(led) if token.value == "M" else self._quarter(led)

    def _week(self, led: bool) -> Stated | None:
        """`tuần thứ 2 tháng 7`, `tuần đầu của tháng 9`, `tuần cuối tháng 12`, `tuần này`."""
        self.place += 1
        token = self.tokens[self.place]
        if token.kind == "ORD":
            self.place += 1
            token = self.tokens[self.place]
        number = {"first": 1, "last": -1}.get(token.value) if token.kind == "EDGE" else _small(token)
        if number is None:
            return self._relative("week")
        self.place += 1
        self._skip_fill()
        if self.tokens[self.place].kind not in ("M", "LETTER"):
            return None
        month = self._date(False)
        if month is None or month.unit != "month" or month.edge or month.until or month.relative:
            return None
        return Stated("week", number=number, month=month.month, year=month.year)

    def _edge(self, led: bool) -> Stated | None:
        """`đầu tháng 7`, `cuối năm`, `giữa quý II`; of a week only where today tells which week."""
        edge = self.tokens[self.place].value
        if edge.endswith("~"):
            edge, self.alternatives = edge[:-1], True
        self.place += 1
        self._skip_fill()
        if self.tokens[self.place].kind not in ("M", "Q", "Y", "W", "LETTER"):
            return None
        stated = self._date(led)
        if stated is None or stated.edge or (stated.until and stated.unit != "month"):
            return None
        if stated.unit not in ("month", "quarter", "year", "week"):
            return None
        if stated.until:  # `đầu tháng 7 - 9`: of which?
            return None
        stated.edge = edge
        return stated

    def _today(self, led: bool) -> Stated | None:
        token = self.tokens[self.place]
        self.place += 1
        if self.today is None:
            return Stated("day", relative="today")
        day = self.today + timedelta(days=token.value)
        return Stated("day", day.day, day.month, day.year, relative="known")

    # -- what follows ----------------------------------------------------------------------------------------

    def _skip_fill(self) -> None:
        token = self.tokens[self.place]
        if token.kind in ("WITH", "FILL"):
            self.place += 1

    def _year_tail(self, stated: Stated) -> Stated:
        """`… năm 2022`, `…/năm 2022`, `III/2022`, `tháng Bảy 2022`: the year behind, if one stands there."""
        ahead = self.place
        if self.tokens[ahead].kind in (",", "/", "-", "–", "WITH", "IN"):
            ahead += 1
        last = stated.until or stated
        if last.year is not None:
            return stated
        if self.tokens[ahead].kind == "Y":
            year = self.tokens[ahead + 1]
            if year.kind == "FIGURES" and year.value.shape == "Y":
                last.year = year.value.numbers[0]
                self.place = ahead + 2
            elif ahead == self.place or self.tokens[ahead - 1].kind in ("WITH", "IN"):
                self._year_in_words(last, ahead)
        elif self.tokens[ahead].kind == "FIGURES" and self.tokens[ahead].value.shape == "Y":
            if ahead == self.place or self.tokens[ahead - 1].kind in ("/", "-", "–"):
                last.year = self.tokens[ahead].value.numbers[0]
                self.place = ahead + 1
        return stated

    def _year_in_words(self, last: Stated, ahead: int) -> None:
        """`… năm nay`, `… năm sau`, or `năm` alone, which says nothing more."""
        self.place = ahead + 1
        shift = self._shift()
        if shift is None:
            return
        if self.today is None:
            last.relative = "today"
        else:
            last.year = self.today.year + shift

    def _shift(self) -> int | None:
        """`này`, `nay`: 0; `sau`, `tới`: 1; `trước`: -1. Only where no time follows for `sau` to stand before."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        if token.kind == "THIS":
            self.place += 1
            return int(token.value)
        if token.kind == "NOW":
            self.place += 1
            return 0
        turned = {"AFTER": 1, "TO": 1, "BEFORE": -1}.get(token.kind)
        if turned is None or following.kind not in _CLOSING:
            return None
        self.place += 1
        return turned

    def _relative(self, unit: str) -> Stated | None:
        shift = self._shift()
        if shift is None:
            return None
        if self.today is None:
            return Stated(unit, relative="today")
        return _counted_from(self.today, unit, shift)

    # -- lists -------------------------------------------------------------------------------------------------

    def times(self, led: bool = False) -> list[Stated]:
        """`tháng 7, 8 và 9`, `Quý I, Quý II`, `ngày 5, 6 và 7/9/2027`; empty where no time stands here."""
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
        """A time whose unit may be left unsaid because the one before had it (`quý I, II`, `tháng 7 đến 9`)."""
        token = self.tokens[self.place]
        unit = previous.unit
        if token.kind == "FIGURES" and self.tokens[self.place + 1].kind not in ("D", "M", "W"):
            stated = read(token.value, BY_UNIT.get(unit, {}))
            if stated is not None:
                self.place += 1
                return self._year_tail(stated) if stated.unit != "year" and (stated.month or stated.number) else stated
            return None if token.value.shape == "d" else self.point(led=True)
        if token.kind in ("ROMAN", "N") and unit == "quarter":
            self.place += 1
            return self._year_tail(Stated("quarter", number=token.value))
        if token.kind == "N" and unit == "month":
            self.place += 1
            return self._year_tail(Stated("month", month=token.value))
        return self.point()


def _small(token: Token) -> int | None:
    """A number in words or in figures of one number."""
    if token.kind == "N":
        return int(token.value)
    if token.kind == "FIGURES" and token.value.shape == "d":
        return int(token.value.numbers[0])
    return None


def _counted_from(today: date, unit: str, shift: int) -> Stated:
    if unit == "year":
        return Stated("year", year=today.year + shift, relative="known")
    if unit == "week":
        monday = today + timedelta(days=7 * shift - today.weekday())
        return Stated("week", monday.day, monday.month, monday.year, relative="known")
    if unit == "quarter":
        years, quarter = divmod((today.month - 1) // 3 + shift, 4)
        return Stated("quarter", number=quarter + 1, year=today.year + years, relative="known")
    years, month = divmod(today.month - 1 + shift, 12)
    return Stated("month", month=month + 1, year=today.year + years, relative="known")


_AFTER_A_DAY = frozenset({",", "(", "CLOCK", "PART", "ORD", "WD", "FROM", "FILL", "IN", "QUIET"})
_CLOSING = frozenset({"END", ",", ";", ")", "QUIET", "AND", "FILL", "FIGURES", "Y", "TO", "–", "-", "("})
_READERS: Mapping[str, Callable[[Points, bool], Stated | None]] = {
    "D": Points._day,
    "M": Points._month,
    "Q": Points._quarter,
    "Y": Points._year,
    "W": Points._week,
    "EDGE": Points._edge,
    "FIGURES": Points._bare,
    "N": Points._counted_months,
    "LETTER": Points._letter,
    "TODAY": Points._today,
}
