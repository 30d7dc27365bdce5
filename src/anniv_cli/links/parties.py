"""Who is named in the words of a role: bodies, groups of bodies, and what is left over.

Read left to right: at the start of each member of a list the longest known name wins, then a group
("các sở, ban, ngành"), then an unknown name up to the next comma or "và". A verb ends the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from anniv_cli.reference import Agency, Names
from anniv_cli.text import Word, words


class Verb(StrEnum):
    """What the words around a list of bodies say of their role."""

    LEADS = "leads"
    SUPPORTS = "supports"
    STEERS = "steers"
    ASKED = "asked"
    WORKS = "works"


@dataclass(frozen=True, slots=True)
class Party:
    """A body or a group of bodies, as a text names it at `start` to `end`."""

    text: str
    start: int
    end: int
    agency: Agency | None = None
    collective: bool = False
    """A group nobody can hold to account: "các sở, ngành"."""
    task: str = ""
    """Work written into the value after the name: "Sở Ngoại vụ tham mưu Thư chúc mừng"."""

    @property
    def name(self) -> str:
        """The register's name, or the words of the text."""
        return self.agency.name if self.agency else self.text

    @property
    def unknown(self) -> bool:
        """Neither a body of the register nor a group."""
        return self.agency is None and not self.collective


_ROLE_VERBS = {
    ("chu", "tri"): Verb.LEADS,
    ("lam", "dau", "moi"): Verb.LEADS,
    ("phoi", "hop", "voi"): Verb.SUPPORTS,
    ("phoi", "hop", "cung"): Verb.SUPPORTS,
    ("phoi", "hop"): Verb.SUPPORTS,
    ("cung", "voi"): Verb.SUPPORTS,
    ("chi", "dao"): Verb.STEERS,
    ("kinh", "de", "nghi"): Verb.ASKED,
    ("kinh", "moi"): Verb.ASKED,
    ("de", "nghi"): Verb.ASKED,
    ("moi",): Verb.ASKED,
    ("giao",): Verb.WORKS,
    ("do",): Verb.WORKS,
    ("thuc", "hien"): Verb.WORKS,
}
_ENDING_VERBS = frozenset({Verb.LEADS, Verb.SUPPORTS, Verb.STEERS})
_WORK = frozenset(
    """tham-muu gui chu-dong trien-khai to-chuc xay-dung huong-dan tham-dinh ra-soat thong-ke tong-hop trinh theo-doi
    kiem-tra bao-cao quang-ba san-xuat xuat-ban lap bo-tri dua-tin bien-tap tuyen-truyen chiu-trach-nhiem co-trach-nhiem
    ban-hanh quan-ly bao-dam dam-bao day-manh de-xuat nghien-cuu cu tiep cung-cap kip-thoi thuong-xuyen can-cu
    theo co-ke-hoach tang-cuong ho-tro don-doc chuan-bi thong-nhat phat-dong phu-trach dam-nhiem de""".split()
)
_GROUP_OPENERS = frozenset({"cac", "nhung", "moi", "toan", "tat"})
_GROUP_NOUNS = frozenset(
    """so ban nganh doan the hoi dia phuong don vi co quan to chuc xa thi tran huyen thanh pho quan cap chinh tri
    linh vuc luc luong truong doanh nghiep lien dac khu tinh uy lanh dao dai bao chi phong vien""".split()
)
_DESCRIBED = ("don vi", "co quan", "cap", "dia phuong", "doanh nghiep", "to chuc", "nganh", "bo nganh", "luc luong")
_JOINERS = frozenset({"va", "cung", "voi"})
_CLAUSE_ENDS = ".;:"


@dataclass(frozen=True, slots=True)
class Members:
    """The parties of one list, and the index of the word behind it."""

    parties: tuple[Party, ...]
    after: int


