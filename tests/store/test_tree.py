"""A tree written as YAML in any style is read back equal, and every place points at the right words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.diagnostics import Path
from anniv_cli.store.marks import Tree
from store.texts import PARSERS, Parser, marked, source

STYLES = ("plain", "single", "double", "folded", "literal", "escaped")
_WORD = st.sampled_from(
    [
        "Sở",
        "Ngoại",
        "vụ",
        "Lễ",
        "kỷ",
        "niệm",
        "60",
        "năm",
        "Lào",
        "đ/c",
        "(b/c)",
        "it's",
        'a"b',
        "\\",
        "5/9",
        "😀",
        "x",
    ]
)
_TEXT = st.lists(_WORD, min_size=1, max_size=6).map(" ".join)
_KEY = st.sampled_from(["lead", "when", "đơn vị", "a b", "body", "x1"])
_TREE: st.SearchStrategy[Any] = st.recursive(
    _TEXT,
    lambda below: (
        st.lists(below, min_size=1, max_size=3) | st.dictionaries(_KEY, below, min_size=1, max_size=3)
    ),
)
_TOP = st.dictionaries(_KEY, _TREE, min_size=1, max_size=4)


class _Writer:
    """Writes a tree; the styles are taken in turn from a drawn list."""

    def __init__(self, styles: list[str], flows: list[bool]) -> None:
        self.styles = cycle(styles)
        self.flows = cycle(flows)

    def block(self, value: Any, indent: int) -> str:
        pad = " " * indent
        if isinstance(value, dict):
            return "".join(f"{pad}{key}:{self._below(inner, indent)}" for key, inner in value.items())
        return "".join(f"{pad}-{self._below(inner, indent)}" for inner in value)

    def _below(self, value: Any, indent: int) -> str:
        if isinstance(value, str):
            return " " + self._scalar(value, indent + 2) + "\n"
        if next(self.flows):
            return " " + self._flow(value) + "\n"
        return "\n" + self.block(value, indent + 2)

    def _scalar(self, value: str, indent: int) -> str:
        style = next(self.styles)
        pad = "\n" + " " * indent
        if style == "folded":
            return ">-" + pad + value.replace(" ", pad)
        if style == "literal":
            return "|-" + pad + value
        return _one_line(value, style)

    def _flow(self, value: Any) -> str:
        if isinstance(value, str):
            return _one_line(value, "double")
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self._flow(inner)}" for key, inner in value.items()) + "}"
        return "[" + ", ".join(map(self._flow, value)) + "]"


def _one_line(value: str, style: str) -> str:
    if style == "single":
        return "'" + value.replace("'", "''") + "'"
    if style == "double":
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if style == "escaped":
        return '"' + "".join(letter if letter == " " else f"\\U{ord(letter):08x}" for letter in value) + '"'
    return value


def _scalars(value: Tree, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _scalars(inner, (*path, key))
    else:
        for number, inner in enumerate(value or ()):
            yield from _scalars(inner, (*path, number))


def _bare(words: str) -> str:
    """What is left of a scalar's source without its marks, folds and escapes."""
    if words.startswith(">-") or words.startswith("|-"):
        words = words[2:]
    elif words.startswith("'"):
        words = words[1:-1].replace("''", "'")
    elif words.startswith('"'):
        words = words[1:-1]
        if "\\U" in words:
            words = words.encode("ascii").decode("unicode_escape")
        else:
            words = words.replace('\\"', '"').replace("\\\\", "\\")
    return " ".join(words.split())


@pytest.mark.parametrize("parser", PARSERS)
@settings(deadline=None, max_examples=150)
@given(
    tree=_TOP,
    styles=st.lists(st.sampled_from(STYLES), min_size=1, max_size=12),
    flows=st.lists(st.booleans(), min_size=1, max_size=5),
    decomposed=st.booleans(),
    windows=st.booleans(),
)
def test_what_is_written_is_read(
    parser: Parser,
    tree: dict[str, Any],
    styles: list[str],
    flows: list[bool],
    decomposed: bool,
    windows: bool,
) -> None:
    text = _Writer(styles, flows).block(tree, 0)
    text = unicodedata.normalize("NFD", text) if decomposed else text
    file = source(text.replace("\n", "\r\n") if windows else text, parser)
    assert file.tree == tree, text
    for path, value in _scalars(tree):
        words = unicodedata.normalize("NFC", marked(file, file.span(path)))
        assert _bare(words) == value, (path, text)
        for word in set(value.split()) - {"\\"}:
            found = unicodedata.normalize("NFC", marked(file, file.span(path, word)))
            assert _unescaped(found) == word, (path, word, text)
        if isinstance(path[-1], str):
            assert unicodedata.normalize("NFC", marked(file, file.key_span(path))) == path[-1]


def _unescaped(words: str) -> str:
    if "\\U" in words:
        return words.encode("ascii").decode("unicode_escape")
    return words.replace('\\"', '"').replace("''", "'")


@pytest.mark.parametrize("parser", PARSERS)
def test_only_empty_values_are_none_and_all_else_is_text(parser: Parser) -> None:
    text = "a:\nb: ~\nc: null\nd: ''\ne: 012\nf: 12:30\ng: on\nh: 2022-07-18\ni: 'null'\n"
    text += "j: [~, ]\nk: {l: }\nm: !!str\n"
    assert source(text, parser).tree == {
        "a": None,
        "b": None,
        "c": None,
        "d": "",
        "e": "012",
        "f": "12:30",
        "g": "on",
        "h": "2022-07-18",
        "i": "null",
        "j": [None],
        "k": {"l": None},
        "m": "",
    }


@pytest.mark.parametrize("parser", PARSERS)
def test_a_repeated_value_has_the_place_of_its_reference(parser: Parser) -> None:
    file = source("a: &x {b: [c, d]}\ne: *x\n", parser)
    assert file.tree == {"a": {"b": ["c", "d"]}, "e": {"b": ["c", "d"]}}
    assert marked(file, file.span(("e",))) == "*x"
    assert marked(file, file.span(("e", "b", 1))) == "d"
