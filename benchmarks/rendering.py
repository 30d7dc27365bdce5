"""How long a document of many activities takes, beside other ways to make a .docx from the same words.

pip install --target /tmp/docxtpl docxtpl
python benchmarks/rendering.py --packages /tmp/docxtpl

The floor is the same XML, put together as strings and zipped: nothing that writes such a file can be faster.
Everything is measured in one process from values in memory to the bytes of the file; figures are medians.
"""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from statistics import median
from time import perf_counter

from generate import plan_text

from anniv_cli.blocks import Appendix, Block, Bullet, Document, Table
from anniv_cli.documents import plan_document
from anniv_cli.links import Linked
from anniv_cli.reference import packaged_register
from anniv_cli.store import plan_from, read
from anniv_cli.word import write
from anniv_cli.wording import fill

SIZES = (20, 200, 2000)
SLOW = 20.0
"""Seconds after which a program is not measured again."""
Lines = Sequence[tuple[str, bool]]
Rows = Sequence[Sequence[str]]
Maker = Callable[[], object]


def linked(number: int) -> Linked:
    loaded = plan_from(read("plan.yaml", plan_text(number).encode()))
    assert loaded.plan is not None
    return Linked(loaded.plan, packaged_register(), "plan.yaml")


def lines_of(document: Document) -> Lines:
    """The body as (text, whether a dash precedes it)."""
    return [(_text(block), isinstance(block, Bullet)) for block in document.body]


def _text(block: Block) -> str:
    if isinstance(block, Bullet) and block.label:
        return f"{block.label}: {block.text}"
    return str(getattr(block, "text", ""))


def rows_of(appendix: Appendix) -> Rows:
    """The header and the rows of its table, the short ones filled up with empty cells."""
    [table] = (block for block in appendix.body if isinstance(block, Table))
    width = len(table.header)
    return [table.header, *((*row.cells, *[""] * (width - len(row.cells))) for row in table.rows)]


def floor(frame: bytes, lines: Lines, rows: Rows) -> bytes:
    """The parts of `frame` around a body of these words, as strings."""
    pieces = [f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>{_run(text)}</w:p>' for text, _ in lines]
    if rows:
        pieces.append("<w:tbl><w:tblPr/><w:tblGrid>" + '<w:gridCol w:w="1500"/>' * 7 + "</w:tblGrid>")
        for row in rows:
            pieces.append(f"<w:tr>{''.join(map(_cell, row))}</w:tr>")
        pieces.append("</w:tbl>")
    content = _BODY.format("".join(pieces)).encode()
    source, out = zipfile.ZipFile(io.BytesIO(frame)), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in source.namelist():
            archive.writestr(name, content if name == "word/document.xml" else source.read(name))
    return out.getvalue()


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BODY = f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body>{{}}</w:body></w:document>'


def _run(text: str) -> str:
    return f"<w:r><w:t>{escape(text)}</w:t></w:r>"


def _cell(text: str) -> str:
    look = '<w:pPr><w:pStyle w:val="TableText"/></w:pPr>'
    return f'<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p>{look}{_run(text)}</w:p></w:tc>'


def naive(lines: Lines, rows: Rows) -> bytes:
    """python-docx as its own introduction shows it."""
    from docx import Document as Docx

    made = Docx()
    for text, dash in lines:
        made.add_paragraph(text, style="List Bullet" if dash else None)
    if rows:
        table = made.add_table(rows=0, cols=7)
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def template(table: bool) -> bytes:
    """A docxtpl template with a loop over paragraphs or over rows."""
    from docx import Document as Docx

    made = Docx()
    if table:
        grid = made.add_table(rows=3, cols=7)
        grid.cell(0, 0).text, grid.cell(2, 0).text = "{%tr for row in rows %}", "{%tr endfor %}"
        for place, cell in enumerate(grid.rows[1].cells):
            cell.text = f"{{{{ row[{place}]|e }}}}"
    else:
        for text in ("{%p for line in lines %}", "{{ line[0]|e }}", "{%p endfor %}"):
            made.add_paragraph(text)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def filled(source: bytes, lines: Lines, rows: Rows) -> bytes:
    from docxtpl import DocxTemplate

    made = DocxTemplate(io.BytesIO(source))
    made.render({"lines": lines, "rows": rows})
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def makers(number: int, table: bool, with_docxtpl: bool) -> dict[str, Maker]:
    """The ways to make the document, the floor first."""
    plan, appended = linked(number), ("table",) if table else ()
    document = plan_document(plan, fill, appended)
    lines = [] if table else lines_of(document)
    rows = rows_of(document.appendices[0]) if table else []
    if table:  # the table alone, so that all make the same
        document = Document(document.letterhead, "", "", (), None, (), appendices=document.appendices)
    frame = write(document)
    made: dict[str, Maker] = {
        "floor: strings and zip": lambda: floor(frame, lines, rows),
        "anniv, from the document": lambda: write(document),
        "anniv, from the plan": lambda: write(plan_document(unread(plan), fill, appended)),
        "python-docx, naive": lambda: naive(lines, rows),
    }
    if with_docxtpl:
        source = template(table)
        made["docxtpl"] = lambda: filled(source, lines, rows)
    return made


def unread(plan: Linked) -> Linked:
    """The plan with nothing worked out yet: its outline, roles and times."""
    return Linked(plan.plan, plan.register, plan.name)


def measured(made: dict[str, Maker], rounds: int) -> dict[str, float]:
    """Medians in seconds; every round runs each once. A slow one runs once only."""
    times: dict[str, list[float]] = {name: [] for name in made}
    for _ in range(rounds + 1):
        for name, make in made.items():
            if times[name] and times[name][0] > SLOW:
                continue
            began = perf_counter()
            make()
            times[name].append(perf_counter() - began)
    return {name: median(found[1:] or found) for name, found in times.items()}


def table_of(results: Mapping[int, Mapping[str, float]]) -> Iterable[str]:
    """Multiples of the floor at each size: seconds belong to a machine, ratios much less so."""
    names = list(next(iter(results.values())))
    yield f"| × floor | {' | '.join(f'{size:,}' for size in results)} |"
    yield f"|---|{'--:|' * len(results)}"
    for name in names:
        ratios = (f"{found[name] / found[names[0]]:.1f}" for found in results.values())
        yield f"| {name} | {' | '.join(ratios)} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--packages", help="a folder that docxtpl was installed into (pip install --target)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    given = parser.parse_args()
    if given.packages:
        sys.path.append(given.packages)
    for table in (False, True):
        print(f"\n{'The table of activities, 7 columns' if table else 'The activities as paragraphs'}\n")
        made = {size: makers(size, table, bool(given.packages)) for size in given.sizes}
        print("\n".join(table_of({size: measured(ways, given.rounds) for size, ways in made.items()})))
    return 0


if __name__ == "__main__":
    sys.exit(main())
