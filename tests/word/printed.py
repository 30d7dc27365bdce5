"""Pages as a reader sees them, set by LibreOffice: their lines and their rules."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from anniv_cli.blocks import Document
from anniv_cli.word import write

TOOLS = ("soffice", "pdftotext", "pdftoppm")
needs_tools = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)}: the page cannot be looked at here"
)
_MM = 25.4 / 72
_DPI = 200


@dataclass(frozen=True)
class Line:
    """A printed line, in mm from the upper left corner of its page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Sheet:
    width: float
    height: float
    lines: tuple[Line, ...]
    words: tuple[Line, ...]

    def line(self, words: str) -> Line:
        """The line that begins with some words."""
        return next(line for line in self.lines if line.text.startswith(words))

    def right_line(self, words: str) -> Line:
        """The line of the right column that begins with some words, whatever stands beside it."""
        first = next(word for word in self.words if word.left > 96 and word.text == words.split(" ")[0])
        row = [word for word in self.words if word.left > 96 and abs(word.bottom - first.bottom) < 1]
        return Line(
            " ".join(word.text for word in row), row[0].left, row[0].top, row[-1].right, row[-1].bottom
        )


def convert(folder: Path, documents: Mapping[str, Document]) -> None:
    """The PDF of every document, in a folder."""
    paths = [folder / f"{name}.docx" for name in documents]
    for path in paths:
        path.write_bytes(write(documents[path.stem]))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run(["soffice", profile, *options, *paths], check=True, capture_output=True, timeout=300)


def sheets(printed: Path, name: str) -> list[Sheet]:
    """The pages of a document."""
    done = subprocess.run(
        ["pdftotext", "-bbox-layout", printed / f"{name}.pdf", "-"], check=True, capture_output=True
    )
    root = etree.fromstring(done.stdout)
    space = {"h": "http://www.w3.org/1999/xhtml"}
    found = []
    for page in root.iterfind(".//h:page", space):
        own = tuple(
            Line(" ".join(word.text for word in e.iterfind("h:word", space)), *_box(e))
            for e in page.iterfind(".//h:line", space)
        )
        words = tuple(Line(e.text, *_box(e)) for e in page.iterfind(".//h:word", space))
        found.append(Sheet(float(page.get("width")) * _MM, float(page.get("height")) * _MM, own, words))
    return found


def _box(element: etree._Element) -> tuple[float, float, float, float]:
    left, top, right, bottom = (float(element.get(name)) * _MM for name in ("xMin", "yMin", "xMax", "yMax"))
    return left, top, right, bottom


def rules(printed: Path, name: str) -> list[tuple[float, float, float]]:
    """Dark horizontal lines of at least 10 mm on page 1: left end, right end, height; in mm."""
    command = ["pdftoppm", "-r", str(_DPI), "-gray", "-f", "1", "-l", "1", printed / f"{name}.pdf"]
    picture = subprocess.run(command, check=True, capture_output=True).stdout
    header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", picture)
    assert header
    width, scale = int(header[1]), 25.4 / _DPI
    found: list[tuple[float, float, float]] = []
    for y in range(int(header[2])):
        row = picture[header.end() + y * width :][:width].translate(_DARK)
        for run in re.finditer(rb"x{%d,}" % (10 / scale), row):
            line = (run.start() * scale, run.end() * scale, y * scale)
            if not found or line[2] - found[-1][2] > 1 or abs(line[0] - found[-1][0]) > 2:
                found.append(line)
    return found


_DARK = bytes(ord("x") if level < 160 else ord(" ") for level in range(256))
