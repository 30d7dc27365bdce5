"""The events of a YAML text: from the C parser where there is one, else from ruamel's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

try:
    from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover - a computer without the C parser
    CParser = None

__all__ = [
    "AliasEvent",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "UnreadableYaml",
    "YAMLError",
    "events",
    "fast_events",
    "given_up",
    "plain_events",
]


class UnreadableYaml(Exception):
    """The parser gave up at `index`; what is wrong is looked up in the text, not in the parser's words."""

    def __init__(self, index: int) -> None:
        super().__init__(index)
        self.index = index


def events(utf8: bytes) -> Iterator[Any]:
    """The events of a text in UTF-8, from the faster parser; where it gives up, it raises `YAMLError`."""
    return plain_events(utf8) if CParser is None else fast_events(utf8)


def fast_events(utf8: bytes) -> Iterator[Any]:
    """The events as libyaml finds them."""
    return iter(CParser(utf8).get_event, None)


def plain_events(utf8: bytes) -> Iterator[Any]:
    """The events as the parser written in Python finds them, with the grammar that libyaml has."""
    from ruamel.yaml import YAML

    text = utf8.decode()
    reader = YAML(typ="base", pure=True)
    reader.version = (1, 1)
    try:
        yield from reader.parse(text)
    except (ValueError, OverflowError):  # an escape such as "\UFFFFFFFF" names no letter
        raise UnreadableYaml(len(text)) from None


def given_up(error: YAMLError, text: str) -> UnreadableYaml:
    """Where in the text a parser gave up."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return UnreadableYaml(len(text) if mark is None else min(mark.index, len(text)))
