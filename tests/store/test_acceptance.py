"""Remarks that accept a finding: where they may stand, what they must say, when they are wrong themselves."""

from __future__ import annotations

import unicodedata

import pytest

from anniv_cli.diagnostics import Diagnostic, Finding, Path, Severity
from anniv_cli.store import acceptances, placed, settled
from store.texts import HEAD, PARSERS, Parser, brief, errors, marked, source

KNOWN = {"AN203", "AN301", "AN305", "AN801", "AN107"}
PLAN = """body:
  - heading: Các hoạt động
    body:
{before_activity}      - activity: Gặp mặt{on_activity}
{before_key}        implementers: Sở A, Sở B{on_key}
        parts:
          - part: Đề cương
            lead: Sở C
{at_end}      - activity: Hội thảo
        implementers: Sở D, Sở E
"""
FIRST = ("body", 0, "body", 0, "implementers")
SECOND = ("body", 0, "body", 1, "implementers")
PLACES = ["before_activity", "on_activity", "before_key", "on_key", "at_end"]


def _plan(**remarks: str) -> str:
    return HEAD + PLAN.format(**{place: remarks.get(place, "") for place in PLACES})


def _said(text: str, *places: Path, code: str = "AN203", parser: Parser | None = None) -> list[Diagnostic]:
    file = source(text, parser) if parser else source(text)
    assert not errors(file.diagnostics)
    found = [placed(Finding(path, "Fault."), code, Severity.ERROR, file) for path in places]
    return settled(file, found, KNOWN, complete=True)


def _reasons(text: str, *places: Path, code: str = "AN203") -> list[str]:
    """The reason with which each of the findings is accepted; nothing else may be said."""
    said = _said(text, *places, code=code)
    assert [one.code for one in said] == [code] * len(places)
    return [one.accepted for one in said]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("place", "remark"),
    [
        ("on_key", "  # chấp nhận AN203: đã thống nhất"),
        ("before_key", "        # chấp nhận AN203: đã thống nhất\n"),
        ("before_key", "# chấp nhận AN203: đã thống nhất\n"),
        ("before_key", "        # chấp nhận AN203: đã thống nhất\n        # xem biên bản\n"),
        ("before_activity", "      # chấp nhận AN203: đã thống nhất\n"),
        ("on_activity", "  # chấp nhận AN203: đã thống nhất"),
        ("at_end", "        # chấp nhận AN203: đã thống nhất\n"),
    ],
)
def test_a_remark_accepts_on_the_line_or_above_the_key_or_its_entry(
    place: str, remark: str, parser: Parser
) -> None:
    said = _said(_plan(**{place: remark}), FIRST, SECOND, parser=parser)
    assert [(one.code, one.accepted) for one in said] == [("AN203", "đã thống nhất"), ("AN203", "")]


@pytest.mark.parametrize(
    ("remark", "reason"),
    [
        ("# accept AN203: both were asked", "both were asked"),
        ("# Accept AN203 both were asked", "both were asked"),
        ("# accepted: AN203 - both were asked", "both were asked"),
        ("# anniv: accept AN203: both were asked", "both were asked"),
        ("# chấp nhận AN203: hai sở cùng làm", "hai sở cùng làm"),
        ("# Chấp nhận an203 – hai sở cùng làm", "hai sở cùng làm"),
        ("# chap nhan AN203: hai so cung lam", "hai so cung lam"),
        ("# chấp nhận AN305, AN203: hai sở cùng làm", "hai sở cùng làm"),
        ("# xem trang 3. # chấp nhận AN203: hai sở: A và B", "hai sở: A và B"),
        (unicodedata.normalize("NFD", "# chấp nhận AN203: hai sở"), "hai sở"),
    ],
)
def test_remarks_may_be_worded_in_either_language(remark: str, reason: str) -> None:
    said = _said(_plan(on_key=f"  {remark}"), FIRST)
    assert said[0].accepted == reason


@pytest.mark.parametrize(
    "remark",
    [
        "# accept this as it is",
        "# acceptance AN203: tests",
        "# AN203 chấp nhận",
        "# expect: AN203",
        "# không chấp nhậnAN203: x",
        "# accept ANH: x",
    ],
)
def test_other_remarks_accept_nothing_and_are_no_fault(remark: str) -> None:
    assert _reasons(_plan(on_key=f"  {remark}"), FIRST) == [""]


@pytest.mark.parametrize(
    "remark",
    [
        "# chấp nhận AN203 cho cả tệp: nếp của tỉnh",
        "# chấp nhận AN203, cho cả kế hoạch: nếp của tỉnh",
        "# chấp nhận AN203 trong tệp này: nếp của tỉnh",
        "# accept AN203 in this file: nếp của tỉnh",
        "# accept AN203 for the whole file: nếp của tỉnh",
    ],
)
def test_a_remark_at_the_head_accepts_for_the_whole_file(remark: str) -> None:
    assert _reasons(f"# Kế hoạch\n{remark}\n\n{_plan()}", FIRST, SECOND) == ["nếp của tỉnh"] * 2


def test_a_remark_on_a_heading_leaves_alone_what_stands_below_it() -> None:
    text = _plan().replace("Các hoạt động", "Các hoạt động  # chấp nhận AN203: thử")
    assert [brief(one) for one in _said(text, FIRST)] == ["AN203 8:23", "AN032 5:41"]
    assert _reasons(text, ("body", 0, "heading")) == ["thử"]


def test_a_remark_above_an_activity_holds_for_its_parts() -> None:
    text = _plan(before_activity="      # chấp nhận AN203: thử\n")
    assert _reasons(text, (*FIRST[:-1], "parts", 0, "lead")) == ["thử"]


