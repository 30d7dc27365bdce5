"""A text as its words, with the questions that reading a list of bodies asks of it."""

from __future__ import annotations

from collections.abc import Collection

from anniv_cli.links import verbs
from anniv_cli.links.recalled import recalled
from anniv_cli.links.verbs import Phrases, Verb
from anniv_cli.reference import Agency, Names
from anniv_cli.text import Split, composed

_HARD_ENDS = frozenset(".;")
_CLAUSE_ENDS = frozenset(".;:")
_BULLETS = ("-", "–", "*", "+", "•")
_WITHIN_A_NAME = frozenset({"", "-", "–", "/", "“", "”", '"', "'", "’", "&", "."})
_LONGEST_PHRASE = 4


class Roll(Split):
    """A text and who its words name; every index is that of a word."""

    def __init__(self, text: str, names: Names) -> None:
        super().__init__(text := composed(text))
        self.names = names
        self._recalled = recalled(names)
        self.folded.append("")  # so that the end may be asked for
        self._small = text.islower()
        self._known: dict[int, tuple[Agency, int] | None] = {}

    def capital(self, index: int) -> bool:
        """Whether a word begins as names do; in a text without any capital every word may."""
        return self._small or not self.text[self.starts[index]].islower()

    def verb(self, index: int) -> tuple[Verb, int] | None:
        """The role verb at a word, the longest first, and the index behind it."""
        if self.folded[index] not in verbs.VERB_STARTS:
            return None
        if self.folded[index] == "cung" and self.opens_group(index + 1):
            return verbs.SUPPORTS, index + 1
        here = tuple(self.folded[index : index + _LONGEST_PHRASE])
        for length in range(len(here), 0, -1):
            found = verbs.ROLE_VERBS.get(here[:length])
            if found and (length > 1 or self._is_short_verb(index)):
                return found, index + length
        return None

    def _is_short_verb(self, index: int) -> bool:
        """Whether a verb of one word is one here: not in "đổi mới", "bàn giao", nor as "Mỗi", "Giáo"."""
        if index and self.gaps[index].isspace():
            return False
        word = self.written(index)
        return word.isascii() or word == verbs.WRITTEN_SHORT[self.folded[index]]

    def written(self, index: int) -> str:
        """A word with its marks, in small letters."""
        return self.text[self.starts[index] : self.stops[index]].lower()

    def said(self, index: int) -> tuple[Verb, int] | None:
        """The role verb of bodies just named, be it behind "được giao", "là cơ quan", "đồng"."""
        at, folded = index, self.folded
        while not (found := self.verb(at)):
            if folded[at] not in verbs.AUXILIARIES:
                return None
            at += 1
            if at == index + verbs.MOST_AUXILIARIES or self.gaps[at].strip():
                return None
        return found if found[0] not in verbs.OPENING else None

    def orders(self, index: int) -> tuple[Verb, int] | None:
        """Where the name begins of those to whom the bodies before give the work: "giao Sở Y tế"."""
        given = self.order(index)
        if not given or self.gaps[index].strip() or not self.opens_body(index + given):
            return None
        return (verbs.ASKED if self.folded[index] == "de" else verbs.GIVEN), index + given

    def order(self, index: int) -> int:
        """How many words of "giao", "phân công", "đề nghị" stand at a word; 0 where none does."""
        length = self._phrase(index, verbs.ORDERS)
        return 0 if length == 1 and self.written(index) == "giáo" else length

    def works(self, index: int) -> bool:
        """Whether a piece of work begins at a word: "tham mưu", "gửi"."""
        found = self.folded[index] in verbs.WORK or self._pair(index) in verbs.WORK
        return found and not (self.folded[index] == "to" and self._organisations(index))

    def _organisations(self, index: int) -> bool:
        """Whether "tổ chức" is a noun here: in "tổ chức xã hội hóa" it is a verb."""
        return self._pair(index + 2) in verbs.ORGANISATIONS and self.folded[index + 4 : index + 5] != ["hoa"]

    def _pair(self, index: int) -> str:
        return "-".join(self.folded[index : index + 2])

    def _phrase(self, index: int, phrases: Phrases) -> int:
        """How many words the longest of the phrases that stands at a word has; 0 where none does."""
        for phrase in phrases.get(self.folded[index], ()):
            if self.folded[index : index + len(phrase)] == phrase:
                return len(phrase)
        return 0

    def ends(self, index: int) -> bool:
        """Whether a clause or the text ends before a word."""
        if index >= self.size:
            return True
        return not _CLAUSE_ENDS.isdisjoint(self.gaps[index]) or self.breaks(index)

    def breaks(self, index: int) -> bool:
        """Whether a sentence, a part of one or an item of a list ends before a word."""
        gap = self.gaps[index]
        if gap == " " or gap == ", ":  # as nearly everywhere
            return False
        if "\n" in gap and (gap.strip().startswith(_BULLETS) or self.opens_body(self.enumerated(index))):
            return True
        return not _HARD_ENDS.isdisjoint(gap)

    def begins_list(self, index: int) -> bool:
        """Whether bodies are named or described from a word on."""
        if index >= self.size:
            return False
        return self.opens_body(index) or self.described(index)

    def described(self, index: int) -> bool:
        """Whether bodies are described instead of named: "đơn vị liên quan", "cấp có thẩm quyền"."""
        return self._phrase(index, verbs.DESCRIBED) > 0

    def joins(self, index: int, joiners: Collection[str] = ("va", "cung", "voi")) -> bool:
        """Whether the word is an "và" that joins two names."""
        if self.folded[index] not in joiners or self.text.startswith("Cung", self.starts[index]):
            return False  # "Cung Thiếu nhi" is a body
        return self.verb(index) is None

    def enumerated(self, index: int) -> int:
        """The index behind a number or letter such as `1.`, `a)`."""
        if index + 1 < self.size and self.gaps[index + 1][:1] in (".", ")") and self.gaps[index + 1] != ".":
            word = self.folded[index]
            return index + ((word.isdigit() and len(word) < 3) or len(word) == 1)
        return index

    def nobody(self, index: int) -> bool:
        """Whether the text says that nobody is named yet: "Chưa xác định"."""
        length = self._phrase(index, verbs.NOBODY)
        return length > 0 and self.ends(index + length)

    def known(self, index: int) -> tuple[Agency, int] | None:
        """The body of the register or the plan named at a word, and the index behind it."""
        if index not in self._known:
            found = self._recalled.agency_at(self, index)
            self._known[index] = found if found and not self._cut_short(*found) else None
        return self._known[index]

    def _cut_short(self, agency: Agency, after: int) -> bool:
        """A school whose own name goes on in small letters is not the one that was read, nor is a newspaper
        that is not called by its province alone: "Báo Điện Biên Phủ".
        """
        if agency.branch == "press" and agency.name.startswith("Báo ") and after < self.size:
            goes_on = self.gaps[after] == " " and self.capital(after) and not self._small
            return goes_on and not (self.said(after) or self.works(after))
        if after < self.size and agency.name.startswith("Trung tâm ") and self._more_of_a_centre(after):
            return True
        if agency.branch != "school" or after >= self.size or self.gaps[after] != " " or self.capital(after):
            return False
        return not (
            self.said(after) or self.works(after) or self.joins(after) or self.folded[after] == "tinh"
        )

    def _more_of_a_centre(self, after: int) -> bool:
        """Whether a centre has more to do than the known one: "Trung tâm Xúc tiến Thương mại và Đầu tư"."""
        following = after + (self.folded[after] == "va")
        joined = following > after or (after < self.size and self.gaps[after] in (", ", " - "))
        return joined and self._pair(following) in verbs.FIELDS

    def named(self, index: int) -> tuple[Agency, int] | None:
        """The known body at a word, or whose organ or head stands there: "Ban Thường vụ Tỉnh đoàn"."""
        if found := self.known(index):
            return found
        length = self._phrase(index, verbs.FOR_A_BODY)
        return self.known(index + length) if length and index + length < self.size else None

    def many(self, index: int) -> bool:
        """Whether "các", "mọi" or the like stands at a word."""
        word = self.folded[index]
        return word in verbs.GROUP_OPENERS and (word != "moi" or self.written(index) in verbs.EACH)

    def opens_group(self, index: int) -> bool:
        """Whether "các sở", "các cơ quan" stands at a word; "các hoạt động" is no group of bodies."""
        word = self.folded[index]
        if word not in verbs.GROUP_OPENERS or (word == "moi" and not self.many(index)):
            return False
        return self.folded[index + 1] in verbs.GROUP_NOUNS and self._pair(index + 1) not in verbs.NO_BODIES

    def closes_with_group(self, index: int) -> bool:
        """Whether a group that was met before stands at a word and goes on to the end."""
        return not self._small and self.text[self.starts[index] :] in self._recalled.groups

    def opens_name(self, index: int) -> bool:
        """Whether a known body or a group is named at a word."""
        return self.opens_group(index) or self.named(index) is not None

    def begins_as_body(self, index: int) -> bool:
        """Whether the noun of a body stands at a word: "Trung tâm", "Công ty"."""
        pair = self._pair(index)
        if pair in verbs.NO_BODIES or self.works(index):
            return False
        if self.text[self.starts[index] : self.stops[index]].lower() in verbs.BODY_NOUNS:
            return True
        # "Hợp tác xã" is a body, "Hợp tác quốc tế" the end of a name.
        return pair in verbs.BODY_PHRASES and (pair != "hop-tac" or self.folded[index + 2] == "xa")

    def opens_body(self, index: int) -> bool:
        """Whether a name begins at a word that could be a body's, known or not."""
        if index >= self.size:
            return False
        return self.opens_name(index) or (
            self.capital(index) and (self.begins_as_body(index) or self.appointed(index))
        )

    def appointed(self, index: int) -> bool:
        """Whether a post or a committee stands at a word."""
        return self._phrase(index, verbs.POSTS) > 0 or self._phrase(index, verbs.COMMITTEES) > 0

    def chunk(self, index: int) -> int:
        """The index behind an unknown name or a group: at the next separator, verb or piece of work."""
        organisations = 3 if self.opens_group(index) and self._pair(index + 1) == "to-chuc" else 1
        after = index + max(organisations, self._phrase(index, verbs.COMMITTEES), self._with_role(index))
        in_office = self._phrase(index, verbs.POSTS) > 0
        while after < self.size:
            gap = self.gaps[after]
            between = gap.strip()
            if (between and between not in _WITHIN_A_NAME) or (between in ("-", "–", "/") and " " in gap):
                break
            if self.folded[after] == "va" or ("\n" in gap and self.opens_body(after)):
                break
            charge = in_office and self._pair(after) == "phu-trach"
            if not charge and self._tells_work(after):
                break
            after += 2 if charge else 1
        return after

    def _tells_work(self, index: int) -> bool:
        """A verb behind a name; within a name it would have a capital: "Ban Tổ chức"."""
        if not self._small and self.capital(index):
            return False
        if self.works(index):  # "Ban Quản lý dự án đầu tư xây dựng tỉnh" is a name
            return self.folded[index] != "xay" or self.folded[index - 2 : index] != ["dau", "tu"]
        if self._pair(index) in verbs.ADVERBS:
            return True
        if self.folded[index] not in verbs.VERB_STARTS and self.folded[index] not in verbs.FIRST_AUXILIARIES:
            return False
        said = self.said(index)
        return said is not None and said[0] is not verbs.WORKS

    def _with_role(self, index: int) -> int:
        """How many words of "cơ quan chủ trì", "đơn vị được giao nhiệm vụ phối hợp" stand at a word."""
        length = self._phrase(index, verbs.DESCRIBED_NOUNS)
        found = self.said(index + length) if length else None
        if not found or self.folded[found[1] - 1] not in ("tri", "hop"):
            return 0
        return found[1] - index


def begins_as_work(text: str, names: Names) -> bool:
    """Whether a text opens with a piece of work: "tham mưu …" does, "vùng lòng hồ" belongs to a name."""
    roll = Roll(text, names)
    return roll.size > 0 and roll.works(0)
