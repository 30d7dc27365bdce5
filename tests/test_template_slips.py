"""The engine's sentences about slips of syntax, in the user's words."""

from __future__ import annotations

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2.sandbox import SecurityError

from anniv_cli.template_slips import failure, slip

TEXTS = [
    ("{% if a %}x", "“if” is opened and not closed by “endif”"),
    ("{% for a in b %}{% if a %}{% endfor %}", "“endfor” stands where “if” is still open"),
    ("{% endif %}", "“endif” is no instruction, or closes what was not opened"),
    ("{% wenn a %}", "“wenn” is no instruction"),
    ("{{ a", "a field or an instruction is opened and not closed"),
    ("{{ a b }}", "“b” is not expected here"),
    ("{{ a + }}", "a field or an instruction breaks off"),
    ("{{ }}", "a field or an instruction breaks off"),
    ("{{ a ! b }}", "“!” is not expected here"),
    ("{{ a) }}", "“)” is not expected here"),
    ("{# x", "a comment is opened and not closed"),
    ("{% raw %}x", "“raw” is opened and not closed"),
    ("{{ a|viet_hoa }}", "there is no filter “viet_hoa”"),
    ("{% %}", "an instruction without a name"),
    ("{% if %}x{% endif %}", "a field or an instruction breaks off"),
    ("{% set = 1 %}", "is not expected here"),
]


def _said(text: str) -> str:
    try:
        jinja2.Environment().from_string(text)
    except jinja2.TemplateSyntaxError as fault:
        return fault.message or ""
    return ""


@pytest.mark.parametrize(("text", "words"), TEXTS)
def test_a_slip_is_said_in_our_words(text: str, words: str) -> None:
    assert words in slip(_said(text)), _said(text)


@settings(deadline=None)
@given(st.text(alphabet="{}%#| ab.()'+=[]\n", max_size=20))
def test_no_slip_is_said_in_the_words_of_the_engine(text: str) -> None:
    said = slip(_said(text))
    for word in ("Jinja", "token", "template.", "got ", "char "):
        assert word not in said


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (TypeError("can only concatenate str"), "a field is used in a way that does not suit it"),
        (ZeroDivisionError("division by zero"), "a field is used in a way that does not suit it"),
        (jinja2.TemplateRuntimeError("No test named 'viet'."), "there is no test “viet”"),
        (SecurityError("access to attribute '__class__' of 'str' object is unsafe."), "may not use"),
    ],
)
def test_what_cannot_be_filled_in_is_said_in_our_words(error: Exception, words: str) -> None:
    assert words in failure(error)


def test_a_sentence_that_nobody_knows_is_worded_all_the_same() -> None:
    assert "not written as templates are" in slip("something new")
    assert slip("") == slip("something new")
