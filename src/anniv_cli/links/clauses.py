"""The clauses of a text about roles: who is spoken of, which verb is said of them, who is to support them.

"Sở Ngoại vụ chủ trì, phối hợp với Sở Y tế" is one clause; "Sở Y tế phối hợp" behind a semicolon, or behind a
comma once a verb was said, is another.
"""

from __future__ import annotations

from collections.abc import Iterator

from anniv_cli.links import verbs
from anniv_cli.links.parties import Party, members
from anniv_cli.links.roll import Roll
from anniv_cli.links.verbs import Verb

_BY_WEIGHT = (verbs.LEADS, verbs.SUPPORTS, verbs.STEERS, verbs.WORKS)
_DASHES = frozenset("-–")
_NEAR = 4
"""Words between "phối hợp" and its "với": "phối hợp chặt chẽ với"."""


class Clause:
    """What one clause says; filled in while it is read."""

    __slots__ = ("asked", "labelled", "last_asked", "subject", "supporting", "task_at", "verb")

    def __init__(
        self, subject: tuple[Party, ...] = (), verb: Verb | None = None, supporting: tuple[Party, ...] = ()
    ) -> None:
        self.subject = subject
        self.verb = verb
        self.supporting = supporting
        self.asked = False
        self.last_asked = False
        """Whether "(đề nghị)" stands behind the last body of the subject."""
        self.labelled = False
        """The verb stood before the names, as in "Chủ trì: Sở Ngoại vụ"."""
        self.task_at: int | None = None
        """The word at which the work of the last body of the subject begins."""


def clauses(roll: Roll, *, expected: bool) -> Iterator[Clause]:
    """The clauses in order. `expected`: the text should begin with names, so even unknown ones are taken."""
    index = 0
    current: Clause | None = None
    while index < roll.size:
        start = index
        clause, index = clause_at(roll, index, anyone=expected and start == 0, in_line=expected)
        if current and not clause.subject:  # it goes on about the same bodies
            current.supporting += clause.supporting
            current.verb = current.verb or clause.verb
            continue
        if current:
            yield _with_task(current, roll, start)
        current = clause
    if current:
        yield _with_task(current, roll, roll.size)


def clause_at(roll: Roll, index: int, *, anyone: bool = False, in_line: bool = False) -> tuple[Clause, int]:
    """The clause that begins at a word, and the index behind it.

    `anyone`: it begins with names, known or not. `in_line`: it stands in a line about bodies, where the noun
    of one is enough.
    """
    reader = _Reader(roll, roll.enumerated(index))
    reader.begin(anyone=anyone, in_line=in_line)
    reader.go_on()
    return reader.clause, max(reader.index, index + 1)


def _with_task(clause: Clause, roll: Roll, until: int) -> Clause:
    if clause.task_at is not None and clause.verb is None:
        task = roll.text[roll.starts[clause.task_at] : roll.starts[until]].rstrip(" .,;\n-–*+•")
        clause.subject = (*clause.subject[:-1], clause.subject[-1]._replace(task=task))
    return clause


