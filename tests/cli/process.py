"""The command in a process of its own, for what streams and exit codes are to the world outside."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PLANS = Path(__file__).parent.parent.parent / "plans"
KON_TUM, QUANG_TRI = str(PLANS / "kon-tum-2022.yaml"), str(PLANS / "quang-tri-2022.yaml")
# Without `site`: in the C locale it cannot read the .pth files of a folder with a Vietnamese name.
ANNIV = [sys.executable, "-S", "-m", "anniv_cli"]
SMALL = """\
subject: Kỷ niệm
province: Quảng Trị
year: 2022
numbering: [1.]
body:
  - activity: Lễ kỷ niệm
    lead: Sở Ngoại vụ
    when: 18/7/2022
"""
BROKEN = "subject: [Kỷ niệm\nprovince: Kon Tum\n"


def environment(**given: str) -> dict[str, str]:
    """That of the tests, with the language fixed and the package within reach."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "ANNIV_LANG": "en", **given}


def run(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, **given: str
) -> subprocess.CompletedProcess[bytes]:
    """One command line, its input and output as bytes."""
    command = [*ANNIV, *map(str, arguments)]
    return subprocess.run(command, input=stdin, cwd=cwd, env=environment(**given), capture_output=True)
