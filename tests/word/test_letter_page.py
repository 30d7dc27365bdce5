"""Letters as their reader sees them, set by LibreOffice: one page, and every part in its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from anniv_cli.blocks import Addressee, Document, Paragraph
from anniv_cli.word import keeps_to_one_page
from anniv_cli.word.forms import PARTY_NAME
from anniv_cli.word.metrics import width_mm
from word.letters import CONG_THU, ENGLISH, LETTERS, ND30, PARTY, PARTY_ENGLISH, TEXT, TO
from word.printed import convert, needs_tools, rules, sheets

pytestmark = needs_tools
_FORMS = {"cong-thu": CONG_THU, "nd30": ND30, "party-hd36": PARTY}
_LINES = range(4, 33, 2)


def _letter(of: Document, lines: int) -> Document:
    """A letter whose text takes about so many lines."""
    text = "Chúc quan hệ hữu nghị giữa hai tỉnh mãi mãi xanh tươi, đời đời bền vững. " * 2
    opening, closing = of.body[:2], of.body[-1]
    return replace(of, body=(*opening, *[Paragraph(text.strip())] * (lines // 2), closing))


FILLED = {f"{form}-{n}": _letter(of, n) for form, of in _FORMS.items() for n in _LINES}
LONG_POSTS = {
    f"long-{form}": replace(
        of,
        body=(
            Addressee("Kính gửi:", ("Ngài […họ và tên…]", *(f"{text}, " * 3 for text in TO.lines[1:]))),
            *of.body[1:],
        ),
    )
    for form, of in _FORMS.items()
}
DOCUMENTS: dict[str, Document] = {**LETTERS, **FILLED, **LONG_POSTS}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("letters")
    convert(folder, DOCUMENTS)
    return folder


@pytest.mark.parametrize("name", [*LETTERS, *LONG_POSTS])
def test_a_letter_takes_one_page(printed: Path, name: str) -> None:
    assert keeps_to_one_page(DOCUMENTS[name])
    assert len(sheets(printed, name)) == 1


@pytest.mark.parametrize("name", FILLED)
def test_a_letter_takes_as_many_pages_as_was_reckoned(printed: Path, name: str) -> None:
    assert (len(sheets(printed, name)) == 1) == keeps_to_one_page(DOCUMENTS[name])


@pytest.mark.parametrize("form", _FORMS)
def test_a_letter_is_set_as_roomily_as_its_page_allows(printed: Path, form: str) -> None:
    """What is left at the foot of a page is less than the next roomier setting would take."""
    lowest = [
        sheets(printed, f"{form}-{n}")[0].lines for n in _LINES if keeps_to_one_page(FILLED[f"{form}-{n}"])
    ]
    reached = [max(line.bottom for line in lines) for lines in lowest]
    assert all(bottom <= 277 for bottom in reached)
    assert sum(bottom > 255 for bottom in reached) >= len(reached) // 2


@pytest.mark.parametrize("name", [name for name, of in FILLED.items() if not keeps_to_one_page(of)])
def test_on_a_second_page_the_signature_does_not_stand_alone(printed: Path, name: str) -> None:
    last = sheets(printed, name)[-1]
    assert (
        sum(line.text.startswith(("Chúc", "tươi", "xanh")) or "đời" in line.text for line in last.lines) >= 1
    )
    assert any("họ và tên" in line.text or "Nguyễn Văn A" in line.text for line in last.lines)


def test_every_line_keeps_to_the_margins(printed: Path) -> None:
    for name in DOCUMENTS:
        for sheet in sheets(printed, name):
            for line in sheet.lines:
                assert line.left >= 29.8
                assert line.right <= sheet.width - 15 + 0.4
                assert line.bottom <= sheet.height - 20 + 1


def test_the_partys_name_stands_on_one_line_above_a_rule_of_its_length(printed: Path) -> None:
    sheet = sheets(printed, "party-hd36")[0]
    name = sheet.right_line(PARTY_NAME)
    assert name.text == PARTY_NAME
    [rule] = [own for own in rules(printed, "party-hd36") if own[2] < 60]
    assert rule[1] - rule[0] == pytest.approx(width_mm(PARTY_NAME, 15, bold=True), abs=0.6)
    assert (rule[0] + rule[1]) / 2 == pytest.approx(name.middle, abs=0.5)
    assert 0 < rule[2] - name.bottom < 3


def test_the_partys_issuer_has_a_star_below_it_and_the_subject_hyphens(printed: Path) -> None:
    sheet = sheets(printed, "party-hd36")[0]
    issuer, star = sheet.line("TỈNH UỶ KON TUM"), sheet.line("*")
    assert star.middle == pytest.approx(issuer.middle, abs=0.5)
    assert 0 <= star.top - issuer.top < 8
    assert sheet.line("-----").middle == pytest.approx(112.5, abs=0.5)


@pytest.mark.parametrize("name", ["cong-thu", "thu-cong-nd30", "party-hd36", "english"])
def test_number_and_date_share_a_line(printed: Path, name: str) -> None:
    sheet = sheets(printed, name)[0]
    number = sheet.line("No.:" if name == "english" else "Số")
    assert number.bottom == pytest.approx(sheet.line("Kon Tum,").bottom, abs=0.8)


def test_a_personal_letter_bears_no_national_name(printed: Path) -> None:
    sheet = sheets(printed, "cong-thu")[0]
    assert not [line for line in sheet.lines if "CỘNG HÒA" in line.text or "ĐẢNG" in line.text]
    assert sheet.line("TỈNH KON TUM").right < 97


def test_under_a_personal_letter_name_and_post_stand_below_the_room_for_the_signature(printed: Path) -> None:
    sheet = sheets(printed, "cong-thu")[0]
    last, post = sheet.line("Trân trọng,"), sheet.line("Chủ tịch Ủy ban nhân dân tỉnh Kon Tum")
    name = next(line for line in sheet.lines if line.text == "[…họ và tên…]")
    assert name.top - last.bottom >= 25
    assert 0 <= post.top - name.top < 8
    assert last.middle == pytest.approx(name.middle, abs=0.5)
    assert name.middle == pytest.approx(post.middle, abs=0.5)


@pytest.mark.parametrize("name", ["cong-thu", "thu-cong-nd30", "party-hd36"])
def test_the_posts_of_an_addressee_stand_below_his_name(printed: Path, name: str) -> None:
    sheet = sheets(printed, name)[0]
    label = next(word for word in sheet.words if word.text == "Kính")
    address = next(word for word in sheet.words if word.text == "Đồng")
    post, country = sheet.line("Bí thư Tỉnh ủy,"), sheet.line("nước Cộng hòa")
    assert post.left == pytest.approx(address.left, abs=0.4)
    assert country.left == pytest.approx(address.left, abs=0.4)
    text = next(word for word in sheet.words if word.text == "Chúng")
    assert label.left == pytest.approx(text.left, abs=0.4)


def test_the_name_of_a_translating_office_keeps_its_line_beside_the_national_name(printed: Path) -> None:
    sheet = sheets(printed, "english")[0]
    assert sheet.right_line("SOCIALIST").text == ENGLISH.letterhead.heading[0]
    assert any(line.text.startswith("THE PEOPLE’S COMMITTEE") for line in sheet.lines)
    assert len(PARTY_ENGLISH.letterhead.heading) == 1
    assert (
        sheets(printed, "party-english")[0].right_line("COMMUNIST").text
        == PARTY_ENGLISH.letterhead.heading[0]
    )


def test_a_translation_says_so_in_the_upper_margin(printed: Path) -> None:
    note = sheets(printed, "english")[0].line("(Translation)")
    assert note.bottom < 20
    assert note.middle == pytest.approx(112.5, abs=0.5)


def test_the_sample_text_is_a_letter_of_usual_length() -> None:
    assert 3 <= len(TEXT) <= 5
