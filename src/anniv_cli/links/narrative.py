"""The running text of a plan: every sentence with its place, in page order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.links.outline import Entry
from anniv_cli.model import (
    Activity,
    Assignment,
    Bullets,
    Facts,
    Item,
    Paragraph,
    Plan,
    Section,
    Sentences,
    Words,
)


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
    yield from chain.from_iterable(map(_passages, entries))


# Of a record that it is not of, isinstance asks pydantic, which takes its time: hence `type(…) is` here.


def _passages(entry: Entry) -> list[Passage]:
    """The running text of one entry, without what stands under it."""
    node, path = entry.node, entry.path
    if isinstance(node, str):
        return [Passage(path, node, None, entry)]
    if type(node) is Activity:
        title = Passage((*path, "activity"), node.activity, node, entry)
        return [title, *_sentences(entry, "text", node.text), *_sentences(entry, "lines", node.lines)]
    if type(node) is Assignment:
        return [*_sentences(entry, "text", node.text), *_sentences(entry, "bullets", node.bullets)]
    if type(node) is Bullets:
        return _sentences(entry, "bullets", node.bullets)
    if type(node) is Section:
        said = (("heading", node.heading), ("text", node.text), ("when", node.when))
        return [Passage((*path, key), text, None, entry) for key, text in said if text]
    if type(node) is Item:
        return [Passage((*path, "item"), node.item, node, entry)]
    if type(node) is Paragraph:
        return [Passage((*path, "paragraph"), node.paragraph, node, entry)]
    return []


def _sentences(entry: Entry, key: str, value: Sentences | Words | None) -> list[Passage]:
    if isinstance(value, str):
        return [Passage((*entry.path, key), value, None, entry)]
    return [
        Passage((*entry.path, key, index), sentence, None, entry)
        if isinstance(sentence, str)
        else Passage((*entry.path, key, index, "task"), sentence.task, sentence, entry)
        for index, sentence in enumerate(value or ())
    ]
