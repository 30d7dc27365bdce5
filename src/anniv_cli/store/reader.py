"""Bytes into a `SourceFile`: text, tree, places, and everything wrong on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from anniv_cli.diagnostics import Diagnostic, Edit, Path, in_order
from anniv_cli.messages import mark as _
from anniv_cli.store.decode import decoded
from anniv_cli.store.events import UnreadableYaml, events
from anniv_cli.store.faults import FAULTS, Slip
from anniv_cli.store.marks import Marks, Tree
from anniv_cli.store.places import Lines
from anniv_cli.store.source import SourceFile
from anniv_cli.store.syntax import cause, leading_tab
from anniv_cli.store.tree import Stopped, Walk
from anniv_cli.text import late

Parser = Callable[[bytes], Iterator[Any]]

_CONFLICT = late(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
_CERTAIN = frozenset({"AN010", "AN011", "AN012", "AN016"})
"""Faults whose corrected line is read on from, so that a plan with five of them says so at once."""
_MOST = 20
_LONG = 2_000_000
_NOTHING = re.compile(r"(?:\s*(?:#.*)?\n)*\s*(?:#.*)?(?:\n|$)")


def read(name: str, data: bytes, parser: Parser = events) -> SourceFile:
    """The file of this name, read; whatever is wrong with it is among its diagnostics."""
    text, slips, readable, is_composed, utf8 = decoded(data)
    content = Lines.of(text)
    if not readable:
        return source_file(name, content, slips)
    stop = _conflict(text) or _empty(text)
    if stop is not None:
        return source_file(name, content, [*slips, stop])
    walk = Walk(content, is_composed=is_composed)
    try:
        walk.over(parser(utf8))
    except UnreadableYaml as failed:
        file = source_file(name, content, slips)
        found = [*file.diagnostics, *_syntax(name, content, failed.index, parser)]
        return file._replace(diagnostics=tuple(in_order(found)))
    except Stopped as stopped:
        return source_file(name, content, [*slips, *walk.slips, stopped.slip])
    slips += walk.slips
    if "\t" in text and (tab := leading_tab(content)):
        return source_file(name, content, [*slips, tab])
    if not isinstance(walk.tree, dict):
        slips.append(_no_mapping(content))
        return source_file(name, content, slips)
    return source_file(name, content, slips, walk.tree, walk.marks)


def _syntax(name: str, content: Lines, stopped: int | None, parser: Parser) -> Iterator[Diagnostic]:
    """What the parser gave up on; where the cure is certain, also what it gives up on after that."""
    cured: set[int] = set()
    while stopped is not None and len(cured) < _MOST:
        slip = cause(content, stopped)
        number = content.number_of(slip.start)
        if number in cured:
            return
        yield diagnostic(name, content, slip)
        if not _is_certain(content, slip):
            return
        cured.add(number)
        content = _with_line(content, number, slip.corrected)
        stopped = _gives_up_at(content, parser)


def _is_certain(content: Lines, slip: Slip) -> bool:
    """Whether the corrected line can be read on from; a cured dash moves what belongs to it."""
    is_dash = content.text[slip.start] == "-"
    return slip.code in _CERTAIN and bool(slip.corrected) and not is_dash and len(content.text) < _LONG


def _gives_up_at(content: Lines, parser: Parser) -> int | None:
    try:
        Walk(content, is_composed=False).over(parser(content.text.encode()))
    except UnreadableYaml as failed:
        return failed.index
    except Stopped:
        return None
    return None


def _with_line(content: Lines, number: int, line: str) -> Lines:
    start = content.starts[number - 1]
    return Lines.of(content.text[:start] + line + content.text[start + len(content.line(number)) :])


def source_file(
    name: str, content: Lines, slips: list[Slip], tree: Tree = None, marks: Marks | None = None
) -> SourceFile:
    """The file with its slips turned into diagnostics."""
    found = tuple(
        diagnostic(name, content, slip) for slip in sorted(slips, key=lambda slip: (slip.start, slip.code))
    )
    return SourceFile(name, content, tree, marks or Marks(), found)


def diagnostic(name: str, content: Lines, slip: Slip, path: Path = ()) -> Diagnostic:
    """The slip with its severity, and its place in lines and columns."""
    span = content.span(slip.start, slip.end)
    return Diagnostic(
        code=slip.code,
        severity=FAULTS[slip.code].severity,
        file=name,
        span=span,
        message=slip.message,
        fields=slip.fields,
        advice=slip.advice,
        path=path,
        source=content.line(span.line),
        corrected=slip.corrected,
        also=tuple(content.span(start, end) for start, end in slip.also),
        edits=tuple(Edit(content.span(start, end), words) for start, end, words in slip.edits),
        safe=bool(slip.edits),
    )


def _conflict(text: str) -> Slip | None:
    found = list(_CONFLICT.finditer(text)) if "<<<<<<<" in text or ">>>>>>>" in text else []
    if not found:
        return None
    message = _("Two versions of these lines stand in the file, unmerged.")
    advice = _("Keep the lines that are right, and remove the lines with <<<<<<<, ======= and >>>>>>>.")
    also = tuple(mark.span() for mark in found[1:])
    return Slip("AN008", found[0].start(), found[0].end(), message, {}, advice, also=also)


def _empty(text: str) -> Slip | None:
    if not _NOTHING.fullmatch(text):
        return None
    message = _("The file is empty, or holds nothing but remarks.")
    return Slip("AN002", 0, 0, message, {}, _("Begin a plan with: anniv new"))


def _no_mapping(content: Lines) -> Slip:
    text = content.text
    start = next(_first_letters(text), 0)
    end = text.find("\n", start)
    message = _("Keys with colons behind them are expected at the top of the file; here is something else.")
    advice = _("Write each key at the beginning of a line, then a colon, a space and its value.")
    return Slip("AN028", start, len(text) if end < 0 else end, message, {}, advice)


def _first_letters(text: str) -> Iterator[int]:
    start = 0
    for line in text.split("\n"):
        if line.strip() and not line.lstrip().startswith("#") and not line.startswith(("---", "%")):
            yield start + len(line) - len(line.lstrip())
        start += len(line) + 1
