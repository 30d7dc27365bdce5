"""The stylesheet as Word's styles part, with the styles that a document's own levels and rules ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from anniv_cli.blocks import Form
from anniv_cli.word.defaults import FIXED, TABLES, defaults, fonts, language_tag, size
from anniv_cli.word.forms import FORMS, Rhythm, form_styles
from anniv_cli.word.markup import attribute
from anniv_cli.word.numbering import OUTLINE, ROOM, TYPED_HEADING, TYPED_NUMBERED, Level, Outline
from anniv_cli.word.stylesheet import (
    BULLETS,
    CLOSING,
    HEADING,
    LABELS,
    LANGUAGES,
    MARKED,
    NUMBERED,
    ROMAN_HEADING_GAP,
    RULE_WEIGHT,
    SCRIPTS,
    STYLES,
    TWIPS_PER_MM,
    TWIPS_PER_POINT,
    Style,
)

BUILT_IN = frozenset({"Normal", "BodyText", "Header", *(f"Heading{depth}" for depth in range(1, 10))})
_ON_LABELS = frozenset({"Normal", "Header", "SectionEnd"})
_LINE = 240
"""What Word calls a single line."""
Shapes = tuple[tuple[str, float, float], ...]
"""Styles that are as wide as a document's own words ask: id, width of the column, own width; in mm."""


@dataclass(frozen=True, slots=True)
class Setting:
    """All that makes the styles of one document other than those of another."""

    outline: Outline
    shapes: Shapes = ()
    closing: tuple[str, ...] = ()
    """Styles of the text that stay with the signature."""
    form: Form = "nd30"
    language: str = "vi"
    rhythm: Rhythm | None = None
    """How close a letter is set; none for what is not a letter."""
    label: float = 0
    """The width of the addressee's label, in mm: the names below it stand behind it."""
    marked: tuple[str, ...] = ()
    """Ids of the character styles that its blanks and its Lao or Khmer words ask for."""


def document_styles(setting: Setting) -> list[Style]:
    """All paragraph and character styles of a document."""
    known = [*form_styles(setting.form, setting.rhythm, setting.language)]
    for level in setting.outline.levels[:ROOM]:
        known += [_heading(level), _numbered(level)]
    known += [replace(HEADING, id=TYPED_HEADING, name="Đề mục đánh số bằng tay", outline=8)]
    known += [replace(NUMBERED, id=TYPED_NUMBERED, name="Khoản đánh số bằng tay")]
    names = {style.id: style.name for style in known}
    sides = {own: max(0.0, (column - width) / 2) for own, column, width in setting.shapes}
    shaped = (
        replace(style, left=sides[style.id], right=sides[style.id]) if style.id in sides else style
        for style in known
    )
    closing = (_closing(base, names[base]) for base in setting.closing)
    marked = (style for style in MARKED if style.id in setting.marked)
    indent = FORMS[setting.form].indent
    return [*(_labelled(style, indent, setting.label) for style in shaped), *closing, *marked]


def _labelled(style: Style, indent: float, label: float) -> Style:
    """The addressee's label begins where paragraphs do, and the names stand behind it, one below another."""
    if style.id == "Addressee":
        return replace(style, left=indent + label, hanging=label)
    return replace(style, left=indent + label) if style.id == "AddresseeLine" else style


def _heading(level: Level) -> Style:
    name = (
        f"heading {level.depth}"
        if level.first
        else f"Đề mục {level.heading.removeprefix('Heading')} ({level.pattern})"
    )
    style = replace(HEADING, id=level.heading, name=name, outline=level.depth - 1)
    if level.format in ("upperRoman", "upperLetter"):
        return replace(style, capitals=True, before=ROMAN_HEADING_GAP)
    return style


def _numbered(level: Level) -> Style:
    return replace(
        NUMBERED, id=level.numbered, name=f"Khoản {level.numbered.removeprefix('Numbered')} ({level.pattern})"
    )


def _closing(base: str, name: str) -> Style:
    return Style(base + CLOSING, f"{name} - cuối văn bản", base, keep_next=True)


def styles_part(setting: Setting) -> str:
    """The styles part without its root element."""
    counted = dict(_counted(setting.outline))
    return (
        defaults(setting.language)
        + FIXED
        + "".join(_style_xml(style, counted.get(style.id, "")) for style in document_styles(setting))
        + TABLES
    )


