"""Where one of many names may begin in a text, found in one search."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

_NEVER = "(?!)"


def found_by_letter(begins: dict[str, str]) -> re.Pattern[str]:
    """Patterns put together by their first letter, so that most places of a text are passed over at once."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for begin in sorted(begins, key=len, reverse=True):
        by_letter[begin[0]].append(begins[begin])
    letters = (f"{letter}(?:{'|'.join(dict.fromkeys(rest))})" for letter, rest in sorted(by_letter.items()))
    return re.compile("|".join(letters) or _NEVER)


def beginnings_in(begins: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches at the beginning of a word, which a pattern finds only by looking at each letter."""
    for match in begins.finditer(text):
        if match.start() == 0 or not text[match.start() - 1].isalnum():
            yield match
