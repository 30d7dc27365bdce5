"""Where the tone mark stands: the Party writes `Tỉnh uỷ`, `hoà bình`, the State `Ủy ban`, `hòa bình`.

Nghị định 30/2020/NĐ-CP leaves both open; the style of the Party's is that of its own guides.
"""

from __future__ import annotations

import re
import unicodedata

from anniv_cli.text import composed

_OPEN = re.compile(r"(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\w)", re.IGNORECASE)
"""oa, oe and uy at the end of a syllable, marked on the first vowel."""


def in_party_style(text: str) -> str:
    """The text with the mark on the second vowel of oa, oe and uy, where no letter follows."""
    return _OPEN.sub(_moved, composed(text))


def _moved(found: re.Match[str]) -> str:
    first = unicodedata.normalize("NFD", found[0][0])
    return composed(first[0] + found[0][1] + first[1:])
