"""The frame around every command: help, usage errors, streams and exit codes."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

import pytest
import typer

from anniv_cli import __version__
from anniv_cli.cli import main
from anniv_cli.cli.arguments import Force, Output, PlanNames, Plans, Strict, Today, format_option
from anniv_cli.cli.commands import COMMANDS, function_of
from anniv_cli.cli.shell import built, run
from anniv_cli.errors import AnnivError
from anniv_cli.messages import examples, prose, speak

NAMES = [name for names in COMMANDS.values() for name in names]
COMMAND_WORDS = {"anniv", *(word for name in NAMES for word in name.split("-"))}
ENGLISH_AND_VIETNAMESE = {"a", "an", "cho", "do", "gia", "hai", "in", "khi", "kia", "no", "on", "so", "to"}
"""Words that are spelt alike in both languages."""


def ask(
    word: Annotated[str, typer.Argument(metavar="WORD", help="What to look for.")],
    plans: Plans = None,
    today: Today = None,
    plan: PlanNames = None,
    form: Annotated[str, format_option("text", "json")] = "text",
    strict: Strict = False,
    output: Output = None,
    force: Force = False,
    year: Annotated[int | None, typer.Option("--year", metavar="YEAR", help="Of which year.")] = None,
) -> int:
    """Asks for a word in every plan there is.

    A reason that goes on
    over two lines.

    anniv ask văn-nghệ --today 5/7/2022
    """
    print(word, plans, today and today.isoformat(), plan, form, strict, output, force, year)
    return 1 if strict else 0


def stop() -> int:
    """Stops."""
    raise AnnivError("cannot go on")


def leave() -> int:
    """Leaves."""
    raise typer.Exit(7)


def _run(*arguments: str) -> int:
    functions: dict[str, Callable[..., int]] = {"ask": ask, "stop": stop, "leave": leave}
    return run(arguments, {"Ask": ("ask",), "Other": ("stop", "leave")}, functions.__getitem__)


def _anniv(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own.

    Without `site`: in the C locale it cannot read the .pth files of a folder with a Vietnamese name.
    """
    command = [sys.executable, "-S", "-m", "anniv_cli", *arguments]
    paths = {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(command, env=os.environ | paths | environment, capture_output=True)


def test_values_reach_the_command_as_it_wants_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("ask", "x", "a", "b", "--today", "5/7/2022", "--plan", "p", "--plan", "q", "-f", "JSON") == 0
    assert capsys.readouterr().out == "x ['a', 'b'] 2022-07-05 ['p', 'q'] json False None False None\n"


def test_what_a_command_returns_is_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("ask", "x", "--strict") == 1
    assert _run("leave") == 7
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "english", "vietnamese"),
    [
        (
            ["aask"],
            "there is no command “aask”; did you mean “ask”?",
            "không có lệnh “aask”; có phải ý bạn là “ask”?",
        ),
        (["vẽ"], "there is no command “vẽ”", "không có lệnh “vẽ”"),
        (["--tody", "x"], "there is no option “--tody”", "không có tùy chọn “--tody”"),
        (
            ["ask", "x", "--tody", "1/1/2022"],
            "there is no option “--tody”; did you mean “--today”?",
            "không có tùy chọn “--tody”; có phải ý bạn là “--today”?",
        ),
        (["ask", "x", "-z"], "there is no option “-z”", "không có tùy chọn “-z”"),
        (["ask"], "WORD is missing", "thiếu WORD"),
        (["ask", "x", "--today"], "--today needs a value after it", "sau --today phải có giá trị"),
        (["ask", "x", "--strict=1"], "--strict takes no value", "--strict không nhận giá trị"),
        (
            ["ask", "x", "--year", "nay"],
            "--year: “nay” is not a whole number",
            "--year: “nay” không phải là số nguyên",
        ),
        (["--version=1"], "--version takes no value", "--version không nhận giá trị"),
        (["stop", "now"], "there is no use for “now” here", "“now” không dùng ở đây được"),
        (
            ["ask", "x", "--today", "31/2/2022"],
            "--today: the calendar has no day “31/2/2022”",
            "--today: lịch không có ngày “31/2/2022”",
        ),
        (
            ["ask", "x", "--today", "mai"],
            "--today: “mai” is not a day; write it like 5/7/2022 or 2022-07-05",
            "--today: “mai” không phải là ngày; hãy viết như 5/7/2022 hoặc 2022-07-05",
        ),
        (
            ["ask", "x", "--format", "jso"],
            "--format: “jso” is not among text, json; did you mean “json”?",
            "--format: “jso” không nằm trong các giá trị text, json; có phải ý bạn là “json”?",
        ),
        (
            ["ask", "x", "-f", "pdf"],
            "--format: “pdf” is not among text, json",
            "--format: “pdf” không nằm trong các giá trị text, json",
        ),
    ],
)
def test_a_misused_command_line_is_explained_in_both_languages(
    arguments: list[str], english: str, vietnamese: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, words in (("en", english), ("vi", vietnamese)):
        speak(language)
        assert _run(*arguments) == 2
        said = capsys.readouterr()
        assert said.out == ""
        first, second = said.err.splitlines()
        assert first == f"anniv: {words}"
        assert re.fullmatch(r"(See|Xem): anniv( ask| stop)? --help", second)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("5/7/2022", date(2022, 7, 5)),
        ("05-07-2022", date(2022, 7, 5)),
        (" 5 . 7 . 2022 ", date(2022, 7, 5)),
        ("2022-07-05", date(2022, 7, 5)),
        ("29/2/2024", date(2024, 2, 29)),
    ],
)
def test_a_day_may_be_written_as_the_office_or_the_standard_writes_it(
    written: str, meant: date, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("ask", "x", "--today", written) == 0
    assert meant.isoformat() in capsys.readouterr().out


@pytest.mark.parametrize(
    "written", ["", "5/7", "5/7/22", "2022/07/05", "2022-13-01", "0/1/2022", "5/7/2022x"]
)
def test_what_is_no_day_is_refused(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("ask", "x", "--today", written) == 2
    assert capsys.readouterr().err.startswith("anniv: --today: ")


def test_no_command_at_all_shows_the_help_and_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run() == _run("--") == 2
    assert capsys.readouterr().err.count("Usage: anniv [OPTIONS] COMMAND") == 2


def test_the_help_of_a_command_is_its_docstring_its_options_and_its_examples(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert _run("ask", "-h") == 0
    assert (
        capsys.readouterr().out
        == """\
Usage: anniv ask [OPTIONS] WORD [PLANS…]

  Asks for a word in every plan there is.

  A reason that goes on over two lines.

Arguments:
  WORD   What to look for.
  PLANS  Plan files or folders of them; left out, the folder “plans” here or
         above.

Options:
  --today DAY             Answer as if it were this day (5/7/2022 or
                          2022-07-05).
  --plan WORDS            Only plans whose name holds these words; may be given
                          more than once.
  -f, --format text|json  How the result is written. [default: text]
  --strict                Take warnings as seriously as errors for the exit
                          code.
  -o, --output FILE       Write the result into this file.
  --force                 Replace a file that is there already.
  --year YEAR             Of which year.
  -h, --help              Show this page.

Examples:
  anniv ask văn-nghệ --today 5/7/2022
"""
    )


@pytest.mark.parametrize("columns", ["20", "40", "80", "300"])
def test_help_fits_the_terminal_without_cutting_a_word(
    columns: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    _run("ask", "--help")
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= min(max(int(columns), 40), 80)
    assert "2022-07-05" in shown


def _pages(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str
) -> dict[str, str]:
    monkeypatch.setenv("ANNIV_LANG", language)
    monkeypatch.setenv("COLUMNS", "80")
    pages = {}
    for name in ["", *NAMES]:
        assert main([name, "--help"] if name else ["--help"]) == 0
        pages[name] = capsys.readouterr().out
    return pages


_NOT_WORDED = re.compile(r"`[^`]*`|“[^”]*”|--?[a-z][a-z-]*|\S*\|\S*|\S+[./]\S+|\[(default|mặc định): [^]]*\]")
"""What the user types as it stands, or a plan says: options, choices, paths, quotations."""


def _plain_words(page: str) -> set[str]:
    """Words without diacritics, as every English word is."""
    worded = _NOT_WORDED.sub(" ", _without_examples(page)).lower()
    return set(re.findall(r"\b[a-z]{2,}\b", worded)) - COMMAND_WORDS


def _without_examples(page: str) -> str:
    return page.partition("\nExamples:")[0].partition("\nVí dụ:")[0]


def test_no_english_word_is_left_in_the_vietnamese_help(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    english, vietnamese = (_pages(capsys, monkeypatch, language) for language in ("en", "vi"))
    names = {*"csv json markdown word excel yaml schema utf sarif github docx pdf libreoffice".split()}
    names |= {"table", "chart"}  # values of --appendix
    names |= {"vi", "en"}  # values of --letter-lang
    for name, page in vietnamese.items():
        left = _plain_words(page) & _plain_words(english[name]) - ENGLISH_AND_VIETNAMESE - names
        assert not left, f"anniv {name} --help"


def test_every_page_of_help_fits_eighty_columns_and_is_composed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for language in ("en", "vi"):
        for name, page in _pages(capsys, monkeypatch, language).items():
            assert max(map(len, _without_examples(page).splitlines())) <= 80, f"anniv {name} --help"
            assert unicodedata.is_normalized("NFC", page)


@pytest.mark.parametrize("name", NAMES)
def test_every_value_is_read_here_and_not_by_typer(name: str) -> None:
    """Because typer's own readers object in English."""
    readers = {type(param.type).__name__ for param in built(name, function_of(name)).params}
    assert readers <= {"StringParamType", "BoolParamType", "FuncParamType"}


@pytest.mark.parametrize("name", NAMES)
def test_every_command_says_what_it_does_and_shows_how(name: str) -> None:
    docstring = function_of(name).__doc__
    assert prose(docstring)
    assert examples(docstring)
    assert all(line.startswith(f"anniv {name}") for line in examples(docstring))
    assert max(map(len, examples(docstring))) <= 78


def test_the_version_is_said_alike_by_both_ways_of_starting() -> None:
    assert _anniv("--version").stdout.decode().split() == ["anniv", __version__]
    assert main(["--version"]) == 0


def test_a_command_that_cannot_go_on_says_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("anniv_cli.cli.commands.COMMANDS", {"Other": ("stop",)})
    monkeypatch.setattr("anniv_cli.cli.commands.function_of", lambda name: stop)
    assert main(["stop"]) == 2
    assert capsys.readouterr() == ("", "anniv: cannot go on\n")


def test_ctrl_c_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(name: str) -> Callable[..., int]:
        raise KeyboardInterrupt

    monkeypatch.setattr("anniv_cli.cli.commands.COMMANDS", {"Other": ("stop",)})
    monkeypatch.setattr("anniv_cli.cli.commands.function_of", interrupted)
    assert main(["stop"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_bug_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> Callable[..., int]:
        raise ZeroDivisionError

    monkeypatch.setattr("anniv_cli.cli.commands.COMMANDS", {"Other": ("stop",)})
    monkeypatch.setattr("anniv_cli.cli.commands.function_of", broken)
    with pytest.raises(ZeroDivisionError):
        main(["stop"])


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "cp1258"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ],
)
def test_vietnamese_reaches_a_console_of_any_code_page(environment: dict[str, str]) -> None:
    shown = _anniv("--help", ANNIV_LANG="vi", **environment)
    refused = _anniv("vẽ", ANNIV_LANG="vi", **environment)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert "Cách dùng: anniv" in shown.stdout.decode("utf-8")
    assert refused.returncode == 2
    assert "không có lệnh" in refused.stderr.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="POSIX alone passes bytes that are no text")
def test_an_argument_that_is_no_text_does_not_crash() -> None:
    command = [sys.executable, "-m", "anniv_cli", b"v\xff"]
    done = subprocess.run(command, env=os.environ | {"ANNIV_LANG": "en"}, capture_output=True)
    assert done.returncode == 2
    assert done.stderr.startswith("anniv: there is no command “v".encode())


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize("arguments", ["--help", "--version", "no-such-command"])
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&-"])
def test_closed_streams_do_not_crash(arguments: str, closed: str) -> None:
    line = f'"{sys.executable}" -m anniv_cli {arguments} {closed}'
    done = subprocess.run(["sh", "-c", line], env=os.environ | {"ANNIV_LANG": "en"}, capture_output=True)
    assert done.returncode in (0, 2)
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize("arguments", ["--help", "--version"])
def test_a_closed_pipe_ends_quietly(arguments: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "anniv_cli", arguments]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (128 + signal.SIGPIPE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk at hand")
def test_a_full_disk_is_said_in_one_line() -> None:
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "anniv_cli", "--help"]
        environment = os.environ | {"ANNIV_LANG": "en"}
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment)
    assert done.returncode == 2
    assert done.stderr == b"anniv: the output could not be written: No space left on device\n"
