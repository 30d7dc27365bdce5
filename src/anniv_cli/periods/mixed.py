"""The reader of times among words of their own: it goes through all, and keeps what could change the days."""

from __future__ import annotations

from typing import Final

from anniv_cli.periods.asides import CLAUSE_ENDS, YEARS, Asides
from anniv_cli.periods.passing import NAMES, is_passed
from anniv_cli.periods.period import Recurrence
from anniv_cli.periods.said import Statement
from anniv_cli.periods.stated import Stated
from anniv_cli.periods.statements import HANDLERS
from anniv_cli.periods.tokens import Token, lowered

_NO_CLAUSE: Final = frozenset({"POISON", "OR", "N", "LUNAR", "TODAY", "BY", "FROM", "CLOCK"})
_CONDITIONS: Final = frozenset({"khi", "nếu", "chờ", "đợi", "tùy", "trường hợp", "phụ thuộc"})


class Mixed(Asides):
    """Reads a text to its end; left over is only what could change the days."""

    def read_in(self, year: int) -> None:
        """Read all, in a plan of this year."""
        self.lower, self.year = lowered(self.text), year
        self.cut = 0  # since a verb that finishes: a comma, and a word behind it
        self.proposed = False  # `tháng 6, phía bạn đề nghị tháng 7`
        self.begin(0)
        while self.tokens[self.place].kind != "END":
            begun, finishing = self.place, self.said.finish
            statements = len(self.said.statements)
            if not (self.beyond() or self._strictly()):
                self.place, self.bound = begun, None
                if not (self._weekdays() or self._clause() or self._passed()):
                    self.place = begun
                    self.leave()
            if len(self.said.statements) > statements:
                self.behind = self.said.statements[-1].end
                if self.proposed or (finishing and not self.said.finish and self.cut == 2):
                    self.said.leftover.append((begun, self.place))  # `hoàn thành hồ sơ, khởi công tháng 7`
                self.said.finish = False
            self._note(self.tokens[begun])
        if self.jubilees and self.said.anchors and not self.said.statements:
            self.said.statements.append(Statement(sorted(self.jubilees, key=Stated.order), 0))
            self.said.statements[0].end = self.place
        self.said.tentative |= self.alternatives

    def _note(self, token: Token) -> None:
        if token.kind in ("FINISH", "SEND"):
            self.cut = 0
        elif token.kind == "," and self.said.finish and not self.cut:
            self.cut = 1
        elif token.kind == "?" and self.cut:
            self.cut = 2
        elif token.kind == ";":
            self.said.finish = False
            if self.named_years and self.behind < 0:
                self.said.leftover.append((0, self.place - 1))  # `mùa khô 2026 - 2027; lễ truy điệu …`

    def _strictly(self) -> bool:
        kind = self.tokens[self.place].kind
        if kind in ("ISSUE", "OR"):
            return False
        if kind in ("OCCASION", "EVENT"):
            return self.occasion()
        handler = HANDLERS.get(kind)
        return handler is not None and handler(self)

    def _weekdays(self) -> bool:
        """`(thứ Sáu, thứ Bảy)` behind the days they belong to; `các ngày thứ Bảy trong tháng 7`."""
        begun = self.place
        self.place += self.tokens[begun].kind == "D"
        found: list[int] = []
        while (weekday := self._weekday()) is not None:
            found.append(weekday)
            joint, following = self.tokens[self.place : self.place + 2]
            self.place += joint.kind in (",", "AND", "-", "–") and following.kind in ("ORD", "WD")
        if not found:
            self.place = begun
            return False
        last = self.said.statements[-1].all_times()[-1] if self.said.statements else None
        if self.tokens[self.place].kind == "IN" and self.tokens[self.place + 1].kind in ("M", "Q", "Y"):
            self.said.recurrence = Recurrence("week", found[0] if len(found) == 1 else None, None)
        elif last is not None and last.unit == "day" and self.tokens[begun].kind != "D":
            last.weekdays += tuple(found)
        else:
            self.leave(begun)
        return True

    def _clause(self) -> bool:
        """`sau khi kết thúc mùa khô, …`: what comes first, set off by a comma, or behind the time."""
        if self.tokens[self.place].kind not in ("AFTER", "BEFORE"):
            return False
        end, told = self.place + 1, False
        while (token := self.tokens[end]).kind not in CLAUSE_ENDS:
            if token.kind in _NO_CLAUSE or token.words == ":":
                return False
            if token.kind == "FIGURES":
                if token.value.shape not in YEARS:
                    return False
                self.named_years.update(token.value.numbers)
            told |= token.kind in NAMES
            end += 1
        if not told or (self.tokens[end].kind == "END" and self.behind < 0):
            return False
        self.place = end
        return self.tentative_so_far()

    def _passed(self) -> bool:
        token = self.tokens[self.place]
        if self._until_done(token):
            return True
        if not is_passed(self.tokens, self.place, self.behind):
            return False
        self.proposed |= self.behind >= 0 and token.words in ("đề nghị", "đề xuất")
        conditional = token.value == "condition" and (self.behind >= 0 or token.words in _CONDITIONS)
        if token.kind == "?" and (conditional or token.words in ("thỏa", "thoả")):
            self.said.tentative = True
        return self.skip()

    def _until_done(self, token: Token) -> bool:
        """`từ ngày 01/4 đến khi hoàn thành`: the end stays open."""
        following = self.tokens[self.place + 1]
        if token.kind != "TO" or following.words != "khi" or not self.said.statements:
            return False
        if not self.said.statements[-1].open_end:
            return False
        while self.tokens[self.place].kind not in CLAUSE_ENDS:
            if self.tokens[self.place].kind in _NO_CLAUSE | {"FIGURES"}:
                return False
            self.place += 1
        return True
