"""The running text of a plan: every sentence with its place, in page order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.links.outline import Entry
from anniv_cli.model import Activity, Assignment, Bullets, Facts, Item, Paragraph, Plan, Section, Task


class Passage(NamedTuple):
    """A stretch of running text, and the facts noted beside it."""

    path: Path
    text: str
    facts: Facts | None = None
    entry: Entry | None = None


def narrative(plan: Plan, entries: Sequence[Entry]) -> Iterator[Passage]:
    """The subject, the bases, then every heading, paragraph, title, line and task."""
    yield Passage(("subject",), plan.subject)
    for index, basis in enumerate(plan.bases):
        yield Passage(("bases", index), basis)
    for entry in entries:
        yield from passages(entry)


def passages(entry: Entry) -> Iterator[Passage]:
    """The running text of one entry, without what stands under it."""
    node, path = entry.node, entry.path
    if isinstance(node, str):
        yield Passage(path, node, None, entry)
    elif isinstance(node, Activity):
        yield Passage((*path, "activity"), node.activity, node, entry)
        for key in ("text", "lines"):
            if getattr(node, key):
                yield from _sentences(node, entry, key)
    elif isinstance(node, Assignment):
        for key in ("text", "bullets"):
            yield from _sentences(node, entry, key)
    elif isinstance(node, Bullets):
        yield from _sentences(node, entry, "bullets")
    elif isinstance(node, Section):
        for key in ("heading", "text", "when"):
            if text := getattr(node, key):
                yield Passage((*path, key), text, None, entry)
    elif isinstance(node, Item):
        yield Passage((*path, "item"), node.item, node, entry)
    elif isinstance(node, Paragraph):
        yield Passage((*path, "paragraph"), node.paragraph, node, entry)


def _sentences(node: object, entry: Entry, key: str) -> Iterator[Passage]:
    value = getattr(node, key)
    if isinstance(value, str):
        yield Passage((*entry.path, key), value, None, entry)
        return
    for index, sentence in enumerate(value or ()):
        place = (*entry.path, key, index)
        if isinstance(sentence, Task):
            yield Passage((*place, "task"), sentence.task, sentence, entry)
        else:
            yield Passage(place, sentence, None, entry)
