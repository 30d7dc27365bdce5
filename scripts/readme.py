"""Keeps the console examples of the README files true: runs each `$ anniv …` and writes what it prints.

python scripts/readme.py           refresh README.md and README.vi.md
python scripts/readme.py --check   leave with 1 where an example is stale
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import shlex
import struct
import subprocess
import sys
import termios
from pathlib import Path

from pages import renewed

ROOT = Path(__file__).resolve().parent.parent
READMES = {"README.md": "en", "README.vi.md": "vi"}
_EXAMPLE = re.compile(r"(?P<open>```console\n)(?P<body>\$ anniv .*?)(?P<close>```)", re.DOTALL)
_STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
WIDTH = 80
_CUT = "…\n"
"""A line that stands for the lines left out: an example shows only as many lines as it showed before."""


def refreshed(text: str, language: str) -> str:
    """The text with the output of every example as the program prints it today."""
    return _EXAMPLE.sub(lambda found: found["open"] + _shown(found["body"], language) + found["close"], text)


def _shown(body: str, language: str) -> str:
    first, *before = body.splitlines(keepends=True)
    printed = _printed(first.removeprefix("$ ").strip(), language).splitlines(keepends=True)
    if before and before[-1] == _CUT:
        printed = [*printed[: len(before) - 1], _CUT]
    return first + "".join(printed)


def _printed(command: str, language: str) -> str:
    """What a person sees at a terminal of 80 columns."""
    words = [sys.executable, "-m", "anniv_cli", *shlex.split(command)[1:]]
    environment = {**os.environ, "ANNIV_LANG": language, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, WIDTH, 0, 0))
    environment |= {"TERM": "xterm", "COLUMNS": str(WIDTH)}
    with subprocess.Popen(
        words, cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    ) as running:
        os.close(theirs)
        printed = b"".join(iter(lambda: _read(ours), b""))
        running.wait()
    os.close(ours)
    lines = _STYLE.sub("", printed.decode("utf-8")).replace("\r\n", "\n").splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines).strip("\n") + "\n"


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how a terminal says that everyone has left
        return b""


def main() -> int:
    """0 where the examples show what the program prints."""
    paths = {ROOT / name: language for name, language in READMES.items()}
    return renewed(
        {path: refreshed(path.read_text(encoding="utf-8"), language) for path, language in paths.items()}
    )


if __name__ == "__main__":
    sys.exit(main())
