"""The documents a plan cites, and what they tell of its own date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from anniv_cli.diagnostics import Path
from anniv_cli.links.narrative import Passage

_CITED = re.compile(
    r"(?P<kind>\b[^\W\d_][^\s,;()]*(?:\s[^\W\d_][^\s,;()]*)?)\s+số\s+(?P<number>[^\s,;]+)\s+ngày\s+"
    r"(?:(?P<d>\d{1,2})\s*/\s*(?P<m>\d{1,2})\s*/\s*(?P<y>\d{4})"
    r"|(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>\d{4}))"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A document as a passage cites it: `Công văn số 603-CV/TU ngày 18 tháng 7 năm 2022`."""

    kind: str
    number: str
    day: date
    path: Path
    words: str


def citations(passages: Iterable[Passage]) -> Iterator[Citation]:
    """Every document cited by number and date."""
    for passage in passages:
        if " số " not in passage.text:
            continue
        for found in _CITED.finditer(passage.text):
            parts = [found[f"{part}2"] or found[part] for part in "ymd"]
            try:
                day = date(*(int(part) for part in parts))
            except ValueError:  # 31 tháng 6: not a day, so no ground for a date of issue
                continue
            yield Citation(found["kind"], found["number"], day, passage.path, found.group())
