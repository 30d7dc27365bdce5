"""The grammar of the words that bound a time: từ, sau, đến, trước, chậm nhất."""

from __future__ import annotations

from anniv_cli.periods.period import Anchor, Edge
from anniv_cli.periods.ranges import Ranges
from anniv_cli.periods.said import Statement
from anniv_cli.periods.stated import Stated


class Limits(Ranges):
    """Sides of windows, deadlines, and anchors where no day is named."""

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
        if self.tokens[self.place].kind in {"BEFORE", "AND", ","} or self._also_within(begun):
            return False
        self._skip_fills()
        if self.tokens[self.place].kind == "TO" and self.tokens[self.place + 1].kind in ("OCCASION", "EVENT"):
            self.place += 1  # `sau khi kết thúc sự kiện`
        kind = self.tokens[self.place].kind
        if kind == "ISSUE":
            return self._from_issue(begun, "after")
        if kind in {"OCCASION", "EVENT", "?"}:
            return self.anchor("after")
        return self.led_time(begun, after=True)

    def _also_within(self, begun: int) -> bool:
        """`trong và sau ngày 05/9`: not only after."""
        return begun > 1 and self.tokens[begun - 1].kind == "AND" and self.tokens[begun - 2].kind == "IN"

    def _from_issue(self, begun: int, edge: Edge) -> bool:
        self.place += 1
        words = self.words(begun, self.place)
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
        statement = Statement([], begun)
        statement.until, statement.end = until, self.place
        statement.to_before = joint.kind == "BEFORE"
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
        if self.tokens[self.place].kind in {"OCCASION", "EVENT", "ISSUE"}:
            return self.anchor("end")
        self.bound = self.bound or "by"
        return self.led_time(begun, up_to=True)

    def before(self) -> bool:
        """`trước ngày 15/4` excludes the day."""
        begun = self.place
        self.place += 1
        self._skip_fills()
        if self.tokens[self.place].kind in {"OCCASION", "EVENT", "ISSUE", "?"}:
            return self.anchor("before")
        self.bound = "before"
        return self.led_time(begun)

    def by(self) -> bool:
        """`chậm nhất`, `hạn`, `không quá`: whatever bound follows; `trước` after it still excludes."""
        begun = self.place
        self.place += 1
        self._skip_fills()
        for _ in range(4):
            if self.tokens[self.place].kind not in {"BY", "TO", "TENTATIVE", "SEND"}:
                break
            self.said.tentative |= self.tokens[self.place].kind == "TENTATIVE"
            self.place += 1
            self._skip_fills()
        if self.tokens[self.place].kind == "BEFORE":
            return self.before()
        if self.tokens[self.place].kind == "FROM":
            self.said.finish = True
            return True
        if self.tokens[self.place].kind in {"OCCASION", "EVENT", "ISSUE"}:
            return self.anchor("end")
        self.bound = "by"
        return self.led_time(begun)
