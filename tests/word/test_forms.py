"""The forms beside that of the decree: their figures, and nothing of one form on a page of another."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from anniv_cli.blocks import Form, Paragraph, Signature
from anniv_cli.word import stylesheet
from anniv_cli.word.components import MOTTO, NATIONAL_NAME
from anniv_cli.word.forms import FORMS, PARTY_NAME, Rhythm, form_styles, known_styles
from anniv_cli.word.stylesheet import LETTER, STYLES, Style
from word.letters import CONG_THU, ENGLISH, LETTERS, ND30, PARTY, PARTY_ENGLISH, PARTY_NEW
from word.parts import find, parts, style_of, text_of, value, w
from word.samples import PLAN

PARTY_FORMS: tuple[Form, ...] = ("party-hd36", "party-hd05")
PARTY_SIZES = {
    "PartyName": (15, 15), "Issuer": (14, 14), "Superior": (14, 14), "Number": (14, 14),
    "PlaceDate": (14, 14), "Kind": (15, 16), "Subject": (14, 15), "BodyText": (14, 15),
    "Authority": (14, 14), "Post": (14, 14), "Signer": (14, 14),
    "RecipientsLabel": (14, 14), "Recipient": (12, 12), "Header": (14, 14),
}  # fmt: skip
PARTY_WEIGHTS = {
    "PartyName": "bold", "Issuer": "bold", "Superior": "", "Number": "",
    "PlaceDate": "italic", "Kind": "bold", "Subject": "bold", "BodyText": "",
    "Authority": "bold", "Post": "", "Signer": "bold",
    "RecipientsLabel": "underlined", "Recipient": "", "AddresseeLabel": "italic",
}  # fmt: skip


def _weight(style: Style) -> str:
    said = (("bold", style.bold), ("italic", style.italic), ("underlined", style.underlined))
    return " ".join(name for name, on in said if on)


@pytest.mark.parametrize("form", PARTY_FORMS)
@pytest.mark.parametrize("own", PARTY_SIZES)
def test_sizes_are_those_of_the_partys_guide(form: Form, own: str) -> None:
    low, high = PARTY_SIZES[own]
    for rhythm in FORMS[form].rhythms:
        assert low <= (known_styles(form, rhythm)[own].size or 0) <= high


@pytest.mark.parametrize("form", PARTY_FORMS)
@pytest.mark.parametrize("own", PARTY_WEIGHTS)
def test_weights_are_those_of_the_partys_guide(form: Form, own: str) -> None:
    assert _weight(known_styles(form, FORMS[form].rhythms[0])[own]) == PARTY_WEIGHTS[own]


@pytest.mark.parametrize("form", PARTY_FORMS)
def test_the_partys_text_has_lines_of_18_points_at_least_and_begins_at_10_millimetres(form: Form) -> None:
    for rhythm in FORMS[form].rhythms:
        body = known_styles(form, rhythm)["BodyText"]
        assert (body.exact or 0) >= 18
        assert (body.before or 0) >= 6
        assert (body.first_line, body.align) == (10, "both")


@pytest.mark.parametrize("form", ["nd30", "cong-thu"])
def test_however_close_a_letter_is_set_it_keeps_to_the_decree(form: Form) -> None:
    for rhythm in FORMS[form].rhythms:
        body = known_styles(form, rhythm)["BodyText"]
        assert 13 <= (body.size or 0) <= 14
        assert 1 <= (body.pitch or 0) <= 1.5
        assert (body.before or 0) >= 6
        assert body.first_line in (10, 12.7)


@pytest.mark.parametrize("form", FORMS)
def test_every_rhythm_is_closer_than_the_one_before(form: Form) -> None:
    def closeness(rhythm: Rhythm) -> tuple[float, ...]:
        return (rhythm.size, rhythm.pitch or rhythm.exact or 0, rhythm.gap, rhythm.part, rhythm.signature)

    rhythms = FORMS[form].rhythms
    for roomier, closer in pairwise(rhythms):
        assert all(a >= b for a, b in zip(closeness(roomier), closeness(closer), strict=True))
        assert closeness(roomier) != closeness(closer)
    assert all(rhythm.signature * 25.4 / 72 >= 22 for rhythm in rhythms)


@pytest.mark.parametrize("form", FORMS)
def test_page_and_margins_are_those_of_both_rules(form: Form) -> None:
    page = FORMS[form].page
    assert (page.width, page.height) == (210, 297)
    assert (page.top, page.bottom, page.left, page.right) == (20, 20, 30, 15)
    assert sum(FORMS[form].head) == pytest.approx(page.text_width)
    assert sum(FORMS[form].foot) == pytest.approx(page.text_width)


def test_a_plan_has_the_styles_it_had_before_there_were_letters() -> None:
    assert form_styles("nd30", None, "vi") == [*STYLES, *stylesheet.RULES]


@pytest.mark.parametrize("form", FORMS)
def test_what_a_form_changes_and_leaves_out_is_there_to_be_changed(form: Form) -> None:
    look = FORMS[form]
    known = {style.id for style in (*STYLES, *LETTER, *look.own, *stylesheet.RULES)}
    assert set(look.changes) <= known
    assert look.without <= known


def _words(name: str) -> str:
    return "\n".join(text_of(p) for p in parts(LETTERS[name])["word/document.xml"].iter(w("p")))


def _styles_in(name: str) -> set[str | None]:
    return {e.get(w("styleId")) for e in find(parts(LETTERS[name])["word/styles.xml"], "w:style")}


@pytest.mark.parametrize("name", ["party-hd36", "party-hd05"])
def test_a_letter_of_the_party_has_nothing_of_the_state(name: str) -> None:
    words = _words(name)
    assert PARTY_NAME in words
    assert NATIONAL_NAME not in words
    assert MOTTO not in words
    assert "./." not in words
    assert not {"NationalName", "Motto", "MottoRule", "IssuerRule", "SubjectRule"} & _styles_in(name)


@pytest.mark.parametrize("name", ["cong-thu", "thu-cong-nd30"])
def test_a_letter_of_the_state_has_nothing_of_the_party(name: str) -> None:
    words = _words(name)
    assert PARTY_NAME not in words
    assert (NATIONAL_NAME in words) == (name == "thu-cong-nd30")
    assert not {"PartyName", "PartyRule", "IssuerStar", "SubjectDashes", "Post"} & _styles_in(name)


def test_the_partys_recipients_end_with_commas_in_the_old_form_and_semicolons_in_the_new() -> None:
    for document, mark in ((PARTY, ","), (PARTY_NEW, ";")):
        found = parts(document)["word/document.xml"].iter(w("p"))
        listed = [text_of(p) for p in found if style_of(p) == "Recipient"]
        assert listed == [f"Như trên{mark}", "Lưu Văn phòng Tỉnh uỷ."]


def test_the_post_of_who_signs_for_the_party_is_not_bold() -> None:
    found = list(parts(PARTY)["word/document.xml"].iter(w("p")))
    styles = {text_of(p): style_of(p) for p in found}
    assert (styles["T/M TỈNH UỶ"], styles["BÍ THƯ"]) == ("Authority", "Post")
    state = {text_of(p): style_of(p) for p in parts(ND30)["word/document.xml"].iter(w("p"))}
    assert state["CHỦ TỊCH"] == "Authority"


def test_a_translation_prints_its_own_words_at_the_right() -> None:
    assert NATIONAL_NAME not in _words("english")
    assert "SOCIALIST REPUBLIC OF VIET NAM\nIndependence - Freedom - Happiness" in _words("english")
    assert PARTY_NAME not in _words("party-english")
    assert PARTY_ENGLISH.letterhead.heading[0] in _words("party-english")


@pytest.mark.parametrize(
    ("name", "tags"),
    [("english", ("en-GB", "en-GB")), ("lao", ("vi-VN", "lo-LA")), ("khmer", ("vi-VN", "km-KH"))],
)
def test_a_translation_names_its_language(name: str, tags: tuple[str, str]) -> None:
    found = parts(LETTERS[name])
    [defaults] = find(found["word/styles.xml"], "w:docDefaults/w:rPrDefault/w:rPr")
    assert (value(defaults, "w:lang"), value(defaults, "w:lang", "bidi")) == tags
    assert value(found["word/settings.xml"], "w:themeFontLang") == tags[1]
    language = [e.text for e in found["docProps/core.xml"] if e.tag.endswith("language")]
    assert language == [tags[1]]


def test_an_unknown_language_is_written_as_it_is_given() -> None:
    found = parts(replace(ENGLISH, language='th"<'))
    [defaults] = find(found["word/styles.xml"], "w:docDefaults/w:rPrDefault/w:rPr")
    assert value(defaults, "w:lang") == 'th"<'


@pytest.mark.parametrize(("language", "face"), [("lo", "Phetsarath OT"), ("km", "Khmer OS")])
def test_lao_and_khmer_text_has_its_own_typeface(language: str, face: str) -> None:
    document = replace(ENGLISH, language=language)
    found = parts(document)
    [defaults] = find(found["word/styles.xml"], "w:docDefaults/w:rPrDefault/w:rPr")
    assert value(defaults, "w:rFonts", "cs") == face
    assert value(defaults, "w:rFonts", "ascii") == "Times New Roman"
    assert face in [e.get(w("name")) for e in found["word/fontTable.xml"]]


@pytest.mark.parametrize("form", PARTY_FORMS)
@pytest.mark.parametrize("language", ["lo", "km"])
def test_no_line_of_fixed_height_cuts_lao_and_khmer_letters(form: Form, language: str) -> None:
    for rhythm in FORMS[form].rhythms:
        styles = known_styles(form, rhythm, language)
        assert all(
            styles[own].exact is None for own in ("BodyText", "Addressee", "Salutation", "Valediction")
        )


def test_only_a_letter_has_the_styles_of_letters() -> None:
    own = {style.id for style in LETTER}
    plan = {e.get(w("styleId")) for e in find(parts(PLAN)["word/styles.xml"], "w:style")}
    assert not own & plan
    assert own <= _styles_in("cong-thu")


def test_a_name_below_the_signature_makes_a_letter_of_any_document() -> None:
    signed = replace(PLAN, body=(Paragraph("x"),), signature=Signature(("Chủ tịch",), "A", name_first=True))
    styles = {e.get(w("styleId")) for e in find(parts(signed)["word/styles.xml"], "w:style")}
    used = {style_of(p) for p in parts(signed)["word/document.xml"].iter(w("p"))}
    assert used <= styles


def test_the_last_words_of_a_personal_letter_stand_above_the_signature() -> None:
    order = [style_of(p) for p in parts(CONG_THU)["word/document.xml"].iter(w("p"))]
    assert order[order.index("ValedictionSigned") :] == [
        "ValedictionSigned",
        "SignerAbove",
        "PostBelow",
        "SectionEnd",
    ]
    unsigned = [
        style_of(p) for p in parts(replace(CONG_THU, signature=None))["word/document.xml"].iter(w("p"))
    ]
    assert unsigned[-2:] == ["Valediction", "SectionEnd"]
