"""The names of letters' files: by day and occasion, then to whom and whose, safe on every system."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from anniv_cli.documents.letter_sender import ORIGINAL
from anniv_cli.documents.naming import ascii_words
from anniv_cli.links import DueLetter
from anniv_cli.reference import in_english

_SENDERS = {"party": "TU", "state": "UBND"}
_LONGEST_PARTS = (28, 18, 12)
"""Letters of occasion, addressee and sender; with day, count and language a name stays under 80."""


def letter_names(letters: Iterable[DueLetter]) -> list[str]:
    """`09-05-lao-ties-Attapeu-TU` for each letter, no two the same; without an ending."""
    taken: Counter[str] = Counter()
    names = []
    for due in letters:
        name = _name(due)
        taken[name.lower()] += 1  # Windows takes two cases of a name for one file
        count = taken[name.lower()]
        names.append(f"{name}-{count}" if count > 1 else name)
    return names


def translated(name: str, language: str) -> str:
    """The name of a translation: that of the original with the language behind."""
    return name if language == ORIGINAL else f"{name}-{language}"


def _name(due: DueLetter) -> str:
    day = due.sending.occasion_day or due.sending.day
    counterpart = due.counterpart
    to = in_english(due.place) if due.place else counterpart.body if counterpart else due.to_words
    sender = _SENDERS.get(due.sender.side or "", due.sender.name)
    told = zip((due.occasion.id, to, sender), _LONGEST_PARTS, strict=True)
    parts = [f"{day:%m-%d}" if day else "", *(ascii_words(text, most) for text, most in told)]
    return "-".join(filter(None, parts))
