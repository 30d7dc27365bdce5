"""The grammar of single times by unit: days, months, quarters, years, weeks and their edges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from anniv_cli.periods.cursor import Cursor
from anniv_cli.periods.shapes import BARE, DAY, LED, MONTH, QUARTER, YEAR, read
from anniv_cli.periods.stated import Stated
from anniv_cli.periods.tokens import Token


class Units(Cursor):
    """Times without hours; `led` says that từ, đến, trước or a part of the day stands before."""

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
        """Figures with no unit before them, or a number with its unit behind (`02 tháng 4`)."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        if token.value.shape == "d" and following.kind in ("M", "EDGE"):
            if self.tokens[self.place + 2].kind == "EDGE" or following.kind == "EDGE":
                return self._months(token.value.numbers[0])
            if not self._counted() and self.tokens[self.place + 2].kind != "Y":
                return self._day_of_month()
            return None
        if token.value.shape in ("d-d", "d~d") and following.kind == "M":
            return self._day_of_month()
        self.place += 1
        stated = read(token.value, LED if led or following.kind in ("LUNAR", "TO") else BARE)
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
        token = self.tokens[self.place]
        if token.kind != "FIGURES":
            for _ in range(2):
                if token.kind in ("D", "QUIET"):
                    self.place += 1
                    token = self.tokens[self.place]
            if token.kind == "N":
                return self._early_day(begun)
            if token.kind != "FIGURES":
                return None
        said = token.value
        if said.shape in ("d", "d-d", "d~d"):
            if self.tokens[self.place + 1].kind == "M":
                return self._day_of_month()
            if said.shape == "d-d" and said.numbers[1] > 12:
                return None
        self.place += 1
        stated = read(said, DAY)
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
        """`tháng Năm`: the word for five is also the word for year."""
        following = self.tokens[self.place + 1]
        return following.kind in {"Y", "FIGURES", "END", ",", "AND", "TO", "–", "-", "/", ")", ";", "QUIET"}

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
        return (
            self._year_tail(Stated("quarter", number=number)) if self.tokens[self.place].kind == "Y" else None
        )

    def _year(self, led: bool) -> Stated | None:
        self.place += 1
        token = self.tokens[self.place]
        if token.kind == "FIGURES":
            stated = read(token.value, YEAR)
            self.place += 1
            return stated
        relative = self._relative("year")
        if relative is None and self.place > 1 and self.tokens[self.place - 2].kind in (",", "AND"):
            return None  # `định kỳ 6 tháng, năm`: how often, not when
        return relative or Stated("year")

    def _letter(self, led: bool) -> Stated | None:
        """`T7/2022`, `Q3/2027`, `Q.III/2027`: the figures must touch the letter."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        if token.value == "Q" and following.kind == "QUIET" and token.touches:
            self.place += 1
            token, following = following, self.tokens[self.place + 1]
            return self._quarter(led) if token.touches else None
        if token.value == "Q" and following.kind == "ROMAN":
            return self._quarter(led)
        if following.kind != "FIGURES" or not token.touches:
            return None
        return self._month(led) if token.value == "M" else self._quarter(led)

    def _week(self, led: bool) -> Stated | None:
        """`tuần thứ 2 tháng 7`, `tuần đầu của tháng 9`, `tuần cuối tháng 12`, `tuần này`."""
        self.place += 1
        token = self.tokens[self.place]
        if token.kind == "ORD":
            self.place += 1
            token = self.tokens[self.place]
        number = {"first": 1, "last": -1}.get(token.value) if token.kind == "EDGE" else small(token)
        if number is None:
            return self._relative("week")
        self.place += 1
        self._skip_fill()
        if self.tokens[self.place].kind == ",":
            self.place += 1
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
        if self.tokens[self.place].kind not in {"M", "Q", "Y", "W", "LETTER"}:
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


def small(token: Token) -> int | None:
    """A number in words or in figures of one number."""
    if token.kind == "N":
        return int(token.value)
    if token.kind == "FIGURES" and token.value.shape == "d":
        return int(token.value.numbers[0])
    return None


_READERS: Mapping[str, Callable[[Units, bool], Stated | None]] = {
    "D": Units._day,
    "M": Units._month,
    "Q": Units._quarter,
    "Y": Units._year,
    "W": Units._week,
    "EDGE": Units._edge,
    "FIGURES": Units._bare,
    "N": Units._counted_months,
    "LETTER": Units._letter,
    "TODAY": Units._today,
}
