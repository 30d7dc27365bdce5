"""The marks at the ends of lines: the form closes what the office left open, and changes no other mark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anniv_cli.text import composed

_BLANKS = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")  # a single space needs no change; a no-break space is meant
_CLOSERS = "\"'”’»)]"
_MARKS = ".,;:!?…"
_LEADING_ON = ("như sau", "sau đây")


def one_line(text: str) -> str:
    """The text in NFC and without line breaks, which in YAML are seldom meant."""
    text = composed(text)
    if "  " in text or not text.isprintable():  # a tab or a line break is not; most texts need no search
        text = _BLANKS.sub(" ", text)
    return text.strip(" ")


def closed(text: str, mark: str = ".") -> str:
    """The text with a mark at its end, unless it has one, inside its last quotation or bracket too.

    The full stop before a closing bracket is the bracket's own. Words that lead on (`như sau`) take a colon.
    """
    bare = text.rstrip(_CLOSERS)
    if text.endswith(_LEADING_ON):
        return f"{text}:"
    ends = text.endswith(tuple(_MARKS)) or (bare.endswith(tuple(_MARKS)) and not text.endswith((")", "]")))
    return text if ends or not text else text + mark


def closed_list(texts: Sequence[str]) -> list[str]:
    """The lines of one list; where some end in `;`, all do but the last, which takes `.`."""
    between = ";" if any(text.endswith(";") for text in texts[:-1]) else "."
    return [closed(text, between) for text in texts[:-1]] + [closed(text) for text in texts[-1:]]


def opened(text: str) -> str:
    """The text without its closing mark, where the document's own end mark takes that place."""
    return text.removesuffix("./.").rstrip(" ").rstrip(".;:,").rstrip(" ")


def joined(texts: Sequence[str]) -> str:
    """Several values of one line: commas, or semicolons where the values hold commas."""
    several = [one_line(text) for text in texts]
    return ("; " if any("," in text for text in several) else ", ").join(several)
