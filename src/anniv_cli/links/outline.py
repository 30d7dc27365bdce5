"""The order of the page: every entry of a plan with its number, its labels and what it stands under."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.model import USUAL_LABELS, Activity, Assignment, Item, Labels, Node, Plan, Section

# `type(node) is`, not isinstance: pydantic calls a function for each class that an entry is not of.
_NUMBERED = frozenset({Section, Item, Activity, Assignment})
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
          (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip

_LETTERS = 26


class Entry(NamedTuple):
    """An entry of a body in its place. Paragraphs and bullets have neither number nor reference."""

    path: Path
    node: Node
    under: Entry | None
    positions: tuple[int, ...] = ()
    """Which one it is at each level, counted from 1."""
    number: str = ""
    """As printed: `2.1.1.`"""
    reference: str = ""
    """How people speak of it: `II.2.1`; unique in the plan."""
    labels: Labels = USUAL_LABELS

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections it stands in, the outermost first."""
        above = self.under.sections if self.under else ()
        return (*above, self.under.node) if self.under and isinstance(self.under.node, Section) else above

    @property
    def printed(self) -> str | None:
        """The number on the issued paper, where it is not the one that its position gives."""
        printed: str | None = getattr(self.node, "printed", None) if self.positions else None
        return printed if printed != self.number else None

    @property
    def cited(self) -> str:
        """How readers of the issued paper speak of it: the reference with the printed number."""
        own, printed = self.number.rstrip(".)"), (self.printed or "").rstrip(".)")
        if not printed or "." in printed or not self.reference.endswith(own):
            return self.reference
        return self.reference.removesuffix(own) + printed


_entry: Callable[[tuple[Path, Node, Entry | None, tuple[int, ...], str, str, Labels]], Entry] = partial(
    tuple.__new__, Entry
)
"""`Entry(…)` without a call into Python: a plan has thousands."""


def outline(plan: Plan) -> tuple[Entry, ...]:
    """Every entry of the plan's body and annexes, in page order."""
    labels = merged(USUAL_LABELS, plan.labels)
    entries = list[Entry]()
    _add(entries, plan.body, ("body",), Entry((), "", None, labels=labels), plan.numbering)
    for index, annex in enumerate(plan.annexes):
        top = Entry((), "", None, reference=f"PL{index + 1}", labels=labels)
        _add(entries, annex.body, ("annexes", index, "body"), top, annex.numbering or plan.numbering)
    return tuple(entries)


def merged(general: Labels, own: Labels | None) -> Labels:
    """The labels in force where a plan, a section or an activity has some of its own."""
    return general.model_copy(update=own.model_dump(exclude_none=True)) if own else general


def _add(
    entries: list[Entry],
    body: Sequence[Node],
    path: Path,
    above: Entry,
    numbering: Sequence[str],
    ways: tuple[str, ...] = (),
) -> None:
    """`ways`: the references from the top down to `above`; a number like `2.1.` starts from an upper one."""
    ways = (*ways, above.reference)
    under = above if above.positions else None
    pattern, inner = (numbering[0], numbering[1:]) if numbering else ("-", ())
    numbers = _numbers(pattern, above.positions, ways)
    position = 0
    for index, node in enumerate(body):
        here = (*path, index)
        if type(node) not in _NUMBERED:
            entries.append(Entry(here, node, under, labels=above.labels))
            continue
        position += 1
        labels = above.labels
        if (type(node) is Section or type(node) is Activity) and node.labels:
            labels = merged(labels, node.labels)
        number, reference = next(numbers)
        entry = _entry((here, node, under, (*above.positions, position), number, reference, labels))
        entries.append(entry)
        if type(node) is Section:
            _add(entries, node.body, (*here, "body"), entry, node.numbering or inner, ways)


def _numbers(pattern: str, above: tuple[int, ...], ways: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The numbers of a body as printed, each with the reference, which adds what the number leaves out."""
    core = pattern.rstrip(".)")
    if not core.isalnum() and "." not in core:
        yield from ((pattern, f"{ways[-1]}{core}{position}") for position in count(1))
    levels = min(core.count(".") + 1, len(above) + 1)
    upper = "".join(f"{place}." for place in above[len(above) + 1 - levels :])
    over = f"{ways[-levels]}." if ways[-levels] else ""
    figures, behind = core.startswith("1"), pattern[len(core) :]
    for position in count(1):
        if figures:
            shown = f"{upper}{position}"
        else:
            shown = roman(position) if core == "I" else letters(position, core)
        yield shown + behind, over + shown


def roman(number: int) -> str:
    """A whole number from 1 on in Roman figures."""
    figures = ""
    for value, figure in _ROMAN:
        figures += figure * (number // value)
        number %= value
    return figures


def letters(number: int, first: str = "a") -> str:
    """A whole number from 1 on as Word counts with letters: `a` to `z`, then `aa`, `bb`."""
    turns, place = divmod(number - 1, _LETTERS)
    return chr(ord(first) + place) * (turns + 1)
