"""The body of a plan: every entry of its outline as blocks, in page order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anniv_cli.blocks import Basis, Block, Bullet, Chart, Heading, Numbered, Table
from anniv_cli.blocks import Paragraph as Passage
from anniv_cli.documents.activities import activity_blocks, assignment_blocks, bullets, paragraphs
from anniv_cli.documents.marks import closed, joined, one_line, opened
from anniv_cli.documents.schemes import Schemes
from anniv_cli.documents.wordings import Fill, line
from anniv_cli.links import Entry, Linked
from anniv_cli.links.outline import merged
from anniv_cli.model import USUAL_LABELS, Activity, Assignment, Bullets, Item, Paragraph, Section, Words, each
from anniv_cli.text import contains


def body(linked: Linked, schemes: Schemes, fill: Fill) -> tuple[Block, ...]:
    """The bases and the body. The last words stand without their mark: the end mark follows them."""
    plan = linked.plan
    entries = [entry for entry in linked.outline if entry.path[0] == "body"]
    blocks: list[Block] = [*_bases(plan.bases)]
    host, replaced = _host(linked), _supersedes(linked, fill)
    for entry in entries:
        if host and isinstance(entry.node, Section):
            blocks.append(host.pop())
        if replaced and entry is entries[-1] and isinstance(entry.node, str | Paragraph) and not entry.under:
            blocks.append(replaced.pop())
        blocks += entry_blocks(entry, schemes, fill)
    blocks += [*host, *replaced]
    return tuple([*blocks[:-1], *map(_ended, blocks[-1:])])


def entry_blocks(entry: Entry, schemes: Schemes, fill: Fill) -> list[Block]:
    """One entry, without what stands under it in the outline."""
    node = entry.node
    if isinstance(node, str):
        return paragraphs(node)
    if isinstance(node, Paragraph):
        return paragraphs(node.paragraph)
    if isinstance(node, Bullets):
        return bullets(node.bullets)
    scheme = schemes.of(entry)
    if isinstance(node, Section):
        return _section(node, entry.positions, scheme)
    if isinstance(node, Item):
        return [Numbered(closed(one_line(node.item)), entry.positions, scheme)]
    if isinstance(node, Activity):
        return activity_blocks(node, entry.labels, entry.positions, scheme, fill)
    assert isinstance(node, Assignment)
    return assignment_blocks(node, entry.positions, scheme)


def _section(section: Section, positions: tuple[int, ...], scheme: int) -> list[Block]:
    """A heading; a part without one counts all the same, and only its run-in words are printed."""
    run_in = " ".join(closed(one_line(text)) for text in (section.text, section.when) if text)
    if section.heading is None:
        return paragraphs(run_in) if run_in else []
    title = one_line(section.heading)
    if run_in:
        title = title.rstrip(":")
    return [Heading(title.upper() if len(positions) == 1 else title, positions, run_in, scheme)]


def _bases(bases: Sequence[str]) -> Iterator[Basis]:
    """Each on its line with `;`, the last with `.` (Nghị định 30/2020/NĐ-CP, phụ lục I, căn cứ ban hành)."""
    for left, basis in enumerate(bases, 1 - len(bases)):
        yield Basis(one_line(basis).rstrip(" ;.,") + (";" if left else "."))


def _host(linked: Linked) -> list[Block]:
    """In whose name all of it is done: a line before the first part, where no sentence says so."""
    plan = linked.plan
    if not plan.host or _told(plan.host, linked):
        return []
    label = merged(USUAL_LABELS, plan.labels).host
    return [Passage(closed(f"{label}: {joined(each(plan.host))}"))]


def _supersedes(linked: Linked, fill: Fill) -> list[Block]:
    """Which papers it replaces: a sentence before the closing one, where no sentence says so."""
    plan = linked.plan
    if not plan.supersedes or _told(plan.supersedes, linked):
        return []
    fields = {"kind": one_line(plan.type), "superseded": joined(each(plan.supersedes)).rstrip(".")}
    return [Passage(closed(line(fill, "supersedes", **fields)))]


def _told(value: Words, linked: Linked) -> bool:
    passages = [passage.text for passage in linked.narrative if passage.path[0] != "subject"]
    return all(any(contains(said, text) for said in passages) for text in each(value))


def _ended(block: Block) -> Block:
    if isinstance(block, Heading) and block.run_in:
        return replace(block, run_in=opened(block.run_in))
    if isinstance(block, Table | Chart):
        return block
    assert isinstance(block, Heading | Numbered | Passage | Basis | Bullet)
    return replace(block, text=opened(block.text))
