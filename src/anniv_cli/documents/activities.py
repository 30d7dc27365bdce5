"""An activity and an assignment as lines: what is printed, in the order of the file, and what is data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from anniv_cli.blocks import Block, Bullet, Heading, Numbered, Paragraph
from anniv_cli.documents.marks import closed, closed_list, joined, one_line
from anniv_cli.documents.wordings import Fill, line
from anniv_cli.model import (
    ROLE_KEYS,
    Activity,
    Assignment,
    Labels,
    Letter,
    Part,
    Sentence,
    Sentences,
    Task,
    Words,
    each,
)
from anniv_cli.text import contains
from anniv_cli.text import words as words_of

LABELLED = (*ROLE_KEYS, "when", "place", "host", "participants", "scale", "product")
PRINTED = ("text", "lines", *LABELLED)
"""The keys of an activity that are lines on the page; all others are facts about these words."""


def activity_blocks(
    activity: Activity, labels: Labels, positions: tuple[int, ...], scheme: int, fill: Fill
) -> list[Block]:
    """The title and the lines under it.

    A title over paragraphs of its own is a heading; any other is a numbered sentence, led on by a colon.
    """
    below = [block for key in _order(activity) for block in _lines_of(activity, key, labels)]
    below += [Bullet(closed(text)) for text in _untold(activity, labels, fill)]
    title = one_line(activity.activity)
    if activity.condition and not _said(activity.condition, printed_words(activity)):
        title = _with_condition(title, activity.condition)
    if activity.text:
        return [Heading(title, positions, scheme=scheme), *below]
    return [Numbered(closed(title, ":" if below else "."), positions, scheme), *below]


def assignment_blocks(assignment: Assignment, positions: tuple[int, ...], scheme: int) -> list[Block]:
    """The agency as a heading, and under it what it is told to do."""
    agencies = "; ".join(one_line(name) for name in each(assignment.assignment))
    blocks: list[Block] = [Heading(agencies, positions, scheme=scheme)]
    for key in _keys(assignment.layout, ("text", "bullets")):
        if key == "text" and assignment.text is not None:
            blocks += paragraphs(assignment.text)
        elif assignment.bullets is not None:
            blocks += bullets(assignment.bullets)
    return blocks


def paragraphs(sentences: Sentences) -> list[Block]:
    """A paragraph a sentence; a line break that stands in one parts it."""
    texts = (text for sentence in _each_sentence(sentences) for text in _sentence(sentence).splitlines())
    return [Paragraph(closed(one_line(text))) for text in texts if text.strip()]


def bullets(sentences: Sentences) -> list[Block]:
    """A dash a sentence."""
    texts = [one_line(_sentence(sentence)) for sentence in _each_sentence(sentences)]
    return [Bullet(text) for text in closed_list(texts)]


def printed_words(activity: Activity) -> list[str]:
    """Every text of an activity that stands on the page."""
    own = [activity.activity, *map(_sentence, _each_sentence(activity.text or ()))]
    return own + [text for key in ("lines", *LABELLED) for text in each(getattr(activity, key))]


def _order(activity: Activity) -> list[str]:
    return [key for key in _keys(activity.layout, PRINTED) if getattr(activity, key) is not None]


def _keys(layout: Sequence[str], known: Sequence[str]) -> list[str]:
    return [key for key in (layout or known) if key in known]


def _lines_of(activity: Activity, key: str, labels: Labels) -> list[Block]:
    if key == "text" and activity.text is not None:
        return paragraphs(activity.text)
    value: Words = getattr(activity, key)
    if key == "lines":
        return bullets(value)
    return [Bullet(closed(joined(each(value))), one_line(getattr(labels, key)))]


def _each_sentence(sentences: Sentences) -> tuple[Sentence, ...]:
    return (sentences,) if isinstance(sentences, str) else sentences


def _sentence(sentence: Sentence) -> str:
    """The words of a sentence, with its condition where they leave it out."""
    if isinstance(sentence, str):
        return sentence
    if sentence.condition and not _said(sentence.condition, [sentence.task]):
        return _with_condition(sentence.task, sentence.condition)
    return sentence.task


def _with_condition(text: str, condition: str) -> str:
    bare = text.rstrip(" ").rstrip(".;:")
    return f"{bare} ({one_line(condition).strip('().')}){text.rstrip(' ')[len(bare) :]}"


def _untold(activity: Activity, labels: Labels, fill: Fill) -> Iterator[str]:
    """What the facts of an activity hold and none of its sentences says: parts, tasks, letters."""
    printed = printed_words(activity)
    for part in activity.parts:
        facts = [text for key in _PART_KEYS for text in each(getattr(part, key))]
        if not _said(part.part, printed) or not all(_said(text, printed) for text in facts):
            yield _part_line(part, labels)
    for task in activity.tasks:
        if not _told(task, printed):
            yield one_line(_sentence(task))
    for letter in activity.letters:
        if not all(_said(sender, printed) for sender in each(letter.from_)):
            yield _letter_line(letter, fill)


_PART_KEYS = ("when", "place", *ROLE_KEYS)


def _part_line(part: Part, labels: Labels) -> str:
    """A part with its time, its place and its bodies: `Tổng duyệt: 19h00 ngày 05/9; Hội trường tỉnh`."""
    facts = [joined(each(getattr(part, key))) for key in ("when", "place") if getattr(part, key)]
    for key in ROLE_KEYS:
        if value := each(getattr(part, key)):
            label: str = getattr(labels, key)
            facts.append(f"{label[:1].lower()}{label[1:]}: {joined(value)}")
    return ": ".join(filter(None, (one_line(part.part).rstrip(".;:"), "; ".join(facts))))


def _letter_line(letter: Letter, fill: Fill) -> str:
    words = {
        "senders": letter.from_,
        "recipients": letter.to,
        "drafters": letter.drafted_by,
        "when": letter.when,
    }
    return line(fill, "letter-line", **{name: joined(each(value)) for name, value in words.items()})


def _said(text: str, printed: Iterable[str]) -> bool:
    return any(contains(line, text) for line in printed)


def _told(task: Task, printed: Iterable[str]) -> bool:
    """Whether the words of a task stand in the sentences in this order: one sentence may hold two tasks."""
    rest = iter([word.folded for word in chain.from_iterable(map(words_of, printed))])
    return all(word.folded in rest for word in words_of(task.task))
