"""The running text of a plan: every sentence with its place, in page order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
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


_passage: Callable[[tuple[Path, str, Facts | None, Entry]], Passage] = partial(tuple.__new__, Passage)
"""`Passage(…)` without a call into Python: each sentence of a plan becomes one."""


def narrative(plan: Plan, entries: Sequence[Entry]) -> list[Passage]:
    """The subject, the bases, then every heading, paragraph, title, line and task."""
    found = [Passage(("subject",), plan.subject)]
    found += [Passage(("bases", index), basis) for index, basis in enumerate(plan.bases)]
    for entry in entries:
        _add(found, entry)
    return found


def _add(found: list[Passage], entry: Entry) -> None:
    """The running text of one entry, without what stands under it."""
    node, path = entry.node, entry.path
    if type(node) is Activity:  # not isinstance: pydantic calls a function for each class that does not fit
        found.append(_passage(((*path, "activity"), node.activity, node, entry)))
        _add_sentences(found, entry, "text", node.text)
        _add_sentences(found, entry, "lines", node.lines)
    elif type(node) is Assignment:
        _add_sentences(found, entry, "text", node.text)
        _add_sentences(found, entry, "bullets", node.bullets)
    elif isinstance(node, str):
        found.append(Passage(path, node, None, entry))
    elif isinstance(node, Bullets):
        _add_sentences(found, entry, "bullets", node.bullets)
    elif isinstance(node, Section):
        for key in ("heading", "text", "when"):
            if text := getattr(node, key):
                found.append(Passage((*path, key), text, None, entry))
    elif isinstance(node, Item):
        found.append(Passage((*path, "item"), node.item, node, entry))
    elif isinstance(node, Paragraph):
        found.append(Passage((*path, "paragraph"), node.paragraph, node, entry))


def _add_sentences(found: list[Passage], entry: Entry, key: str, value: Sentences | Words | None) -> None:
    if not value:
        return
    path = (*entry.path, key)
    if isinstance(value, str):
        found.append(Passage(path, value, None, entry))
        return
    for index, sentence in enumerate(value):
        if isinstance(sentence, str):
            found.append(_passage(((*path, index), sentence, None, entry)))
        else:
            found.append(_passage(((*path, index, "task"), sentence.task, sentence, entry)))
