"""The command line as tests use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from anniv_cli.cli import main
from anniv_cli.messages import language, speak


class Outcome(NamedTuple):
    """What a command line came to."""

    code: int
    out: str
    err: str


Anniv = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _language_restored() -> Iterator[None]:
    before = language()
    yield
    speak(before)


@pytest.fixture
def anniv(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Anniv:
    """Runs `anniv` in this process: `anniv("agenda", "--month", "7", language="vi")`."""

    def run(*arguments: str, language: str = "en") -> Outcome:
        monkeypatch.setenv("ANNIV_LANG", language)
        code = main(arguments)
        return Outcome(code, *capsys.readouterr())

    return run
