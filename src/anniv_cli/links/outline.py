"""The order of the page: every entry of a plan with its number, its labels and what it stands under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anniv_cli.diagnostics import Path
from anniv_cli.model import USUAL_LABELS, Activity, Assignment, Item, Labels, Node, Plan, Section

Numbered = Section | Item | Activity | Assignment
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
          (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
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
        printed = self.node.printed if isinstance(self.node, Numbered) else None
        return printed if printed != self.number else None


def outline(plan: Plan) -> tuple[Entry, ...]:
    """Every entry of the plan's body and annexes, in page order."""
    labels = merged(USUAL_LABELS, plan.labels)
    entries = list(_entries(plan.body, ("body",), Entry((), "", None, labels=labels), None, plan.numbering))
    for index, annex in enumerate(plan.annexes):
        top = Entry((), "", None, reference=f"PL{index + 1}", labels=labels)
        entries += _entries(annex.body, ("annexes", index, "body"), top, None, annex.numbering or plan.numbering)
    return tuple(entries)


def merged(general: Labels, own: Labels | None) -> Labels:
    """The labels in force where a plan, a section or an activity has some of its own."""
    return general.model_copy(update=own.model_dump(exclude_none=True)) if own else general


def _entries(
    body: Sequence[Node], path: Path, above: Entry, under: Entry | None, numbering: Sequence[str]
) -> Iterator[Entry]:
    pattern, inner = (numbering[0], numbering[1:]) if numbering else ("-", ())
    position = 0
    for index, node in enumerate(body):
        here = (*path, index)
        if not isinstance(node, Numbered):
            yield Entry(here, node, under, labels=above.labels)
            continue
        position += 1
        own = node.labels if isinstance(node, Section | Activity) else None
        positions = (*above.positions, position)
        number, reference = _number(pattern, positions, above)
        entry = Entry(here, node, under, positions, number, reference, merged(above.labels, own))
        yield entry
        if isinstance(node, Section):
            yield from _entries(node.body, (*here, "body"), entry, entry, node.numbering or inner)


def _number(pattern: str, positions: tuple[int, ...], above: Entry) -> tuple[str, str]:
    core = pattern.rstrip(".)")
    position = positions[-1]
    if not core.isalnum() and "." not in core:
        return pattern, f"{above.reference}{core}{position}"
    if core.startswith("1"):
        levels = core.count(".") + 1
        shown = ".".join(str(place) for place in positions[-levels:])
    else:
        levels = 1
        shown = roman(position) if core == "I" else letters(position, core)
    over = above
    for _ in range(levels - 1):
        over = over.under or Entry((), "", None)
    return shown + pattern[len(core) :], f"{over.reference}.{shown}" if over.reference else shown


def roman(number: int) -> str:
    """A whole number from 1 on in Roman figures."""
    figures = ""
    for value, figure in _ROMAN:
        figures += figure * (number // value)
        number %= value
    return figures


def letters(number: int, first: str = "a") -> str:
    """A whole number from 1 on as a letter, `a` to `z`, then `aa`."""
    shown = ""
    while number:
        number, rest = divmod(number - 1, 26)
        shown = chr(ord(first) + rest) + shown
    return shown