class _Reader:
    """Reads one clause word by word."""

    def __init__(self, roll: Roll, index: int) -> None:
        self.roll = roll
        self.start = self.index = index
        self.clause = Clause()
        self._working = False
        """Whether a piece of work is being told, in which names and verbs have no role of their own."""
        self._at_joint = True
        """Whether a verb at this word would belong to the bodies named before."""
        self._looked = 0
        """Up to here it is known that no other clause begins."""

    def begin(self, *, anyone: bool, in_line: bool) -> None:
        """The label or the request that opens the clause, and the bodies that it speaks of."""
        roll = self.roll
        if label := _label(roll, self.index):
            self.clause.verb, self.index = label
            self.clause.labelled = True
            self.clause.subject = self._list()
            return
        opening = roll.verb(self.index)
        if opening and opening[0] in verbs.OPENING:
            self.clause.asked, self.index = opening[0] is verbs.ASKED, opening[1]
        if self.index < roll.size and (roll.described(self.index) or not roll.said(self.index)):
            found = members(roll, self.index)
            if order := roll.orders(found.after):  # "UBND tỉnh giao Sở Ngoại vụ …" speaks of the second
                self.clause.asked, self.index = order[0] is verbs.ASKED, order[1]
                found = members(roll, self.index)
            if anyone or self._is_subject(found.after, in_line):
                self.clause.subject, self.index = found.parties, found.after

    def _is_subject(self, after: int, in_line: bool) -> bool:
        """Whether the names are spoken of; in running text, unknown ones only with "chủ trì" behind them."""
        if self.roll.opens_name(self.index):
            return True
        said = self.roll.said(after)
        leads = said is not None and said[0] is verbs.LEADS
        return self.roll.opens_body(self.index) and (in_line or leads)

    def _list(self) -> tuple[Party, ...]:
        """Takes a list of bodies, across semicolons unless the last of them has a verb of its own."""
        found = members(self.roll, self.index, across=True)
        if self.roll.said(found.after) and not self.roll.breaks(found.after):
            found = members(self.roll, self.index)
        self.index = found.after
        return found.parties

    def go_on(self) -> None:
        """Reads verb by verb, up to where another clause begins."""
        while self.index < self.roll.size and not self._over():
            if "(" in self.roll.gaps[self.index]:
                self._remark()
            elif not self._verb():
                self._work()

    def _over(self) -> bool:
        if self.index <= self.start:
            return False
        return self.roll.breaks(self.index) or self._another_begins()

    def _another_begins(self) -> bool:
        """Whether behind a comma or "và" somebody else is spoken of: "…, Sở Y tế phối hợp"."""
        roll, at = self.roll, self.index + self.roll.joins(self.index, ("va",))
        apart = at > self.index or "," in roll.gaps[self.index]
        if not apart or at < self._looked or at >= roll.size:
            return False
        opening = roll.verb(at)
        if opening and opening[0] in verbs.OPENING:
            return roll.opens_body(opening[1])
        if not roll.opens_name(at):
            return False
        self._looked = members(roll, at).after
        if (self.clause.subject or self.clause.verb) and not self._working:
            return True
        said = roll.said(self._looked)
        told = said is not None and said[0] in (verbs.LEADS, verbs.SUPPORTS)
        return (
            told and "do" not in roll.folded[self.start : at]
        )  # "do Tỉnh ủy, UBND tỉnh chủ trì" is no clause

    def _verb(self) -> bool:
        """Takes the role verb that stands here, if one does."""
        at = self.index + self.roll.joins(self.index, ("va",))
        if not (self._at_joint or at > self.index or "," in self.roll.gaps[self.index]):
            return False
        said = self.roll.verb(at) if self._working else self.roll.said(at)
        if not said or said[0] in verbs.OPENING:
            return False
        self._say(*said)
        return True

    def _say(self, verb: Verb, after: int) -> None:
        self.index, self._at_joint = after, True
        clause = self.clause
        if verb is verbs.SUPPORTS and self._support():
            return
        if verb is verbs.STEERS and not (self.roll.ends(after) or "," in self.roll.gaps[after]):
            return  # "chỉ đạo các bệnh viện …" is work
        if verb is verbs.WORKS or (verb is verbs.LEADS and clause.supporting and clause.verb is None):
            return  # "Sở A phối hợp với Sở B chủ trì": which of them?
        if clause.verb is None or verb is verbs.LEADS:
            clause.verb = verb

    def _support(self) -> bool:
        """Takes the bodies behind "phối hợp", "phối hợp chặt chẽ với"; False where there are none."""
        roll = self.roll
        with_whom = roll.folded[self.index - 1] in ("voi", "cung")
        near = range(self.index, min(self.index + _NEAR, roll.size))
        if not with_whom and not roll.begins_list(self.index):
            found = next((at + 1 for at in near if roll.folded[at] == "voi"), None)
            if found is None or any(
                roll.gaps[at].strip() or roll.works(at) for at in range(self.index, found)
            ):
                return False
            self.index = found
        supporting = self._list()
        self.clause.supporting += supporting
        return bool(supporting)

    def _remark(self) -> None:
        """Takes what stands in parentheses: "(chủ trì)" is said of the bodies before it."""
        roll, begin = self.roll, self.index
        end = next((at for at in range(begin + 1, roll.size) if ")" in roll.gaps[at]), roll.size)
        said = roll.said(begin)
        if said and said[0] not in verbs.OPENING and said[1] <= end:
            self._say(*said)
        elif said is None and self._is_request(begin, end):
            self.clause.last_asked = True
        elif self.clause.subject and roll.folded[begin] == "hoac" and roll.opens_body(begin + 1):
            self.clause.subject += members(roll, begin + 1).parties
        self.index, self._at_joint = max(end, self.index), True

    def _is_request(self, begin: int, end: int) -> bool:
        """Whether a remark says no more than "đề nghị", and is said of the subject."""
        asked = self.roll.verb(begin)
        is_all = asked is not None and asked[0] is verbs.ASKED and asked[1] == end
        return is_all and bool(self.clause.subject) and not self.clause.supporting

    def _work(self) -> None:
        if not self._working and self.clause.subject and self.clause.verb is None:
            self.clause.task_at = self.index
        self.index, self._at_joint, self._working = self.index + 1, False, True


def _label(roll: Roll, index: int) -> tuple[Verb, int] | None:
    """ "Đơn vị chủ trì:", "Phối hợp:", or "Chủ trì" right before a name; and the index behind it."""
    at = index
    said: set[Verb] = set()
    while at < roll.size and roll.folded[at] in verbs.LABELS:
        if (verb := roll.verb(at)) and verb[0] not in verbs.OPENING:
            said.add(verb[0])
        at += 1
        if said and at < roll.size and (":" in roll.gaps[at] or roll.gaps[at].strip() in _DASHES):
            return next((verb, at) for verb in _BY_WEIGHT if verb in said)
    if verbs.LEADS in said and at < roll.size and roll.gaps[at].isspace() and roll.known(at):
        return verbs.LEADS, at
    return None
