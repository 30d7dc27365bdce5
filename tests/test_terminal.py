"""What reaches a person and what reaches a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from anniv_cli.diagnostics import Diagnostic, Severity, Span
from anniv_cli.messages import speak
from anniv_cli.terminal import (
    counting,
    remark_counts,
    remark_diagnostics,
    show,
    show_diagnostics,
    show_listing,
)
from anniv_cli.views.listing import Column, Group, Listing, Said

FOUND = Diagnostic(
    "AN203", Severity.ERROR, "a.yaml", Span(1, 1, 1, 5), "nobody [leads]", source="lead: x", advice="say who"
)
LONG = "Tổ chức Hội nghị trao đổi công tác phối hợp giữa lực lượng vũ trang và Công an tỉnh Quảng Trị"
TABLE = Listing(
    (
        Column("days", "Days"),
        Column("title", "Content", weight=3, longest=70),
        Column("lead", "Lead", weight=1, under="title", roomy=True),
        Column("plan", "Plan", under="title", bare=True),
    ),
    (
        Group(
            Said("First"), ({"days": "18/7", "title": LONG, "lead": ["Sở Ngoại vụ"], "plan": "[b]a.yaml"},)
        ),
        Group(Said("Second"), ({"days": "01/01–31/12", "title": "x", "lead": [], "plan": "b.yaml"},)),
    ),
    "",
)

Screen = Callable[[int], None]


@pytest.fixture(autouse=True)
def _english() -> None:
    speak("en")


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal of a width, without colour unless the test asks for it."""

    def of_width(columns: int) -> None:
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.delenv("NO_COLOR", raising=False)

    return of_width


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(
    columns: int, screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    screen(columns)
    monkeypatch.setenv("NO_COLOR", "1")
    show_listing(TABLE)
    show_diagnostics([FOUND])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= columns


def test_a_narrow_terminal_stacks_what_a_wide_one_sets_side_by_side(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    screen(80)
    monkeypatch.setenv("NO_COLOR", "1")
    show_listing(TABLE)
    narrow = capsys.readouterr().out
    assert "Lead: Sở Ngoại vụ · [b]a.yaml" in narrow
    screen(120)
    monkeypatch.setenv("NO_COLOR", "1")
    show_listing(TABLE)
    wide = capsys.readouterr().out
    assert "Lead: " not in wide
    assert all("Sở Ngoại vụ" in text and "18/7" in text for text in (narrow, wide))


def test_columns_line_up_from_group_to_group_under_one_heading(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    screen(80)
    monkeypatch.setenv("NO_COLOR", "1")
    show_listing(TABLE)
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("Days") for line in lines) == 1
    first, second = (next(line for line in lines if line.startswith(day)) for day in ("18/7", "01/01"))
    assert first.index("Tổ chức") == second.index("x")


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colour_where_none_is_wanted(
    variable: str,
    value: str,
    screen: Screen,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    screen(80)
    monkeypatch.setenv(variable, value)
    show_listing(TABLE)
    show_diagnostics([FOUND])
    assert "\x1b" not in capsys.readouterr().out


def test_colour_at_a_terminal_and_none_down_a_pipe(
    screen: Screen, capsys: pytest.CaptureFixture[str]
) -> None:
    show_diagnostics([FOUND])
    assert "\x1b" not in capsys.readouterr().out
    screen(80)
    show_diagnostics([FOUND])
    out = capsys.readouterr().out
    assert "nobody [leads]" in out, "brackets are words, not markup"


def test_a_pipe_gets_the_same_lines_whatever_the_width(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = []
    for columns in ("20", "300"):
        monkeypatch.setenv("COLUMNS", columns)
        show_listing(TABLE)
        show_diagnostics([FOUND])
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1]
    assert shown[0].splitlines()[:2] == ["# First", f"18/7\t{LONG}\tSở Ngoại vụ\t[b]a.yaml"]


def test_a_result_ends_its_line_and_nothing_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    show("a")
    show("b\n")
    show("")
    assert capsys.readouterr().out == "a\nb\n"


def test_remarks_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    remark_diagnostics([])
    remark_diagnostics([FOUND])
    remark_counts([FOUND], 1)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[0] == "a.yaml:1:1: error AN203 nobody [leads]"
    assert err.splitlines()[-1] == "1 plan: 1 error, 0 warnings, 0 remarks."


def test_a_bar_is_drawn_for_a_person_alone_and_leaves_nothing_behind(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(counting(range(9))) == list(range(9))
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert list(counting(range(9))) == list(range(9))
    said = capsys.readouterr()
    assert said.out == ""
    assert "100%" in said.err
    assert list(counting([])) == []
    assert list(counting([1])) == [1]
    assert capsys.readouterr() == ("", "")
