"""What the parsers let pass in silence, and files that are no plans at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anniv_cli.diagnostics import Severity
from anniv_cli.messages import worded
from anniv_cli.store import FAULTS, plan_from, read
from anniv_cli.store.reader import read as read_with
from store.texts import HEAD, PARSERS, Parser, brief, briefly, errors, marked, sentence, source

SILENT = [
    ("a: x\nb: y\na: z", "AN018 3:1", ""),
    ("signer:\n  name: A\n  name: B", "AN018 3:3", ""),
    ("signer: {name: A, name: B}", "AN018 1:19", ""),
    ("a: &x {b: c}\nd:\n  <<: *x", "AN019 3:3", ""),
    ("a: &x [*x]", "AN020 1:8", ""),
    ("a: b\n---\nc: d", "AN021 2:1", ""),
    ("a: !ghi chú", "AN022 1:4", 'a: "!ghi chú"'),
    ("a: !!int 12", "AN022 1:4", 'a: "!!int 12"'),
    ("a: !x [b]", "AN022 1:4", 'a: "!x [b]"'),
    ("place: Hội trường #3 tầng 2", "AN023 1:19", 'place: "Hội trường #3 tầng 2"'),
    ("number: #12", "AN023 1:9", 'number: "#12"'),
    ("recipients:\n  - Bộ Ngoại giao\n   - Tỉnh ủy", "AN024 3:4", "  - Tỉnh ủy"),
    ("lead: Sở A\n  - Sở B", "AN024 2:3", ""),
    ("a: &100 người", "AN011 1:4", 'a: "&100 người"'),
    ("recipients:\n  -Bộ Ngoại giao\n  -Tỉnh ủy", "AN016 2:3", "  - Bộ Ngoại giao"),
    ("body:\n  - activity:Lễ", "AN016 2:13", "  - activity: Lễ"),
    ("body:\n  -activity: Lễ", "AN016 2:3", "  - activity: Lễ"),
    ("a: b\n\u00a0 lead: c", "AN009 2:1", ""),
    ("a: b\n  \tc", "AN009 2:3", ""),
    ("? [a]\n: b", "AN027 1:3", ""),
    ("~: b", "AN027 1:1", ""),
    ("- a", "AN028 1:1", ""),
    ("# nháp\n\nmột câu", "AN028 3:1", ""),
    ("a: b\x0bc", "AN025 1:5", ""),
    ("a: b\u2028c", "AN025 1:5", ""),
    ("a: b\rc: d", "AN025 1:5", ""),
    ("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> main", "AN008 1:1", ""),
    ("", "AN002 1:1", ""),
    ("\n# nháp\n  \n", "AN002 1:1", ""),
    ("---\n", "AN028 1:1", ""),
]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(("text", "expected", "corrected"), SILENT)
def test_what_a_parser_lets_pass_is_said(parser: Parser, text: str, expected: str, corrected: str) -> None:
    found = source(text, parser).diagnostics
    assert briefly(found) == [expected], [sentence(said) for said in found]
    assert found[0].corrected == corrected


FINE = [
    "a: b # ghi chú",
    "a: b  #ghi-chú",
    "a: 'b #3'",
    "a: b#3",
    "a: &x b\nc: *x",
    "---\na: b\n...\n",
    "a: b\n---\n# hết\n",
    "a: b\r\nc: d\r\n",
    "a: >-\n  - một\n  - hai",
    "a: |\n  một\n  \thai",
    "a:\tb",
    "# \t ghi chú\na: b",
    "a: !!str 12",
    "a: -5 độ",
    "a: Lào-Việt\nb: 2020-2022",
]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", FINE)
def test_nothing_is_said_of_what_is_fine(parser: Parser, text: str) -> None:
    file = source(text, parser)
    assert file.diagnostics == ()
    assert isinstance(file.tree, dict)


def test_a_key_that_stands_twice_is_shown_at_both_places() -> None:
    found = source("a: x\nb: y\na: z").diagnostics[0]
    assert (found.also[0].line, found.also[0].column, found.fields["line"]) == (1, 1, 1)


def test_all_conflict_marks_are_shown() -> None:
    found = source("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> main\n").diagnostics[0]
    assert [place.line for place in found.also] == [5]


def test_a_merge_key_leaves_no_further_trace() -> None:
    loaded = plan_from(source(HEAD + "x: &x {lead: a}\n<<: *x\n"))
    assert briefly(loaded.diagnostics) == ["AN101 4:1", "AN019 5:1"]


@pytest.mark.parametrize("parser", PARSERS)
def test_an_alias_bomb_is_refused_before_it_unfolds(parser: Parser) -> None:
    layers = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    layers += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    found = source("\n".join(layers), parser).diagnostics
    assert [said.code for said in found] == ["AN020"]


@pytest.mark.parametrize("parser", PARSERS)
def test_references_cannot_build_a_tower(parser: Parser) -> None:
    layers = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 200)]
    assert [said.code for said in source("\n".join(layers), parser).diagnostics] == ["AN020"]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", ["a: " + "[" * 10_000, "a: " + "{b: " * 10_000, "- " * 10_000 + "x"])
def test_ten_thousand_levels_are_one_error(parser: Parser, text: str) -> None:
    found = source(text, parser).diagnostics
    assert [said.code for said in found] == ["AN007"]
    assert found[0].span.line == 1


def test_ten_thousand_levels_of_indentation_are_one_error() -> None:
    text = "\n".join(" " * depth + "a:" for depth in range(2_000))
    assert briefly(source(text).diagnostics) == ["AN007 101:101"]


def test_a_file_of_ten_megabytes_is_read() -> None:
    item = "  - Bộ Ngoại giao và các cơ quan, đơn vị liên quan trên địa bàn tỉnh\n"
    count = 10_000_000 // len(item.encode())
    file = source(HEAD + "recipients:\n" + item * count)
    assert file.diagnostics == ()
    assert file.span(("recipients", count - 1)).line == 4 + count


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    _all_is_sound(read("x", data).name, data)


_SIGNS = [
    *"-:#[]{}\"'|>&*!%@`?,~ \n\t\\",
    ": ",
    "- ",
    "\n  ",
    " #",
    "\u00a0",
    "\ufeff",
    "e\u0302",
    "<<: ",
    "---\n",
]
_WORDS = ["*a", "&a ", "lead", "activity: ", "body:\n", "Lễ", "subject: x\nprovince: y\nyear: 2022\n"]
_PIECES = st.sampled_from([*_SIGNS, *_WORDS])


@settings(deadline=None, max_examples=500)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_no_text_raises_and_every_place_lies_in_the_file(text: str) -> None:
    _all_is_sound("x", text.encode())


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=80))
def test_no_unicode_raises(text: str) -> None:
    _all_is_sound("x", ("subject: " + text).encode("utf-8", "surrogatepass"))


def _all_is_sound(name: str, data: bytes) -> None:
    for parser in PARSERS:
        loaded = plan_from(read_with(name, data, parser))
        assert (loaded.plan is None) == bool(errors(loaded.diagnostics))
        for said in loaded.diagnostics:
            assert worded(said.message, said.fields)
            assert worded(said.advice, said.fields) or said.code == "AN107"
            assert said.severity is FAULTS[said.code].severity
            assert said.source == loaded.file.line(said.span.line)
            assert 1 <= said.span.line <= said.span.end_line <= len(loaded.file.lines)
            assert 1 <= said.span.column <= len(loaded.file.line(said.span.line)) + 1


def test_a_plan_is_given_only_without_an_error() -> None:
    assert plan_from(source(HEAD)).plan is not None
    assert plan_from(source(HEAD + "year: 2023\n")).plan is None
    warned = plan_from(source(HEAD + "place: Hội trường #3\n"))
    assert warned.plan is not None
    assert [said.severity for said in warned.diagnostics] == [Severity.WARNING]


def test_codes_are_in_order_and_say_why() -> None:
    assert list(FAULTS) == sorted(FAULTS)
    for code, fault in FAULTS.items():
        assert fault.code == code
        assert fault.title
        assert fault.why.endswith(".")


def test_an_error_at_a_place_is_marked_with_its_words() -> None:
    file = source("signer:\n  name: A\n  name: B\n")
    assert marked(file, file.diagnostics[0].span) == "name"
    assert brief(file.diagnostics[0]) == "AN018 3:3"
