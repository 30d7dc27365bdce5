"""The catalogue: a message id and its fields become words in the user's language.

A message id is the English sentence itself, so English needs no catalogue and the source reads well.
`mark` marks an id for the catalogue where it stands; `worded` gives its words at the edge.
"""

from __future__ import annotations

import gettext
import locale
import os
import sys
from collections.abc import Mapping
from inspect import cleandoc
from pathlib import Path

LANGUAGES = ("vi", "en")
_LOCALES = Path(__file__).parent / "locale"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


class Phrase(str):
    """A field of a message that is itself a message id, so that it is worded in the user's language."""

    __slots__ = ()


def mark(message: str) -> str:
    """The message unchanged; the call tells the catalogue that these words reach a user."""
    return message


def speak(language: str) -> None:
    """Words everything from here on in one of `LANGUAGES`."""
    global _catalogue, _language
    _language = language
    _catalogue = gettext.translation("anniv", _LOCALES, languages=[language], fallback=language == "en")


def language() -> str:
    """The language being spoken."""
    return _language


def worded(message: str, fields: Mapping[str, object] | None = None) -> str:
    """The words of a message, its fields filled in; fields that are phrases are worded too."""
    words = _catalogue.gettext(message) if message else ""
    return _filled(words, fields) if fields else words


def counted(one: str, many: str, number: int, **fields: object) -> str:
    """The words of a message about `number` things; both forms may use `{number}`."""
    return _filled(_catalogue.ngettext(one, many, number), {"number": number, **fields})


def _filled(words: str, fields: Mapping[str, object]) -> str:
    return words.format_map(
        {name: worded(value) if isinstance(value, Phrase) else value for name, value in fields.items()}
    )


def prose(docstring: str | None) -> tuple[str, ...]:
    """The paragraphs of a docstring, each a message id of its own on one line; examples left out."""
    return tuple(" ".join(block.split()) for block in _blocks(docstring) if not block.startswith("anniv "))


def examples(docstring: str | None) -> tuple[str, ...]:
    """The command lines that a docstring shows: the blocks whose first line begins with `anniv `."""
    shown = [block for block in _blocks(docstring) if block.startswith("anniv ")]
    return tuple(line for block in shown for line in block.splitlines())


def _blocks(docstring: str | None) -> list[str]:
    return [block.strip() for block in cleandoc(docstring or "").split("\n\n") if block.strip()]


def preferred_language(environment: Mapping[str, str] = os.environ) -> str:
    """`ANNIV_LANG`, else the system's display language, else English."""
    asked = environment.get("ANNIV_LANG") or _display_language(environment)
    return "vi" if asked.lower().startswith("vi") else "en"


def _display_language(environment: Mapping[str, str]) -> str:
    if sys.platform == "win32":  # Windows keeps its display language outside the environment
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    chosen = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "C")
    if chosen.partition(".")[0] in ("C", "POSIX"):  # under these, gettext does not heed LANGUAGE either
        return ""
    return environment.get("LANGUAGE") or chosen
