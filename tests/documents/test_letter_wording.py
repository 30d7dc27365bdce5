"""The words of letters under fire: whatever a name holds, it stands on the page as it is, on one line."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.blocks import Addressee, Paragraph
from anniv_cli.documents import SAMPLES, missing, templates_of
from anniv_cli.documents.letter_addressee import addressed, in_one_line
from anniv_cli.documents.letter_templates import BODIES, PARTS
from anniv_cli.links import DueLetter
from anniv_cli.model import Layout, LetterSigner
from anniv_cli.word import write
from documents.letters import letters, one, said, written

STRANGE = [
    "A & <B> \"C\" 'D'",
    "{{ 7 * 7 }} {% if x %}",
    "ທ່ານ ສົມສະຫວາດ",
    "ឯកឧត្តម សុខ",
    "dòng một\ndòng hai\r\n\tdòng ba",
    "\u202eỦy ban\u200b",
    "[…không phải chỗ trống…]",
    "Chủ tịch " * 60,
    "a\x0bb\x00c",
    "</w:t></w:r>",
    "𝕏 🎉",
]
names = st.sampled_from(STRANGE) | st.text(min_size=1, max_size=200)
LAYOUTS: tuple[Layout, ...] = ("cong-thu", "thu-cong-nd30", "dang")
DUE = (one(), one(side="party"), one("Ratanakiri", occasions="cambodia-ties"))


def _with(due: DueLetter, name: str, post: str, body: str, signer: str) -> DueLetter:
    posts, bodies = dict.fromkeys(("post", "post_en"), post), dict.fromkeys(("body", "body_en"), body)
    to = addressed(due)._replace(person=name, person_en="", **posts, **bodies)
    told = LetterSigner.model_construct(
        from_="Tỉnh ủy", authority=post, post=post, name=signer, __fields_set__=set()
    )
    return due._replace(counterpart=to, signer=told, to_words=name)


@settings(deadline=None, max_examples=150)
@given(st.integers(0, 2), names, names, names, names, st.sampled_from(["vi", "en"]), st.integers(0, 2))
def test_hostile_values_stand_on_the_page_as_they_are(
    due: int, name: str, post: str, body: str, signer: str, language: str, layout: int
) -> None:
    laid = _with(DUE[due], name, post, body, signer)._replace(layout=LAYOUTS[layout])
    made = written(laid, language, draft=True)
    assert "\n" not in "".join(block.text for block in made.body if isinstance(block, Paragraph))
    lines = next(block.lines for block in made.body if isinstance(block, Addressee))
    assert in_one_line(name) in lines[0] or "[…" in lines[0]
    assert len(lines) == 3
    with zipfile.ZipFile(BytesIO(write(made))) as file:
        for part in file.namelist():
            ElementTree.fromstring(file.read(part))


@pytest.mark.parametrize("blank", ["", " ", "\n", "\t \r\n", "\x1e", "\u2028"])
def test_a_value_of_blanks_is_missing(blank: str) -> None:
    due = one()
    emptied = due._replace(counterpart=addressed(due)._replace(person=blank))
    assert [lack.what for lack in missing(emptied)] == ["person"]
    assert "[…họ và tên người nhận…]" in said(written(emptied, draft=True))


def test_a_very_long_post_keeps_its_words() -> None:
    post = "Bí thư Tỉnh ủy, Chủ tịch Hội đồng nhân dân, " * 12
    due = one()
    made = written(due._replace(counterpart=addressed(due)._replace(post=post)))
    assert in_one_line(post) in said(made)


def test_lao_names_stand_in_a_vietnamese_letter() -> None:
    due = one()
    made = written(due._replace(counterpart=addressed(due)._replace(person="ທ່ານ ສົມສະຫວາດ")))
    assert "Đồng chí ທ່ານ ສົມສະຫວາດ" in said(made)
    assert "ສົມສະຫວາດ" in _text(write(made))


def _text(docx: bytes) -> str:
    with zipfile.ZipFile(BytesIO(docx)) as file:
        return file.read("word/document.xml").decode()


def test_every_template_that_a_letter_may_ask_for_has_a_sample() -> None:
    due = letters(occasions="lao-ties, lao-army, lao-new-year")
    asked = {name for letter in due for name in templates_of(letter, "vi")}
    assert asked <= SAMPLES.keys()
    assert {f"letter/lo/{name}.j2" for name in (*BODIES, *PARTS)} <= SAMPLES.keys()


def test_an_occasion_without_a_day_is_told_without_one() -> None:
    due = one(occasions="lao-ties")
    nothing = due.occasion._replace(origin=None, dates={})
    undated = due._replace(occasion=nothing, sending=due.sending._replace(day=None, occasion_day=None))
    made = written(undated)
    assert made.created is None
    assert made.letterhead.place_and_date == "Kon Tum, ngày      tháng      năm       "
    assert "None" not in said(made)
    assert "()" not in said(made)
    assert "             " in written(undated, "en").letterhead.place_and_date


def test_a_thematic_year_has_no_day() -> None:
    made = written(one(occasions="lao-solidarity-year-2022"))
    assert made.subject.replace("\u00a0", " ") == "Nhân dịp Năm Đoàn kết hữu nghị Việt Nam - Lào 2022"
    assert "01/01" not in said(made)


def test_a_feast_is_named_with_its_year() -> None:
    made = written(one("Ratanakiri", occasions="cambodia-new-year"))
    assert made.subject == "Nhân dịp Tết cổ truyền Chol Chnam Thmay của Campuchia năm 2022"
    assert "chúc mừng năm mới" in said(made)


def test_an_occasion_of_another_country_has_plain_words() -> None:
    due = one()
    far = due._replace(occasion=due.occasion._replace(country="TH"), counterpart=None, place=None)
    assert "Thái Lan" in said(written(far, draft=True))
    assert "đoàn kết đặc biệt" not in said(written(far, draft=True))


@pytest.mark.parametrize(
    ("count", "ordinal"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (22, "22nd"), (113, "113th")]
)
def test_english_counts_its_anniversaries(count: int, ordinal: str) -> None:
    due = one()
    then = due._replace(occasion=due.occasion._replace(origin=date(2022 - count, 9, 5)))
    assert f"the {ordinal} anniversary" in said(written(then, "en"))
