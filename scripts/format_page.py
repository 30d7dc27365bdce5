"""docs/format.md from the stylesheet: `python scripts/format_page.py` writes it, `--check` compares."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

from anniv_cli.blocks import Form
from anniv_cli.word import body, components, fitting, labels, markup, stylesheet, tables
from anniv_cli.word.forms import FORMS, Rhythm, known_styles
from anniv_cli.word.stylesheet import HEADING, LABELS, LETTER, MARKED, NUMBERED, RULES, SCRIPTS, STYLES, Style
from pages import renewed

PAGE = Path(__file__).resolve().parent.parent / "docs" / "format.md"
SOURCES = {
    module.__name__.rpartition(".")[2]: module for module in (components, body, tables, labels, markup)
}
PARTS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("Quốc hiệu", "12-13, bold, upright, capitals, centred", "components.national_name", ("NationalName",)),
    (
        "Tiêu ngữ",
        "13-14, bold, upright; rule as long as the line",
        "components.motto",
        ("Motto", "MottoRule"),
    ),
    ("Cơ quan chủ quản", "12-13, upright, not bold, capitals", "components.superior", ("Superior",)),
    (
        "Cơ quan ban hành",
        "12-13, bold, capitals; rule of 1/3 to 1/2",
        "components.issuer",
        ("Issuer", "IssuerRule"),
    ),
    ("Số, ký hiệu", "13, upright", "components.number_and_symbol", ("Number",)),
    (
        "Địa danh, thời gian",
        "13-14, italic; in the row of the number",
        "components.place_and_date",
        ("PlaceDate",),
    ),
    ("Tên loại", "13-14, bold, capitals, centred", "components.kind", ("Kind",)),
    (
        "Trích yếu",
        "13-14, bold, centred; rule of 1/3 to 1/2",
        "components.subject",
        ("Subject", "SubjectRule"),
    ),
    ("Căn cứ", "13-14, italic, a line each", "body.basis", ("Basis",)),
    ("Lời văn", "13-14, justified, first line 1 or 1.27 cm", "body.running_text", ("BodyText",)),
    ("Mục, khoản có tiêu đề", "13-14, bold; Roman ones in capitals", "body.heading", ("Heading", "RunIn")),
    ("Khoản, điểm không có tiêu đề", "13-14, upright", "body.numbered", ("Numbered",)),
    ("Gạch đầu dòng", "not in the decree", "body.bullet", ("Bullet",)),
    ("Bảng", "not in the decree", "tables.table", tuple(s.id for s in STYLES if s.id.startswith("Table"))),
    ("Biểu đồ theo tháng", "not in the decree", "tables.chart", ("ChartKey",)),
    (
        "Chức vụ, họ tên, chữ ký",
        "13-14, bold, upright, centred",
        "components.signature",
        ("Authority", "Signer"),
    ),
    ("Nơi nhận", "12 bold italic; list 11", "components.recipients", ("RecipientsLabel", "Recipient")),
    (
        "Phụ lục",
        "label 14 bold, not in capitals; title 13-14 bold capitals; reference 13-14 italic; a rule",
        "components.appendix_heading",
        ("AppendixLabel", "AppendixTitle", "AppendixReference", "AppendixRule", "AppendixRuleLandscape"),
    ),
    (
        "Số trang",
        "13-14, upright, centred in the upper margin, not on page 1",
        "components.page_number",
        ("Header",),
    ),
    ("Dự thảo", "not in the decree", "components.draft_mark", ("DraftMark",)),
    ("Khoảng cách", "not in the decree", "components.foot", ("FootGap", "SectionEnd", "Normal")),
    (
        "Kính gửi",
        "13-14, upright",
        "body.addressee",
        ("Addressee", "AddresseeLine", "AddresseeLabel", "AddresseeName"),
    ),
    ("Lời xưng hô", "not in the decree", "body.salutation", ("Salutation",)),
    ("Lời kết", "not in the decree", "body.valediction", ("Valediction", "ValedictionSigned")),
    ("Họ tên dưới chữ ký", "not in the decree", "components.name_first", ("SignerAbove", "PostBelow")),
    ("Bản dịch", "not in the decree", "components.translation_note", ("TranslationNote",)),
    (
        "Chỗ còn thiếu, chữ Lào, chữ Khmer",
        "not in the decree",
        "markup.run",
        tuple(style.id for style in MARKED if style.character),
    ),
    ("Nhãn phong bì", "not in the decree", "labels.label", tuple(style.id for style in LABELS)),
)
"""What stands on the page, what the decree says of it, which function makes it, in which styles."""
LOOKS = {style.id: style for style in (*STYLES, *RULES, HEADING, NUMBERED, *LETTER, *MARKED, *LABELS)}
_SAID = {"2+": "[2+]", "P": "[P]", "S2": "[S2]", "1": "[1]", "U": "UNVERIFIED", "design": "[design]"}
NAMES: dict[Form, str] = {
    "nd30": "Nghị định 30 (`nd30`)",
    "cong-thu": "Công thư (`cong-thu`)",
    "party-hd36": "Đảng, Hướng dẫn 36 (`party-hd36`)",
    "party-hd05": "Đảng, Hướng dẫn 05 (`party-hd05`)",
}
"""The forms as a reader knows them."""


def page() -> str:
    """The whole page."""
    return _TEXT.format(
        table="\n".join(_rows()),
        portrait=_geometry(stylesheet.PORTRAIT),
        landscape=_geometry(stylesheet.LANDSCAPE),
        head=" + ".join(f"{mm:g}" for mm in stylesheet.HEAD_COLUMNS),
        foot=" + ".join(f"{mm:g}" for mm in stylesheet.FOOT_COLUMNS),
        motto=stylesheet.MOTTO_RULE,
        short=stylesheet.SHORT_RULE,
        appendix=stylesheet.APPENDIX_RULE,
        weight=stylesheet.RULE_WEIGHT / 8,
        signature=_signature_room(),
        forms="\n".join(_form_rows()),
        rhythms="\n".join(_rhythm_rows()),
        spare=fitting.SPARE,
        translated=" + ".join(f"{mm:g}" for mm in stylesheet.TRANSLATED_FOOT),
        lao=SCRIPTS["lo"][0],
        khmer=SCRIPTS["km"][0],
        labels=_labels(),
    )


def _rows() -> Iterator[str]:
    for part, rule, function, styles in PARTS:
        module, _, name = function.partition(".")
        if not hasattr(SOURCES[module], name):
            raise LookupError(function)
        for place, own in enumerate(styles):
            style = LOOKS[own]
            first = f"| {part} | {rule} | `{function}`" if place == 0 else "| | |"
            shown = f"{style.cell or '-'} | {style.name} (`{own}`) | {figures(style)} | {_SAID[style.mark]}"
            yield f"{first} | {shown} |"


def _form_rows() -> Iterator[str]:
    """What a form has otherwise than the decree: a row a style, a column a form."""
    yield "| Style | " + " | ".join(NAMES.values()) + " |"
    yield "|---" * (1 + len(NAMES)) + "|"
    changed = (own for look in FORMS.values() for own in (*look.without, *look.changes, *_ids(look.own)))
    places = {own: place for place, own in enumerate(LOOKS)}
    for own in sorted(set(changed), key=lambda own: (places.get(own, len(places)), own)):
        cells = (_in_form(own, form) for form in NAMES)
        name = next(style.name for style in (*LOOKS.values(), *FORMS["party-hd36"].own) if style.id == own)
        yield f"| {name} (`{own}`) | {' | '.join(cells)} |"


def _ids(styles: tuple[Style, ...]) -> Iterator[str]:
    return (style.id for style in styles)


def _in_form(own: str, form: Form) -> str:
    look = FORMS[form]
    style = known_styles(form, look.rhythms[look.usual]).get(own)
    if style is None:
        return "-"
    if form != "nd30" and own not in look.changes and own not in _ids(look.own):
        return "the same"
    return f"{_figures(style)} {_SAID[style.mark]}"


def _rhythm_rows() -> Iterator[str]:
    yield "| Form | Letters | Line | Above a paragraph | Above a part | For the signature |"
    yield "|---|---|---|---|---|---|"
    shown: set[tuple[Rhythm, ...]] = set()
    for look in FORMS.values():
        if look.rhythms in shown:
            continue
        shown.add(look.rhythms)
        names = ", ".join(f"`{other}`" for other in FORMS if FORMS[other].rhythms == look.rhythms)
        for rhythm in look.rhythms:
            line = f"{rhythm.pitch:g}" if rhythm.pitch else f"{rhythm.exact:g} pt"
            yield (
                f"| {names if rhythm is look.rhythms[0] else ''} | {rhythm.size:g} pt | {line} "
                f"| {rhythm.gap:g} pt | {rhythm.part:g} pt | {rhythm.signature * 25.4 / 72:.0f} mm |"
            )


def _labels() -> str:
    grid, sizes = stylesheet.LABEL_GRID, stylesheet.LABEL_SIZES
    return (
        f"{grid.columns} x {grid.rows} of {grid.width:g} x {grid.height:g} mm, margins: "
        f"top {grid.page.top:g}, left {grid.page.left:g} mm, {grid.gap:g} mm between columns; "
        f"letters of {sizes[0]:g} to {sizes[-1]:g} pt"
    )


def figures(style: Style) -> str:
    """A style's figures as words, with those it takes from its base."""
    return _figures(_whole(style))


