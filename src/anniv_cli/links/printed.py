"""The words that a plan prints, gathered once for the rules that look at words alone.

Plans say the same things again and again, so what needs no context is looked at once: each text, each clause
between commas, each word, each pair of words side by side. What is found that way is looked for in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import chain, compress, pairwise, repeat
from operator import attrgetter, contains, itemgetter
from unicodedata import is_normalized

from anniv_cli.diagnostics import Path
from anniv_cli.links.activity import placed_words
from anniv_cli.links.linked import Linked
from anniv_cli.links.narrative import Passage
from anniv_cli.model import ROLE_KEYS, Activity, Assignment, Words
from anniv_cli.text import composed

BREAK = "\ue000"
"""Stands between two clauses where they are looked at as one; no office types it."""
_CUT_AT = ("ngày", "xã", "và", "cho", "với")
"""What stands between such words comes again and again: cut there, clauses leave a fifth of the words to
look at. The word stands on both sides of the cut, so that no two words are parted."""
_LINES = (*ROLE_KEYS, "when", "place")
_MORE_LINES = (*_LINES, "host", "participants", "scale", "product")
_values = attrgetter(*_LINES)
_more_values = attrgetter(*_MORE_LINES)
_OPENING = "([{“\"'‘«*"
_CLOSING = ".,;:!?…)]}”\"'’»*"

Placed = tuple[Path, str]
Values = tuple[Path, tuple[str, ...], tuple[Words | None, ...]]
"""What an entry holds under some keys: where it stands, the keys, and for each one text, several or none."""

# A long plan has a hundred thousand texts and a million words: chain, map and compress go through them
# without a step of Python for each.


class Printed:
    """The texts of a plan with their paths.

    `running` are sentences, titles and headings; `values` hold a body, a time, a place, a recipient.
    """

    def __init__(self, running: tuple[Placed, ...], values: tuple[Values, ...]) -> None:
        self.running = running
        self.values = values

    @cached_property
    def lines(self) -> tuple[Placed, ...]:
        """The texts of the values; few plans have so many faults that all their places are asked for."""
        return tuple(self._lines_of(set(self.held)))

    @property
    def texts(self) -> tuple[Placed, ...]:
        return (*self.running, *self.lines)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Each running text once."""
        return tuple(dict.fromkeys(map(itemgetter(1), self.running)))

    @cached_property
    def held(self) -> tuple[Words, ...]:
        """What the values hold, each once."""
        return tuple(filter(None, dict.fromkeys(chain.from_iterable(map(itemgetter(2), self.values)))))

    @cached_property
    def different(self) -> tuple[str, ...]:
        """Each text once."""
        lines = chain.from_iterable([(held,) if isinstance(held, str) else held for held in self.held])
        return tuple(dict.fromkeys(chain(self.sentences, lines)))

    @cached_property
    def said(self) -> str:
        """Each stretch between commas once, as one text, in which a search is quick; `BREAK` between them.

        That is no more than half of what the texts hold.
        """
        return BREAK.join(dict.fromkeys(chain.from_iterable(map(str.split, self.different, repeat(", ")))))

    @cached_property
    def pieces(self) -> str:
        """The same with the stretches cut at small words, each piece once: whatever two words say stands in
        this fifth of it.
        """
        return BREAK.join(dict.fromkeys(_cut(self.said)))

    def naming(self, names: Iterable[str]) -> str:
        """The shortest text in which some names stand whole: the pieces, where no name has a small word
        within.
        """
        return self.pieces if len(_cut("\n".join(names))) == 1 else self.said

    @cached_property
    def followed(self) -> frozenset[tuple[str, str]]:
        """Each word, with the marks around it, and the one behind it in its clause; `BREAK` behind the
        last.
        """
        apart = f"{self.pieces}{BREAK}".replace(BREAK, f" {BREAK} ")
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
    def before_capitals(self) -> frozenset[str]:
        """The words that one with a capital follows."""
        return frozenset(first for first, second in self.pairs if second[:1].isupper())

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
        return self.where(self._showing(self.different, (wanted,)))

    def among(self, wanted: Callable[[str], object], *signs: str) -> tuple[Placed, ...]:
        """The texts of which something is true, as `which` finds them."""
        return self.where(self.which(wanted, *signs))

    def in_running(self, wanted: Callable[[str], object], *signs: str) -> tuple[Placed, ...]:
        """The running texts of which something is true; each wording is asked about once, as in `which`."""
        found = set(filter(wanted, self._showing(self.sentences, signs)))
        return tuple([one for one in self.running if one[1] in found]) if found else ()

    def which(self, wanted: Callable[[str], object], *signs: str) -> set[str]:
        """The wordings of which something is true; each is asked about once.

        Only those in which one of the signs stands, letter by letter, are asked about.
        """
        return set(filter(wanted, self._showing(self.different, signs)))

    def _showing(self, texts: tuple[str, ...], signs: Iterable[str]) -> set[str]:
        shown = (compress(texts, map(contains, texts, repeat(sign))) for sign in filter(self._may_say, signs))
        return set(chain.from_iterable(shown))

    def where(self, found: set[str]) -> tuple[Placed, ...]:
        """The places of some texts, in page order."""
        if not found:
            return ()
        among = {held for held in self.held if _is_among(held, found)}
        return tuple([one for one in chain(self.running, self._lines_of(among)) if one[1] in found])

    def _lines_of(self, wanted: set[Words]) -> list[Placed]:
        """The texts of some values with their paths."""
        return [
            placed
            for path, keys, values in self.values
            if not wanted.isdisjoint(values)
            for key, value in zip(keys, values, strict=True)
            if value in wanted
            for placed in placed_words(path, key, value)
        ]

    def _may_say(self, wanted: str) -> bool:
        """Whether what stands between the commas of some words stands in clauses."""
        return all(map(self._in_a_clause, wanted.split(",")))

    def _in_a_clause(self, wanted: str) -> bool:
        """Mostly it does not, and the small texts, of words and of pieces, tell so."""
        wanted = wanted.strip()
        if " " not in wanted:
            return wanted in self.word_list
        pieces = _cut(wanted)
        return all(map(self.pieces.__contains__, pieces)) and (len(pieces) == 1 or wanted in self.said)


