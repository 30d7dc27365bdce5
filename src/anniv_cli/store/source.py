"""A file as it was read: its text, its tree, and the place of everything in it."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from anniv_cli.diagnostics import Correction, Diagnostic, Edit, Finding, Later, Path, Severity, Span
from anniv_cli.store.edits import changed, corrected_line
from anniv_cli.store.excerpt import found
from anniv_cli.store.marks import Marks, Tree
from anniv_cli.store.places import Lines


class SourceFile(NamedTuple):
    """One file, read; the tree is None where it could not be read."""

    name: str
    content: Lines
    tree: Tree
    marks: Marks
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def text(self) -> str:
        """The text, with line feeds only."""
        return self.content.text

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines, without their line feeds."""
        return tuple(self.content.text.split("\n"))

    def line(self, number: int) -> str:
        """The line of this number, counted from 1; empty where there is none."""
        return self.content.line(number)

    def span(self, path: Path, excerpt: str = "") -> Span:
        """Where the value stands, or the excerpt in it; the nearest parent where there is no such value."""
        return self.content.span(*self.reach(path, excerpt))

    def reach(self, path: Path, excerpt: str = "") -> tuple[int, int]:
        """The same as `span`, in letters from the beginning of the text."""
        if not self.marks.starts:
            return 0, 0
        number, steps = self.marks.number(self.tree, path)
        if excerpt and (place := self._excerpt(path[:steps], number, excerpt)):
            return place[1:]
        start, end = self.marks.starts[number], self.marks.ends[number]
        if start >= end and steps:
            return self.key_reach(path[:steps])
        if self.content.text[start : start + 1] in (">", "|"):
            return self._words_below(start, end)
        return (start, end) if number else (start, min(end, self._end_of_line(start)))

    def _words_below(self, start: int, end: int) -> tuple[int, int]:
        """The words below a sign such as `>-`, which by itself shows a reader nothing."""
        begin = self._end_of_line(start)
        below = self.content.text[begin:end]
        return (begin + len(below) - len(below.lstrip()), end) if below.strip() else (start, end)

    def key_span(self, path: Path) -> Span:
        """Where the key stands that holds the value; for an entry of a list, the entry itself."""
        return self.content.span(*self.key_reach(path))

    def key_reach(self, path: Path) -> tuple[int, int]:
        """The same as `key_span`, in letters from the beginning of the text."""
        number, steps = self.marks.number(self.tree, path)
        if steps < len(path) or not steps or isinstance(path[-1], int):
            return self._entry(number, path[:steps])
        return self.marks.starts[number - 1], self.marks.ends[number - 1]

    def value_at(self, path: Path) -> Any:
        """The value at the path in the tree, or None."""
        value: Any = self.tree
        for part in path:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def _entry(self, number: int, path: Path) -> tuple[int, int]:
        if not self.marks.starts:
            return 0, 0
        start, end = self.marks.starts[number], self.marks.ends[number]
        if start < end:
            return (start, end) if path else (start, min(end, self._end_of_line(start)))
        dash = self.text.rfind("-", 0, start)  # an empty entry stands behind its dash
        is_entry = path and dash >= 0 and not self.text[dash + 1 : start].strip()
        return (dash, dash + 1) if is_entry else (start, start)

    def _end_of_line(self, index: int) -> int:
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end

    def _excerpt(self, path: Path, number: int, excerpt: str) -> tuple[int, int, int] | None:
        """The first scalar of the value that holds the words, by its number, and where; keys are left out."""
        for scalar in self.scalars(path, number):
            start = self.marks.starts[scalar]
            if place := found(self.text[start : self.marks.ends[scalar]], excerpt):
                return scalar, start + place[0], start + place[1]
        return None

    def scalars(self, path: Path = (), number: int = 0) -> Iterator[int]:
        """The numbers of the texts in the value at the path, which has this number; keys are left out."""
        waiting: list[tuple[int, Any]] = [(number, self.value_at(path))]
        while waiting:
            number, value = waiting.pop()
            if not isinstance(value, list | dict):
                yield number
                continue
            below = value.values() if isinstance(value, dict) else value
            numbers = (child + isinstance(value, dict) for child in self.marks.children[number])
            waiting.extend(reversed(list(zip(numbers, below, strict=True))))

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Every text of the file with the path to it; keys are left out."""
        waiting: list[tuple[Path, Any]] = [((), self.tree)]
        while waiting:
            path, value = waiting.pop()
            if isinstance(value, str):
                yield path, value
            elif isinstance(value, list | dict):
                below = value.items() if isinstance(value, dict) else enumerate(value)
                waiting.extend(((*path, step), inner) for step, inner in below)

    def edits(self, correction: Correction) -> tuple[Edit, ...]:
        """What has to change in the file for the words of a correction to stand in it; nothing if unknown."""
        if not self.marks.starts:
            return ()
        path = correction.path
        number, steps = self.marks.number(self.tree, path)
        excerpt = correction.excerpt or self.value_at(path)
        if steps < len(path) or not isinstance(excerpt, str):
            return ()
        place = self._excerpt(path, number, excerpt)
        if place is None:
            return ()
        start, end = self.marks.starts[place[0]], self.marks.ends[place[0]]
        changes = changed(self.text[start:end], place[1] - start, place[2] - start, correction.words)
        return tuple(Edit(self.content.span(start + a, start + b), words) for a, b, words in changes)

    def diagnostic(self, code: str, severity: Severity, finding: Finding) -> Diagnostic:
        """The finding at its place."""
        span = self.span(finding.path, finding.excerpt)
        source = self.line(span.line)
        offered, also = finding.offered, finding.also
        edits = Later(lambda: chain.from_iterable(map(self.edits, offered))) if offered else ()
        return Diagnostic(
            code=code,
            severity=severity,
            file=self.name,
            span=span,
            message=finding.message,
            fields=finding.fields,
            advice=finding.advice,
            path=finding.path,
            source=source,
            corrected=corrected_line(source, span.line, edits),
            also=Later(lambda: map(self.span, also)) if also else (),
            edits=edits,
            safe=finding.safe and bool(edits),
        )


def placed(finding: Finding, code: str, severity: Severity, file: SourceFile) -> Diagnostic:
    """A finding of a rule, with its code and its place in the file."""
    return file.diagnostic(code, severity, finding)
