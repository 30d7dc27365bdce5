"""The words that a plan prints, gathered once for the rules that look at words alone.

Plans say the same things again and again, so what needs no context is looked at once: each text, each clause
between commas, each word, each pair of words side by side. What is found that way is looked for in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cached_property, lru_cache
from itertools import chain, compress, pairwise, repeat
from operator import attrgetter, contains, itemgetter
from unicodedata import is_normalized

from anniv_cli.diagnostics import Path
from anniv_cli.links.linked import Linked
from anniv_cli.model import ROLE_KEYS, Activity, Assignment, Words
from anniv_cli.text import composed

BREAK = "\ue000"
"""Stands between two clauses where they are looked at as one; no office types it."""
_CUT_AT = ("và", "với", "cho", "ngày", "xã", "tỉnh")
"""What stands between such words comes again and again: cut there, clauses leave a fifth of the words to
look at. The word stands on both sides of the cut, so that no two words are parted."""
_LINES = (*ROLE_KEYS, "when", "place")
_MORE_LINES = (*_LINES, "host", "participants", "scale", "product")
_values = attrgetter(*_LINES)
_more_values = attrgetter(*_MORE_LINES)
_OPENING = "([{“\"'‘«*"
_CLOSING = ".,;:!?…)]}”\"'’»*"

Placed = tuple[Path, str]

# A long plan has a hundred thousand texts and a million words: chain, map and compress go through them
# without a step of Python for each.


class Printed:
    """The texts of a plan with their paths.

    `running` are sentences, titles and headings; `lines` hold a body, a time, a place, a recipient.
    """

    def __init__(self, running: tuple[Placed, ...], lines: tuple[Placed, ...]) -> None:
        self.running = running
        self.lines = lines

    @cached_property
    def texts(self) -> tuple[Placed, ...]:
        return (*self.running, *self.lines)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Each running text once."""
        return tuple(dict.fromkeys(map(itemgetter(1), self.running)))

    @cached_property
    def different(self) -> tuple[str, ...]:
        """Each text once."""
        return tuple(dict.fromkeys(chain(self.sentences, map(itemgetter(1), self.lines))))

    @cached_property
    def said(self) -> str:
        """Each stretch between commas once, as one text, in which a search is quick; `BREAK` between them.

        That is no more than half of what the texts hold.
        """
        return BREAK.join(dict.fromkeys(chain.from_iterable(map(str.split, self.different, repeat(", ")))))

    @cached_property
    def followed(self) -> frozenset[tuple[str, str]]:
        """Each word, with the marks around it, and the one behind it in its clause; `BREAK` behind the
        last.
        """
        said = self.said
        for word in _CUT_AT:
            said = said.replace(f" {word} ", f" {word}{BREAK}{word} ")
        apart = f" {BREAK} ".join((*dict.fromkeys(said.split(BREAK)), ""))
        return frozenset(pair for pair in set(pairwise(apart.split())) if pair[0] != BREAK)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Each word with the marks around it; a plan of any length has a few thousand."""
        return frozenset(map(itemgetter(0), self.followed))

    @cached_property
    def word_list(self) -> str:
        """The vocabulary as one text."""
        return " ".join(self.vocabulary)

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The vocabulary without marks and capitals."""
        return frozenset(word.strip(_OPENING + _CLOSING).lower() for word in self.vocabulary)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Words side by side, without the marks before the first and behind the second."""
        return frozenset((first.lstrip(_OPENING), second.rstrip(_CLOSING)) for first, second in self.followed)

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that another one follows."""
        return frozenset(first for first, _second in self.pairs)

    @cached_property
    def small_pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs in small letters."""
        return frozenset((first.lower(), second.lower()) for first, second in self.pairs)

    def says(self, wanted: str) -> bool:
        """Whether some words stand anywhere, letter by letter."""
        if not self._may_say(wanted):
            return False
        within = "," not in wanted and wanted == wanted.strip()
        return within or any(map(contains, self.different, repeat(wanted)))

    def holding(self, wanted: str) -> tuple[Placed, ...]:
        """The texts in which some words stand, letter by letter."""
        return _where(self.texts, self._showing(self.different, (wanted,)))

    def among(self, wanted: Callable[[str], object], *signs: str) -> tuple[Placed, ...]:
        """The texts of which something is true, as `which` finds them."""
        return _where(self.texts, self.which(wanted, *signs))

    def in_running(self, wanted: Callable[[str], object], *signs: str) -> tuple[Placed, ...]:
        """The running texts of which something is true; each wording is asked about once, as in `which`."""
        return _where(self.running, set(filter(wanted, self._showing(self.sentences, signs))))

    def which(self, wanted: Callable[[str], object], *signs: str) -> set[str]:
        """The wordings of which something is true; each is asked about once.

        Only those in which one of the signs stands, letter by letter, are asked about.
        """
        return set(filter(wanted, self._showing(self.different, signs)))

    def _showing(self, texts: tuple[str, ...], signs: Iterable[str]) -> set[str]:
        shown = (compress(texts, map(contains, texts, repeat(sign))) for sign in filter(self._may_say, signs))
        return set(chain.from_iterable(shown))

    def _may_say(self, wanted: str) -> bool:
        """Whether what stands between the commas of some words stands in clauses: mostly it does not."""
        return all(stretch.strip() in self.said for stretch in wanted.split(","))


def words_in(text: str) -> list[str]:
    """The words of a text as the vocabulary has them."""
    return text.replace(", ", " ").split()


def _where(placed: tuple[Placed, ...], found: Collection[str]) -> tuple[Placed, ...]:
    return tuple(one for one in placed if one[1] in found) if found else ()


@lru_cache(maxsize=1)
def printed(plan: Linked) -> Printed:
    """What is printed; the last plan's is kept, since several rules ask one after the other."""
    running = tuple([(passage.path, passage.text) for passage in plan.narrative])
    here = Printed(running, tuple(_lines_of(plan)))
    if is_normalized("NFC", here.said):
        return here
    return Printed(*map(_composed, (here.running, here.lines)))


def _composed(texts: tuple[Placed, ...]) -> tuple[Placed, ...]:
    return tuple((path, composed(text)) for path, text in texts)


def _lines_of(plan: Linked) -> list[Placed]:
    found: list[Placed] = []
    for entry in plan.outline:
        if isinstance(entry.node, Activity):
            _add(found, entry.path, _MORE_LINES, _more_values(entry.node))
            for index, piece in enumerate(entry.node.parts):
                _add(found, (*entry.path, "parts", index), _LINES, _values(piece))
        elif isinstance(entry.node, Assignment):
            _add(found, entry.path, ("assignment",), (entry.node.assignment,))
    for index, annex in enumerate(plan.plan.annexes):
        found.append((("annexes", index, "annex"), annex.annex))
    found += ((("recipients", index), line) for index, line in enumerate(plan.plan.recipients))
    return found


def _add(found: list[Placed], path: Path, keys: Iterable[str], values: Iterable[Words | None]) -> None:
    for key, value in zip(keys, values, strict=True):
        if isinstance(value, str):
            found.append(((*path, key), value))
        elif value:
            found += (((*path, key, index), text) for index, text in enumerate(value))
