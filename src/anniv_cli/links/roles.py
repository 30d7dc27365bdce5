"""Who steers, leads, supports or merely carries out, from labelled lines and from sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from anniv_cli.diagnostics import Path
from anniv_cli.links.parties import Party, Roll, Verb
from anniv_cli.reference import Names


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


@dataclass(frozen=True, slots=True)
class Part:
    """One body's part in an activity, and where the words stand."""

    role: Role
    party: Party
    marked: Marked
    path: Path = ()


_LABELLED = {
    "steering": Role.STEERING,
    "lead": Role.LEAD,
    "support": Role.SUPPORT,
    "implementers": Role.IMPLEMENTER,
}
_SAID = {
    Verb.LEADS: Role.LEAD,
    Verb.SUPPORTS: Role.SUPPORT,
    Verb.STEERS: Role.STEERING,
    Verb.WORKS: Role.IMPLEMENTER,
    Verb.ASKED: Role.IMPLEMENTER,
}


def parts_of(key: str, values: Iterable[tuple[Path, str]], names: Names) -> list[Part]:
    """The parts given by the value or values of a role key, each with its path."""
    return [replace(part, path=path) for path, text in values for part in labelled(key, text, names)]


@lru_cache(maxsize=65536)
def labelled(key: str, text: str, names: Names) -> tuple[Part, ...]:
    """A labelled line, `lead: Sở Ngoại vụ`: the label gives the role unless the words themselves do."""
    if key == "implementers":
        return sentence(text, names)
    roll = Roll(text, names)
    asked, start = _asked(roll)
    members = roll.members(start)
    if asked and not _leads(roll, members.after):
        return tuple(Part(_LABELLED[key], party, Marked.REQUESTED) for party in members.parties)
    marked = Marked.REQUESTED if asked else Marked.LABEL
    return tuple(Part(_LABELLED[key], party, marked) for party in _with_task(members.parties, roll, members.after))


@lru_cache(maxsize=65536)
def sentence(text: str, names: Names, speaker: Role = Role.IMPLEMENTER) -> tuple[Part, ...]:
    """A sentence read by the position of its verbs: bodies before "chủ trì" lead, those behind "phối hợp" support.

    Bodies at the start without a verb of their own take the role of the `speaker`.
    """
    roll = Roll(text, names)
    asked, start = _asked(roll)
    subject = roll.members(start)
    behind = list(_behind_verbs(roll, subject.after))
    leads = any(verb is Verb.LEADS and not parties for verb, parties in behind)
    role = Role.LEAD if leads else speaker
    marked = Marked.REQUESTED if asked else Marked.SENTENCE
    found = [Part(role, party, marked) for party in _with_task(subject.parties, roll, subject.after)]
    for verb, parties in behind:
        found += [Part(_SAID[verb], party, Marked.SENTENCE) for party in parties]
    return tuple(found)


def _asked(roll: Roll) -> tuple[bool, int]:
    opening = roll.verb(0) if roll.words else None
    if opening and opening[0] in (Verb.ASKED, Verb.WORKS):
        return opening[0] is Verb.ASKED, opening[1]
    return False, 0


def _leads(roll: Roll, index: int) -> bool:
    verb = roll.verb(index) if index < len(roll.words) else None
    return verb is not None and verb[0] is Verb.LEADS


def _with_task(parties: Sequence[Party], roll: Roll, after: int) -> tuple[Party, ...]:
    """The last body of a list carries the work that is written behind it."""
    if not parties or roll.ends(after) or roll.verb(after) or "(" in roll.gap(after):
        return tuple(parties)
    task = roll.text[roll.words[after].start :].rstrip(" .;")
    return (*parties[:-1], replace(parties[-1], task=task))


def _behind_verbs(roll: Roll, index: int) -> Iterator[tuple[Verb, tuple[Party, ...]]]:
    """Each role verb from a word on, with the bodies that stand behind it.

    "Chủ trì" takes none: who leads stands before it. Work ends a clause, so a verb counts again only
    after a semicolon, a full stop or another role verb.
    """
    open_to_verbs = True
    while index < len(roll.words):
        if index and roll.ends(index):
            open_to_verbs = True
        verb = roll.verb(index) if open_to_verbs and "(" not in roll.gap(index) else None
        if verb is None:
            open_to_verbs = open_to_verbs and roll.words[index].folded in ("va", "chu", "dong", "tri")
            index += 1
            continue
        said, index = verb
        if said is Verb.LEADS:
            yield said, ()
        elif said is Verb.SUPPORTS:
            members = roll.members(index)
            yield said, members.parties
            index = max(index, members.after)


def leads_itself(text: str, names: Names) -> bool:
    """Whether a task says "Chủ trì, …" of the body it is given to, naming nobody before the verb."""
    roll = Roll(text, names)
    verb = roll.verb(0) if roll.words else None
    return verb is not None and verb[0] is Verb.LEADS


def untold_parts(path: Path, title: str, names: Names) -> tuple[Part, ...]:
    """The parts that a title tells where no line does: "Các sở, ban, ngành … chủ động … tổ chức …".

    Only a title that begins, or whose later clause begins, with bodies followed by a verb is read so.
    """
    roll = Roll(title, names)
    for index in range(len(roll.words)):
        if index and "," not in roll.gap(index):
            continue
        if not roll.opens_name(index):
            continue
        members = roll.members(index)
        if members.after < len(roll.words) and not any(party.unknown for party in members.parties):
            return tuple(Part(Role.IMPLEMENTER, party, Marked.SENTENCE, path) for party in members.parties)
    return ()
