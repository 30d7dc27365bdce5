"""The two plans as documents, block by block, as `outlines/` keeps them.

`python tests/documents/test_golden.py` writes the outlines anew; the difference is then there to be read.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from anniv_cli.documents import plan_document
from anniv_cli.wording import fill
from documents.making import kept, outline

OUTLINES = Path(__file__).parent / "outlines"
PLANS = Path(__file__).parents[2] / "plans"
NAMES = ("kon-tum-2022", "quang-tri-2022")


def text_of(name: str) -> str:
    made = plan_document(kept(str(PLANS / f"{name}.yaml")), fill, ("table", "chart"))
    return "".join(f"{line}\n" for line in outline(made))


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_gives_the_document_that_is_kept(name: str) -> None:
    assert text_of(name) == (OUTLINES / f"{name}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    OUTLINES.mkdir(exist_ok=True)
    for each in NAMES:
        (OUTLINES / f"{each}.txt").write_text(text_of(each), encoding="utf-8", newline="\n")
    sys.exit()
