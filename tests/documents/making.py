"""Documents out of a few lines of YAML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anniv_cli.blocks import Block, Bullet, Chart, Document, Heading, Numbered, Table
from anniv_cli.documents import plan_document
from anniv_cli.links import Linked
from anniv_cli.reference import packaged_register
from anniv_cli.store import load_plan, plan_from, read
from anniv_cli.wording import fill

HEAD = "subject: Kỷ niệm 60 năm\nprovince: Kon Tum\nyear: 2027\n"


def linked(text: str, head: str = HEAD) -> Linked:
    loaded = plan_from(read("plan.yaml", f"{head}{text}".encode()))
    assert loaded.plan is not None, loaded.diagnostics
    return Linked(loaded.plan, packaged_register(), "plan.yaml")


def kept(path: str) -> Linked:
    """A plan of the folder `plans/`."""
    loaded = load_plan(path)
    assert loaded.plan is not None
    return Linked(loaded.plan, packaged_register(), path)


def document(text: str, *appendices: str, head: str = HEAD) -> Document:
    return plan_document(linked(text, head), fill, appendices)


def body(text: str) -> list[str]:
    """The body under the plan's lines, a block a line, as `told` puts it; the end mark is left out."""
    return told(document(f"body:\n{text}").body)


def told(blocks: Sequence[Block]) -> list[str]:
    return [line for block in blocks for line in _told(block)]


def _told(block: Block) -> Iterator[str]:
    """Kind, level and scheme, position, text: `Heading 1/0 II. | CÁC HOẠT ĐỘNG`."""
    match block:
        case Heading() | Numbered():
            positions = ".".join(map(str, block.positions))
            run_in = f": {block.run_in}" if isinstance(block, Heading) and block.run_in else ""
            name = type(block).__name__
            yield f"{name} {block.level}/{block.scheme} {positions} | {block.text}{run_in}"
        case Bullet():
            yield f"Bullet | {block.label}: {block.text}" if block.label else f"Bullet | {block.text}"
        case Table():
            yield f"Table | {' | '.join(block.header)}"
            for row in block.rows:
                cells = " | ".join(row.cells).replace("\n", " / ")
                yield f"{'Section' if row.section else 'Row'} | {cells}"
        case Chart():
            yield f"Chart | {' | '.join(block.header)} | {' / '.join(block.legend)}"
            for row in block.rows:
                months = " ".join(_month(month, row.months, row.peak) for month in range(1, 13))
                marks = " ~" * row.tentative + f" | {row.note}" * bool(row.note)
                yield (
                    f"Section | {row.number} | {row.text}"
                    if row.section
                    else (f"Row | {row.number} | {row.text} | {months}{marks}")
                )
        case _:
            yield f"{type(block).__name__} | {block.text}"


def _month(month: int, taken: frozenset[int], peak: frozenset[int]) -> str:
    return "#" if month in peak else "=" if month in taken else "."


def outline(made: Document) -> list[str]:
    """The whole document as lines."""
    head = made.letterhead
    lines = [
        f"superior | {head.superior}",
        *(f"issuer | {line}" for line in head.issuer),
        f"number | {head.number}",
        f"place and date | {head.place_and_date}",
        f"draft | {made.draft}",
        f"kind | {made.kind}",
        f"subject | {made.subject}",
        *(f"scheme {number} | {' '.join(scheme)}" for number, scheme in enumerate(made.schemes)),
        *told(made.body),
        f"end mark | {made.end_mark}",
        *(f"signature | {line}" for line in (made.signature.lines if made.signature else ())),
        f"name | {made.signature.name if made.signature else ''}",
        *(f"recipient | {line}" for line in made.recipients),
        f"title | {made.title}",
        f"author | {made.author}",
        f"created | {made.created or ''}",
    ]
    for appendix in made.appendices:
        turned = "landscape" if appendix.landscape else "portrait"
        lines += [f"appendix | {appendix.label} | {appendix.title} | {turned}", appendix.reference]
        lines += told(appendix.body)
    return lines
