"""Finding the name of an agency at a word: the spellings of a register as a tree of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple, TypeAlias

from anniv_cli.reference.entries import Agency
from anniv_cli.reference.register import PROVINCE
from anniv_cli.reference.spelling import AND, ShortForms, folded_words, spelled, spelled_words, within_name
from anniv_cli.text import Word

_TAIL = " tỉnh"
NAME = "{name}"


class Needs(Enum):
    """What must follow the words of a spelling."""

    NOTHING = "nothing"
    MAY_PROVINCE = "may be followed by the province"
    UNIT = "tỉnh, or the province by name"
    PROVINCE = "the province by name"
    NAME = "a proper name"


class Spelling(NamedTuple):
    """One way to write an agency, without what must follow."""

    agency: Agency
    words: str
    needs: Needs
    small: str  # the words in small letters


# For each word of a spelling, last first, the word of the text; None for those a short form stands for.
Trail: TypeAlias = "tuple[Trail | None, Word | None]"


class _Node(dict[str, "_Node"]):
    """By the next word, how the names go on; `ending` are the spellings that are complete here."""

    ending: tuple[Spelling, ...] = ()


_Reached: TypeAlias = "tuple[_Node, int, Trail | None]"


class Found(NamedTuple):
    """A spelling that stands in the text, up to the word `end`."""

    spelling: Spelling
    end: int


def spellings(agency: Agency) -> Iterable[Spelling]:
    for form in (agency.name, *agency.also):
        words, needs = _without_tail(form, agency)
        yield Spelling(agency, words, needs, words.lower())


def _without_tail(form: str, agency: Agency) -> tuple[str, Needs]:
    for tail, needs in ((PROVINCE, Needs.PROVINCE), (NAME, Needs.NAME)):
        if form.endswith(tail):
            return form.removesuffix(tail).strip(), needs
    if agency.level == "province" and form.endswith(_TAIL):
        return form.removesuffix(_TAIL), Needs.UNIT
    everywhere = agency.level == "province" and not agency.province
    return form, Needs.MAY_PROVINCE if everywhere or agency.branch == "foreign" else Needs.NOTHING


class AgencyIndex:
    """All spellings of some agencies; short forms are spelled out while reading, so each is kept once."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._root = _Node()
        for agency in agencies:
            for spelling in spellings(agency):
                self._add(spelling)

    def _add(self, spelling: Spelling) -> None:
        node = self._root
        for word in folded_words(spelling.words):
            if (child := node.get(word)) is None:
                child = node[word] = _Node()
            node = child
        node.ending += (spelling,)

    def begins_with(self, word: str, short: ShortForms) -> bool:
        """Whether a name begins with a folded word."""
        return word in self._root or word in short

    def found_at(self, words: Sequence[Word], start: int, text: str, short: ShortForms) -> list[Found]:
        """Every spelling whose words begin at `start`, the longest first, whatever must follow it."""
        if not self.begins_with(words[start].folded, short):
            return []
        begin = words[start].start
        found = [
            Found(spelling, end)
            for node, end, trail in self._ends(words, start, text, short)
            for spelling in node.ending
            if _as_spelled(spelling, text[begin : words[end - 1].end], trail, text)
        ]
        return sorted(found, key=lambda match: -match.end) if len(found) > 1 else found

    def _ends(self, words: Sequence[Word], start: int, text: str, short: ShortForms) -> list[_Reached]:
        open_ends: list[_Reached] = [(self._root, start, None)]
        reached: list[_Reached] = []
        while open_ends:
            node, at, trail = open_ends.pop()
            if node.ending:
                reached.append((node, at, trail))
            at = _next_word(words, at, start, text) if node else -1
            if at < 0:
                continue
            word = words[at]
            if (child := node.get(word.folded)) is not None:
                open_ends.append((child, at + 1, (trail, word)))
            for rest, meant in short.get(word.folded, ()):
                end = _after(words, at + 1, rest)
                if end and (long := _descend(node, meant)) is not None:
                    open_ends.append((long, end, _unchecked(trail, len(meant))))
        return reached


def _next_word(words: Sequence[Word], at: int, start: int, text: str) -> int:
    """The next word of a name after "và" is passed over; -1 where the name cannot go on."""
    while at < len(words):
        if at == start:
            return at
        left, right = words[at - 1], words[at]
        one_space = right.start - left.end == 1 and text[left.end] == " "
        if not one_space and not within_name(text, left, right):
            return -1
        if right.folded != AND:
            return at
        at += 1
    return -1


def _after(words: Sequence[Word], at: int, rest: tuple[str, ...]) -> int:
    """Where the text goes on behind the rest of a short form; 0 where something else stands there."""
    for part in rest:
        if at < len(words) and words[at].folded == AND:
            at += 1
        if at >= len(words) or words[at].folded != part:
            return 0
        at += 1
    return at


def _descend(node: _Node, path: Iterable[str]) -> _Node | None:
    found: _Node | None = node
    for word in path:
        found = found.get(word) if found is not None else None
    return found


def _unchecked(trail: Trail | None, count: int) -> Trail | None:
    for _ in range(count):
        trail = (trail, None)
    return trail


def _as_spelled(spelling: Spelling, whole: str, trail: Trail | None, text: str) -> bool:
    """Folding hides misprints ("Công thông tin điện tử"): text with diacritics must have the right ones."""
    if whole.lower() == spelling.small:
        return True
    pairs = []
    for right in reversed(spelled_words(spelling.words)):
        if trail is None:
            break
        trail, word = trail
        if word:
            pairs.append((text[word.start : word.end], right))
    return all(written.isascii() for written, _ in pairs) or all(
        spelled(written) == right for written, right in pairs
    )
