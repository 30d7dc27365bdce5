"""Who is named in the words of a role: bodies, groups of bodies, and what is left over.

Read left to right: at the start of each member of a list the longest known name wins, then a group
("các sở, ban, ngành"), then an unknown name up to the next comma or "và". A verb ends the list.
"""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from anniv_cli.links import verbs
from anniv_cli.links.roll import Roll
from anniv_cli.reference import Agency
from anniv_cli.text import fold, late, words

_REACH = 12
"""Words behind "các sở:" among which each single name is looked for."""
_INSIDE = frozenset({",", "-", "–"})
"""What may stand inside the name of a body that is known to be one by its noun."""
_OF_A_UNIT = late(r"(Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Công an) (?!các )")
_LOCAL = {
    "commune": frozenset({"xa", "phuong", "dac"}),
    "district": frozenset({"huyen", "thi", "quan", "thanh"}),
}
"""The first word of a unit that may follow another of its level, with the body left out."""
_LISTING = frozenset({",", "/", "-", "–", "+", "&"})


class Party(NamedTuple):
    """A body or a group of bodies, as a text names it at `start` to `end`."""

    text: str
    start: int
    end: int
    agency: Agency | None = None
    collective: bool = False
    """A group nobody can hold to account: "các sở, ngành"."""
    task: str = ""
    """Work written into the value after the name: "Sở Ngoại vụ tham mưu Thư chúc mừng"."""
    appointed: bool = False
    """A post or a committee, "Phó Chủ tịch UBND tỉnh", "Tiểu ban Lễ tân": no name to look up."""

    @property
    def name(self) -> str:
        """The register's name, or the words of the text."""
        return self.agency.name if self.agency else self.text

    @property
    def unknown(self) -> bool:
        """Neither a body of the register, nor a group, nor a post."""
        return self.agency is None and not self.collective and not self.appointed


party_of: "Callable[[tuple[str, int, int, Agency | None, bool, str, bool]], Party]"
party_of = partial(tuple.__new__, Party)
"""`Party(…)` without a call into Python."""


class Members(NamedTuple):
    """The parties of one list, and the index of the word behind it."""

    parties: tuple[Party, ...]
    after: int


def members(roll: Roll, index: int, *, across: bool = False) -> Members:
    """The list of bodies that begins at a word; `across` semicolons and lines where asked."""
    parties: list[Party] = []
    while index < roll.size:
        if parties and not _joined(roll, index, parties[-1], across):
            break
        at = index + roll.joins(index)
        if at >= roll.size or "(" in roll.gaps[at] or roll.verb(at):
            break
        if known := roll.named(at):
            index = known[1]
            parties.append(_made(roll, at, index, known[0], _stands_for_several(known[0])))
        elif roll.closes_with_group(at):
            index = roll.size
            parties.append(_made(roll, at, index, None, True))
        elif _may_be_named(roll, at, bool(parties)):
            found, index = _taken(roll, at, parties)
            parties += found
        else:
            break
    return Members(_groups_closed(parties, roll.text), index)


def _may_be_named(roll: Roll, index: int, listed: bool) -> bool:
    """Whether an unknown name or a group may stand at a word, not work or a remark: "trên cơ sở …"."""
    if roll.works(index) or roll.nobody(index):
        return roll.opens_group(index)
    if not listed or roll.capital(index):
        return True
    small_group = roll.folded[index] in verbs.GROUP_NOUNS or roll.many(index)
    return small_group or roll.begins_list(index) or roll.begins_as_body(index)


def _joined(roll: Roll, index: int, last: Party, across: bool) -> bool:
    if roll.breaks(index):
        return across and roll.opens_body(roll.enumerated(index))
    between = roll.gaps[index].strip()
    if between in _LISTING:
        return roll.said(index) is None
    if between == ":":
        return last.collective and roll.said(index) is None and roll.capital(index)
    return between == "" and roll.joins(index)


def _taken(roll: Roll, index: int, before: Sequence[Party]) -> tuple[list[Party], int]:
    """One more member of a list, or the several that "các Sở: Y tế, Tài chính" names."""
    if found := roll.named(index := roll.enumerated(index)):
        agency, after = found
        return [_made(roll, index, after, agency, _stands_for_several(agency))], after
    if several := _each_of_a_kind(roll, index):
        return several
    if before and (found := _without_noun(roll, index, before[-1])):
        return [_made(roll, index, found[1], found[0])], found[1]
    after = roll.chunk(index)
    collective = _is_group(roll, index, after, before)
    appointed = not collective and roll.appointed(index)
    if not collective:
        after = _whole_name(roll, index, after)
    return [_made(roll, index, after, None, collective, appointed)], after


def _made(
    roll: Roll,
    index: int,
    after: int,
    agency: Agency | None,
    collective: bool = False,
    appointed: bool = False,
) -> Party:
    start, end = roll.starts[index], roll.stops[after - 1]
    return party_of((roll.text[start:end], start, end, agency, collective, "", appointed))


