"""The documents a plan cites, and what they tell of its own date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from anniv_cli.diagnostics import Path
from anniv_cli.links.narrative import Passage
from anniv_cli.text import late

_CITED = late(
    r"\bsố:?\s+(?P<number>\d+\w*\s?[-/]\s?[^\s,;()]+)\s*,?\s+ngày\s+"
    r"(?P<d>\d{1,2})(?:\s*[-/.]\s*|\s+tháng\s+)(?P<m>\d{1,2})(?:\s*[-/.]\s*|\s+năm\s+)(?P<y>\d{4})",
    re.IGNORECASE,
)
SIGNS = ("số", "Số", "SỐ", "sỐ")
"""One of them stands in whatever cites a document by its number, and is found far more quickly."""
_MAY_CITE = late(r"[sS][ốỐ]:?\s+\d")
_KIND = late(r"(?:[^\W\d_]\w*\s)?[^\W\d_]\w*\s+$")
_LONGEST_KIND = 24


class Citation(NamedTuple):
    """A document as a passage cites it: `Công văn số 603-CV/TU ngày 18 tháng 7 năm 2022`."""

    kind: str
    number: str
    day: date
    path: Path
    words: str


def citations(passages: Iterable[Passage]) -> Iterator[Citation]:
    """Every document cited by number and date."""
    for passage in passages:
        if not any(map(passage.text.__contains__, SIGNS)) or not _MAY_CITE.search(passage.text):
            continue
        for found in _CITED.finditer(passage.text):
            try:
                day = date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:  # 31 tháng 6: not a day, so no ground for a date of issue
                continue
            kind = _KIND.search(passage.text, max(0, found.start() - _LONGEST_KIND), found.start())
            words = passage.text[kind.start() if kind else found.start() : found.end()]
            yield Citation(kind.group().strip() if kind else "", found["number"], day, passage.path, words)
