"""A `Document` as the bytes of a .docx file: the same bytes for the same document, on every machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from anniv_cli.blocks import Appendix, Block, Document
from anniv_cli.word.body import body, closed, closing_styles
from anniv_cli.word.components import (
    appendix_heading,
    first_header,
    foot,
    kind,
    letterhead,
    shapes,
    subject,
)
from anniv_cli.word.fitting import label_mm, rhythm_of
from anniv_cli.word.forms import FORMS, Rhythm, known_styles
from anniv_cli.word.letter import is_letter, laid_out
from anniv_cli.word.markup import paragraph
from anniv_cli.word.numbering import Count, Outline, numbering_part, outline_of
from anniv_cli.word.package import Part, archive, kept_part, part
from anniv_cli.word.static import (
    DOCUMENT,
    HEADER,
    NUMBERING,
    STYLES,
    core_part,
    section,
    static_parts,
)
from anniv_cli.word.styles import Setting, Shapes, styles_part
from anniv_cli.word.stylesheet import LANDSCAPE, MARKED, SCRIPTS, Page


def write(document: Document, *, for_conversion: bool = False) -> bytes:
    """The document as a .docx file.

    `for_conversion` types the numbers that LibreOffice, which makes PDF files of it, may print wrongly.
    """
    title = document.title or f"{document.kind} {document.subject}".strip()
    document, valediction = laid_out(document)
    outline = outline_of(document)
    count = Count(outline, typed=for_conversion)
    blocks = closed(document.body, document.end_mark)
    closing = closing_styles(blocks, outline) if document.signature or document.recipients else ()
    text = "".join(_sections(document, blocks, closing, count, valediction))
    margin = first_header(document.draft, document.note)
    setting = _setting(document, outline, valediction, closing, _marked(text + margin))
    return archive(
        [
            *static_parts(document.language, _scripts(setting)),
            kept_part("word/header2.xml", HEADER.format(margin)),
            _styles(setting),
            _numbering(outline, tuple(count.restarts), FORMS[document.form].indent),
            core_part(title, document.author, document.created, document.language),
            part("word/document.xml", DOCUMENT.format(text)),
        ]
    )


def _setting(
    document: Document, outline: Outline, valediction: str, closing: Sequence[str], marked: tuple[str, ...]
) -> Setting:
    """What the styles of the document depend on."""
    widths = shapes(document.letterhead, document.subject, document.form, document.language)
    rhythm = _rhythm(document, valediction, widths) if is_letter(document) else None
    styles = known_styles(document.form, rhythm, document.language)
    return Setting(
        outline,
        widths,
        tuple(sorted({*closing} - {""})),
        document.form,
        document.language,
        rhythm,
        label_mm(document.body, styles["Addressee"]) if rhythm else 0,
        marked,
    )


def _rhythm(document: Document, valediction: str, widths: Shapes) -> Rhythm:
    look = FORMS[document.form]
    return rhythm_of(document, valediction, widths) or look.rhythms[look.usual]


def _marked(xml: str) -> tuple[str, ...]:
    return tuple(style.id for style in MARKED if f'Style w:val="{style.id}"/>' in xml)


def _scripts(setting: Setting) -> tuple[str, ...]:
    used = {style.script for style in MARKED if style.id in setting.marked} | {setting.language}
    return tuple(own for own in SCRIPTS if own in used)


@lru_cache(maxsize=256)
def _styles(setting: Setting) -> Part:
    return part("word/styles.xml", STYLES.format(styles_part(setting)))


@lru_cache(maxsize=64)
def _numbering(outline: Outline, restarts: tuple[tuple[int, int], ...], indent: float) -> Part:
    return part("word/numbering.xml", NUMBERING.format(numbering_part(outline, restarts, indent)))


def _sections(
    document: Document, blocks: Sequence[Block], closing: Sequence[str], count: Count, valediction: str
) -> Iterator[str]:
    """The document and each of its appendices: every one is a section with page numbers of its own."""
    upright = FORMS[document.form].page
    pages = [upright, *(LANDSCAPE if appendix.landscape else upright for appendix in document.appendices)]
    yield from _main(document, blocks, closing, count, valediction)
    for place, appendix in enumerate(document.appendices):
        yield paragraph("SectionEnd", section=section(pages[place]))
        yield from _appendix(appendix, count, pages[place + 1])
    yield paragraph("SectionEnd") + section(pages[-1])


def _main(
    document: Document, blocks: Sequence[Block], closing: Sequence[str], count: Count, valediction: str
) -> Iterator[str]:
    look = FORMS[document.form]
    yield letterhead(document.letterhead, document.form, document.language)
    if document.kind:
        yield kind(document.kind)
    if document.subject:
        yield subject(document.subject, look.subject_end)
    yield from body(blocks, count, look.page.text_width, closing)
    if document.signature or document.recipients:
        yield foot(document.signature, document.recipients, document.form, document.language, valediction)


def _appendix(appendix: Appendix, count: Count, page: Page) -> Iterator[str]:
    count.begin_anew()
    yield appendix_heading(appendix)
    yield from body(appendix.body, count, page.text_width)