def _each_of_a_kind(roll: Roll, index: int) -> tuple[list[Party], int] | None:
    """ "Các Sở: Y tế, Tài chính và Nội vụ", where every name is that of a known body."""
    if not roll.opens_group(index):
        return None
    noun, at = roll.text[roll.starts[index + 1] : roll.stops[index + 1]].capitalize(), index + 2
    found: list[Party] = []
    while at < roll.size and roll.capital(at) and (one := _behind_noun(roll, noun, at)):
        found.append(_made(roll, at, one[1], one[0]))
        at = one[1]
        if at < roll.size and not roll.ends(at) and _joined(roll, at, found[-1], False):
            following = at + roll.joins(at)
            at = following if following < roll.size and _behind_noun(roll, noun, following) else at
    return (found, at) if found else None


def _without_noun(roll: Roll, index: int, last: Party) -> tuple[Agency, int] | None:
    """ "Sở Y tế, Tài chính": a department whose "Sở" was left out; "UBND xã Bờ Y, xã Sa Loong"."""
    if last.agency is None:
        return None
    if last.agency.name.startswith("Sở "):
        return _behind_noun(roll, "Sở", index) if roll.capital(index) else None
    body = _OF_A_UNIT.match(last.agency.name) if last.agency.level in _LOCAL else None
    if body is None or roll.folded[index] not in _LOCAL[last.agency.level]:
        return None
    return _behind_noun(roll, body[1], index)


def _behind_noun(roll: Roll, noun: str, index: int) -> tuple[Agency, int] | None:
    """The body that the words name once "Sở", "Hội" … is put before them, and the index behind it."""
    last = min(index + _REACH, roll.size) - 1
    text = f"{noun} {roll.text[roll.starts[index] : roll.stops[last]]}"
    found, put = roll.names.agency_at(words(text), 0, text), noun.count(" ") + 1
    return (found[0], index + found[1] - put) if found and found[1] > put else None


def _is_group(roll: Roll, index: int, after: int, before: Sequence[Party]) -> bool:
    folded = roll.folded[index:after]
    if folded[0] in verbs.GROUP_OPENERS and roll.many(index):
        return True
    if roll.appointed(index) and "cac" not in folded[1:3]:
        return False
    if all(word in verbs.GROUP_NOUNS for word in folded) and not _is_unit(roll, index, after):
        return True  # "ban, ngành" without "các"
    if before and before[-1].collective and not roll.opens_body(index):
        return True  # "các huyện, thành phố", "các huyện Hướng Hóa, Đakrông"
    proper = any(roll.text[start].isupper() for start in roll.starts[max(index, 1) : after])
    if roll.described(index) and not proper:
        return True  # "đơn vị được giao chủ trì", "cấp có thẩm quyền"
    return "cac" in folded


def _is_unit(roll: Roll, index: int, after: int) -> bool:
    """Whether words that also name kinds of bodies name one: "Phòng Chính trị", but not "Ban Ngành"."""
    if roll.folded[index] not in ("phong", "ban", "hoi") or "nganh" in roll.folded[index:after]:
        return False
    return not roll.text.isupper() and any(
        roll.text[start].isupper() for start in roll.starts[index + 1 : after]
    )


def _whole_name(roll: Roll, index: int, after: int) -> int:
    """The index behind an unknown name, which may hold a comma or "và" of its own.

    In "Trung tâm Văn hóa, Thể thao và Truyền thông huyện" what follows the comma does not begin as a body
    does.
    """
    while after < roll.size and roll.capital(index):
        following = after + roll.joins(after, ("va",))
        between = roll.gaps[after].strip()
        if (
            following == roll.size
            or (following == after and between not in _INSIDE)
            or not roll.capital(following)
        ):
            break
        if roll.opens_body(following) or roll.said(following) or (between and not roll.begins_as_body(index)):
            break
        after = roll.chunk(following)
    return after


def _stands_for_several(agency: Agency) -> bool:
    """ "Ủy ban nhân dân các huyện" is a group; "Liên hiệp các tổ chức hữu nghị tỉnh" is one body."""
    return agency.level in ("district", "commune") and " các " in agency.name


def _groups_closed(parties: Sequence[Party], text: str) -> tuple[Party, ...]:
    """The pieces of one group ("Các sở, ban, ngành, đoàn thể") put together again."""
    if len(parties) < 2 or not any([party.collective for party in parties]):
        return tuple(parties)
    closed: list[Party] = []
    for party in parties:
        last = closed[-1] if closed else None
        if last and last.collective and party.collective and party.agency is None and not _opens(party):
            closed[-1] = Party(text[last.start : party.end], last.start, party.end, last.agency, True)
        else:
            closed.append(party)
    return tuple(closed)


def _opens(party: Party) -> bool:
    first, *others = fold(party.text).split()
    return first in verbs.GROUP_OPENERS or "cac" in others
