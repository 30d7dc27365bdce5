"""The widths of letters that the lines of a document are measured with.

`python scripts/font_metrics.py FOLDER`: Liberation Serif has the advance widths of Times New Roman, letter by
letter, and may be read freely; FOLDER holds its four faces (Debian: fonts-liberation2). Run it only when
letters are to be added: the result is kept with the source.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

TARGET = Path(__file__).resolve().parent.parent / "src" / "anniv_cli" / "word" / "data" / "times_widths.json"
FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold italic": "BoldItalic"}
LETTERS = "".join(
    chr(code)
    for first, last in (
        (0x20, 0x7E),  # Basic Latin
        (0xA0, 0x17F),  # Latin-1, Latin Extended-A
        (0x1A0, 0x1A1),  # Ơ ơ
        (0x1AF, 0x1B0),  # Ư ư
        (0x300, 0x301), (0x303, 0x303), (0x309, 0x309), (0x323, 0x323),  # tone marks that stand alone
        (0x1EA0, 0x1EF9),  # Vietnamese
        (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2032, 0x2033),
        (0x20AB, 0x20AC),  # ₫ €
    )
    for code in range(first, last + 1)
)  # fmt: skip


def widths(font: TTFont) -> list[int | None]:
    """Of each letter in the font's own units; None where the face lacks it."""
    glyphs, advances = font.getBestCmap(), font["hmtx"].metrics
    return [advances[glyphs[ord(letter)]][0] if ord(letter) in glyphs else None for letter in LETTERS]


def main(folder: Path) -> None:
    faces = {face: TTFont(folder / f"LiberationSerif-{name}.ttf") for face, name in FACES.items()}
    [units] = {font["head"].unitsPerEm for font in faces.values()}
    known = {face: widths(font) for face, font in faces.items()}
    kept = [place for place in range(len(LETTERS)) if all(row[place] is not None for row in known.values())]
    lines = [
        f'"em": {units}',
        f'"letters": {json.dumps("".join(LETTERS[place] for place in kept), ensure_ascii=False)}',
    ]
    lines += [f'"{face}": {json.dumps([row[place] for place in kept])}' for face, row in known.items()]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
