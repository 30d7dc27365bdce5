"""The look of a document: page geometry and a table of styles. No other module knows a size or a margin.

Figures follow Phụ lục I of Nghị định 30/2020/NĐ-CP; `cell` is the ô of its drawing. Where the decree leaves
a range or nothing at all, the figure is our choice, and `docs/format.md` says so.
"""

from __future__ import annotations

from dataclasses import dataclass

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
TWIPS_PER_POINT = 20
TWIPS_PER_MM = 1440 / 25.4
TEXT = 14
"""Points of the running text (phần I, mục II, nội dung: 13 to 14)."""
INDENT = 12.7
"""Millimetres of a first line (1 cm or 1.27 cm)."""
GAP = 6
"""Points between paragraphs (at least 6)."""
PITCH = 1.15
"""Line spacing of the running text (1.0 to 1.5)."""
MOTTO_RULE = 1.0
"""The rule under the motto is as long as the motto."""
SHORT_RULE = 0.4
"""The rules under the issuer and the subject take 1/3 to 1/2 of the longest line above."""
SUBJECT_WIDTH = 160
"""Millimetres that the subject may take; longer ones are set in lines of like length."""
COLUMN_GAP = 4
"""Millimetres between the issuer's name and the national name, at least."""
TRANSLATED_DATE = 70
"""Millimetres that place and date take in a translation, at least."""
WIDEST_HEADING = 105
"""Millimetres that the right column of a translation's letterhead may take."""
RULE_WEIGHT = 6
"""Eighths of a point: 0.75 pt; the decree asks for a solid line and names no weight."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of A4, in millimetres; `header` is the distance of the page number from the upper edge."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    header: float = 10

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class LabelGrid:
    """A sheet of labels, in millimetres; the sheet's lower margin is narrower than its last row needs."""

    page: Page
    columns: int
    rows: int
    width: float
    height: float
    gap: float
    """Between two columns."""


PORTRAIT = Page()
LANDSCAPE = Page(width=297, height=210)
LABEL_GRID = LabelGrid(Page(top=15.15, bottom=8, left=4.65, right=4.65), 2, 7, 99.1, 38.1, 2.5)
"""Fourteen labels of 99.1 x 38.1 mm, a common sheet of A4."""
HEAD_COLUMNS = (65.0, 100.0)
"""Issuer and national name in mm, without padding: the national name takes 95.7 mm at 13 pt."""
FOOT_COLUMNS = (78.0, 87.0)
"""Recipients and signature in mm: the usual recipients keep to one line of 11 pt."""
TRANSLATED_FOOT = (60.0, 105.0)
MARGIN_COLUMNS = (45.0, 75.0, 45.0)
"""The upper margin of page 1 in mm: the mark of a draft, the note of a translation."""
CHART_COLUMNS = (12, 96, 12)
"""Shares of a chart's number, its text, and each of its twelve months."""
KEY_COLUMNS = (10, 45)
"""Millimetres of a mark in the key of a chart, and of its meaning."""
CELL_PADDING = 1.5
"""Millimetres left and right of a table's text."""
TABLE_RULE = 4
"""Eighths of a point: the thin borders of tables."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style, or a character style; points, and millimetres for indents. None: as in `base`."""

    id: str
    name: str
    """As Word's gallery shows it; a comma would begin another name of the same style."""
    base: str = "Normal"
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    align: str | None = None
    first_line: float | None = None
    left: float | None = None
    right: float | None = None
    before: float | None = None
    after: float | None = None
    pitch: float | None = None
    exact: float | None = None
    """Points of a line of fixed height."""
    keep_next: bool | None = None
    keep_lines: bool | None = None
    outline: int | None = None
    """0 for the outermost level of the outline."""
    rule: bool = False
    """A solid line along the lower edge."""
    following: str = ""
    """The style that Word gives to the next paragraph."""
    character: bool = False
    hanging: float | None = None
    """How far the first line begins left of the others."""
    underlined: bool | None = None
    shade: str = ""
    """The ground behind the letters, as six figures."""
    script: str = ""
    """The language of its letters, where they are not Latin ones: a key of `SCRIPTS`."""
    cell: str = ""
    """Where the decree speaks of it."""
    mark: str = "design"
    """How sure the figures are: 2+, P, S2, 1, U, design."""


