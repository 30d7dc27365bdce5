"""The name of a document's file, in the office's habit and safe on every system."""

from __future__ import annotations

import re
import unicodedata

from anniv_cli.documents.kinds import abbreviation
from anniv_cli.documents.letterhead import number_and_symbol
from anniv_cli.model import Plan

LONGEST = 69
"""Letters before the ending; with it a name stays under 80."""
_PARTS = re.compile("[A-Za-z0-9]+")


def file_name(plan: Plan) -> str:
    """`KH-Kon-Tum-2022`, or `123-KH-UBND-Kon-Tum-2022` once it has a number; without an ending."""
    number, behind = number_and_symbol(plan)
    first = f"{number} {behind}" if number else abbreviation(plan.type) or plan.type
    parts = ascii_words(f"{first} {plan.province}", LONGEST)
    return "-".join(filter(None, (parts, str(plan.year))))


def ascii_words(text: str, longest: int | None = None) -> str:
    """The words of a text in plain letters, joined by hyphens; of a long text those that fit.

    Only a first word that is too long itself is cut.
    """
    joined = "-".join(_PARTS.findall(_plain(text)))
    if longest is None or len(joined) <= longest:
        return joined
    return joined[: longest + 1].rpartition("-")[0] or joined[:longest]


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