class Roll:
    """A text as its words, with the questions that reading a list of bodies asks of it."""

    def __init__(self, text: str, names: Names) -> None:
        self.text = text
        self.names = names
        self.words: Sequence[Word] = words(text)

    def gap(self, index: int) -> str:
        """What stands between the word before `index` and the word at it."""
        start = self.words[index - 1].end if index else 0
        return self.text[start : self.words[index].start if index < len(self.words) else len(self.text)]

    def verb(self, index: int) -> tuple[Verb, int] | None:
        """The role verb at a word, the longest first, and the index behind it."""
        for length in (3, 2, 1):
            found = _ROLE_VERBS.get(tuple(word.folded for word in self.words[index : index + length]))
            if found and not (length == 1 and found is Verb.ASKED and index and "," not in self.gap(index)):
                return found, index + length
        return None

    def works(self, index: int) -> bool:
        """Whether a piece of work begins at a word: "tham mưu", "gửi"."""
        here = self.words[index].folded
        return here in _WORK or (
            index + 1 < len(self.words) and f"{here}-{self.words[index + 1].folded}" in _WORK
        )

    def ends(self, index: int) -> bool:
        """Whether a clause or the text ends before a word."""
        return index >= len(self.words) or any(mark in _CLAUSE_ENDS for mark in self.gap(index).strip())

    def members(self, index: int) -> Members:
        """The list of bodies that begins at a word."""
        parties: list[Party] = []
        while index < len(self.words):
            if parties and not self._joined(index):
                break
            if self.words[index].folded in _JOINERS and self.verb(index) is None:
                index += 1
            if index >= len(self.words) or self.verb(index) or self._remark(index):
                break
            if (not parties and self.works(index)) or (parties and self._work_follows(index)):
                break
            party, index = self._party(index, parties)
            parties.append(party)
        return Members(_groups_closed(parties, self.text), index)

    def _joined(self, index: int) -> bool:
        between = self.gap(index).strip()
        if between in (",", "/", "-", "–", "+", "&"):
            return True
        if between == ";":
            return self.opens_name(index)
        return between == "" and self.words[index].folded in _JOINERS and self.verb(index) is None

    def _work_follows(self, index: int) -> bool:
        return self.works(index) and self.names.agency_at(self.words, index, self.text) is None

    def _remark(self, index: int) -> bool:
        return "(" in self.gap(index)

    def opens_name(self, index: int) -> bool:
        """Whether a known body or a group is named at a word."""
        if self.words[index].folded in _GROUP_OPENERS:
            return True
        return self.names.agency_at(self.words, index, self.text) is not None

    def _party(self, index: int, before: Sequence[Party]) -> tuple[Party, int]:
        found = self.names.agency_at(self.words, index, self.text)
        if found:
            agency, after = found
            return self._made(index, after, agency, collective=_stands_for_several(agency)), after
        after = self._chunk(index)
        folded = [word.folded for word in self.words[index:after]]
        collective = folded[0] in _GROUP_OPENERS or "cac" in folded
        if before and before[-1].collective:  # "các huyện, thành phố", "các huyện Hướng Hóa, Đakrông"
            collective = True
        if all(word in _GROUP_NOUNS for word in folded):  # "ban, ngành" without "các"
            collective = True
        if " ".join(folded).startswith(_DESCRIBED) and self.text[self.words[index].start].islower():
            collective = True  # "đơn vị được giao chủ trì", "cấp có thẩm quyền"
        return self._made(index, after, None, collective), after

    def _chunk(self, index: int) -> int:
        """The index behind an unknown name or a group: at the next separator, verb or piece of work."""
        after = index + 1
        while after < len(self.words):
            between = self.gap(after).strip()
            if between and between not in ("-", "–", "/", "“", "”", '"', "'", "&", "."):
                break
            if between in ("-", "–", "/") and " " in self.gap(after):
                break
            verb = self.verb(after)
            if self.words[after].folded == "va" or (verb and verb[0] in _ENDING_VERBS) or self.works(after):
                break
            after += 1
        return after

    def _made(self, index: int, after: int, agency: Agency | None, collective: bool = False) -> Party:
        start, end = self.words[index].start, self.words[after - 1].end
        return Party(self.text[start:end], start, end, agency, collective)


def _stands_for_several(agency: Agency) -> bool:
    """ "Ủy ban nhân dân các huyện" is a group; "Liên hiệp các tổ chức hữu nghị tỉnh" is one body."""
    return agency.level in ("district", "commune") and " các " in agency.name


def _groups_closed(parties: Sequence[Party], text: str) -> tuple[Party, ...]:
    """The pieces of one group ("Các sở, ban, ngành, đoàn thể") put together again."""
    closed: list[Party] = []
    for party in parties:
        opens = words(party.text)[0].folded in _GROUP_OPENERS or party.agency is not None
        if closed and closed[-1].collective and party.collective and not opens and "cac" not in party.text.lower():
            last = closed.pop()
            closed.append(Party(text[last.start : party.end], last.start, party.end, None, True))
        else:
            closed.append(party)
    return tuple(closed)
