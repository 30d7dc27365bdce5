"""A .docx as PDF, by LibreOffice where this computer has it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from anniv_cli.errors import AnnivError
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

_NAMES = ("soffice", "libreoffice")
_WINDOWS_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
_MACOS = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
TIMEOUT = 180
"""Seconds: its first start on a slow computer takes a minute."""

NOT_THERE = _(
    "there is no PDF: LibreOffice is not installed on this computer; open the file in Word and save it as PDF"
)
_TOO_LONG = _("there is no PDF: LibreOffice did not finish within {seconds} seconds")
_FAILED = _("there is no PDF: LibreOffice could not convert the file; open it in Word and save it as PDF")


def converter() -> Path | None:
    """The LibreOffice on the path, else where it is usually installed."""
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found)
    roots = [Path(os.environ[name]) for name in _WINDOWS_FOLDERS if os.environ.get(name)]
    usual = [root / "LibreOffice" / "program" / "soffice.exe" for root in roots]
    return next((path for path in (*usual, _MACOS) if path.is_file()), None)


def as_pdf(docx: bytes) -> bytes:
    """The pages of a document as a PDF file.

    Raises:
        AnnivError: LibreOffice is not there, fails, or takes longer than `TIMEOUT`.
    """
    program = converter()
    if program is None:
        raise AnnivError(worded(NOT_THERE))
    with tempfile.TemporaryDirectory(prefix="anniv-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "document.docx"
        source.write_bytes(docx)
        _convert(program, source)
        made = source.with_suffix(".pdf")
        if not made.is_file():
            raise AnnivError(worded(_FAILED))
        return made.read_bytes()


def _convert(program: Path, source: Path) -> None:
    """With a profile of its own: a LibreOffice that is open already would take the work over and drop it."""
    profile = (source.parent / "profile").as_uri()
    command = [str(program), f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf", "--outdir", str(source.parent), str(source)]
    try:
        subprocess.run(command, timeout=TIMEOUT, check=False, stdin=subprocess.DEVNULL, capture_output=True)
    except subprocess.TimeoutExpired as late:
        raise AnnivError(worded(_TOO_LONG, {"seconds": TIMEOUT})) from late
    except OSError as failed:
        raise AnnivError(worded(_FAILED)) from failed
