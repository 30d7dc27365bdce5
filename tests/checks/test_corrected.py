"""Both real plans as a careful head of office would have sent them to be signed: nothing is left to say.

What is wrong in the issued plans is told in `test_real_plans`; here it is put right, and every rule must be
content.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from anniv_cli.diagnostics import Severity
from anniv_cli.messages import worded
from anniv_cli.model import Activity, Assignment
from finding import found_in
from links.plans import KON_TUM, QUANG_TRI, real

CORRECTED = Path(__file__).parent / "corrected"
PAIRS = [(KON_TUM, CORRECTED / KON_TUM.name), (QUANG_TRI, CORRECTED / QUANG_TRI.name)]
NAMES = [KON_TUM.stem, QUANG_TRI.stem]


@pytest.mark.parametrize("path", [corrected for _issued, corrected in PAIRS], ids=NAMES)
def test_a_corrected_plan_has_neither_errors_nor_warnings(path: Path) -> None:
    left = [
        (one.code, one.span.line, worded(one.message, one.fields))
        for one in found_in(path)
        if one.severity is not Severity.INFO
    ]
    assert left == []


@pytest.mark.parametrize(("issued", "corrected"), PAIRS, ids=NAMES)
def test_correcting_leaves_out_no_activity_and_no_assignment(issued: Path, corrected: Path) -> None:
    for kind in (Activity, Assignment):
        counted = [
            sum(isinstance(entry.node, kind) for entry in real(path).outline) for path in (issued, corrected)
        ]
        assert counted[0] == counted[1] > 0 or (kind, issued) == (Assignment, KON_TUM)
