"""How close a letter must be set to keep to one page: its height, before any program has set it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from anniv_cli.blocks import Addressee, Block, Document, Form, Salutation, Signature, Valediction
from anniv_cli.word.components import foot_columns, head_columns
from anniv_cli.word.forms import FORMS, Look, Rhythm, known_styles
from anniv_cli.word.metrics import MM_PER_POINT, line_count, width_mm
from anniv_cli.word.styles import Shapes
from anniv_cli.word.stylesheet import LABEL_GAP, LINE_HEIGHTS, TEXT, WIDEST_LABEL, Style

SPARE = 6.0
"""Points left free at the foot of the page: programs differ a little in how high they set a line."""
Line = tuple[str, str]
"""A paragraph: style and words."""
_Measured = tuple[str, str, float]
"""A paragraph: style, words and the width of its column in mm."""
_Row = tuple[tuple[_Measured, ...], ...]
"""What stands side by side on the page, a column each."""


def rhythm_of(document: Document, valediction: str, widths: Shapes) -> Rhythm | None:
    """The roomiest rhythm in which the letter keeps to one page; none, where it needs two pages.

    `valediction` is what stands in the column of the signature instead of the text.
    """
    form, language = document.form, document.language
    rows = [*_rows(document, valediction, {own: width for own, _, width in widths})]
    for size in dict.fromkeys(rhythm.size for rhythm in FORMS[form].rhythms):
        counted = _counted([_taken(row, form, size, language) for row in rows])
        if rhythm := _roomiest(counted, form, size, language):
            return rhythm
    return None


def _styles(form: Form, size: float, language: str) -> dict[str, Style]:
    """The styles of a size of text: how close its lines stand breaks none of them elsewhere."""
    rhythm = next(rhythm for rhythm in FORMS[form].rhythms if rhythm.size == size)
    return known_styles(form, rhythm, language)


@lru_cache(maxsize=256)  # letters of one wording differ in names, which seldom take another line
def _roomiest(counted: _Counted, form: Form, size: float, language: str) -> Rhythm | None:
    """The roomiest rhythm of a size in which the page holds all that was counted."""
    look = FORMS[form]
    for rhythm in look.rhythms:
        if rhythm.size == size:
            taken = _height(counted, _figures(form, rhythm, language))
            if taken <= look.page.text_height / MM_PER_POINT - SPARE:
                return rhythm
    return None


def label_mm(blocks: Iterable[Block], style: Style) -> float:
    """How far the addressee's names stand behind the edge of the label."""
    labels = [block.label for block in blocks if isinstance(block, Addressee)]
    return max((_label_mm(text, style.size or TEXT, bool(style.bold)) for text in labels), default=0.0)


@lru_cache(maxsize=64)
def _label_mm(label: str, size: float, bold: bool) -> float:
    return round(min(width_mm(label, size, bold=bold), WIDEST_LABEL) + LABEL_GAP, 1)


def _rows(document: Document, valediction: str, widths: dict[str, float]) -> Iterator[_Row]:
    look, head = FORMS[document.form], document.letterhead
    left, right = head_columns(head.heading, document.form, document.language)
    full = look.page.text_width
    issuer = [("Superior", head.superior)] if head.superior else []
    issuer += [*(("Issuer", name) for name in head.issuer), (look.issuer_end, "")]
    yield _column(issuer, widths["Issuer"]), _column(_heading(look, head.heading), right)
    yield (("Number", head.number, left),), (("PlaceDate", head.place_and_date, right),)
    if document.kind:
        yield ((("Kind", document.kind, full),),)
    if document.subject:
        yield (_column([("Subject", document.subject), (look.subject_end, "")], widths["Subject"]),)
    for block in document.body:
        yield (_block(block, look, full),)
    if document.signature or document.recipients:
        beside, under = foot_columns(document.form, document.language)
        yield ((("FootGap", "", full),),)
        named = [("RecipientsLabel", ""), *(("Recipient", name) for name in document.recipients)]
        yield _column(named, beside), _column(_signed(document.signature, valediction), under)


