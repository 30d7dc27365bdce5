"""The content of a document (ô số 6 of Phụ lục I): its blocks, in page order, as paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from anniv_cli.blocks import (
    Addressee,
    Basis,
    Block,
    Bullet,
    Chart,
    Heading,
    Numbered,
    Paragraph,
    Salutation,
    Table,
    Valediction,
)
from anniv_cli.word.markup import TAB, line, paragraph, run
from anniv_cli.word.metrics import line_count
from anniv_cli.word.numbering import OUTLINE, TYPED_HEADING, TYPED_NUMBERED, Count, Level, Outline, printed
from anniv_cli.word.stylesheet import BULLETS, CLOSING, INDENT, PORTRAIT, TEXT
from anniv_cli.word.tables import chart, table

LETTER_BLOCKS = (Addressee, Salutation, Valediction)
"""What makes a document a letter."""
TAIL = 2
"""So many lines of text at least stay with the signature, which never stands alone on a page."""


def body(blocks: Sequence[Block], count: Count, width: float, closing: Sequence[str] = ()) -> Iterator[str]:
    """Every block; `closing` are the styles of the last ones, which stay with what follows."""
    first = len(blocks) - len(closing)
    for place, block in enumerate(blocks):
        yield _block(block, count, width, CLOSING if place >= first and closing[place - first] else "")


def _block(block: Block, count: Count, width: float, tail: str) -> str:
    match block:
        case Heading() | Numbered():
            return _counted(block, count, tail)
        case Paragraph():
            return running_text(block, tail)
        case Basis():
            return basis(block, tail)
        case Bullet():
            return bullet(block, tail)
        case Table():
            return table(block, width)
        case Chart():
            return chart(block, width)
        case Addressee():
            return addressee(block)
        case Salutation():
            return salutation(block)
        case Valediction():
            return valediction(block)


def _counted(block: Heading | Numbered, count: Count, tail: str) -> str:
    level, own = count.outline.level(block), count.next(block)
    if isinstance(block, Numbered):
        return numbered(block, level, own, tail)
    return heading(block, level, own)


def heading(block: Heading, level: Level, own: int = OUTLINE) -> str:
    """A heading: mục (`I.`, in capitals), khoản with a title (`1.`). ô 6; Điều 8, nội dung văn bản.

    Its style brings the number. One without text is the number alone: it counts, and waits for its words.
    """
    text = f"{block.text}:" if block.run_in else block.text
    if not own:
        text = f"{printed(level, block.positions)} {text}"
    runs = run(text + (" " if block.run_in else "")) + run(block.run_in, "RunIn")
    place = (own, level.place) if own > OUTLINE else None
    return paragraph(level.heading if own else TYPED_HEADING, runs, number=place)


def numbered(block: Numbered, level: Level, own: int = OUTLINE, tail: str = "") -> str:
    """Khoản without a title, điểm: a number, and regular text. ô 6.

    The style of the heading of this level is the one that Word ties to it, so the paragraph names the level.
    """
    if own:
        return paragraph(level.numbered + tail, run(block.text), number=(own, level.place))
    return paragraph(TYPED_NUMBERED, run(f"{printed(level, block.positions)} {block.text}"))


def running_text(block: Paragraph, tail: str = "") -> str:
    """Lời văn: 14 pt, both margins, first line 1.27 cm. ô 6; mục I of Phụ lục I."""
    return paragraph("BodyText" + tail, run(block.text))


def basis(block: Basis, tail: str = "") -> str:
    """Căn cứ: italic, a line each, below the subject. ô 6."""
    return paragraph("Basis" + tail, run(block.text))


def bullet(block: Bullet, tail: str = "") -> str:
    """A line with a dash. The decree knows none below điểm; plans use them, and the dash is Word's."""
    text = f"{block.label}: {block.text}" if block.label else block.text
    list_of_dashes = (OUTLINE + 1 + list(BULLETS).index("Bullet"), 0) if tail else None
    return paragraph("Bullet" + tail, run(text), number=list_of_dashes)


def addressee(block: Addressee) -> str:
    """Kính gửi: ô 9a; the label, behind it the name and, below the name, a post on each line."""
    first, *others = block.lines or ("",)
    named = paragraph("Addressee", run(block.label, "AddresseeLabel"), TAB, run(first, "AddresseeName"))
    return named + "".join(line("AddresseeLine", text) for text in others)


def salutation(block: Salutation) -> str:
    """Lời xưng hô: a line of its own above the text of a letter."""
    return line("Salutation", block.text)


def valediction(block: Valediction) -> str:
    """Lời kết: a line of its own below the text, which stays with the signature."""
    return line("Valediction", block.text)


def closed(blocks: Sequence[Block], mark: str) -> tuple[Block, ...]:
    """The blocks with the mark that ends the text (`./.`) in place of their last full stop."""
    if not blocks or not mark:
        return tuple(blocks)
    last = blocks[-1]
    if isinstance(last, LETTER_BLOCKS):
        return tuple(blocks)
    if isinstance(last, Table | Chart):
        return (*blocks, Paragraph(mark))
    if isinstance(last, Heading) and last.run_in:
        return (*blocks[:-1], replace(last, run_in=_marked(last.run_in, mark)))
    return (*blocks[:-1], replace(last, text=_marked(last.text, mark)))


def _marked(text: str, mark: str) -> str:
    return text if text.endswith(mark) else text.rstrip(" .") + mark


def closing_styles(blocks: Sequence[Block], outline: Outline) -> tuple[str, ...]:
    """The styles of the last paragraphs that make two lines; empty for one that stays with the next."""
    found: list[str] = []
    lines = 0
    for block in reversed(blocks):
        if isinstance(block, Table | Chart | Addressee) or lines >= TAIL:
            break
        found.insert(0, _style(block, outline))
        lines += min(line_count(block.text, PORTRAIT.text_width, TEXT, first=INDENT), TAIL)
    return tuple(found)


def _style(block: Block, outline: Outline) -> str:
    match block:
        case Paragraph():
            return "BodyText"
        case Numbered():
            return outline.level(block).numbered
        case Basis() | Bullet():
            return type(block).__name__
        case _:
            return ""
