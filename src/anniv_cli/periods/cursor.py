"""A place among tokens, and what may follow any time: its year, or a word that counts from today."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property

from anniv_cli.periods.stated import Stated
from anniv_cli.periods.tokens import Token, starts

# What may stand behind `sau`, `tới`, `trước` in `tháng sau`; before a day they mean after, until, before.
_CLOSING = frozenset({"END", ",", ";", ")", "QUIET", "AND", "FILL", "FIGURES", "Y", "TO", "–", "-", "("})


class Cursor:
    """Reads on from `place`; a method either reads its construct, or returns None and has not moved for good.

    `today` is needed only for `tháng này` and its like. Nothing is read before `begin`.
    """

    def __init__(self, text: str, tokens: list[Token], today: date | None = None) -> None:
        self.text = text
        self.tokens = tokens
        self.today = today

    def begin(self, place: int) -> None:
        """Read from here on, as if nothing had been said before."""
        self.place = place
        self.alternatives = False  # `tháng 7 hoặc tháng 8`, `khoảng giữa tháng 7`

    @cached_property
    def starts(self) -> list[int]:
        """Where in the text each token begins; asked only where words are quoted."""
        return starts(self.text, self.tokens)

    def end_before(self, place: int) -> int:
        """Where in the text the token before this place ends."""
        return self.starts[place - 1] + len(self.tokens[place - 1].words)

    def words(self, start: int, end: int) -> str:
        """What is written from one token up to another."""
        return self.text[self.starts[start] : self.end_before(end)]

    def _skip_fill(self) -> None:
        token = self.tokens[self.place]
        if token.kind in {"OF", "WITH", "FILL"}:
            self.place += 1

    def _year_tail(self, stated: Stated) -> Stated:
        """`… năm 2022`, `…/năm 2022`, `III/2022`, `tháng Bảy 2022`: the year behind, if one stands there."""
        last = stated.until or stated
        if last.year is not None:
            return stated
        ahead = self.place
        if self.tokens[ahead].kind in {",", "/", "-", "–", "OF", "WITH", "IN"}:
            ahead += 1
        if self.tokens[ahead].kind == "Y":
            year = self.tokens[ahead + 1]
            if year.kind == "FIGURES" and year.value.shape == "Y":
                last.year = year.value.numbers[0]
                self.place = ahead + 2
            elif ahead == self.place or self.tokens[ahead - 1].kind in {"OF", "WITH", "IN"}:
                self._year_in_words(last, ahead)
        elif self._bare_year(ahead) and (
            ahead == self.place or self.tokens[ahead - 1].kind in {"/", "-", "–"}
        ):
            last.year = self.tokens[ahead].value.numbers[0]
            self.place = ahead + 1
        return stated

    def _bare_year(self, place: int) -> bool:
        token = self.tokens[place]
        return token.kind == "FIGURES" and bool(token.value.shape == "Y")

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
        """`này`: 0; `sau`, `tới`: 1; `trước`: -1. None where a time follows, which `sau` then governs."""
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