def _figures(style: Style) -> str:
    words = [f"{style.size:g} pt" if style.size else ""]
    words += [
        "bold" if style.bold else "",
        "italic" if style.italic else "",
        "capitals" if style.capitals else "",
        "underlined" if style.underlined else "",
        SCRIPTS[style.script][0] if style.script else "",
        "shaded" if style.shade else "",
    ]
    words += [style.align or "", f"first line {style.first_line:g} mm" if style.first_line else ""]
    words += [
        f"{style.before:g} pt before" if style.before else "",
        f"{style.after:g} pt after" if style.after else "",
    ]
    words += [f"line {style.pitch:g}" if style.pitch and style.pitch != 1 else ""]
    words += [f"line {style.exact:g} pt" if style.exact else "", "stays with next" if style.keep_next else ""]
    words += ["rule, length measured" if style.rule else ""]
    return ", ".join(word for word in words if word) or "as the text around it"


def _whole(style: Style) -> Style:
    if not style.base:
        return style
    base = _whole(LOOKS[style.base])
    missing = [field.name for field in fields(Style) if getattr(style, field.name) is None]
    return replace(style, **{name: getattr(base, name) for name in missing})


def _geometry(of: stylesheet.Page) -> str:
    return (
        f"{of.width:g} x {of.height:g} mm; margins: top {of.top:g}, bottom {of.bottom:g}, left {of.left:g}, "
        f"right {of.right:g} mm; page number {of.header:g} mm from the edge"
    )


