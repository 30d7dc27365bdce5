"""What stands beside times in running words: frequencies, names with a year, occasions with their day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from anniv_cli.periods.passing import COUNTED, LEAST_YEARS_OF_A_JUBILEE, is_label
from anniv_cli.periods.period import Every, Recurrence
from anniv_cli.periods.stated import Stated
from anniv_cli.periods.statements import Reader
from anniv_cli.periods.tokens import Token
from anniv_cli.periods.units import small

_UNIT: Final[Mapping[str, Every]] = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
_TIMES: Final = frozenset({"ONCE", "ROUND", "HAPPENS"})
_THINGS: Final = COUNTED - {"FILL", "EVENT", "OCCASION"}
YEARS: Final = frozenset({"Y", "Y-Y", "Y~Y"})
_DAYS: Final = frozenset({"d/d", "d-d", "d.d", "d/d/Y", "d.d.Y", "d-d-Y"})
_ROUND_THE_CLOCK: Final = ((24, 24), (24, 7))
CLAUSE_ENDS: Final = frozenset({",", ";", ")", "END"})
_MAY_NAME: Final = frozenset({"?", "NAMED", "ROUND", "EVENT", "OCCASION", "TENTATIVE", "ROMAN", "/"})
_LONG_AGO: Final = 10


class Asides(Reader):
    """What the strict grammar does not know, or would take for something else; `year` is the plan's."""

    year: int

    def begin(self, place: int) -> None:
        super().begin(place)
        self.behind = -1  # the place behind the last time
        self.named_years: set[int] = set()  # `mùa hè 2027`, `năm học 2027 - 2028`
        self.weekend = False
        self.dated: int | None = None  # where the day stands that an occasion is told with
        self.jubilees: list[Stated] = []  # the second days of occasions' pairs

    def occasion(self) -> bool:
        """`nhân dịp 08/3/2027`: the day by which an occasion is named is its day."""
        begun = self.place
        if not self.on_occasion():
            return False
        for place in range(begun + 1, self.place) if self.behind < 0 else ():
            token = self.tokens[place]
            if token.kind == "FIGURES" and token.value.shape in _DAYS:
                named = self.said.anchors[-1]
                self.said.anchors[-1] = named._replace(words=self.words(begun, place))
                self.place = self.dated = place
                break
        return True

    def _pass_pair(self) -> None:
        begun = self.place
        super()._pass_pair()
        if self.place > begun:
            self._take_pair(self.tokens[begun + 1])

    def _take_pair(self, token: Token) -> bool:
        """The dates of an occasion, `27/7/1947 - 27/7/2027`, of which the second is its day now."""
        if token.value.shape not in ("d/d/Y~d/d/Y", "d/d/Y-d/d/Y"):
            return False
        day, month, first, again_on, again_in, last = token.value.numbers
        if last - first < 2 and (day, month) != (again_on, again_in):
            return False
        if last == self.year:
            self.jubilees.append(Stated("day", again_on, again_in, last))
        return True

    def next_like(self, previous: Stated) -> Stated | None:
        """`tháng 7/2027, 10 đoàn`: a number that counts something is no month; without a year it may be."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        if small(token) is not None and following.kind in _THINGS:
            if (previous.until or previous).year is None:
                self.said.leftover.append((self.place, self.place + 1))
            return None
        return super().next_like(previous)

    def beyond(self) -> bool:
        """What the strict grammar does not know, or would take for something else."""
        token, following = self.tokens[self.place], self.tokens[self.place + 1]
        match token.kind:
            case "?":
                return self._word(token, following)
            case "EACH":
                return self._each_unit()
            case "FIGURES" | "N":
                return self._number(token, following)
            case "Y":
                return self._named_year(following)
            case "EDGE":
                return self._edge_of_a_name(following)
            case "LUNAR":
                if token.words == "âm" and following.kind == "?":  # `âm nhạc`
                    return self.skip()
        return False

    def _word(self, token: Token, following: Token) -> bool:
        """`dự phòng …`, `24 giờ/ngày`, `ít nhất 01 lần`."""
        after = self.tokens[self.place + 2]
        if token.words == "dự phòng":
            return self._reserve()
        if token.words.startswith("24") and following.kind == "/" and after.kind == "D":
            self.place += 3
            return True
        least = token.words == "ít" and following.words == "nhất" and small(after) is not None
        if least and self.tokens[self.place + 3].kind in _TIMES:
            self.place += 2
            return True
        return False

    def _reserve(self) -> bool:
        """`dự phòng ngày 23/6`: a day for the case that the first will not do."""
        if self.behind < 0:
            return False
        closing = {")"} if self.brackets else {";"}
        while self.tokens[self.place].kind not in closing | {"END"}:
            self.place += 1
        return self.tentative_so_far()

    def tentative_so_far(self) -> bool:
        self.said.tentative = True
        return True

    def _each_unit(self) -> bool:
        """`mỗi tháng 02 lần`, with its week or day: `mỗi tháng 01 lần, vào tuần thứ hai`."""
        begun = self.place
        if not self.each():
            self.place = begun
            return False
        if not self._count_of_times() and small(self.tokens[self.place]) is not None:
            self.place += self.tokens[self.place + 1].kind in COUNTED  # `mỗi ngày 02 suất`
        ahead = self.place + (self.tokens[self.place].kind == ",")
        while self.tokens[ahead].kind in ("FILL", "IN"):
            ahead += 1
        week, every = self.tokens[ahead : ahead + 3], self.said.recurrence
        if (
            [one.kind for one in week[:2]] == ["W", "ORD"]
            and small(week[2])
            and every
            and every.every == "month"
        ):
            self.place = ahead + 3
        elif week[0].kind == "BEFORE":
            self._day_of_each_month(ahead)
        return True

    def _day_of_each_month(self, ahead: int) -> None:
        """`hằng tháng, trước ngày 25`."""
        unit, number = self.tokens[ahead + 1 : ahead + 3]
        day = small(number)
        if unit.kind == "D" and day and self.tokens[ahead + 3].kind in CLAUSE_ENDS and day <= 31:
            self.said.recurrence = Recurrence("month", day, "before")
            self.place = ahead + 3

    def _count_of_times(self) -> bool:
        if small(self.tokens[self.place]) is None or self.tokens[self.place + 1].kind not in _TIMES:
            return False
        self.place += 2
        return True

    def _number(self, token: Token, following: Token) -> bool:
        number, begun = small(token), self.place
        if self._rate() or (token.kind == "FIGURES" and self._figures(token, following)):
            return True
        self.place = begun
        if number is None:
            return False
        after = self.tokens[begun + 2]
        if following.kind == "Y" and after.kind != "FIGURES":
            return self._jubilee(number, after)
        if following.kind != "D":
            return False
        if small(after) is not None and self.tokens[begun + 3].words == "đêm":
            self.said.duration_days = number  # `3 ngày 2 đêm`
            self.place += 4
            return True
        if after.kind == "EDGE" and self.tokens[begun + 3].kind == "W":
            self.said.duration_days = number  # `03 ngày cuối tuần`
            self.place += 2
            return True
        return False

    def _rate(self) -> bool:
        """`02 lần/tháng`, `01 lần mỗi quý`, `03 trận/ngày`."""
        if not self._count_of_times() and not self._count_of_things():
            return False
        begun = self.place
        joint = self.tokens[begun]
        unit, behind = self.tokens[begun + 1 : begun + 3] if joint.kind in ("/", "EACH") else (joint, joint)
        every = _UNIT.get(unit.kind)
        if joint.kind not in ("/", "EACH") or every is None or behind.kind in ("FIGURES", "N", "ROMAN"):
            return True
        self.place = begun + 2
        return self._recur(every)

    def _count_of_things(self) -> bool:
        here = self.tokens[self.place : self.place + 4]
        if small(here[0]) is None or [one.kind for one in here[1:3]] != ["?", "/"]:
            return False
        if here[3].kind not in _UNIT:
            return False
        self.place += 2
        return True

    def _figures(self, token: Token, following: Token) -> bool:
        """Figures that are a name, a year beside one, history; or in doubt, and then left."""
        before = self.tokens[self.place - 1] if self.place else None
        shape = token.value.shape
        if self._take_pair(token) or tuple(token.value.numbers) in _ROUND_THE_CLOCK:
            return self.skip()
        if shape == "d/d/Y" and token.value.numbers[2] < self.year - _LONG_AGO:
            return self.skip()
        if before is None or before.kind not in _MAY_NAME:
            return False
        if before.touches and shape == "d" and following.kind != "M":
            return self.skip()  # `VTV8`
        part_of_a_day = shape != "d" or following.kind == "M"
        if part_of_a_day and (before.touches or before.kind == "/"):  # `l8/7/2027`, `…/7/2027`
            self.leave()
            return True
        if shape in YEARS and before.kind != "ROUND":
            self.named_years.update(token.value.numbers)
            return self.skip()
        if "Y" in shape or self.place == self.dated or before.kind in ("TENTATIVE", "ROMAN", "/"):
            return False
        if shape == "d" and following.kind == "M" and self.tokens[self.place + 2].kind == "EDGE":
            return False  # `6 tháng đầu năm`
        if shape == "d" and (is_label(before) or following.kind != "M"):
            return is_label(before) and self.skip()
        if before.kind == "NAMED":
            return self.skip()
        self.leave()  # `tại Paksé 18/7`: a name or a day?
        return True

    def _jubilee(self, number: int, after: Token) -> bool:
        """`dịp 65 năm Ngày thiết lập …`; a few years may be how long a thing lasts."""
        before = self.tokens[self.place - 1] if self.place else None
        of_an_occasion = after.kind == "D" or (
            before is not None and (before.kind == "OCCASION" or before.words in ("dịp", "vào dịp"))
        )
        if before is not None and before.kind == "IN":
            return False
        if number < LEAST_YEARS_OF_A_JUBILEE and not of_an_occasion:
            begun = self.place
            self.place += 2
            self.leave(begun)
            return True
        self.place += 2
        return True

    def _named_year(self, following: Token) -> bool:
        """`năm học 2027 - 2028`: a year with a name of its own is none of the calendar."""
        if following.kind != "?" or following.words in ("ngoái", "kia", "xưa"):
            return False
        self.place += 2
        return True

    def _edge_of_a_name(self, following: Token) -> bool:
        """`đầu năm học`, `đầu tư`, `cuối tuần`: no side of a month."""
        after = self.tokens[self.place + 2]
        if following.kind == "Y" and after.kind == "?":
            self.place += 3
            return True
        if following.words == "tư":
            self.place += 2
            return True
        if following.kind == "W" and after.kind in (",", ")", "END", "("):
            self.place += 2
            self.weekend = True
            return True
        return False
