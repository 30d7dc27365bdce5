"""The parts that are the same in every document, packed once, and the frames of those that are not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from anniv_cli.word.components import page_number
from anniv_cli.word.markup import attribute, escaped
from anniv_cli.word.package import Part, part
from anniv_cli.word.stylesheet import FONT, INDENT, LANGUAGES, SCRIPTS, TWIPS_PER_MM, Page

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"

DOCUMENT = f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{{}}</w:body></w:document>'
STYLES = f'<w:styles xmlns:w="{_W}">{{}}</w:styles>'
NUMBERING = f'<w:numbering xmlns:w="{_W}">{{}}</w:numbering>'
CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "{}</cp:coreProperties>"
)
HEADER = f'<w:hdr xmlns:w="{_W}">{{}}</w:hdr>'
PAGE_HEADER_ID, FIRST_HEADER_ID = "rId4", "rId5"

_PARTS = {
    "word/document.xml": "document.main",
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/settings.xml": "settings",
    "word/fontTable.xml": "fontTable",
    "word/header1.xml": "header",
    "word/header2.xml": "header",
}
_OF_WORD = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "numbering", "numbering.xml"),
    ("rId3", "settings", "settings.xml"),
    (PAGE_HEADER_ID, "header", "header1.xml"),
    (FIRST_HEADER_ID, "header", "header2.xml"),
    ("rId6", "fontTable", "fontTable.xml"),
    ("rId7", "theme", "theme/theme1.xml"),
)
_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}


@lru_cache(maxsize=16)
def static_parts(language: str = "vi", scripts: tuple[str, ...] = ()) -> tuple[Part, ...]:
    """Content types first, as readers expect; then what all documents of a language share.

    `scripts` are those of its letters that have a typeface of their own: keys of `SCRIPTS`.
    """
    return (
        part("[Content_Types].xml", _content_types()),
        part("_rels/.rels", _package_relations()),
        part(
            "word/_rels/document.xml.rels",
            _relations((own, f"{_R}/{kind}", to) for own, kind, to in _OF_WORD),
        ),
        part("docProps/app.xml", _APPLICATION),
        part("word/settings.xml", _settings(LANGUAGES.get(language, language))),
        part("word/fontTable.xml", _fonts(scripts)),
        part("word/theme/theme1.xml", _theme()),
        part("word/header1.xml", HEADER.format(page_number())),
    )


@lru_cache(maxsize=64)
def core_part(title: str, author: str, created: date | None, language: str) -> Part:
    """Title and author as given; no day of making where the document has none."""
    title, author = escaped(title).replace("\n", " "), escaped(author)
    tag = escaped(LANGUAGES.get(language, language))
    day = f"{created:%Y-%m-%d}T00:00:00Z" if created else ""
    made = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>'
        for name in ("created", "modified")
        if day
    )
    core = (
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>{tag}</dc:language>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy>{made}"
    )
    return part("docProps/core.xml", CORE.format(core))


@lru_cache(maxsize=8)
def section(page: Page, headed: bool = True) -> str:
    """The end of a section: its page and, where headed, its own page numbers, which spare the first page."""
    width, height, top, bottom, left, right, header = (
        round(mm * TWIPS_PER_MM)
        for mm in (page.width, page.height, page.top, page.bottom, page.left, page.right, page.header)
    )
    turned = ' w:orient="landscape"' if width > height else ""
    headers = (
        f'<w:headerReference w:type="default" r:id="{PAGE_HEADER_ID}"/>'
        f'<w:headerReference w:type="first" r:id="{FIRST_HEADER_ID}"/>'
    )
    numbers = '<w:pgNumType w:start="1"/><w:titlePg/>'
    return (
        f'<w:sectPr>{headers if headed else ""}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="{header}" '
        f'w:footer="{header}" w:gutter="0"/>'
        f"{numbers if headed else ''}</w:sectPr>"
    )


def _content_types() -> str:
    parts = {f"/{name}": f"{_WORD_PART}.{kind}+xml" for name, kind in _PARTS.items()}
    parts["/word/theme/theme1.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    parts["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    parts["/docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    known = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{known}</Types>'


def _package_relations() -> str:
    return _relations(
        (
            ("rId1", f"{_R}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{_R}/extended-properties", "docProps/app.xml"),
        )
    )


def _relations(rows: Iterable[tuple[str, str, str]]) -> str:
    known = "".join(f'<Relationship Id="{own}" Type="{kind}" Target="{to}"/>' for own, kind, to in rows)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{known}</Relationships>'


def _settings(language: str) -> str:
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    return (
        f'<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{round(INDENT * TWIPS_PER_MM)}"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatible}</w:compat>"
        f'<w:themeFontLang w:val="{attribute(language)}"/><w:decimalSymbol w:val=","/>'
        '<w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def _theme() -> str:
    """Black on white in one typeface: what Word offers for shapes and tables is what the decree allows."""
    slots = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{_GREYS.get(slot, "000000")}"/></a:{slot}>' for slot in slots
    )
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface="{FONT}"/><a:cs typeface="{FONT}"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    stroke, effect = f"<a:ln>{fill}</a:ln>", "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="anniv">'
        f'<a:themeElements><a:clrScheme name="anniv">{colours}</a:clrScheme>'
        f'<a:fontScheme name="anniv"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="anniv"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{stroke * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


_GREYS = {"lt1": "FFFFFF", "lt2": "FFFFFF", "accent2": "404040", "accent3": "6E6E6E", "accent4": "7F7F7F"} | {
    "accent5": "A6A6A6",
    "accent6": "BFBFBF",
}
_APPLICATION = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>anniv</Application></Properties>"
)


def _fonts(scripts: tuple[str, ...]) -> str:
    """The typefaces, those of other scripts with others that may stand in for them."""
    others = "".join(
        f'<w:font w:name="{SCRIPTS[own][0]}"><w:altName w:val="{SCRIPTS[own][1]}"/></w:font>'
        for own in scripts
    )
    return (
        f'<w:fonts xmlns:w="{_W}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
        f"{others}</w:fonts>"
    )
