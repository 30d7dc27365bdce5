"""Where results go: files, pipes, consoles of every kind."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest

from cli.conftest import Anniv
from cli.process import ANNIV, KON_TUM, PLANS, QUANG_TRI, SMALL, environment, run


def test_a_csv_file_begins_with_the_mark_that_excel_needs(tmp_path: Path, anniv: Anniv) -> None:
    file = tmp_path / "lịch tháng 7.csv"
    done = anniv("agenda", KON_TUM, "--format", "csv", "-o", str(file))
    assert (done.code, done.out, done.err) == (0, "", f"Written: {file}\n")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfNo.,Content,")


@pytest.mark.parametrize("form", ["text", "json", "csv", "markdown"])
def test_a_file_holds_what_a_pipe_would_get(form: str, tmp_path: Path, anniv: Anniv) -> None:
    file = tmp_path / "out"
    piped = anniv("agenda", KON_TUM, "--format", form).out
    assert anniv("agenda", KON_TUM, "--format", form, "-o", str(file)).out == ""
    assert file.read_text(encoding="utf-8-sig") == piped


def test_a_file_is_not_replaced_unless_one_says_so(tmp_path: Path, anniv: Anniv) -> None:
    file = tmp_path / "a.json"
    file.write_text("mine", encoding="utf-8")
    done = anniv("leads", KON_TUM, "--format", "json", "-o", str(file))
    assert done.code == 2
    assert file.read_text(encoding="utf-8") == "mine"
    assert anniv("leads", KON_TUM, "--format", "json", "-o", str(file), "--force").code == 0
    assert file.read_text(encoding="utf-8").startswith("{")


def test_remarks_leave_standard_output_to_the_result(anniv: Anniv) -> None:
    done = anniv("agenda", KON_TUM, "--month", "7", "--format", "csv")
    assert "no days can be read" in done.err
    assert "no days can be read" not in done.out


@pytest.mark.parametrize(
    "given",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "cp1258"},
        {"TERM": "dumb"},
    ],
    ids=lambda given: next(iter(given)),
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_letters_come_through_whatever_the_console(given: dict[str, str], language: str) -> None:
    for arguments in (["leads", "--missing", KON_TUM, "none.yaml"], ["validate", QUANG_TRI]):
        done = run(*arguments, ANNIV_LANG=language, **given)
        assert b"Traceback" not in done.stderr
        assert "Ban Tuyên giáo Tỉnh ủy".encode() in done.stdout
        assert done.stderr.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize("command", ["agenda", "leads", "validate", "rules", "schema"])
def test_a_reader_that_leaves_early_ends_it_quietly(command: str) -> None:
    paths = [] if command in ("rules", "schema") else [str(PLANS)]
    line = " ".join(["exec", *map(_quoted, [*ANNIV, command, *paths])])
    done = subprocess.run(
        ["sh", "-c", f"({line}) | head -n 1"], env=environment(), capture_output=True, cwd=PLANS.parent
    )
    assert done.stdout.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr


def _quoted(word: str) -> str:
    return f"'{word}'"


def _heed_ctrl_c() -> None:
    """What a shell starts in the background ignores Ctrl-C, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_while_waiting_for_a_plan_is_130() -> None:
    command = [*ANNIV, "validate", "-"]
    plan, nobody_writes = os.pipe()
    verbose = environment(PYTHONVERBOSE="1")
    waiting = subprocess.Popen(
        command,
        stdin=plan,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=verbose,
        preexec_fn=_heed_ctrl_c,
    )
    assert waiting.stderr is not None
    for line in waiting.stderr:  # once the reader of plans is loaded, the program is up and running
        if b"import 'anniv_cli.store'" in line:
            break
    with pytest.raises(subprocess.TimeoutExpired):  # while its imports are read on, it comes to wait
        waiting.communicate(timeout=1)
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=60)
    os.close(plan)
    os.close(nobody_writes)
    assert waiting.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals of POSIX")
@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_tables_fit_a_real_terminal_and_lose_nothing(columns: int, language: str) -> None:
    for arguments in (["leads"], ["leads", "--missing"], ["show", "2.2.3"], ["validate"]):
        shown = at_terminal([*arguments, KON_TUM, QUANG_TRI], columns, language)
        assert max(map(len, shown.splitlines())) <= columns, arguments
        assert "Traceback" not in shown
        assert "\x1b" not in shown
    shown = at_terminal(["agenda", KON_TUM], columns, language)
    assert all(f"{name} " in shown for name in ("II.4.1*1", "II.2.2", "18/7", "01/01–31/12"))


def at_terminal(arguments: list[str], columns: int, language: str) -> str:
    """What a terminal of this width shows, standard error as well."""
    import pty

    given = {"COLUMNS": str(columns), "TERM": "xterm", "NO_COLOR": "1", "ANNIV_LANG": language}
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*ANNIV, *arguments], stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL, env=environment(**given)
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux says so that the other side has closed
            break
        if not piece:
            break
        shown += piece
    process.wait()
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def test_without_a_terminal_or_input_it_works_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")
    done = subprocess.run(
        [*ANNIV, "agenda", "a.yaml"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=tmp_path,
        env=environment(TERM=""),
    )
    assert done.returncode == 0
    assert (
        done.stdout.decode() == "# Month 7/2022\n18/7\t1\tLễ kỷ niệm\tactivity\tSở Ngoại vụ\t\t\t\ta.yaml\n"
    )
