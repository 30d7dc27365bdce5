"""The lines of a plan as they stand on the page, each with the marks that the form may add at its end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from anniv_cli.links.outline import Entry, outline
from anniv_cli.model import (
    Activity,
    Assignment,
    Bullets,
    Item,
    Labels,
    Paragraph,
    Plan,
    Section,
    Sentences,
    Task,
    Words,
    each,
)

NOTHING = ("",)
AFTER_A_TITLE = ("", ":")
"""The colon that leads from a title to its lines is the form's, not the title's."""
AFTER_A_LABELLED_LINE = ("", ".")
"""The full stop of a labelled line is the form's; the office leaves it out now and then."""
AFTER_A_RECIPIENT = (";",)
AT_THE_END_OF_THE_LIST = (".",)
AT_THE_END_OF_THE_TEXT = ("./.",)
"""Customary mark behind the last sentence of a government document."""

# fmt: off
NOT_PRINTED = frozenset((
    "activity", "id", "for", "printed", "labels", "parts", "tasks", "letters", "partners", "condition",
    "results", "notes", "budget", "reports", "contact",
))
# fmt: on
"""Keys that stand elsewhere on the page, or hold facts about words that are already there."""


class Line(NamedTuple):
    words: str
    may_end: tuple[str, ...] = NOTHING


def page(plan: Plan, *, with_type: bool = True) -> list[Line]:
    """The whole plan, from the name of its type to its signer."""
    lines = [Line(plan.type.upper())] if with_type else []
    lines += [Line(plan.subject), *map(Line, plan.bases), *_body(plan), *_recipients(plan)]
    if plan.signer:
        whole = (plan.signer.authority, plan.signer.acting_for, plan.signer.post, plan.signer.name)
        lines += [Line(words) for words in whole if words]
    return lines


def _body(plan: Plan) -> Iterator[Line]:
    entries = outline(plan)
    for entry in entries:
        lines = list(_entry(entry))
        if entry is entries[-1]:
            lines[-1] = Line(lines[-1].words, AT_THE_END_OF_THE_TEXT)
        yield from lines


def _entry(entry: Entry) -> Iterator[Line]:
    node = entry.node
    number = getattr(node, "printed", None) or entry.number
    match node:
        case str():
            yield Line(node)
        case Paragraph():
            yield Line(node.paragraph)
        case Item():
            yield Line(f"{number} {node.item}")
        case Bullets():
            yield from _bullets(node.bullets)
        case Section():
            yield from _heading(node, number)
        case Activity():
            yield Line(f"{number} {node.activity}", AFTER_A_TITLE)
            yield from _activity_lines(node, entry.labels)
        case Assignment():
            yield Line(f"{number} {'; '.join(each(node.assignment))}")
            yield from _assignment_lines(node)


def _heading(section: Section, number: str) -> Iterator[Line]:
    if section.heading is None:
        return
    run_in = [words for words in (section.text, section.when) if words]
    yield Line(f"{number} {': '.join([section.heading, *run_in])}", AFTER_A_TITLE)


def _activity_lines(activity: Activity, labels: Labels) -> Iterator[Line]:
    for key in activity.layout:
        if key in NOT_PRINTED:
            continue
        value = getattr(activity, key)
        if key == "text":
            yield from map(Line, _sentences(value))
        elif key == "lines":
            yield from _bullets(value)
        else:
            yield Line(f"- {getattr(labels, key)}: {', '.join(each(value))}", AFTER_A_LABELLED_LINE)


def _assignment_lines(assignment: Assignment) -> Iterator[Line]:
    for key in assignment.layout:
        if key == "text" and assignment.text is not None:
            yield from map(Line, _sentences(assignment.text))
        elif key == "bullets" and assignment.bullets is not None:
            yield from _bullets(assignment.bullets)


def _bullets(sentences: Sentences | Words) -> Iterator[Line]:
    yield from (Line(f"- {words}") for words in _sentences(sentences))


def _sentences(sentences: Sentences | Words) -> tuple[str, ...]:
    several = (sentences,) if isinstance(sentences, str) else sentences
    return tuple(sentence.task if isinstance(sentence, Task) else sentence for sentence in several)


def _recipients(plan: Plan) -> Iterator[Line]:
    if plan.recipients:
        yield Line("Nơi nhận", AFTER_A_TITLE)
    yield from (Line(f"- {words}", AFTER_A_RECIPIENT) for words in plan.recipients)
    if plan.archive:
        yield Line(f"- Lưu: {plan.archive}", AT_THE_END_OF_THE_LIST)
