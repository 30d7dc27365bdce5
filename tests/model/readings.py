"""One YAML text read twice: every scalar as text, as a plan does, and typed, as an editor does."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Tree: TypeAlias = Any
EMPTY = {"", "~", "null", "Null", "NULL"}
TRUTHS = {
    word: truth for truth in (True, False) for word in (f"{truth}", f"{truth}".lower(), f"{truth}".upper())
}
_INTEGER = re.compile(r"[-+]?[0-9]+\Z|0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_INFINITE = re.compile(r"([-+]?)\.(inf|Inf|INF)\Z|\.(nan|NaN|NAN)\Z")


def as_text(text: str) -> Tree:
    """Every scalar as text; what stands empty is None."""
    return _read(text, lambda words: words)


def as_typed(text: str) -> Tree:
    """Numbers, truth values and nothing as YAML 1.2's core schema resolves them; dates stay text there."""
    return _read(text, resolved)


def resolved(words: str) -> Tree:
    if words in TRUTHS:
        return TRUTHS[words]
    if _INTEGER.match(words):
        return int(words, 0 if words[:2] in ("0o", "0x") else 10)
    if _FLOAT.match(words):
        return float(words)
    infinite = _INFINITE.match(words)
    if infinite:
        return math.nan if infinite[3] else -math.inf if infinite[1] == "-" else math.inf
    return words


def _read(text: str, plain: Callable[[str], Tree]) -> Tree:
    return _tree(YAML(typ="safe", pure=True).compose(text), plain)


def _tree(node: Node | None, plain: Callable[[str], Tree]) -> Tree:
    match node:
        case ScalarNode():
            if node.style is not None:
                return node.value
            return None if node.value in EMPTY else plain(node.value)
        case SequenceNode():
            return [_tree(entry, plain) for entry in node.value]
        case MappingNode():
            return {key.value: _tree(value, plain) for key, value in node.value}
    return None
