"""Who steers, leads, supports or merely carries out, from labelled lines and from sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import lru_cache, partial
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.links import verbs
from anniv_cli.links.clauses import Clause, clause_at, clauses
from anniv_cli.links.lists import lists
from anniv_cli.links.parties import Party, members
from anniv_cli.links.roll import Roll
from anniv_cli.reference import Names

_OPENING = 160
"""Letters of a task that hold any role verb it may begin with, and all that may stand before the verb."""


class Role(StrEnum):
    """What a body is to an activity."""

    STEERING = "steering"
    LEAD = "lead"
    SUPPORT = "support"
    IMPLEMENTER = "implementer"


class Marked(StrEnum):
    """How surely the words give the role."""

    LABEL = "label"
    SENTENCE = "sentence"
    REQUESTED = "requested"
    """Asked for, not ordered: "Đề nghị Ban Tuyên giáo Tỉnh ủy chủ trì"."""


STEERING, LEAD, SUPPORT, IMPLEMENTER = Role
LABEL, SENTENCE, REQUESTED = Marked
"""In Python 3.11 `Role.LEAD` takes ten times as long; every body of every line is asked for it."""


class Part(NamedTuple):
    """One body's part in an activity, and where the words stand."""

    role: Role
    party: Party
    marked: Marked
    path: Path = ()

    def at(self, path: Path) -> Part:
        """The same part, its words standing at a path."""
        return Part(self.role, self.party, self.marked, path)


_part: Callable[[tuple[Role, Party, Marked, Path]], Part] = partial(tuple.__new__, Part)
"""`Part(…)` without a call into Python: every body of every line becomes one."""
_LABELLED = {
    "steering": STEERING,
    "lead": LEAD,
    "support": SUPPORT,
    "implementers": IMPLEMENTER,
    "lines": IMPLEMENTER,
}
_SAID = {
    verbs.LEADS: LEAD,
    verbs.SUPPORTS: SUPPORT,
    verbs.STEERS: STEERING,
    verbs.WORKS: IMPLEMENTER,
}


def parts_of(key: str, values: Sequence[tuple[Path, str]], names: Names) -> list[Part]:
    """The parts given by the value or values of a role key, each with its path.

    Values are read together: where one of them says who leads, "Sở Y tế phối hợp" in another is support.
    """
    read = [labelled(key, text, names) for _path, text in values]
    if len(read) > 1 and any(part.role is LEAD for parts in read for part in parts):
        read = [labelled(key, text, names, led=True) for _path, text in values]
    return [
        _part((role, party, marked, path))
        for (path, _text), parts in zip(values, read, strict=True)
        for role, party, marked, _nowhere in parts
    ]


@lru_cache(maxsize=65536)
def labelled(key: str, text: str, names: Names, led: bool = False) -> tuple[Part, ...]:
    """A labelled line, `lead: Sở Ngoại vụ`: the label gives the role unless the words themselves do.

    Free lines (`lines`) are read like running text, since not each of them has to be about bodies. `led`:
    another line of the same activity says who leads.
    """
    if key == "lines":
        return _parts(clauses(Roll(text, names), expected=False), IMPLEMENTER, led)
    if met := lists(names).read(text):
        return _parts([met], _LABELLED[key], led)
    read = list(clauses(roll := Roll(text, names), expected=True))
    if len(read) == 1:
        lists(names).meet(roll, read[0])
    return _parts(read, _LABELLED[key], led)


@lru_cache(maxsize=65536)
def sentence(text: str, names: Names) -> tuple[Part, ...]:
    """A running sentence: known bodies and groups have a part, and whoever stands before "chủ trì"."""
    return _parts(clauses(Roll(text, names), expected=False), IMPLEMENTER, led=False)


def _parts(read: Iterable[Clause], speaker: Role, led: bool) -> tuple[Part, ...]:
    read = list(read)
    said = any(clause.verb is verbs.LEADS and clause.subject for clause in read)
    found: list[Part] = []
    for clause in read:
        role = _role(clause, speaker, said, led)
        marked = _marked(clause, role, speaker)
        found += [_part((role, party, marked, ())) for party in clause.subject]
        if clause.last_asked:
            found[-1] = found[-1]._replace(marked=REQUESTED)
        found += [_part((SUPPORT, party, SENTENCE, ())) for party in clause.supporting]
    return tuple(found)


def _role(clause: Clause, speaker: Role, said: bool, led: bool) -> Role:
    if clause.verb is verbs.SUPPORTS and not clause.labelled:  # "Sở A và Sở B phối hợp tổ chức": side by side
        return SUPPORT if said or led or len(clause.subject) == 1 else speaker
    if clause.verb:
        return _SAID[clause.verb]
    return IMPLEMENTER if said and speaker is LEAD else speaker


