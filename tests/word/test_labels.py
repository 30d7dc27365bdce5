"""Labels for envelopes: each in its cell, in the largest letters that find room."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from anniv_cli.blocks import LabelSheet
from anniv_cli.word import write_labels
from anniv_cli.word.stylesheet import LABEL_GRID, LABEL_SIZES
from word.parts import find, parts, style_of, text_of, value, w
from word.test_writer import HOSTILE, VALIDATOR

ATTAPEU = (
    "Đồng chí […họ và tên…]",
    "Chủ tịch Ủy ban chính quyền tỉnh Attapeu",
    "Nước Cộng hòa Dân chủ Nhân dân Lào",
)
LAO, KHMER = ("ສະຫາຍ", "ເຈົ້າແຂວງ ອັດຕະປື"), ("ឯកឧត្តម", "អភិបាលខេត្តរតនគិរី")
LONG = ("Ngài " + "rất dài " * 60, "Tỉnh trưởng")
SHEETS = {
    "none": LabelSheet(()),
    "one": LabelSheet((ATTAPEU,)),
    "many": LabelSheet((ATTAPEU, LAO, KHMER, LONG, ()) * 7, title="Nhãn", author="Sở Ngoại vụ"),
}


def _labels(sheet: LabelSheet) -> list[list[str]]:
    """The lines of each cell that holds a label."""
    cells = parts(write_labels(sheet))["word/document.xml"].iter(w("tc"))
    return [[text_of(p) for p in find(cell, "w:p")] for place, cell in enumerate(cells) if place % 3 != 1]


def test_labels_stand_in_their_order_and_a_half_row_is_filled_up() -> None:
    assert _labels(LabelSheet((ATTAPEU, LAO, KHMER))) == [[*ATTAPEU], [*LAO], [*KHMER], [""]]


def test_the_name_is_bold_and_the_lines_below_it_are_not() -> None:
    found = parts(write_labels(SHEETS["one"]))
    assert [style_of(p) for p in found["word/document.xml"].iter(w("p"))][:3] == [
        "LabelName1",
        "LabelLine1",
        "LabelLine1",
    ]


def test_a_long_label_is_set_in_smaller_letters() -> None:
    def size(lines: tuple[str, ...]) -> str:
        first = next(parts(write_labels(LabelSheet((lines,))))["word/document.xml"].iter(w("p")))
        return style_of(first).removeprefix("LabelName")

    assert size(ATTAPEU) == "1"
    assert 1 < int(size(LONG)) <= len(LABEL_SIZES)
    assert size(("W" * 5000,)) == str(len(LABEL_SIZES))


def test_rows_have_a_fixed_height_and_a_page_holds_seven_of_them() -> None:
    root = parts(write_labels(SHEETS["many"]))["word/document.xml"]
    heights = {
        (value(row, "w:trPr/w:trHeight"), value(row, "w:trPr/w:trHeight", "hRule"))
        for row in root.iter(w("tr"))
    }
    assert heights == {("2160", "exact")}
    page = LABEL_GRID.page
    spare = page.text_height - LABEL_GRID.rows * LABEL_GRID.height
    assert 1 < spare < LABEL_GRID.height, "the last row fits, with the paragraph that ends the page"
    assert LABEL_GRID.columns * LABEL_GRID.width + LABEL_GRID.gap == pytest.approx(page.text_width, abs=0.01)


def test_no_page_number_is_printed_on_a_label() -> None:
    root = parts(write_labels(SHEETS["many"]))["word/document.xml"]
    assert not list(root.iter(w("headerReference")))


@pytest.mark.parametrize("name", SHEETS)
def test_validators_find_nothing(name: str, tmp_path: Path) -> None:
    path = tmp_path / "nhan.docx"
    path.write_bytes(write_labels(SHEETS[name]))
    assert OpenXmlValidator().validate(path).errors == []
    docx.Document(io.BytesIO(path.read_bytes()))
    if VALIDATOR.exists():
        done = subprocess.run([sys.executable, VALIDATOR, path], capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_same_labels_give_the_same_bytes() -> None:
    assert write_labels(SHEETS["many"]) == write_labels(
        LabelSheet(SHEETS["many"].labels, "Nhãn", "Sở Ngoại vụ")
    )


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(HOSTILE, max_size=4).map(tuple), max_size=5).map(tuple))
def test_any_text_may_stand_on_a_label(labels: tuple[tuple[str, ...], ...]) -> None:
    found = _labels(LabelSheet(labels))
    assert len(found) == len(labels) + len(labels) % 2
    for lines, cell in zip(labels, found, strict=False):
        assert len(cell) == (len(lines) if any(lines) else 1)
