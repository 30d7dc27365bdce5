"""One thing wrong, and where: the same shape for syntax, schema and rules."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeAlias, TypeVar

Path: TypeAlias = tuple[str | int, ...]
"""The way from the top of a plan to a value: `("body", 1, "body", 0, "lead")`."""

_T = TypeVar("_T")
NO_FIELDS: Mapping[str, object] = MappingProxyType({})


class Severity(StrEnum):
    """How much a finding weighs, the heaviest first."""

    ERROR = "error"
    """The plan contradicts itself, or cannot be read or carried out as written."""
    WARNING = "warning"
    """Most likely a slip."""
    INFO = "info"
    """Worth knowing; nothing need change."""


class Correction(NamedTuple):
    """Words of a plan, and the words that should stand in their place."""

    path: Path
    excerpt: str
    """The words as the value has them, spaces included; empty for the whole value."""
    words: str


class Finding(NamedTuple):
    """What a rule has to say. It knows no file and no line, only the path into the plan."""

    path: Path
    message: str
    """A message id: the English sentence with its fields in braces."""
    fields: Mapping[str, object] = NO_FIELDS
    excerpt: str = ""
    """The words meant, where the value holds more than what is at fault."""
    advice: str = ""
    """A message id: what to do. It may use the same fields."""
    also: tuple[Path, ...] = ()
    """Other places the finding speaks of."""
    correction: str = ""
    """What should stand instead of the excerpt (without one, of the value), where it is known."""
    corrections: tuple[Correction, ...] = ()
    """The same for other places that the finding gathers up."""
    safe: bool = False
    """Whether the corrections need no judgement, so that a program may put them in without asking."""

    @property
    def offered(self) -> tuple[Correction, ...]:
        """All corrections, that of the finding's own place first."""
        own = (Correction(self.path, self.excerpt, self.correction),) if self.correction else ()
        return own + self.corrections


class Span(NamedTuple):
    """A stretch of a file, in lines and columns that begin at 1; the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Edit(NamedTuple):
    """A stretch of a file, and the letters that should stand there instead."""

    span: Span
    words: str


class Later(Generic[_T]):
    """Things worked out at each look: what people read tells neither the other places nor the edits."""

    __slots__ = ("_work_out",)

    def __init__(self, work_out: Callable[[], Iterable[_T]]) -> None:
        self._work_out = work_out

    def __iter__(self) -> Iterator[_T]:
        return iter(self._work_out())

    def __bool__(self) -> bool:
        return any(True for _ in self)


class Diagnostic(NamedTuple):
    """A finding with its rule, its file and its place there."""

    code: str
    severity: Severity
    file: str
    span: Span
    message: str
    fields: Mapping[str, object] = NO_FIELDS
    advice: str = ""
    path: Path = ()
    source: str = ""
    """The line of the file that `span` begins on."""
    corrected: str = ""
    """That line as it should read, where this is certain enough to show."""
    also: tuple[Span, ...] | Later[Span] = ()
    edits: tuple[Edit, ...] | Later[Edit] = ()
    """What would have to change in the file, where this is known."""
    safe: bool = False
    """Whether the edits may be made without asking."""
    accepted: str = ""
    """The reason that the file gives for leaving this as it is."""


def in_order(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Sorted as a reader meets them: by file, place, then code."""
    return sorted(diagnostics, key=lambda found: (found.file, found.span, found.code))
