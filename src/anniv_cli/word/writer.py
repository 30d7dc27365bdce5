"""A `Document` as the bytes of a .docx file: the same bytes for the same document, on every machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from anniv_cli.blocks import Appendix, Block, Document
from anniv_cli.word.body import body, closed, closing_styles
from anniv_cli.word.components import (
    appendix_heading,
    draft_mark,
    foot,
    kind,
    letterhead,
    shapes,
    subject,
)
from anniv_cli.word.markup import escaped, paragraph
from anniv_cli.word.numbering import Count, Outline, numbering_part, outline_of
from anniv_cli.word.package import Part, archive, kept_part, part
from anniv_cli.word.static import (
    CORE,
    DOCUMENT,
    FIRST_HEADER_ID,
    HEADER,
    NUMBERING,
    PAGE_HEADER_ID,
    STYLES,
    static_parts,
)
from anniv_cli.word.styles import Shapes, styles_part
from anniv_cli.word.stylesheet import LANDSCAPE, PORTRAIT, TWIPS_PER_MM, Page


def write(document: Document, *, for_conversion: bool = False) -> bytes:
    """The document as a .docx file.

    `for_conversion` types the numbers that LibreOffice, which makes PDF files of it, may print wrongly.
    """
    outline = outline_of(document)
    count = Count(outline, typed=for_conversion)
    blocks = closed(document.body, document.end_mark)
    closing = closing_styles(blocks, outline) if document.signature or document.recipients else ()
    text = "".join(_sections(document, blocks, closing, count))
    first_header = draft_mark(document.draft) if document.draft else paragraph("Header")
    return archive(
        [
            *static_parts(),
            kept_part("word/header2.xml", HEADER.format(first_header)),
            _styles(outline, shapes(document.letterhead, document.subject), tuple(sorted({*closing} - {""}))),
            kept_part("word/numbering.xml", NUMBERING.format(numbering_part(outline, tuple(count.restarts)))),
            part("docProps/core.xml", _core(document)),
            part("word/document.xml", DOCUMENT.format(text)),
        ]
    )


@lru_cache(maxsize=64)
def _styles(outline: Outline, widths: Shapes, closing: tuple[str, ...]) -> Part:
    return part("word/styles.xml", STYLES.format(styles_part(outline, widths, closing)))


def _sections(
    document: Document, blocks: Sequence[Block], closing: Sequence[str], count: Count
) -> Iterator[str]:
    """The document and each of its appendices: every one is a section with page numbers of its own."""
    pages = [PORTRAIT, *(LANDSCAPE if appendix.landscape else PORTRAIT for appendix in document.appendices)]
    yield from _main(document, blocks, closing, count)
    for place, appendix in enumerate(document.appendices):
        yield paragraph("SectionEnd", section=_section(pages[place]))
        yield from _appendix(appendix, count, pages[place + 1])
    yield paragraph("SectionEnd") + _section(pages[-1])


def _main(document: Document, blocks: Sequence[Block], closing: Sequence[str], count: Count) -> Iterator[str]:
    yield letterhead(document.letterhead)
    if document.kind:
        yield kind(document.kind)
    if document.subject:
        yield subject(document.subject)
    yield from body(blocks, count, PORTRAIT.text_width, closing)
    if document.signature or document.recipients:
        yield foot(document.signature, document.recipients)


def _appendix(appendix: Appendix, count: Count, page: Page) -> Iterator[str]:
    count.begin_anew()
    yield appendix_heading(appendix)
    yield from body(appendix.body, count, page.text_width)


def _section(page: Page) -> str:
    width, height, top, bottom, left, right, header = (
        round(mm * TWIPS_PER_MM)
        for mm in (page.width, page.height, page.top, page.bottom, page.left, page.right, page.header)
    )
    turned = ' w:orient="landscape"' if width > height else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{PAGE_HEADER_ID}"/>'
        f'<w:headerReference w:type="first" r:id="{FIRST_HEADER_ID}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="{header}" '
        f'w:footer="{header}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def _core(document: Document) -> str:
    """Title and author as given; no day of making where the document has none."""
    title = escaped(document.title or f"{document.kind} {document.subject}".strip()).replace("\n", " ")
    author = escaped(document.author)
    day = f"{document.created:%Y-%m-%d}T00:00:00Z" if document.created else ""
    made = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>'
        for name in ("created", "modified")
        if day
    )
    return CORE.format(
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>vi-VN</dc:language>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>{made}"
    )