def _marked(clause: Clause, role: Role, speaker: Role) -> Marked:
    if clause.asked:
        return REQUESTED
    return LABEL if role is speaker and speaker is not IMPLEMENTER else SENTENCE


def leads_itself(text: str, names: Names) -> bool:
    """Whether a task says "Chủ trì, …" of the body it is given to, naming nobody before the verb."""
    said = Roll(text[:_OPENING], names).said(0)
    return said is not None and said[0] is verbs.LEADS


@lru_cache(maxsize=65536)
def _told(title: str, names: Names) -> tuple[Part, ...]:
    roll = Roll(title, names)
    for index in range(roll.size):
        if (index == 0 and roll.opens_name(0)) or ("," in roll.gaps[index] and roll.opens_group(index)):
            after = members(roll, index).after
            if after < roll.size and (roll.works(after) or roll.said(after) or roll.orders(after)):
                return _home_parts(clause_at(roll, index)[0])
        begins = index == 0 or roll.gaps[index] != " "
        if (begins or (roll.folded[index] == "do" and roll.works(0))) and (charged := _charged(roll, index)):
            return charged
    return ()


def _charged(roll: Roll, index: int) -> tuple[Part, ...]:
    """Who is charged by a clause: "Giao Sở Y tế", "(Sở Y tế chủ trì)", "Trong tháng 8, Tỉnh đoàn tổ chức"."""
    if "(" in roll.gaps[index]:
        start = roll.starts[index]
        within = Roll(roll.text[start:].partition(")")[0], roll.names)
        return tuple(_moved(part, start) for part in _charged(within, 0) if part.role is not IMPLEMENTER)
    if roll.folded[index] in _LABELS and (clause := clause_at(roll, index)[0]).labelled:
        return _home_parts(clause) if clause.verb is verbs.LEADS else ()
    order = roll.order(index)
    at = index + (order or (roll.folded[index] == "do"))
    if at >= roll.size or not roll.opens_name(at):
        return ()
    clause, after = clause_at(roll, at)[0], members(roll, at).after
    leads = clause.verb is verbs.LEADS
    if not (leads or _on_its_day(roll, after) or (order and (index == 0 or roll.folded[index] in _GIVING))):
        return ()
    if not order and not _DONE_BY_OTHERS.isdisjoint(roll.folded[:index]):
        return ()  # "Tham gia các hoạt động do Tỉnh ủy, UBND tỉnh chủ trì"
    if any(party.agency and party.agency.level == "central" for party in clause.subject):
        return ()
    asked = roll.folded[index] == "de"
    return tuple(
        part._replace(marked=REQUESTED) if asked and part.role is not SUPPORT else part
        for part in _home_parts(clause)
    )


def _moved(part: Part, by: int) -> Part:
    party = part.party
    return part._replace(party=party._replace(start=party.start + by, end=party.end + by))


def _on_its_day(roll: Roll, after: int) -> bool:
    """Whether the text opens with a time, and the bodies before a word "tổ chức" then."""
    return roll.folded[0] in _TIMED and roll.folded[after : after + 2] == ["to", "chuc"]


_LABELS = frozenset({"chu", "don", "co"})
_GIVING = frozenset({"giao", "phan"})
_DONE_BY_OTHERS = frozenset({"tham", "du", "cung", "do"})
_TIMED = frozenset("trong vao tu truoc sau ngay thang quy dip nhan dau giua cuoi sang chieu toi".split())


def _home_parts(clause: Clause) -> tuple[Part, ...]:
    if any(party.unknown or _abroad(party) for party in clause.subject):
        return ()
    role = LEAD if clause.verb is verbs.LEADS else IMPLEMENTER
    helping = [party for party in clause.supporting if role is LEAD and not party.unknown]
    return (
        *(Part(role, party, SENTENCE) for party in clause.subject),
        *(Part(SUPPORT, party, SENTENCE) for party in helping),
    )


def _abroad(party: Party) -> bool:
    return party.agency is not None and party.agency.level == "foreign"


def untold_parts(path: Path, title: str, names: Names) -> tuple[Part, ...]:
    """The parts that a title tells where no line does: "Các sở, ban, ngành … chủ động … tổ chức …".

    Only a title that begins, or whose later clause begins, with bodies at home followed by a verb is read so,
    or one that gives the work to them. The paragraphs under a title are read as it is.
    """
    return tuple(part.at(path) for part in _told(title, names))
