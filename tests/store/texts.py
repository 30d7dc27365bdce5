"""Short ways to read a text and to say what came out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from anniv_cli.diagnostics import Diagnostic, Severity, Span
from anniv_cli.messages import worded
from anniv_cli.store import LoadedPlan, SourceFile, plan_from
from anniv_cli.store.events import events, fast_events, plain_events
from anniv_cli.store.reader import read

Parser = Callable[[bytes], Iterator[Any]]
PARSERS = [fast_events, plain_events]
HEAD = "subject: Trích yếu\nprovince: Kon Tum\nyear: 2022\n"
"""Three lines without which no plan is one, so that a fault below begins in line 4."""


def source(text: str, parser: Parser = events) -> SourceFile:
    """The text as a file."""
    return read("plan.yaml", text.encode(), parser)


def plan(text: str, parser: Parser = events) -> LoadedPlan:
    """The text below the usual head, as a plan."""
    return plan_from(source(HEAD + text, parser))


def brief(found: Diagnostic) -> str:
    """`AN010 4:12`: code, line and column."""
    return f"{found.code} {found.span.line}:{found.span.column}"


def briefly(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """Each diagnostic in one word or two."""
    return [brief(found) for found in diagnostics]


def marked(file: SourceFile, span: Span) -> str:
    """The words of the file that a span covers."""
    lines = file.lines[span.line - 1 : span.end_line]
    last = lines[-1][: span.end_column - 1]
    if len(lines) == 1:
        return last[span.column - 1 :]
    return "\n".join([lines[0][span.column - 1 :], *lines[1:-1], last])


def sentence(found: Diagnostic) -> str:
    """The message in English."""
    return worded(found.message, found.fields)


def errors(diagnostics: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    """The errors alone."""
    return [found for found in diagnostics if found.severity is Severity.ERROR]
