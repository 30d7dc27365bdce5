"""Where the office's directory says whom it writes to, so that a command can name the line to complete."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from anniv_cli.reference import Counterpart, Side
from anniv_cli.store.values import as_written
from anniv_cli.text import fold

PARTNERS = "partners"
_SIDES: dict[Side, str] = {"party": "Tỉnh ủy", "state": "Ủy ban nhân dân tỉnh"}
_KEYS = {"_en": "_english"}


class DirectoryEntry(NamedTuple):
    """What one entry says, and the line that it begins on."""

    counterpart: Counterpart
    line: int


class Directory(NamedTuple):
    """The file of the office's partners, whether it exists yet, and its entries."""

    file: str = f"register/{PARTNERS}.yaml"
    exists: bool = False
    entries: tuple[DirectoryEntry, ...] = ()
    unread: bool = False
    """Whether it is there and has an error, so that nothing of it counts."""

    def place_of(self, counterpart: Counterpart, day: date) -> str:
        """`register/partners.yaml:12`, the entry about this very body; the file alone where there is none."""
        for entry in self.entries:
            told = entry.counterpart
            if about(told) == about(counterpart) and told.holds_on(day):
                return f"{self.file}:{entry.line}"
        return self.file

    def has(self, counterpart: Counterpart, day: date) -> bool:
        """Whether some entry is about this very body on a day."""
        return self.place_of(counterpart, day) != self.file

    def addition(self, counterpart: Counterpart, fields: Sequence[str]) -> str:
        """The lines to add for a body that has no entry for a day, the `fields` left to be filled in."""
        lines = [] if self.exists else [f"{PARTNERS}:"]
        lines.append(f"  - partner: {counterpart.place or counterpart.body}")
        if counterpart.place:
            lines.append(f"    counterpart_of: {_SIDES[counterpart.side]}")
        if since := self._free_from(counterpart):
            lines.append(f"    since: {as_written(since)}")
        return "\n".join([*lines, *(f"    {key_of(field)}:" for field in fields)])

    def _free_from(self, counterpart: Counterpart) -> date | None:
        """The day after the last day of those before; None where there was nobody."""
        ends = [
            told.until for told, _line in self.entries if about(told) == about(counterpart) and told.until
        ]
        return max(ends) + timedelta(1) if ends else None


def key_of(field: str) -> str:
    """The key under which an office writes a field of a counterpart: `post_english` for `post_en`."""
    return next((field.removesuffix(end) + key for end, key in _KEYS.items() if field.endswith(end)), field)


def about(counterpart: Counterpart) -> tuple[str, ...]:
    """What tells one body from another: a mission goes by its name, others by country, place and side."""
    if counterpart.kind == "mission":
        return ("", fold(counterpart.body))
    return (counterpart.country, counterpart.place, counterpart.side)
