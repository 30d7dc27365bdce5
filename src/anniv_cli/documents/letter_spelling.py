"""Where the tone mark stands: the Party writes `Tỉnh uỷ`, `hoà bình`, the State `Ủy ban`, `hòa bình`.

Nghị định 30/2020/NĐ-CP leaves both open; the style of the Party's is that of its own guides.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anniv_cli.text import composed

_OPEN = re.compile(r"(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\w)", re.IGNORECASE)
"""oa, oe and uy at the end of a syllable, marked on the first vowel."""


def in_party_style(text: str) -> str:
    """The text with the mark on the second vowel of oa, oe and uy, where no letter follows."""
    return _OPEN.sub(lambda found: _moved(found[0]), composed(text))


_CLOSED = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)
_BODY = re.compile(r"(?:tỉnh|thành|đảng) uỷ|uỷ ban", re.IGNORECASE)


def in_state_style(text: str) -> str:
    """The text with the mark on the first vowel of oa, oe and uy, where no letter follows."""
    return _CLOSED.sub(lambda found: _moved_back(found[0]), composed(text))


def bodies_in_state_style(text: str) -> str:
    """The same for names of committees alone, in a line that may name a person."""
    return _BODY.sub(lambda found: in_state_style(found[0]), composed(text))


@lru_cache(maxsize=256)
def _moved_back(vowels: str) -> str:
    second = unicodedata.normalize("NFD", vowels[1])
    return composed(vowels[0] + second[1:] + second[0])


@lru_cache(maxsize=256)  # there are few such pairs of vowels
def _moved(vowels: str) -> str:
    first = unicodedata.normalize("NFD", vowels[0])
    return composed(first[0] + vowels[1] + first[1:])
