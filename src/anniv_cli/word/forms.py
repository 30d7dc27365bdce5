"""The forms beside that of the decree: what each of them changes in the stylesheet, and on the page.

Figures of the Party's forms follow Hướng dẫn 36-HD/VPTW of 2018, read in secondary sources alone; what is
known of Hướng dẫn 05-HD/VPTW of 2026 is UNVERIFIED. `docs/format.md` marks every one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any

from anniv_cli.blocks import Form
from anniv_cli.word.stylesheet import (
    FOOT_COLUMNS,
    HEAD_COLUMNS,
    INDENT,
    LETTER,
    PORTRAIT,
    RULES,
    SCRIPTS,
    STYLES,
    Page,
    Style,
)

Changes = Mapping[str, Mapping[str, Any]]
"""What a form says otherwise: id of a style, its fields."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How close a letter is set, in points: the roomiest one that keeps it to a single page is taken."""

    size: float
    gap: float
    """Above a paragraph."""
    part: float
    """Above a part of the letter: title, addressee, salutation."""
    signature: float
    pitch: float | None = None
    exact: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How documents of a form look."""

    heading: tuple[tuple[str, str], ...]
    """What stands at the right of the letterhead, a style and its words each."""
    changes: Changes
    rhythms: tuple[Rhythm, ...]
    """From the roomiest to the closest."""
    usual: int = 3
    """Which of them a letter has that no rhythm keeps to one page."""
    heading_rule: str = "MottoRule"
    page: Page = PORTRAIT
    head: tuple[float, float] = HEAD_COLUMNS
    foot: tuple[float, float] = FOOT_COLUMNS
    issuer_end: str = "IssuerRule"
    """The style of what stands below the issuer; a rule has no words, a star has its own."""
    subject_end: str = "SubjectRule"
    post: str = "Authority"
    """The style of the last line above the signature."""
    recipients_end: tuple[str, str] = (";", ".")
    """Behind each recipient, and behind the last."""
    indent: float = INDENT
    own: tuple[Style, ...] = ()
    """Styles that this form alone has."""
    without: frozenset[str] = frozenset()
    """Styles of the decree that it has no use for."""


NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY_NAME = "ĐẢNG CỘNG SẢN VIỆT NAM"
WORDS = {"IssuerStar": "*", "SubjectDashes": "-----"}
"""What is printed where the decree has a rule."""

# fmt: off
_OPEN = (
    Rhythm(14, 9, 24, 80, pitch=1.3), Rhythm(14, 9, 22, 80, pitch=1.25), Rhythm(14, 8, 20, 80, pitch=1.2),
    Rhythm(14, 7, 18, 80, pitch=1.15), Rhythm(14, 6, 16, 80, pitch=1.12), Rhythm(14, 6, 14, 78, pitch=1.1),
    Rhythm(14, 6, 12, 76, pitch=1.07), Rhythm(14, 6, 11, 73, pitch=1.04), Rhythm(14, 6, 10, 71, pitch=1.0),
    Rhythm(13.5, 6, 9, 71, pitch=1.0), Rhythm(13, 6, 8, 71, pitch=1.0), Rhythm(13, 6, 6, 71, pitch=1.0),
    Rhythm(13, 6, 3, 64, pitch=1.0),
)
"""Letters after the decree: 13 to 14 pt, line 1.0 to 1.5, at least 6 pt, 25 to 30 mm for the signature."""
_PARTY = (
    Rhythm(14, 9, 24, 80, exact=21), Rhythm(14, 8, 20, 80, exact=20), Rhythm(14, 8, 18, 80, exact=19),
    Rhythm(14, 6, 16, 80, exact=19), Rhythm(14, 6, 15, 80, exact=18.5), Rhythm(14, 6, 14, 80, exact=18),
    Rhythm(14, 6, 12, 76, exact=18), Rhythm(14, 6, 10, 74, exact=18), Rhythm(14, 6, 8, 71, exact=18),
    Rhythm(14, 6, 6, 71, exact=18), Rhythm(14, 6, 3, 64, exact=18),
)
"""Letters of the Party: 14 pt, at least 6 pt, lines of at least 18 pt."""
_NATIONAL = frozenset({"NationalName", "Motto", "MottoRule"})


def _party(mark: str, recipient_mark: str) -> Look:
    """Both guides agree in these figures, so far as the later one is known."""
    changes: dict[str, dict[str, Any]] = {
        "Issuer": {"size": 14},
        "Superior": {"size": 14},
        "Number": {"size": 14, "before": 5},
        "PlaceDate": {"size": 14, "before": 5},
        "Kind": {"size": 16},
        "Subject": {"size": 14, "following": "SubjectDashes"},
        "BodyText": {"first_line": 10, "pitch": None, "exact": 19},
        "Salutation": {"first_line": 10},
        "Valediction": {"first_line": 10},
        "Authority": {},
        "Signer": {},
        "RecipientsLabel": {"size": 14, "bold": False, "italic": False, "underlined": True},
        "Recipient": {"size": 12},
        "AddresseeLabel": {"italic": True},
    }
    own = (
        Style("PartyName", "Tiêu đề của Đảng", size=15, bold=True, align="center", following="PartyRule"),
        Style("PartyRule", "Nét kẻ dưới tiêu đề của Đảng", size=2, exact=3, rule=True),
        Style("IssuerStar", "Dấu sao dưới tên cơ quan", size=14, align="center"),
        Style("SubjectDashes", "Gạch dưới trích yếu", size=14, align="center", after=6),
        Style("Post", "Chức vụ", size=14, align="center", keep_next=True),
    )
    return Look(
        heading=(("PartyName", PARTY_NAME),),
        changes={style: {**said, "mark": mark} for style, said in changes.items()},
        rhythms=_PARTY,
        heading_rule="PartyRule",
        head=(75.0, 90.0),
        issuer_end="IssuerStar",
        subject_end="SubjectDashes",
        post="Post",
        recipients_end=(recipient_mark, "."),
        indent=10,
        own=tuple(replace(style, mark=mark) for style in own),
        without=_NATIONAL | {"IssuerRule", "SubjectRule"},
    )


FORMS: dict[Form, Look] = {
    "nd30": Look((("NationalName", NATIONAL_NAME), ("Motto", MOTTO)), {}, _OPEN),
    "cong-thu": Look((), {"AddresseeName": {"bold": True}}, _OPEN, without=_NATIONAL),
    "party-hd36": _party("S2", ","),
    "party-hd05": _party("U", ";"),
}
# fmt: on
_RUNNING = frozenset({"BodyText", "Addressee", "Salutation", "Valediction"})
_TALL = frozenset(SCRIPTS)
"""Languages whose typefaces bring lines that are high enough; one of fixed height would cut them."""
_FIGURES = tuple(field.name for field in fields(Style) if field.default is None)
"""What a style may take from its base."""


@lru_cache(maxsize=256)
def known_styles(form: Form, rhythm: Rhythm | None = None, language: str = "vi") -> dict[str, Style]:
    """The styles of a form by id, each with all its figures."""
    found: dict[str, Style] = {}
    for style in form_styles(form, rhythm, language):
        base = found.get(style.base)
        found[style.id] = _whole(style, base) if base else style
    return found


def _whole(style: Style, base: Style) -> Style:
    missing = [name for name in _FIGURES if getattr(style, name) is None]
    return replace(style, **{name: getattr(base, name) for name in missing})


def form_styles(form: Form, rhythm: Rhythm | None, language: str) -> list[Style]:
    """The styles of a form; with a rhythm those of letters too, set as close as it says."""
    look = FORMS[form]
    known = (*STYLES, *(LETTER if rhythm else ()), *look.own, *RULES)
    changed = (_changed(style, look) for style in known if style.id not in look.without)
    return [_in_rhythm(style, rhythm, language) for style in changed]


def _changed(style: Style, look: Look) -> Style:
    said = look.changes.get(style.id)
    return replace(style, **said) if said else style


def _in_rhythm(style: Style, rhythm: Rhythm | None, language: str) -> Style:
    if rhythm is None:
        return style
    if style.id in _RUNNING:
        pitch, exact = (1.0, None) if language in _TALL else (rhythm.pitch, rhythm.exact)
        style = replace(style, size=rhythm.size, before=rhythm.gap, pitch=pitch, exact=exact)
    if style.id in ("Kind", "Addressee"):
        return replace(style, before=rhythm.part)
    if style.id == "Subject":
        return replace(style, before=rhythm.gap / 2)
    if style.id == "Salutation":
        return replace(style, before=(rhythm.part + rhythm.gap) / 2)
    if style.id in ("Signer", "SignerAbove"):
        return replace(style, before=rhythm.signature)
    return replace(style, exact=rhythm.part) if style.id == "FootGap" else style
