"""One walk over the events of a YAML text: a tree of text scalars, and the place of every key and value."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from sys import intern
from typing import Any

from anniv_cli.store import events as yaml
from anniv_cli.store import slips
from anniv_cli.store.faults import Slip
from anniv_cli.store.marks import Marks, Tree
from anniv_cli.store.places import Lines
from anniv_cli.store.scalars import Scalars
from anniv_cli.text import late

_NAME = late(r"[A-Za-z0-9_-]+")
DEEPEST = 100
"""Levels; a plan with annexes, sections, activities, parts and letters has about 15."""
MOST_REPEATED = 10_000
"""Values that references may repeat, all in all."""


class Stopped(Exception):
    """The walk cannot go on; the slip says why."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.code)
        self.slip = slip


class _Anchored:
    """A value that references may repeat; `closed` once its end has come."""

    __slots__ = ("closed", "height", "number", "size", "start", "used", "value")

    def __init__(self, value: Any, number: int, start: int, size: int = 1, *, closed: bool = True) -> None:
        self.value = value
        self.number = number
        self.start = start
        self.size = size
        """How many values it holds; before its end has come, less all that stand before it."""
        self.height = 0
        self.closed = closed
        self.used = False


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("anchored", "children", "flow", "height", "is_list", "key", "number", "skips", "value")

    def __init__(self, value: Any, number: int, anchored: _Anchored | None, flow: bool) -> None:
        self.value = value
        self.is_list = type(value) is list
        self.flow = flow
        self.number = number
        self.children = array("I")
        self.anchored = anchored
        self.key = "" if self.is_list else None
        """The key whose value comes next; None where a key does, nothing in a list."""
        self.skips = False
        self.height = 1


