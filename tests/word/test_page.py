"""The page as a reader sees it, set by LibreOffice: nothing wraps, slips or stands alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from anniv_cli.blocks import Document, Letterhead, Paragraph
from anniv_cli.word import components
from anniv_cli.word.components import MOTTO, NATIONAL_NAME
from anniv_cli.word.metrics import lines, width_mm
from word.printed import convert, needs_tools, rules, sheets
from word.samples import PLAN, TWO_SCHEMES

pytestmark = needs_tools
_LONG_NAME = Letterhead(
    ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN KIÊM TÀI NGUYÊN VÀ MÔI TRƯỜNG",),
    "Số:      /KH-SNNPTNT",
    "Thành phố Hồ Chí Minh, ngày      tháng      năm 2022",
    "UBND TỈNH BÀ RỊA - VŨNG TÀU",
)
_LINE = Paragraph("Mỗi đoạn một dòng.")
DOCUMENTS: dict[str, Document] = {
    "plan": PLAN,
    "two": TWO_SCHEMES,
    "long-name": replace(TWO_SCHEMES, letterhead=_LONG_NAME),
    **{
        f"filled-{n}": replace(TWO_SCHEMES, body=(_LINE,) * n, signature=PLAN.signature)
        for n in range(15, 31)
    },
    "tall": replace(PLAN, body=(Paragraph("rất dài " * 700),), appendices=()),
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the PDF of every document."""
    folder = tmp_path_factory.mktemp("printed")
    convert(folder, DOCUMENTS)
    return folder


@pytest.mark.parametrize("name", ["plan", "two", "long-name"])
def test_the_national_name_stands_on_one_line_above_its_motto(printed: Path, name: str) -> None:
    sheet = sheets(printed, name)[0]
    national, motto = sheet.right_line(NATIONAL_NAME), sheet.right_line(MOTTO)
    assert (national.text, motto.text) == (NATIONAL_NAME, MOTTO)
    assert national.middle == pytest.approx(motto.middle, abs=0.5)
    assert national.right <= 195.2


@pytest.mark.parametrize("name", ["plan", "two", "long-name"])
def test_the_rules_have_the_right_length_and_place(printed: Path, name: str) -> None:
    document, sheet = DOCUMENTS[name], sheets(printed, name)[0]
    ruled = sorted(rules(printed, name), key=lambda rule: (rule[2] > 60, rule[0]))
    issuer, motto, subject = ruled[:3]
    line = sheet.right_line(MOTTO)
    assert motto[1] - motto[0] == pytest.approx(width_mm(MOTTO, 14, bold=True), abs=0.6)
    assert (motto[0] + motto[1]) / 2 == pytest.approx(line.middle, abs=0.5)
    assert 0 < motto[2] - line.bottom < 3
    names = [own for own in sheet.lines if own.right < 97 and own.bottom < issuer[2] + 1]
    bold = names[bool(document.letterhead.superior) :]
    assert 1 / 3 <= (issuer[1] - issuer[0]) / max(own.right - own.left for own in bold) <= 1 / 2
    assert (issuer[0] + issuer[1]) / 2 == pytest.approx(bold[-1].middle, abs=0.5)
    words = [own for own in sheet.lines if sheet.line("KẾ HOẠCH").bottom - 3 < own.top < subject[2] - 3]
    assert 1 / 3 <= (subject[1] - subject[0]) / max(own.right - own.left for own in words) <= 1 / 2
    assert (subject[0] + subject[1]) / 2 == pytest.approx(112.5, abs=0.5)


@pytest.mark.parametrize("name", ["plan", "two"])
def test_the_subject_is_broken_as_it_was_measured(printed: Path, name: str) -> None:
    document, sheet = DOCUMENTS[name], sheets(printed, name)[0]
    room = {own: width for own, _, width in components.shapes(document.letterhead, document.subject)}[
        "Subject"
    ]
    expected = lines(document.subject, room, 14, bold=True)
    kind = next(place for place, line in enumerate(sheet.lines) if line.text == "KẾ HOẠCH")
    assert [line.text for line in sheet.lines[kind + 1 :][: len(expected)]] == expected


def test_number_and_date_share_a_line(printed: Path) -> None:
    sheet = sheets(printed, "plan")[0]
    number, symbol, day = sheet.line("Số:"), sheet.line("/KH-UBND"), sheet.line("Kon Tum, ngày")
    assert number.top == pytest.approx(day.top, abs=0.2)
    assert (number.left + symbol.right) / 2 == pytest.approx(sheet.line("TỈNH KON TUM").middle, abs=0.5)


def test_text_keeps_to_the_margins(printed: Path) -> None:
    for name in DOCUMENTS:
        for sheet in sheets(printed, name):
            for line in sheet.lines:
                assert line.left >= 29.8
                assert line.right <= sheet.width - 15 + 0.4
                assert line.bottom <= sheet.height - 20 + 1


def test_page_numbers_stand_in_the_upper_margin_from_page_two_on(printed: Path) -> None:
    shown = []
    for sheet in sheets(printed, "plan"):
        above = [line for line in sheet.lines if line.bottom < 20 and line.text != "DỰ THẢO"]
        for line in above:
            assert line.middle == pytest.approx(30 + (sheet.width - 45) / 2, abs=0.5)
        shown.append(" ".join(line.text for line in above))
    main = shown.index("2") + 1
    assert shown[0] == ""
    assert shown[1:3] == ["2", "3"][: len(shown[1:3])]
    assert "" in shown[main:]
    assert shown[-1] == ""


def test_appendices_lie_on_their_own_pages_and_repeat_their_header(printed: Path) -> None:
    pages = sheets(printed, "plan")
    wide = [page for page in pages if page.width > page.height]
    assert len(wide) == 3
    assert wide[0].line("Phụ lục I").middle == pytest.approx(30 + 252 / 2, abs=0.5)
    assert wide[0].line("STT")
    assert wide[1].line("STT")
    assert pages[-1].line("Phụ lục III")


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.startswith("filled")])
def test_the_signature_never_stands_without_two_lines_of_text(printed: Path, name: str) -> None:
    last = next(
        page for page in reversed(sheets(printed, name)) if any("Nơi nhận" in own.text for own in page.lines)
    )
    foot = last.line("Nơi nhận").top
    assert sum(line.bottom < foot + 1 and line.text.startswith("Mỗi") for line in last.lines) >= 2
    assert last.line("TM. ỦY BAN NHÂN DÂN")


def test_recipients_stand_level_with_who_signs(printed: Path) -> None:
    page = next(page for page in sheets(printed, "plan") if any("Nơi nhận" in own.text for own in page.lines))
    assert page.line("Nơi nhận").bottom == pytest.approx(page.line("TM. ỦY BAN").bottom, abs=1)
    assert page.line("Nơi nhận").left == pytest.approx(30, abs=0.3)


def test_a_full_page_adds_no_empty_one(printed: Path) -> None:
    for name in DOCUMENTS:
        assert all(sheet.lines for sheet in sheets(printed, name))