BODY = Style(
    "BodyText", "Body Text", size=TEXT, align="both", first_line=INDENT, before=GAP, after=0, pitch=PITCH,
    cell="ô 6", mark="2+",
)  # fmt: skip
NUMBERED = Style("Numbered", "Khoản", "BodyText", cell="ô 6, khoản không có tiêu đề", mark="2+")
HEADING = Style(
    "Heading", "heading", "BodyText", bold=True, keep_next=True, keep_lines=True, following="BodyText",
    cell="ô 6, mục và khoản có tiêu đề", mark="2+",
)  # fmt: skip
ROMAN_HEADING_GAP = 12
"""Points above a heading that Roman figures count; its text is set in capitals."""

# fmt: off
STYLES: tuple[Style, ...] = (
    Style("Normal", "Normal", "", size=TEXT, align="left", before=0, after=0, pitch=1.0),
    Style("NationalName", "Quốc hiệu", size=13, bold=True, align="center", cell="ô 1", mark="2+"),
    Style("Motto", "Tiêu ngữ", size=14, bold=True, align="center", following="MottoRule",
          cell="ô 1", mark="2+"),
    Style("Superior", "Cơ quan chủ quản", size=13, align="center", cell="ô 2", mark="2+"),
    Style("Issuer", "Cơ quan ban hành", size=13, bold=True, align="center", cell="ô 2", mark="2+"),
    Style("Number", "Số và ký hiệu", size=13, align="center", before=7, cell="ô 3", mark="2+"),
    Style("PlaceDate", "Địa danh và thời gian", size=13, italic=True, align="center", before=7,
          cell="ô 4", mark="2+"),
    Style("Kind", "Tên loại văn bản", size=14, bold=True, align="center", before=16, keep_next=True,
          following="Subject", cell="ô 5a", mark="2+"),
    Style("Subject", "Trích yếu", size=14, bold=True, align="center", keep_next=True, following="SubjectRule",
          cell="ô 5a", mark="2+"),
    BODY,
    Style("Basis", "Căn cứ", "BodyText", italic=True, cell="ô 6, căn cứ", mark="2+"),
    Style("Bullet", "Gạch đầu dòng", "BodyText", cell="ô 6"),
    Style("FootGap", "Khoảng trước phần ký", size=2, exact=10, keep_next=True),
    Style("Authority", "Quyền hạn và chức vụ", size=14, bold=True, align="center", keep_next=True,
          cell="ô 7a", mark="2+"),
    Style("Signer", "Họ tên người ký", size=14, bold=True, align="center", before=80,
          cell="ô 7b, 7c", mark="2+"),
    Style("RecipientsLabel", "Nơi nhận", size=12, bold=True, italic=True, align="left", before=2,
          following="Recipient", cell="ô 9b", mark="2+"),
    Style("Recipient", "Nơi nhận - từng dòng", size=11, align="left", cell="ô 9b", mark="2+"),
    Style("AppendixLabel", "Phụ lục", size=14, bold=True, align="center", keep_next=True, outline=0,
          following="AppendixTitle", cell="phụ lục", mark="P"),
    Style("AppendixTitle", "Phụ lục - tiêu đề", size=14, bold=True, capitals=True, align="center",
          keep_next=True, following="AppendixReference", cell="phụ lục", mark="2+"),
    Style("AppendixReference", "Phụ lục - dòng kèm theo", size=14, italic=True, align="center",
          keep_next=True, cell="phụ lục", mark="2+"),
    Style("TableHeader", "Bảng - tiêu đề cột", size=12, bold=True, align="center", before=2, after=2,
          keep_next=True),
    Style("TableText", "Bảng - chữ", size=12, align="left", before=2, after=2),
    Style("TableCentred", "Bảng - chữ giữa ô", "TableText", align="center"),
    Style("TableSection", "Bảng - dòng mục", "TableText", bold=True, keep_next=True),
    Style("TableSectionNumber", "Bảng - số mục", "TableSection", align="center"),
    Style("ChartKey", "Biểu đồ - chú giải", "TableText", italic=True),
    Style("Header", "header", size=14, align="center", cell="số trang", mark="2+"),
    Style("DraftMark", "Dự thảo", size=12, bold=True, italic=True, align="left"),
    Style("SectionEnd", "Hết phần", size=1, exact=1),
    Style("RunIn", "Lời viết tiếp sau tiêu đề", "", bold=False, character=True, cell="ô 6"),
)
# fmt: on

