"""Tables: the frames of letterhead and foot, tables with borders, and the month-by-month chart."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from anniv_cli.blocks import Chart, ChartRow, Table
from anniv_cli.word.markup import line, paragraph, run
from anniv_cli.word.stylesheet import CHART_COLUMNS, KEY_COLUMNS, SHADES, TWIPS_PER_MM

MONTHS = range(1, 13)
_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_HEAD_ROW = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"


def columns(shares: Sequence[float], width: float) -> list[int]:
    """Shares as twips that fill `width` mm to the last twip."""
    total, whole = sum(shares), round(width * TWIPS_PER_MM)
    edges = [round(whole * sum(shares[:place]) / total) for place in range(len(shares) + 1)]
    return [right - left for left, right in itertools.pairwise(edges)]


def frame(widths: Sequence[float], rows: Iterable[Sequence[str]]) -> str:
    """A table without borders, in mm, whose cells are paragraphs; its rows do not break across pages."""
    twips = columns(widths, sum(widths))
    body = (
        _ROW + "".join(cell(width, content) for width, content in zip(twips, row, strict=True))
        for row in rows
    )
    return _table("Layout", twips, "".join(f"{row}</w:tr>" for row in body))


def grid(widths: Sequence[float], height: float, rows: Iterable[Sequence[str]]) -> str:
    """A table without borders whose cells are `height` mm high and hold their paragraphs in the middle."""
    twips = columns(widths, sum(widths))
    exact = f'<w:trHeight w:val="{round(height * TWIPS_PER_MM)}" w:hRule="exact"/>'
    head, middle = f"<w:tr><w:trPr><w:cantSplit/>{exact}</w:trPr>", '<w:vAlign w:val="center"/>'
    body = (
        "".join(cell(width, content, more=middle) for width, content in zip(twips, row, strict=True))
        for row in rows
    )
    return _table("Layout", twips, "".join(f"{head}{row}</w:tr>" for row in body))


def _table(style: str, widths: Sequence[int], rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def cell(width: int, content: str, span: int = 1, more: str = "") -> str:
    """A cell of some columns' width. `more` is what else its properties say."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{more}</w:tcPr>{content}</w:tc>'


def table(block: Table, width: float) -> str:
    """A table with borders; its header row is repeated on every page."""
    widths = columns(block.widths, width)
    styles = ["TableCentred" if place in block.centred else "TableText" for place in range(len(widths))]
    heads = ["TableHeader"] * len(widths)
    section = [
        "TableSectionNumber" if place in block.centred else "TableSection" for place in range(len(widths))
    ]
    # A row of the usual shape is text in the gaps of ready-made cells, which makes large tables cheap.
    cells = (cell(own, paragraph(look, "%s")) for own, look in zip(widths, styles, strict=True))
    usual = f"{_ROW}{''.join(cells)}</w:tr>"
    rows = [_row(_HEAD_ROW, block.header, widths, heads)]
    for row in block.rows:
        if not row.section and len(row.cells) == len(widths):
            rows.append(usual % tuple(map(run, row.cells)))
        else:
            rows.append(_row(_ROW, row.cells, widths, section if row.section else styles))
    return _table("Grid", widths, "".join(rows))


def _row(head: str, texts: Sequence[str], widths: Sequence[int], styles: Sequence[str]) -> str:
    """A row whose last cell takes the columns that are left; a single cell across them all is plain text."""
    if len(texts) > len(widths):
        raise ValueError(f"a row of {len(texts)} cells in a table of {len(widths)} columns")
    texts = texts or ("",)
    last = len(texts) - 1
    looks = [*styles[:last], styles[last] if last or len(widths) == 1 else styles[-1]]
    cells = [cell(widths[place], line(looks[place], text)) for place, text in enumerate(texts[:-1])]
    cells.append(cell(sum(widths[last:]), line(looks[last], texts[-1]), len(widths) - last))
    return f"{head}{''.join(cells)}</w:tr>"


def chart(block: Chart, width: float) -> str:
    """A month-by-month schedule under its legend. Its header row is repeated on every page."""
    number, text, month = CHART_COLUMNS
    widths = columns((number, text, *[month] * len(MONTHS)), width)
    header = _row(_HEAD_ROW, block.header, widths, ["TableHeader"] * len(widths))
    rows = "".join(_chart_row(row, widths) for row in block.rows)
    return _key(block.legend) + _table("Grid", widths, header + rows)


def _chart_row(row: ChartRow, widths: Sequence[int]) -> str:
    if row.section:
        looks = ["TableSectionNumber", *["TableSection"] * (len(widths) - 1)]
        return _row(_ROW, (row.number, row.text), widths, looks)
    months = "".join(_month(own, _shade(row, month)) for own, month in zip(widths[2:], MONTHS, strict=True))
    if row.note:
        shade = _shading(_shade(row, MONTHS[0])) if len(row.months) == len(MONTHS) else ""
        look = f'{shade}<w:vAlign w:val="center"/>'
        months = cell(sum(widths[2:]), line("TableCentred", row.note), len(MONTHS), look)
    first = cell(widths[0], line("TableCentred", row.number)) + cell(widths[1], line("TableText", row.text))
    return f"{_ROW}{first}{months}</w:tr>"


def _month(width: int, shade: str) -> str:
    return cell(width, line("TableCentred", ""), more=_shading(shade) if shade else "")


def _shade(row: ChartRow, month: int) -> str:
    if month in row.peak:
        return "tentative peak" if row.tentative else "peak"
    if month in row.months:
        return "tentative" if row.tentative else "planned"
    return ""


def _shading(shade: str) -> str:
    pattern, colour, ground = SHADES[shade]
    return f'<w:shd w:val="{pattern}" w:color="{colour}" w:fill="{ground}"/>'


def _key(legend: Sequence[str]) -> str:
    """The legend, a shaded cell and its meaning each, in the order planned, peak, tentative.

    It stands above its chart: below, it would often be alone on a last page.
    """
    said = [(shade, text) for shade, text in zip(SHADES, legend, strict=False) if text]
    if not said:
        return ""
    widths = columns(KEY_COLUMNS * len(said), sum(KEY_COLUMNS) * len(said))
    marks = (
        cell(own, line("ChartKey", ""), more=_shading(shade))
        for own, (shade, _) in zip(widths[::2], said, strict=True)
    )
    texts = (cell(own, line("ChartKey", text)) for own, (_, text) in zip(widths[1::2], said, strict=True))
    pairs = "".join(mark + text for mark, text in zip(marks, texts, strict=True))
    return _table("Key", widths, f"{_ROW}{pairs}</w:tr>") + line("ChartKey", "")