def _column(lines: Iterable[Line], width: float) -> tuple[_Measured, ...]:
    return tuple([(style, text, width) for style, text in lines])


def _heading(look: Look, words: Sequence[str]) -> list[Line]:
    lines = [(style, text) for style, text in look.heading]
    if words:
        lines = [(style, text) for (style, _), text in zip(lines, words, strict=False)]
    return [*lines, (look.heading_rule, "")] if lines else []


def _block(block: Block, look: Look, width: float) -> tuple[_Measured, ...]:
    """Of a table or a chart nothing is known: a letter has none."""
    if isinstance(block, Addressee):
        first, *others = block.lines or ("",)
        behind = width - look.indent - label_mm([block], _UPRIGHT)
        return _column([("Addressee", first), *(("AddresseeLine", text) for text in others)], behind)
    style = type(block).__name__ if isinstance(block, Salutation | Valediction) else "BodyText"
    return ((style, getattr(block, "text", ""), width),)


_UPRIGHT = Style("", "", size=TEXT)


def _signed(signed: Signature | None, valediction: str) -> list[Line]:
    if signed is None:
        return []
    if not signed.name_first:
        return [*(("Authority", text) for text in signed.lines), ("Signer", signed.name)]
    above = [("ValedictionSigned", valediction)] if valediction else []
    return [*above, ("SignerAbove", signed.name), *(("PostBelow", text) for text in signed.lines)]


_Taken = tuple[str, int]
"""A paragraph: style, and how many lines it takes."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a letter takes of a page, ready to be added up for one rhythm after another."""

    alone: tuple[tuple[str, int, int], ...]
    """Of the paragraphs that have the page's width for themselves: style, how many, how many lines."""
    beside: tuple[tuple[tuple[_Taken, ...], ...], ...]
    """Of the others: rows of columns."""


@lru_cache(maxsize=512)  # letterhead, title and foot are those of many letters
def _taken(row: _Row, form: Form, size: float, language: str) -> tuple[tuple[_Taken, ...], ...]:
    styles = _styles(form, size, language)
    return tuple(
        tuple((own, lines_of(styles[own], text, width)) for own, text, width in column) for column in row
    )


def _counted(rows: Iterable[tuple[tuple[_Taken, ...], ...]]) -> _Counted:
    alone: dict[str, tuple[int, int]] = {}
    beside: list[tuple[tuple[_Taken, ...], ...]] = []
    for taken in rows:
        if len(taken) > 1:
            beside.append(taken)
            continue
        for own, lines in taken[0]:
            paragraphs, before = alone.get(own, (0, 0))
            alone[own] = (paragraphs + 1, before + lines)
    return _Counted(tuple((own, *both) for own, both in alone.items()), tuple(beside))


def _height(counted: _Counted, figures: dict[str, tuple[float, float]]) -> float:
    total = 0.0
    for own, paragraphs, lines in counted.alone:
        around, each = figures[own]
        total += paragraphs * around + lines * each
    for row in counted.beside:
        total += max(
            sum(figures[own][0] + figures[own][1] * lines for own, lines in column) for column in row
        )
    return total


@lru_cache(maxsize=256)
def _figures(form: Form, rhythm: Rhythm, language: str) -> dict[str, tuple[float, float]]:
    """By style: the space around a paragraph, and the height of each of its lines."""
    styles = known_styles(form, rhythm, language)
    return {own: (space(style), line_points(style, language)) for own, style in styles.items()}


def space(style: Style) -> float:
    """Points above and below a paragraph."""
    return (style.before or 0) + (style.after or 0)


def line_points(style: Style, language: str = "vi") -> float:
    """The height of a line."""
    usual = LINE_HEIGHTS.get(language, LINE_HEIGHTS["vi"])
    return style.exact or usual * (style.size or TEXT) * (style.pitch or 1)


def lines_of(style: Style, text: str, width: float) -> int:
    """How many lines a paragraph takes in a column of `width` mm."""
    room, first = width - (style.left or 0) - (style.right or 0), style.first_line or 0
    bold, italic = bool(style.bold), bool(style.italic)
    return line_count(text, room, style.size or TEXT, bold=bold, italic=italic, first=first)