def passages_with(plan: Linked, wanted: str) -> list[Passage]:
    """The running texts in which some words stand, letter by letter, with all that is known of them."""
    return [one for one in plan.narrative if wanted in one.text] if printed(plan).says(wanted) else []


def words_in(text: str) -> list[str]:
    """The words of a text as the vocabulary has them."""
    return text.replace(", ", " ").split()


def _cut(text: str) -> list[str]:
    """A text cut at the small words."""
    for word in _CUT_AT:
        text = f" {word}{BREAK}{word} ".join(text.split(f" {word} "))  # faster than to replace
    return text.split(BREAK)


def _is_among(value: Words, found: set[str]) -> bool:
    return value in found if isinstance(value, str) else not found.isdisjoint(value)


@lru_cache(maxsize=1)
def printed(plan: Linked) -> Printed:
    """What is printed; the last plan's is kept, since several rules ask one after the other."""
    running = tuple(map(itemgetter(0, 1), plan.narrative))
    here = Printed(running, tuple(_values_of(plan)))
    if is_normalized("NFC", here.said):
        return here
    return Printed(
        tuple((path, composed(text)) for path, text in here.running),
        tuple((path, keys, tuple(map(_composed, values))) for path, keys, values in here.values),
    )


def _composed(value: Words | None) -> Words | None:
    return composed(value) if isinstance(value, str) else value and tuple(map(composed, value))


def _values_of(plan: Linked) -> Iterator[Values]:
    for entry in plan.outline:
        node, path = entry.node, entry.path
        if type(node) is Activity:
            yield path, _MORE_LINES, _more_values(node)
            for index, piece in enumerate(node.parts):
                yield (*path, "parts", index), _LINES, _values(piece)
        elif type(node) is Assignment:
            yield path, ("assignment",), (node.assignment,)
    for index, annex in enumerate(plan.plan.annexes):
        yield ("annexes", index), ("annex",), (annex.annex,)
    yield (), ("recipients",), (plan.plan.recipients,)
