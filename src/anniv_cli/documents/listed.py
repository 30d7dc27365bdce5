"""The activities of a plan as the rows of a table: sections over activities, numbered anew from I."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anniv_cli.documents.marks import one_line
from anniv_cli.links import Entry, Linked, LinkedActivity
from anniv_cli.links.outline import roman
from anniv_cli.model import Section


@dataclass(frozen=True, slots=True)
class Listed:
    """A row: a section where there is no activity."""

    number: str
    text: str
    activity: LinkedActivity | None = None


def listed(linked: Linked) -> Iterator[Listed]:
    """Every activity under the sections it stands in; sections that all of them share are left out.

    The outermost rows take Roman figures; where there are no sections at all, activities are counted plainly.
    """
    chains = [_sections(activity.entry) for activity in linked.activities]
    shared = _shared(chains)
    flat = all(len(chain) == shared for chain in chains)
    counts: list[int] = []
    before: list[Entry] = []
    for activity, chain in zip(linked.activities, chains, strict=True):
        own = chain[shared:]
        common = _common(before, own)
        for depth in range(common, len(own)):
            yield Listed(_next(counts, depth, flat), _title(own[depth]))
        yield Listed(_next(counts, len(own), flat), one_line(activity.title), activity)
        before = own


def _next(counts: list[int], depth: int, flat: bool) -> str:
    """Counts on at a depth, and forgets what was counted below it."""
    del counts[depth + 1 :]
    counts += [0] * (depth + 1 - len(counts))
    counts[depth] += 1
    if depth == 0:
        return str(counts[0]) if flat else roman(counts[0])
    return ".".join(map(str, counts[1:]))


def _sections(entry: Entry) -> list[Entry]:
    """The sections with a heading that an entry stands in, the outermost first."""
    found: list[Entry] = []
    above = entry.under
    while above:
        if isinstance(above.node, Section) and above.node.heading:
            found.append(above)
        above = above.under
    return found[::-1]


def _title(entry: Entry) -> str:
    return one_line(entry.node.heading or "").rstrip(" .:;") if isinstance(entry.node, Section) else ""


def _shared(chains: Sequence[Sequence[Entry]]) -> int:
    """How many sections, from the outermost on, all chains begin with."""
    first = chains[0] if chains else ()
    return min((_common(first, chain) for chain in chains), default=0)


def _common(left: Sequence[Entry], right: Sequence[Entry]) -> int:
    same = 0
    while same < min(len(left), len(right)) and left[same] is right[same]:
        same += 1
    return same
