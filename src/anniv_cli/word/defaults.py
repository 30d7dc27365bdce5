"""What the styles part of every document begins and ends with: defaults, and the styles of tables."""

from __future__ import annotations

from anniv_cli.word.markup import attribute
from anniv_cli.word.stylesheet import (
    CELL_PADDING,
    FONT,
    LANGUAGE,
    LANGUAGES,
    SCRIPTS,
    TABLE_RULE,
    TEXT,
    TWIPS_PER_MM,
)


def size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def fonts(face: str, complex_face: str = "") -> str:
    return f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{complex_face or face}"/>'


def language_tag(tag: str, script: str = "") -> str:
    return f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="{script or tag}"/>'


def defaults(language: str) -> str:
    """Latin words inside Lao or Khmer text are names: they stay in the language of the office."""
    own = attribute(LANGUAGES.get(language, language))
    latin, script = (LANGUAGE, SCRIPTS[language][0]) if language in SCRIPTS else (own, FONT)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(FONT, script)}{size(TEXT)}{language_tag(latin, own)}"
        "</w:rPr></w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )


FIXED = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)


def _padding(mm: float) -> str:
    side = round(mm * TWIPS_PER_MM)
    sides = (("top", 0), ("left", side), ("bottom", 0), ("right", side))
    return (
        "<w:tblCellMar>"
        + "".join(f'<w:{name} w:w="{width}" w:type="dxa"/>' for name, width in sides)
        + "</w:tblCellMar>"
    )


_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="{TABLE_RULE}" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    f"{_padding(0)}</w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="Layout"><w:name w:val="Khung đầu và cuối văn bản"/>'
    f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:tblPr>{_padding(0)}</w:tblPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="Grid"><w:name w:val="Bảng kẻ ô"/>'
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
    f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders>{_padding(CELL_PADDING)}</w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="Key"><w:name w:val="Chú giải biểu đồ"/>'
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>'
    f"<w:tblPr>{_padding(CELL_PADDING)}</w:tblPr></w:style>"
)