def _signature_room() -> str:
    return f"{(LOOKS['Signer'].before or 0) * 25.4 / 72:.0f}"


_TEXT = """<!-- Written by scripts/format_page.py from the stylesheet: change those, not this page. -->

# The official format, part by part

What Nghị định 30/2020/NĐ-CP asks of each part of a document, which function makes it, and which style
carries its look. Every size and margin stands once, in `src/anniv_cli/word/stylesheet.py` and, for the
forms beside that of the decree, in `forms.py` there; paragraphs and runs carry none. A document opened
in Word shows these styles under their Vietnamese names: change the style, and every such part follows.

Marks: **[2+]** read in the decree and confirmed by a second source; **[P]** read in the decree alone;
**[S2]** two or more secondary sources, the rule itself not read; **[1]** one secondary source;
**UNVERIFIED** sources conflict, or the rule in force was not read; **[design]** our choice, where the
rules are silent. A range in the second column with one figure in the sixth means that the choice within
the range is ours; spacing that the second column does not name is ours throughout. "ô" is the numbered
cell of the drawing in Phụ lục I; the parts are those of Điều 8.

| Part | Decree | Function in `anniv_cli.word` | Cell | Style | Figures | Certainty |
|---|---|---|---|---|---|---|
{table}

## Page

- Portrait: {portrait} [2+ for the ranges: 20-25, 20-25, 30-35, 15-20].
- Landscape, for appendices with wide tables [2+ that it is allowed]: {landscape}.
- Times New Roman in all four font slots, sizes and weights for complex scripts as well, language vi-VN,
  text in NFC (TCVN 6909:2001) [2+].
- Each appendix counts its own pages [P]; no number on the first page of any.

## Head and foot

- Letterhead: a table of {head} mm without padding [design]. Quốc hiệu takes 95.7 mm at 13 pt, so it
  never wraps, however long the issuer's name is. Number and date share one row, as the drawing has them
  [P].
- Foot: a table of {foot} mm [design; the sample forms have 32:68 to 38:62, P]. The recipients stand
  level with the authority of who signs [2+]. Its row does not break, {signature} mm are left for
  signature and seal [design: 25-30], and the last two lines of text at least stay with it.
- Recipients end with `;`, the last one (Lưu) with a full stop [2+]. The text ends with `./.` [2+ as
  custom].

## Rules

Rules are real lines: the lower edge of an empty paragraph, {weight:g} pt [design; the decree names no
weight]. They move with the text and cannot slip, as drawn lines do. Lengths are measured with the
advance widths of the letters: {motto:g} of the motto [2+]; {short:g} of the longest printed line of the
issuer and of the subject [2+: 1/3 to 1/2]; {appendix:g} mm under an appendix's reference [design].
Change such a text much, and the style's indents want changing too. The subject is set in lines of like
length [design].

## Numbers

- One multi-level list of Word's own holds all numbering schemes of a document. The levels of the first
  scheme are Heading 1, 2, 3 ..., which the navigation pane shows; a level that only another scheme has
  gets a style of its own, `Đề mục 2B (1.)`. A paragraph that is numbered without being a heading has
  the styles `Khoản 1`, `Khoản 2` ...
- `1.1.` prints the positions of the last two levels, in Arabic figures even below a Roman level (Word's
  "legal" numbering; LibreOffice 7 does not know it and shows `II.1.`).
- The decree counts điểm with the Vietnamese alphabet (a, b, c, d, đ, e, g ...) [2+]. Word has no such
  numbering: from the fifth point on it prints e, f, g where đ, e, g are right. UNVERIFIED whether any
  version does better.
- Where a number does not follow from counting on (a jump, a new appendix), the paragraph starts the
  list anew. Where Word could not count it (a tenth level, figures of a level that is not on the page)
  the number is typed.
- A heading without text is its number alone: it counts, and waits for its words.
- Dashes of lines and of recipients are list marks too; a new line in Word gets its own.

## Draft and translation

The mark of a draft stands in the upper margin of page 1, outside the text [design]: nothing moves when
it goes. There, centred, a translation says that it is one [design]. A translation copies the layout,
bears no emblem [1] and prints its own words for the national name or the Party's; the right column of
its letterhead is as wide as they are, for the issuer's name is longer in English, and its foot has
{translated} mm [design].

## Letters

No rule that could be read describes the page of a letter of congratulation: thư công has no sample form
in the decree [P], and Quyết định 3287/QĐ-BNG of 2016 on letters to foreign partners is known from one
secondary source. What follows rests on that, and on what the decree and the Party ask of any paper.

- A công thư, the personal letter to a foreign counterpart, has the agency's name alone at its head, no
  national name and no emblem [1]; number and symbol [1]; a salutation [1]; name and post under the
  signature [1]. That the date stands level with the number, that the name is bold and the post is not,
  and that the last words stand above the signature is [design].
- A thư công in the form of the decree has its whole letterhead, and who signs above the signature [P].
- A letter of Tỉnh ủy has the Party's form. Its figures are those below.
- The addressee's label begins where paragraphs begin; names and posts stand behind it, one below another
  [design; the decree's Kính gửi is a matter of công văn and tờ trình].
- No line of the title ends inside a word of two syllables (`ngoại giao`) or behind a figure: those blanks
  do not break [design].
- No `./.` ends a letter [design; UNVERIFIED for thư công].
- What is missing, `[…họ và tên…]`, has a grey ground: the character style `Chỗ còn thiếu`. Type over it,
  then clear the style (Ctrl+Space).

A letter keeps to one page. It is set in the first of these rows in which it does so, reckoned with the
widths of its letters and {spare:g} pt to spare [design, within the ranges of both rules; a letter that
fills its page to the last line has a little less than 25 mm for the signature]. One that needs two pages
is set in the usual way; then the last two lines of its text stay with the signature.

{rhythms}

## The other forms

What a form has otherwise than the decree; "the same" is as in the table above, "-" is not in that form.
Figures of Hướng dẫn 36-HD/VPTW of 2018 come from secondary sources. Hướng dẫn 05-HD/VPTW of 27/5/2026
took its place; it could not be read, and what tools built on it do is all that is known.

{forms}

- Letterhead: the Party's name at the right over a rule of its length, below the issuer a star, below the
  subject five hyphens, both without a rule [S2]. Columns of 75 + 90 mm [design].
- `Số 12-…/TU`: no colon [S2]. No symbol for a letter of congratulation is known.
- Recipients end with a comma in the form of 2018 and with a semicolon in that of 2026 [S2], the last with
  a full stop [S2]. No `./.` [1].
- Headings, căn cứ and công văn of the Party are not set: letters have none.

## Lao and Khmer

Times New Roman has neither script. Words in one of them are runs of their own, with a character style
that names typeface and language: {lao} for Lao, {khmer} for Khmer [design]; the font table names others
that Word may take where these are not installed. In a document in one of these languages the typeface is
that of the complex-script slot as well, and lines are as high as it brings: one of fixed height would cut
its marks.

## Labels

- Sheets of A4: {labels} [design].
- A label's first line is bold; it is set in the largest size in which all of its lines find room.
"""


def main() -> int:
    """0 where the page is fresh."""
    return renewed({PAGE: page()})


if __name__ == "__main__":
    sys.exit(main())
