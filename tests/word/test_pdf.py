"""LibreOffice is found where it is, asked politely, and not waited for without end."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from anniv_cli.errors import AnnivError
from anniv_cli.word import pdf, write
from documents.paper import printed
from word.samples import TWO_SCHEMES


def _nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    for name in ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pdf, "_MACOS", Path("nowhere"))


def test_without_libreoffice_there_is_a_sentence_about_it(monkeypatch: pytest.MonkeyPatch) -> None:
    _nowhere(monkeypatch)
    with pytest.raises(AnnivError, match="LibreOffice is not installed"):
        pdf.as_pdf(b"")


def test_it_is_found_where_windows_keeps_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _nowhere(monkeypatch)
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    assert pdf.converter() == program


@pytest.mark.parametrize(
    ("failure", "words"),
    [(subprocess.TimeoutExpired("soffice", 1), "did not finish"), (OSError("no"), "could not convert")],
)
def test_a_libreoffice_that_fails_or_hangs_is_said(
    monkeypatch: pytest.MonkeyPatch, failure: Exception, words: str
) -> None:
    def run(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr(pdf, "converter", lambda: Path("soffice"))
    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(AnnivError, match=words):
        pdf.as_pdf(b"")


def test_a_conversion_without_a_file_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "converter", lambda: Path("soffice"))
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: None)
    with pytest.raises(AnnivError, match="could not convert"):
        pdf.as_pdf(b"")


def test_the_file_for_conversion_says_the_same_as_the_one_for_word() -> None:
    assert [line.text for line in printed(write(TWO_SCHEMES, for_conversion=True))] == [
        line.text for line in printed(write(TWO_SCHEMES))
    ]
    assert write(TWO_SCHEMES, for_conversion=True) != write(TWO_SCHEMES)
