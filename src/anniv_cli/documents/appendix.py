"""What stands behind a plan: its annexes, its committees, the table of activities, the chart of months."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from anniv_cli.blocks import Appendix, Block, Bullet, Chart, ChartRow, Paragraph, Table, TableRow
from anniv_cli.documents.body import entry_blocks
from anniv_cli.documents.columns import cells, counted_reference
from anniv_cli.documents.letterhead import number_and_symbol
from anniv_cli.documents.listed import Listed, listed
from anniv_cli.documents.marks import closed, joined, one_line
from anniv_cli.documents.months import months, times
from anniv_cli.documents.schemes import Schemes
from anniv_cli.documents.wordings import Fill, day_fields, line, lines
from anniv_cli.links import Linked
from anniv_cli.links.outline import roman
from anniv_cli.model import Committee, each
from anniv_cli.text import shortened

APPENDICES = ("table", "chart")
"""What may be asked for besides the plan's own annexes."""
_WIDTHS = (11, 82, 39, 41, 36, 25, 18)
"""Number, content, lead, support, time, place or product, remarks: millimetres of a landscape page."""
_LONGEST_NOTE = 90
_OWN = "{reference}"


@dataclass(frozen=True, slots=True)
class _Untitled:
    title: str
    body: tuple[Block, ...]
    landscape: bool


def appendices(linked: Linked, schemes: Schemes, fill: Fill, asked: Sequence[str]) -> tuple[Appendix, ...]:
    """The annexes, the committees, then what is asked for, each once.

    Two or more are counted in Roman figures (Nghị định 30/2020/NĐ-CP, phụ lục I, phụ lục).
    """
    made = [*_annexes(linked, schemes, fill), *_committees(linked, fill)]
    made += [_MADE[name](linked, fill) for name in APPENDICES if name in asked]
    reference = _reference(linked, fill) if made else ""
    return tuple(
        Appendix(
            line(fill, "appendix-label", number=roman(position) if len(made) > 1 else ""),
            one.title,
            reference,
            one.body,
            one.landscape,
        )
        for position, one in enumerate(made, 1)
    )


def _reference(linked: Linked, fill: Fill) -> str:
    plan = linked.plan
    number, symbol = number_and_symbol(plan)
    fields = {"kind": one_line(plan.type), "issuer": one_line(plan.issuer or ""), **day_fields(plan.date)}
    return line(fill, "appendix-reference", number=number, symbol=symbol, **fields)


def _annexes(linked: Linked, schemes: Schemes, fill: Fill) -> Iterator[_Untitled]:
    for index, annex in enumerate(linked.plan.annexes):
        entries = [entry for entry in linked.outline if entry.path[:2] == ("annexes", index)]
        blocks = [block for entry in entries for block in entry_blocks(entry, schemes, fill)]
        yield _Untitled(one_line(annex.annex).upper(), tuple(blocks), False)


def _committees(linked: Linked, fill: Fill) -> Iterator[_Untitled]:
    labels = lines(fill, "committee", 3) if linked.plan.committees else ()
    for committee in linked.plan.committees:
        yield _Untitled(one_line(committee.committee).upper(), tuple(_members(committee, labels)), False)


def _members(committee: Committee, labels: Sequence[str]) -> Iterator[Block]:
    """Head, members, standing body; several of a kind stand below their label, a dash each."""
    for label, value in zip(labels, (committee.head, committee.members, committee.standing), strict=True):
        named = each(value)
        if len(named) == 1:
            yield Paragraph(closed(f"{label}: {one_line(named[0])}"))
        elif named:
            yield Paragraph(f"{label}:")
            yield from (Bullet(one_line(name).rstrip(" ;.,") + ";") for name in named[:-1])
            yield Bullet(closed(one_line(named[-1])))


def _table(linked: Linked, fill: Fill) -> _Untitled:
    header = lines(fill, "activities-columns", len(_WIDTHS))
    remark = line(fill, "activities-remark", reference=_OWN)  # filled once, not for each of a thousand rows
    rows = tuple(_table_row(row, remark) for row in listed(linked))
    return _Untitled(_title(linked, fill, "activities-title"), (Table(header, _WIDTHS, rows),), True)


def _table_row(row: Listed, remark: str) -> TableRow:
    """A row of the table; its remark leads back into the plan."""
    if row.activity is None:
        return TableRow((row.number, row.text), section=True)
    reference = counted_reference(row.activity)
    return TableRow((row.number, *cells(row.activity), remark.replace(_OWN, reference) if reference else ""))


def _chart(linked: Linked, fill: Fill) -> _Untitled:
    header = lines(fill, "chart-columns", 14)
    taken, peak, tentative, all_year = lines(fill, "chart-legend", 4)
    rows = tuple(_chart_row(row, all_year) for row in listed(linked))
    chart = Chart(header, rows, (taken, peak, tentative))
    return _Untitled(_title(linked, fill, "chart-title"), (chart,), True)


def _chart_row(row: Listed, all_year: str) -> ChartRow:
    """A row of the chart; a time that no month can be read from stands there in its own words."""
    if row.activity is None:
        return ChartRow(row.number, row.text, frozenset(), section=True)
    found = months(row.activity)
    note = all_year if found.all_year else ""
    if not found.taken:
        note = shortened(joined(times(row.activity)), _LONGEST_NOTE)
    return ChartRow(row.number, row.text, found.taken, found.peak, found.tentative, note=note)


def _title(linked: Linked, fill: Fill, name: str) -> str:
    plan = linked.plan
    return line(fill, name, kind=one_line(plan.type), subject=one_line(plan.subject), year=plan.year).upper()


_MADE: dict[str, Callable[[Linked, Fill], _Untitled]] = {"table": _table, "chart": _chart}
