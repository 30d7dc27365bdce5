"""Sizes, margins and styles against Nghị định 30/2020/NĐ-CP; and no look but that of the styles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

import format_page
from anniv_cli.word import stylesheet
from anniv_cli.word.forms import FORMS
from anniv_cli.word.stylesheet import STYLES, Page
from word.letters import LETTERS
from word.parts import find, parts, style_of, value, w
from word.samples import PLAN, TWO_SCHEMES

ROOT = Path(__file__).parent.parent.parent
LOOKS = {style.id: style for style in STYLES}
RANGES = {
    "NationalName": (12, 13), "Motto": (13, 14), "Superior": (12, 13), "Issuer": (12, 13), "Number": (13, 13),
    "PlaceDate": (13, 14), "Kind": (13, 14), "Subject": (13, 14), "BodyText": (13, 14), "Authority": (13, 14),
    "Signer": (13, 14), "RecipientsLabel": (12, 12), "Recipient": (11, 11), "AppendixLabel": (14, 14),
    "AppendixTitle": (13, 14), "AppendixReference": (13, 14), "Header": (13, 14),
}  # fmt: skip
WEIGHTS = {
    "NationalName": "bold", "Motto": "bold", "Superior": "", "Issuer": "bold", "Number": "",
    "PlaceDate": "italic", "Kind": "bold", "Subject": "bold", "BodyText": "", "Authority": "bold",
    "Signer": "bold", "RecipientsLabel": "bold italic", "Recipient": "", "AppendixLabel": "bold",
    "AppendixTitle": "bold", "AppendixReference": "italic", "Header": "", "Basis": "italic",
}  # fmt: skip


@pytest.mark.parametrize("own", RANGES)
def test_sizes_are_those_of_the_decree(own: str) -> None:
    low, high = RANGES[own]
    assert low <= (LOOKS[own].size or 0) <= high


@pytest.mark.parametrize("own", WEIGHTS)
def test_weights_are_those_of_the_decree(own: str) -> None:
    style = LOOKS[own]
    assert (
        " ".join(name for name, on in (("bold", style.bold), ("italic", style.italic)) if on) == WEIGHTS[own]
    )


@pytest.mark.parametrize("page", [stylesheet.PORTRAIT, stylesheet.LANDSCAPE])
def test_margins_are_those_of_the_decree(page: Page) -> None:
    assert {page.width, page.height} == {210, 297}
    assert 20 <= page.top <= 25
    assert 20 <= page.bottom <= 25
    assert 30 <= page.left <= 35
    assert 15 <= page.right <= 20


def test_the_running_text_is_set_as_the_decree_asks() -> None:
    body = stylesheet.BODY
    assert body.align == "both"
    assert body.first_line in (10, 12.7)
    assert (body.before or 0) >= 6
    assert 1 <= (body.pitch or 0) <= 1.5


def test_the_rules_are_as_long_as_the_decree_asks() -> None:
    assert stylesheet.MOTTO_RULE == 1
    assert 1 / 3 <= stylesheet.SHORT_RULE <= 1 / 2


def test_signature_and_seal_have_25_to_30_millimetres() -> None:
    assert 25 <= (LOOKS["Signer"].before or 0) * 25.4 / 72 <= 30


def test_every_letter_has_the_typeface_and_the_language_in_all_slots() -> None:
    [defaults] = find(parts(PLAN)["word/styles.xml"], "w:docDefaults/w:rPrDefault/w:rPr")
    fonts = {value(defaults, "w:rFonts", slot) for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert fonts == {"Times New Roman"}
    assert {value(defaults, "w:lang", slot) for slot in ("val", "eastAsia", "bidi")} == {"vi-VN"}


def test_sizes_and_weights_reach_lao_and_khmer_letters_too() -> None:
    for properties in parts(PLAN)["word/styles.xml"].iter(w("rPr")):
        for plain, complex_script in (("b", "bCs"), ("i", "iCs"), ("sz", "szCs")):
            assert value(properties, f"w:{plain}") == value(properties, f"w:{complex_script}")
            assert len(find(properties, f"w:{plain}")) == len(find(properties, f"w:{complex_script}"))


@pytest.mark.parametrize("document", [PLAN, TWO_SCHEMES, *LETTERS.values()])
def test_paragraphs_and_runs_carry_no_look_of_their_own(document: object) -> None:
    found = parts(document)  # type: ignore[arg-type]
    for name in ("word/document.xml", "word/header1.xml", "word/header2.xml"):
        properties = [e for tag in ("pPr", "rPr") for e in found[name].iter(w(tag))]
        carried = {etree.QName(child).localname for e in properties for child in e}
        assert carried <= {"pStyle", "rStyle", "numPr", "sectPr"}


@pytest.mark.parametrize("document", [PLAN, TWO_SCHEMES, *LETTERS.values()])
def test_every_style_and_list_in_use_is_there(document: object) -> None:
    found = parts(document)  # type: ignore[arg-type]
    styles, numbering = found["word/styles.xml"], found["word/numbering.xml"]
    known = [e.get(w("styleId")) for e in find(styles, "w:style")]
    assert len(known) == len(set(known))
    names = [value(e, "w:name") for e in find(styles, "w:style")]
    assert len(names) == len(set(names))
    assert not [name for name in names if "," in (name or "")], "Word takes a comma for the end of a name"
    used = {style_of(p) for name in found for p in found[name].iter(w("p"))}
    used |= {e.get(w("val")) for name in found for e in found[name].iter(w("rStyle"))}
    linked = {value(e, f"w:{tag}") for e in find(styles, "w:style") for tag in ("basedOn", "next")} - {None}
    assert (used | linked) <= set(known)
    lists = {e.get(w("numId")) for e in find(numbering, "w:num")}
    assert {e.get(w("val")) for name in found for e in found[name].iter(w("numId"))} <= lists


def test_no_module_but_the_stylesheet_names_a_size_or_a_margin() -> None:
    for path in (ROOT / "src" / "anniv_cli" / "word").glob("*.py"):
        if path.name not in ("stylesheet.py", "styles.py", "defaults.py", "pdf.py"):
            assert not re.search(
                r'w:(sz|szCs|before|after|line|left|right|firstLine)="?[ val:=]*"\d*[1-9]', path.read_text()
            )


def test_the_page_about_the_format_is_up_to_date() -> None:
    assert format_page.PAGE.read_text(encoding="utf-8") == format_page.page(), (
        "run python scripts/format_page.py"
    )


def test_the_page_about_the_format_names_every_style() -> None:
    named = {own for *_, styles in format_page.PARTS for own in styles}
    assert named == format_page.LOOKS.keys()
    for look in FORMS.values():
        for style in look.own:
            assert f"(`{style.id}`)" in format_page.page()


def test_the_page_about_the_format_names_every_form() -> None:
    assert format_page.NAMES.keys() == FORMS.keys()