def test_a_key_that_is_lacking_may_be_accepted_where_it_would_stand() -> None:
    text = _plan(at_end="        # chấp nhận AN301: chờ Trung ương\n")
    assert _reasons(text, (*FIRST[:-1], "when"), code="AN301") == ["chờ Trung ương"]
    assert _reasons(
        _plan(on_activity=" # chấp nhận AN301: chờ"), (*FIRST[:-1], "activity"), code="AN301"
    ) == ["chờ"]


LONG = """{above}recipients:
  - >-{behind}
    Sở Ngoại vụ,
    Sở Y tế
  - Như trên
"""


@pytest.mark.parametrize(
    "remark",
    [
        {"behind": "  # chấp nhận AN801: nếp của tỉnh"},
        {"above": "# chấp nhận AN801: nếp của tỉnh\n"},
    ],
)
def test_a_longer_text_is_accepted_behind_its_sign_or_above_its_key(remark: dict[str, str]) -> None:
    text = HEAD + LONG.format(**{"above": "", "behind": "", **remark})
    assert _reasons(text, ("recipients", 0), code="AN801") == ["nếp của tỉnh"]


@pytest.mark.parametrize("value", ["Sở A,\n  Sở B{}", '"Sở A,\n  Sở B"{}', "[Sở A,\n  Sở B]{}"])
def test_a_value_over_several_lines_is_accepted_behind_its_last_one(value: str) -> None:
    text = HEAD + "issuer: " + value.format("  # chấp nhận AN203: thử") + "\n"
    said = _said(text, ("issuer", 1) if value[0] == "[" else ("issuer",))
    assert [one.accepted for one in said] == ["thử"]


def test_below_the_sign_of_a_longer_text_a_remark_is_words_and_accepts_nothing() -> None:
    text = HEAD + "issuer: >-\n  Sở A\n  # chấp nhận AN203: thử\n"
    said = _said(text, ("issuer",))
    assert [(brief(one), one.accepted) for one in said] == [("AN203 5:3", ""), ("AN033 6:3", "")]
    assert marked(source(text), said[1].span) == "# chấp nhận AN203: thử"


@pytest.mark.parametrize("quote", ["'", '"'])
def test_within_quotes_a_remark_is_words_and_accepts_nothing(quote: str) -> None:
    inside = _said(f"{HEAD}issuer: {quote}Sở A # chấp nhận AN203: thử{quote}\n", ("issuer",))
    assert [one.code for one in inside] == ["AN203", "AN033"]
    behind = f"{HEAD}issuer: {quote}Sở # 1{quote} # chấp nhận AN203: thử\n"
    assert _reasons(behind, ("issuer",)) == ["thử"]


@pytest.mark.parametrize(
    ("remark", "found"),
    [
        ("# chấp nhận AN203", ["AN030 8:35"]),
        ("# chấp nhận AN203: …", ["AN030 8:35"]),
        ("# accept AN203 because", []),
        ("# chấp nhận AN299: thử", ["AN031 8:47"]),
        ("# chấp nhận AN20: thử", ["AN031 8:47"]),
        ("# chấp nhận AN305: thử", ["AN032 8:47"]),
        ("# chấp nhận AN203, AN305: thử", ["AN032 8:54"]),
        ("# chấp nhận AN203 cho cả tệp: thử", ["AN032 8:35"]),
    ],
)
def test_a_remark_that_is_wrong_is_itself_a_finding(remark: str, found: list[str]) -> None:
    said = _said(_plan(on_key=f"  {remark}"), FIRST)
    assert [brief(one) for one in said[1:]] == found


@pytest.mark.parametrize(
    "remark", ["# chấp nhận AN203", "# chấp nhận AN203: -", "# chấp nhận AN203 cho cả tệp: thử"]
)
def test_without_a_reason_or_in_the_wrong_place_nothing_is_accepted(remark: str) -> None:
    assert _said(_plan(on_key=f"  {remark}"), FIRST)[0].accepted == ""


def test_a_remark_that_fits_no_longer_is_a_finding_only_once_every_rule_has_looked() -> None:
    file = source(_plan(on_key="  # chấp nhận AN203: thử"))
    assert [brief(one) for one in settled(file, [], KNOWN, complete=True)] == ["AN032 8:47"]
    assert settled(file, [], KNOWN, complete=False) == []


def test_a_remark_before_an_empty_line_speaks_of_nothing() -> None:
    said = _said(f"# chấp nhận AN801: thử\n\n{HEAD}", ("subject",), code="AN801")
    assert [(one.code, one.accepted) for one in said] == [("AN801", ""), ("AN032", "")]


def test_what_makes_a_plan_unreadable_cannot_be_accepted() -> None:
    file = source(HEAD + "year: 2023 # chấp nhận AN018: thử\n")
    assert [one.accepted for one in settled(file, file.diagnostics, {"AN018"}, complete=False)] == [""]
    assert acceptances(source("subject: 'a\n# chấp nhận AN203: thử\n")) == []


def test_findings_of_reading_that_are_no_errors_are_accepted_like_others() -> None:
    text = HEAD + "date: 5/1/2022 # chấp nhận AN107: như bản in\n"
    file = source(text)
    found = placed(Finding(("date",), "Zero."), "AN107", Severity.INFO, file)
    assert [one.accepted for one in settled(file, [found], KNOWN, complete=True)] == ["như bản in"]


def test_windows_line_ends_change_nothing() -> None:
    text = _plan(on_key="  # chấp nhận AN203: thử").replace("\n", "\r\n")
    assert _reasons(text, FIRST) == ["thử"]