def label_styles_part() -> str:
    """The styles part of a sheet of labels."""
    known = [style for style in STYLES if style.id in _ON_LABELS]
    return (
        defaults("vi")
        + FIXED
        + "".join(_style_xml(style, "") for style in (*known, *LABELS, *MARKED))
        + TABLES
    )


def _counted(outline: Outline) -> Iterator[tuple[str, str]]:
    for level in outline.levels[:ROOM]:
        for style in (level.heading, level.numbered):
            yield style, f'<w:numPr><w:ilvl w:val="{level.place}"/><w:numId w:val="{OUTLINE}"/></w:numPr>'
    for own, style in enumerate(BULLETS, OUTLINE + 1):
        yield style, f'<w:numPr><w:numId w:val="{own}"/></w:numPr>'


def _style_xml(style: Style, number: str) -> str:
    kind = "character" if style.character else "paragraph"
    default = ' w:default="1"' if style.id == "Normal" else ""
    custom = "" if style.id in BUILT_IN else ' w:customStyle="1"'
    base = f'<w:basedOn w:val="{style.base}"/>' if style.base else ""
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    hidden = (
        '<w:uiPriority w:val="99"/><w:semiHidden/>'
        if style.id.endswith(CLOSING)
        else '<w:uiPriority w:val="1"/><w:qFormat/>'
    )
    paragraph = "" if style.character else _wrapped("w:pPr", _paragraph_look(style, number))
    return (
        f'<w:style w:type="{kind}"{default}{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{attribute(style.name)}"/>'
        f"{base}{following}{hidden}{paragraph}{_wrapped('w:rPr', _letter_look(style))}</w:style>"
    )


def _wrapped(tag: str, content: str) -> str:
    return f"<{tag}>{content}</{tag}>" if content else ""


def _switch(tag: str, on: bool | None) -> str:
    return "" if on is None else f"<w:{tag}/>" if on else f'<w:{tag} w:val="0"/>'


def _paragraph_look(style: Style, number: str) -> str:
    look = _switch("keepNext", style.keep_next) + _switch("keepLines", style.keep_lines) + number
    if style.rule:
        look += (
            f'<w:pBdr><w:bottom w:val="single" w:sz="{RULE_WEIGHT}" w:space="0" w:color="000000"/></w:pBdr>'
        )
    look += _element("spacing", _spacing(style)) + _element("ind", _indents(style))
    look += f'<w:jc w:val="{style.align}"/>' if style.align else ""
    return look + (f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "")


def _element(tag: str, attributes: dict[str, int | str]) -> str:
    shown = "".join(f' w:{name}="{value}"' for name, value in attributes.items())
    return f"<w:{tag}{shown}/>" if shown else ""


def _spacing(style: Style) -> dict[str, int | str]:
    found: dict[str, int | str] = {}
    for name, points in (("before", style.before), ("after", style.after)):
        if points is not None:
            found[name] = round(points * TWIPS_PER_POINT)
    if style.exact is not None:
        found |= {"line": round(style.exact * TWIPS_PER_POINT), "lineRule": "exact"}
    elif style.pitch is not None:
        found |= {"line": round(style.pitch * _LINE), "lineRule": "auto"}
    return found


def _indents(style: Style) -> dict[str, int | str]:
    sides = (
        ("left", style.left),
        ("right", style.right),
        ("firstLine", style.first_line),
        ("hanging", style.hanging),
    )
    return {name: round(mm * TWIPS_PER_MM) for name, mm in sides if mm is not None}


def _letter_look(style: Style) -> str:
    """Each property twice: for Latin letters, and for scripts such as Lao and Khmer.

    Whichever of the two Word takes Lao or Khmer letters for, the typeface and the language are theirs.
    """
    look = fonts(SCRIPTS[style.script][0]) if style.script else ""
    look += _switch("b", style.bold) + _switch("bCs", style.bold)
    look += _switch("i", style.italic) + _switch("iCs", style.italic)
    look += _switch("caps", style.capitals)
    look += size(style.size) if style.size is not None else ""
    look += '<w:u w:val="single"/>' if style.underlined else ""
    look += f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>' if style.shade else ""
    return look + (language_tag(LANGUAGES[style.script]) if style.script else "")
