"""Labels for envelopes on sheets of A4: every label is a cell of a grid, and keeps to its cell."""

from __future__ import annotations

from collections.abc import Sequence

from anniv_cli.blocks import LabelSheet
from anniv_cli.word.fitting import line_points, lines_of
from anniv_cli.word.markup import line, paragraph
from anniv_cli.word.metrics import MM_PER_POINT
from anniv_cli.word.package import archive, kept_part, part
from anniv_cli.word.static import DOCUMENT, HEADER, NUMBERING, STYLES, core_part, section, static_parts
from anniv_cli.word.styles import label_styles_part
from anniv_cli.word.stylesheet import LABEL_GRID, LABEL_SIZES, LABELS, SCRIPTS
from anniv_cli.word.tables import grid

_LOOKS = {style.id: style for style in LABELS}
_GAP = paragraph("Normal")


def write_labels(sheet: LabelSheet) -> bytes:
    """The labels as a .docx file, as many pages as they need."""
    text = _grid(sheet.labels) + paragraph("SectionEnd") + section(LABEL_GRID.page, headed=False)
    return archive(
        [
            *static_parts(scripts=tuple(SCRIPTS)),
            kept_part("word/header2.xml", HEADER.format(paragraph("Normal"))),
            kept_part("word/styles.xml", STYLES.format(label_styles_part())),
            kept_part("word/numbering.xml", NUMBERING.format("")),
            core_part(sheet.title, sheet.author, sheet.created, "vi"),
            part("word/document.xml", DOCUMENT.format(text)),
        ]
    )


def _grid(labels: Sequence[Sequence[str]]) -> str:
    """Row after row; a sheet without labels is an empty page."""
    own = LABEL_GRID
    widths = [own.width, *[own.gap, own.width] * (own.columns - 1)]
    rows = [labels[first : first + own.columns] for first in range(0, len(labels), own.columns)]
    return grid(widths, own.height, map(_row, rows)) if rows else ""


def _row(labels: Sequence[Sequence[str]]) -> list[str]:
    filled = [*labels, *[()] * (LABEL_GRID.columns - len(labels))]
    return [_GAP if place % 2 else label(filled[place // 2]) for place in range(2 * len(filled) - 1)]


def label(lines: Sequence[str]) -> str:
    """Nhãn phong bì: the name in bold, below it post and place, in the largest size that fits."""
    if not any(lines):
        return paragraph("Normal")
    size = next((place for place in range(1, len(LABEL_SIZES)) if _fits(lines, place)), len(LABEL_SIZES))
    return "".join(line(style, text) for style, text in zip(_styles(size, lines), lines, strict=True))


def _styles(size: int, lines: Sequence[str]) -> list[str]:
    return [f"LabelName{size}", *[f"LabelLine{size}"] * (len(lines) - 1)]


def _fits(lines: Sequence[str], size: int) -> bool:
    looks = [_LOOKS[style] for style in _styles(size, lines)]
    taken = sum(
        line_points(look) * lines_of(look, text, LABEL_GRID.width)
        for look, text in zip(looks, lines, strict=True)
    )
    return taken * MM_PER_POINT <= LABEL_GRID.height - 2
