"""The place of a fault in words an official knows: the activity or section, not only an index."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from anniv_cli.diagnostics import Diagnostic, Path
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.model import Plan
from anniv_cli.store.faults import Slip
from anniv_cli.store.keys import fields_of, keys_of, literals, record_at
from anniv_cli.store.quoting import replaced
from anniv_cli.store.source import SourceFile

_TITLES = (
    "activity", "heading", "assignment", "item", "paragraph", "task", "part", "annex",
    "committee", "agency", "place", "occasion", "holiday", "partner",
)  # fmt: skip
LONGEST = 60
"""Letters of a title that are enough to know it by."""


class Place(NamedTuple):
    """A fault's place: file, kind of record, and the path with and without the names of union branches."""

    file: SourceFile
    top: type[BaseModel]
    loc: tuple[Any, ...]
    path: Path

    @property
    def key(self) -> str:
        """The key that holds the value; entries of a list have their list's."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")

    @property
    def stands(self) -> bool:
        """Whether something stands at the path, be it nothing behind a key."""
        parent = self.file.value_at(self.path[:-1])
        return isinstance(parent, dict) and self.path[-1] in parent

    @property
    def possible(self) -> tuple[str, ...]:
        """The keys that may stand beside the fault's."""
        owner = record_at(self.top, self.loc[:-1])
        return keys_of(owner) if owner else ()

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that the key may have, where there are only a few."""
        owner = record_at(self.top, self.loc[:-1])
        field = fields_of(owner).get(self.key) if owner else None
        return tuple(literals(field.annotation)) if field else ()

    @property
    def where(self) -> str:
        """The title of the innermost activity, section … around the fault, in quotation marks."""
        title = title_around(self.file, self.path)
        if title:
            return f"“{shortened(title)}”"
        return Phrase(_("the plan")) if self.top is Plan else Phrase(_("the register"))

    def value(self) -> tuple[int, int]:
        """The letters of the value; of a longer one, its first line."""
        return self._first_line(*self.file.reach(self.path))

    def name(self) -> tuple[int, int]:
        """The letters of the key."""
        return self._first_line(*self.file.key_reach(self.path))

    def corrected(self, reach: tuple[int, int], words: str) -> str:
        """The line with `words` in this place."""
        content = self.file.content
        number = content.number_of(reach[0])
        start = content.starts[number - 1]
        return replaced(content.line(number), reach[0] - start, reach[1] - start, words)

    def slip(
        self,
        code: str,
        reach: tuple[int, int],
        message: str,
        advice: str = "",
        corrected: str = "",
        **fields: object,
    ) -> Slip:
        """The fault, with the words for its place as the field `where`."""
        named: Mapping[str, object] = {"where": self.where, "key": self.key, **fields}
        return Slip(code, reach[0], max(reach), message, named, advice, corrected)

    def _first_line(self, start: int, end: int) -> tuple[int, int]:
        stop = self.file.text.find("\n", start, end)
        return start, end if stop < 0 else stop


def title_around(file: SourceFile, path: Path) -> str:
    """The title of the innermost titled thing around a path; empty where there is none."""
    value, title = file.tree, ""
    for part in path:
        title = _title(value) or title
        if not _holds(value, part):
            return title
        value = value[part]  # type: ignore[index]
    return _title(value) or title


def sentence(file: SourceFile | None, found: Diagnostic) -> str:
    """The words of the file that a finding is about: a text, the title of what holds it, or else the line."""
    if file is None or file.tree is None:
        return found.source.strip()
    value = file.value_at(found.path)
    text = value if isinstance(value, str) else title_around(file, found.path)
    return " ".join(text.split()) or found.source.strip()


def _holds(value: Any, part: str | int) -> bool:
    if isinstance(value, dict):
        return part in value
    return isinstance(value, list) and isinstance(part, int) and part < len(value)


def _title(record: Any) -> str:
    """A record's own title; the keys of a plan's top mean something else (`place` is where it is signed)."""
    if not isinstance(record, dict) or "subject" in record:
        return ""
    return next((record[key] for key in _TITLES if isinstance(record.get(key), str)), "")


def shortened(title: str) -> str:
    """The first whole words of a title."""
    title = " ".join(title.split())
    if len(title) <= LONGEST:
        return title
    return title[: LONGEST + 1].rsplit(" ", 1)[0].rstrip(" ,;:-–") + " …"