class Walk:
    """Builds the tree, event by event, without recursion."""

    def __init__(self, content: Lines, *, is_composed: bool) -> None:
        self.content = content
        self.text = content.text
        self.marks = Marks()
        self.slips: list[Slip] = []
        self.scalars = Scalars(content, self.slips, is_composed)
        self._roots: list[Tree] = []
        self._open = [_Open(self._roots, 0, None, False)]
        self._anchors: dict[str, _Anchored] = {}
        self._prose: list[_Anchored] = []
        self._usual: dict[str, str] = {}
        self._bracket = 0
        self._repeated = 0
        self._documents = 0

    @property
    def tree(self) -> Tree:
        """What the first document holds."""
        return self._roots[0] if self._roots else None

    def over(self, events: Iterable[Any]) -> None:
        """Takes every event; raises `Stopped` where going on would be useless or endless."""
        try:
            self._take(events)
        except yaml.YAMLError as error:
            raise yaml.given_up(error, self.text) from None
        self._prose.extend(self._anchors.values())
        self.slips.extend(_taken_for_anchors(self._prose, self.content))

    def _take(self, events: Iterable[Any]) -> None:
        """Nearly all are keys read before, and words that nothing can be wrong with: taken at once."""
        starts, ends = self.marks.starts, self.marks.ends
        frame, usual, known, plain = self._open[-1], self._usual, self.scalars.known, self.scalars.plain
        scalar = yaml.ScalarEvent
        for event in events:
            if type(event) is not scalar:
                self._structure(event)
                frame = self._open[-1]
                continue
            value, start, end = event.value, event.start_mark.index, event.end_mark.index
            is_bare = len(value) == end - start  # quotes, anchors, tags and further lines take room
            if frame.key is None and is_bare and value in usual and value not in frame.value:
                frame.key = usual[value]
                frame.children.append(len(starts))
            elif frame.key is not None and is_bare and (words := known.get(value) or plain(value)):
                if frame.is_list or frame.skips:
                    self._attach(frame, words, len(starts))
                else:
                    frame.value[frame.key] = words
                    frame.key = None
            else:
                self._scalar(event, frame, start, end)
                continue
            starts.append(start)
            ends.append(end)

    def _structure(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.MappingStartEvent:
            self._begin({}, event)
        elif kind is yaml.SequenceStartEvent:
            self._begin([], event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._close(event)
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self._document(event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1 and not _only_remarks(self.text[event.end_mark.index :]):
            raise Stopped(slips.second_document(event.start_mark.index))

    def _scalar(self, event: Any, frame: _Open, start: int, end: int) -> None:
        """Takes a scalar that something may be wrong with."""
        is_key = frame.key is None
        if start >= end and not is_key and not event.style:
            start = end = self._behind_colon(start)
        if frame.flow and not event.style and ":" in event.value:
            raise yaml.UnreadableYaml(self.text.index(":", start))  # as libyaml does
        value, end = self.scalars.read(event, start, end, is_key)
        number = self._numbered(start, end)
        if is_key:
            self._key(frame, value, number, start, end, event)
            return
        if event.anchor:
            self._anchored(event.anchor, _Anchored(value, number, start))
        self._attach(frame, value, number)

    def _behind_colon(self, start: int) -> int:
        """Where an empty value stands; the parsers put it before or behind a remark."""
        if not self.marks.ends:
            return start
        colon = self.text.find(":", self.marks.ends[-1], start + 1)
        return start if colon < 0 else colon + 1

    def _numbered(self, start: int, end: int) -> int:
        self.marks.starts.append(start)
        self.marks.ends.append(end)
        return len(self.marks.starts) - 1

    def _key(self, frame: _Open, value: str | None, number: int, start: int, end: int, event: Any) -> None:
        if value is None:
            if event.anchor:
                raise yaml.UnreadableYaml(start)
            raise Stopped(slips.no_key(start, max(end, start + 1)))
        key = intern(value)
        frame.key = key
        if key == "<<" and not event.style:
            self.slips.append(slips.merge_key(start, end))
        elif key in frame.value:
            first = frame.children[list(frame.value).index(key)]
            place = (self.marks.starts[first], self.marks.ends[first])
            self.slips.append(slips.twice(self.content, start, end, key, place))
        else:
            frame.children.append(number)
            if key.isidentifier() and key.isascii():
                self._usual[key] = key
            return
        frame.skips = True

    def _attach(self, frame: _Open, value: Any, number: int) -> None:
        if frame.is_list:
            frame.value.append(value)
            frame.children.append(number)
            return
        if not frame.skips:
            frame.value[frame.key] = value
        frame.skips, frame.key = False, None

    def _begin(self, value: Any, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        frame = self._open[-1]
        if frame.key is None:
            raise Stopped(slips.no_key(start, max(end, start + 1)))
        if len(self._open) > DEEPEST:
            raise Stopped(slips.too_deep(start, max(end, start + 1), DEEPEST))
        if event.ctag is not None:
            self.scalars.tag(event, start)
        number = self._numbered(start, end)
        self._attach(frame, value, number)
        anchored = None
        if event.anchor:
            anchored = _Anchored(value, number, start, size=-number - self._repeated, closed=False)
            self._anchored(event.anchor, anchored)
        self._open.append(_Open(value, number, anchored, bool(event.flow_style)))

    def _close(self, event: Any) -> None:
        frame, around = self._open.pop(), self._open[-1]
        marks = self.marks
        if frame.flow and event.end_mark.index > event.start_mark.index:  # others end with their last value
            self._bracket = event.end_mark.index
        marks.ends[frame.number] = max(marks.ends[-1], self._bracket)
        marks.children[frame.number] = frame.children
        if around.height <= frame.height:
            around.height = frame.height + 1
        if frame.anchored is not None:
            frame.anchored.size += len(marks.starts) + self._repeated
            frame.anchored.height = frame.height
            frame.anchored.closed = True

    def _anchored(self, name: str, anchored: _Anchored) -> None:
        if not _NAME.fullmatch(name):  # the parser in Python takes more for a name than libyaml does
            raise yaml.UnreadableYaml(anchored.start)
        if name in self._anchors:
            self._prose.append(self._anchors[name])
        self._anchors[name] = anchored

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        frame = self._open[-1]
        if frame.key is None:
            raise yaml.UnreadableYaml(start)
        anchored = self._anchors.get(event.anchor)
        if not _NAME.fullmatch(event.anchor):
            raise yaml.UnreadableYaml(start)
        if anchored is None:
            raise Stopped(slips.special(self.content, start))
        anchored.used = True
        self._repeated += anchored.size
        too_deep = len(self._open) + anchored.height > DEEPEST + 1
        if not anchored.closed or too_deep or self._repeated > MOST_REPEATED:
            raise Stopped(slips.endless(start, end, event.anchor))
        number = self._numbered(start, end)
        if anchored.number in self.marks.children:
            self.marks.children[number] = self.marks.children[anchored.number]
        frame.height = max(frame.height, anchored.height + 1)
        self._attach(frame, anchored.value, number)


def _only_remarks(rest: str) -> bool:
    return all(line.lstrip().startswith(("#", "...", "---")) or not line.strip() for line in rest.split("\n"))


def _taken_for_anchors(anchors: Iterable[_Anchored], content: Lines) -> Iterator[Slip]:
    """Anchors that nothing refers to: a word after an ampersand was meant as words."""
    for anchored in anchors:
        if not anchored.used:
            yield slips.special(content, content.text.index("&", anchored.start))