# fmt: off
LETTER: tuple[Style, ...] = (
    Style("Addressee", "Kính gửi", size=TEXT, align="left", before=18, pitch=PITCH, keep_next=True,
          following="AddresseeLine", cell="ô 9a"),
    Style("AddresseeLine", "Kính gửi - chức vụ", "Addressee", before=0, hanging=0,
          following="Salutation"),
    Style("Salutation", "Lời xưng hô", size=TEXT, align="left", first_line=INDENT, before=12, pitch=PITCH,
          keep_next=True, following="BodyText"),
    Style("Valediction", "Lời kết", size=TEXT, align="left", first_line=INDENT, before=GAP, pitch=PITCH,
          keep_next=True),
    Style("ValedictionSigned", "Lời kết trên chữ ký", size=TEXT, align="center", keep_next=True),
    Style("SignerAbove", "Họ tên dưới chữ ký", size=TEXT, bold=True, align="center", before=80,
          keep_next=True, following="PostBelow", mark="1"),
    Style("PostBelow", "Chức vụ dưới họ tên", size=TEXT, align="center", mark="1"),
    Style("AddresseeLabel", "Kính gửi - nhãn", "", character=True, cell="ô 9a"),
    Style("AddresseeName", "Kính gửi - họ tên", "", character=True, cell="ô 9a"),
)
"""What only letters have; every letter has them all, used or not."""
MARKED: tuple[Style, ...] = (
    Style("TranslationNote", "Bản dịch", size=12, italic=True, align="center"),
    Style("Blank", "Chỗ còn thiếu", "", character=True, shade="D9D9D9"),
    Style("Lao", "Chữ Lào", "", character=True, script="lo"),
    Style("Khmer", "Chữ Khmer", "", character=True, script="km"),
    Style("BlankLao", "Chỗ còn thiếu - chữ Lào", "Lao", character=True, shade="D9D9D9"),
    Style("BlankKhmer", "Chỗ còn thiếu - chữ Khmer", "Khmer", character=True, shade="D9D9D9"),
)
"""What a document has where its text asks for it."""
# fmt: on
LABEL_SIZES = (13, 11.5, 10, 8.5, 7)
"""Points: a label is set in the largest size in which all of its lines find room."""
LABELS: tuple[Style, ...] = tuple(
    Style(f"Label{part}{place}", f"Nhãn phong bì - {shown} cỡ {place}", size=size, bold=bold, align="left",
          left=6, right=4)
    for place, size in enumerate(LABEL_SIZES, 1)
    for part, shown, bold in (("Name", "tên", True), ("Line", "dòng", None))
)  # fmt: skip
"""The first line of a label, and the others."""
LABEL_GAP = 2.0
"""Millimetres between the addressee's label and the name."""
WIDEST_LABEL = 60.0
SCRIPTS = {
    "lo": ("Phetsarath OT", "Saysettha OT,DokChampa,Noto Serif Lao"),
    "km": ("Khmer OS", "Khmer OS Siemreap,Khmer UI,Noto Serif Khmer"),
}
"""The typeface for a language whose letters Times New Roman lacks, and others that may stand in for it."""
LINE_HEIGHTS = {"vi": 1.15, "lo": 1.58, "km": 2.02}
"""How high a single line is, in sizes of its letters: Times New Roman, and the typefaces of `SCRIPTS`."""
LANGUAGES = {"vi": LANGUAGE, "en": "en-GB", "lo": "lo-LA", "km": "km-KH"}
"""What Word calls a language; another one is written as it is given."""

RULES: tuple[Style, ...] = tuple(
    Style(own, f"Nét kẻ dưới {above}", size=2, exact=3, after=after, rule=True, cell=cell, mark=mark)
    for own, above, after, cell, mark in (
        ("MottoRule", "tiêu ngữ", 0, "ô 1", "2+"),
        ("IssuerRule", "tên cơ quan", 0, "ô 2", "2+"),
        ("SubjectRule", "trích yếu", 6, "ô 5a", "2+"),
        ("AppendixRule", "phụ lục", 8, "phụ lục", "P"),
        ("AppendixRuleLandscape", "phụ lục trang ngang", 8, "phụ lục", "P"),
    )
)
"""Empty paragraphs with a lower edge; their indents, measured for each document, make the line."""
APPENDIX_RULE = 50
"""Millimetres of the rule under an appendix's reference, as the official sample form shows one."""
CLOSING = "Closing"
"""Ends the id of a style that keeps the last lines of the text with the signature."""
BULLETS = {"Bullet": "-", "Recipient": "-"}
"""Styles whose paragraphs begin with a dash of their own."""

SHADES = {
    "planned": ("clear", "auto", "BFBFBF"),
    "peak": ("clear", "auto", "6E6E6E"),
    "tentative": ("thinDiagStripe", "7F7F7F", "FFFFFF"),
    "tentative peak": ("diagStripe", "262626", "D9D9D9"),
}
"""A chart's cells: pattern, colour of the pattern, ground. Black print keeps them apart."""
