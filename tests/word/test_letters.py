"""Letters with whatever a register or a template may hold: the file is clean, and every word is there."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from anniv_cli.blocks import (
    Addressee,
    Document,
    Form,
    Letterhead,
    Paragraph,
    Salutation,
    Signature,
    Table,
    TableRow,
    Valediction,
)
from anniv_cli.word import keeps_to_one_page, write
from anniv_cli.word.forms import FORMS
from word.letters import CONG_THU, LETTERS, ND30, PARTY
from word.parts import find, parts, style_of, text_of, w
from word.test_writer import HOSTILE, VALIDATOR, _survives

TEXTS = HOSTILE | st.sampled_from(
    [
        "[…họ & tên…]",
        "[…ຊື່ <ແລະ> ນາມສະກຸນ…]",
        "[…" * 50 + "…]" * 50,
        "Chủ tịch Ủy ban chính quyền " * 30,
        "ខេត្តរតនគិរី\nព្រះរាជាណាចក្រ",
        "\u200b\u200d",
        "Số:      /CT-UBND",
        "\r\n\r\n",
    ]
)
NASTY = (
    "“&<>\"'” [… & <x> …]\tອັດຕະປື\nរតនគិរី\x00\x0b ]]> %s {} {{ x }}",
    "Chủ tịch Ủy ban chính quyền tỉnh " * 20,
    "W" * 3000,
)


def _nasty(of: Document) -> Document:
    signed = of.signature or Signature(())
    return replace(
        of,
        letterhead=Letterhead(NASTY[:2], NASTY[0], NASTY[1], NASTY[2], NASTY),
        kind=NASTY[0],
        subject=NASTY[1],
        body=(
            Addressee(NASTY[0], NASTY),
            Salutation(NASTY[1]),
            *map(Paragraph, NASTY),
            Valediction(NASTY[2]),
        ),
        signature=replace(signed, lines=NASTY, name=NASTY[0]),
        recipients=NASTY,
        draft=NASTY[0],
        note=NASTY[0],
        title="",
        author=NASTY[0],
    )


def _texts(content: bytes) -> list[str]:
    opened = docx.Document(io.BytesIO(content))
    return [docx.text.paragraph.Paragraph(p, opened).text for p in opened.element.body.iter(w("p"))]


@settings(deadline=None, max_examples=200)
@given(
    st.lists(TEXTS, min_size=12, max_size=12),
    st.sampled_from(list(FORMS)),
    st.sampled_from(["vi", "en", "lo", "km", "th"]),
    st.booleans(),
)
def test_any_text_survives_in_any_place_of_a_letter(
    texts: list[str], form: Form, language: str, name_first: bool
) -> None:
    a, b, c, d, e, f, g, h, i, j, k, m = texts
    letter = Document(
        Letterhead((a, b), c, d, e, (f, g)),
        h,
        i,
        (Addressee(j, (k, m)), Salutation(a), Paragraph(b), Paragraph(c), Valediction(d)),
        Signature((e, f), g, name_first=name_first),
        (),
        end_mark="",
        draft=h,
        note=i,
        author=j,
        form=form,
        language=language,
    )
    content = write(letter)
    found = _texts(content)
    heading = [_survives(text) for text in (f, g)][: len(FORMS[form].heading)]
    for text in (_survives(text) for text in (a, b, c, d, e, m)):
        assert text in found
    assert all(text in found for text in heading)
    assert f"{_survives(j)}\t{_survives(k)}" in found
    _clean(content)


def _clean(content: bytes) -> None:
    found = parts(content)
    known = {e.get(w("styleId")) for e in find(found["word/styles.xml"], "w:style")}
    used = {style_of(p) for root in found.values() for p in root.iter(w("p"))}
    used |= {e.get(w("val")) for root in found.values() for e in root.iter(w("rStyle"))}
    assert used <= known


@pytest.mark.parametrize("name", LETTERS)
def test_validators_find_nothing_in_the_nastiest_letter(name: str, tmp_path: Path) -> None:
    path = tmp_path / "thu.docx"
    path.write_bytes(write(_nasty(LETTERS[name])))
    assert OpenXmlValidator().validate(path).errors == []
    if VALIDATOR.exists():
        done = subprocess.run([sys.executable, VALIDATOR, path], capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_letter_without_any_words_is_still_a_letter() -> None:
    for form in FORMS:
        empty = Document(
            Letterhead((), "", ""),
            "",
            "",
            (Addressee("", ()), Salutation(""), Valediction("")),
            Signature((), "", name_first=True),
            (),
            form=form,
        )
        assert keeps_to_one_page(empty)
        _clean(write(empty))


def test_the_mark_that_ends_a_plan_is_not_put_behind_the_last_words_of_a_letter() -> None:
    letter = replace(ND30, end_mark="./.")
    assert "Trân trọng," in _texts(write(letter))


def test_a_blank_is_marked_wherever_it_stands() -> None:
    blank = "[…còn thiếu…]"
    letter = replace(
        CONG_THU,
        letterhead=Letterhead((blank,), blank, blank),
        kind=blank,
        subject=blank,
        body=(
            Addressee(blank, (blank, blank)),
            Salutation(blank),
            Paragraph(blank),
            Table((blank,), (1,), (TableRow((blank,)),)),
            Valediction(blank),
        ),
        signature=Signature((blank,), blank, name_first=True),
        draft=blank,
        note=blank,
    )
    found = parts(letter)
    for name in ("word/document.xml", "word/header2.xml"):
        for run in found[name].iter(w("r")):
            if blank in "".join(run.itertext()):
                assert [e.get(w("val")) for e in run.iter(w("rStyle"))] == ["Blank"]
    words = [
        text_of(p) for name in ("word/document.xml", "word/header2.xml") for p in found[name].iter(w("p"))
    ]
    assert sum(text.count(blank) for text in words) == 17


def test_a_plan_without_blanks_has_no_style_for_them() -> None:
    bare = parts(replace(PARTY, body=(Paragraph("x"),)))
    styles = {e.get(w("styleId")) for e in find(bare["word/styles.xml"], "w:style")}
    assert not {"Blank", "Lao", "Khmer"} & styles


def test_letters_share_what_does_not_change() -> None:
    """The same styles part, packed once, for every letter that is set alike."""
    one = replace(CONG_THU, letterhead=replace(CONG_THU.letterhead, number="Số: 01/CT-UBND"))
    other = replace(CONG_THU, letterhead=replace(CONG_THU.letterhead, number="Số: 02/CT-UBND"))
    first, second = parts(one), parts(other)
    changed = {name for name in first if etree.tostring(first[name]) != etree.tostring(second[name])}
    assert changed == {"word/document.xml"}
