"""The lines of "Nơi nhận"."""

from __future__ import annotations

import pytest

from anniv_cli.links import Recipient, recipient


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bộ Ngoại giao (b/c)", Recipient("Bộ Ngoại giao", "b/c")),
        ("- Bộ Ngoại giao (b/c);", Recipient("Bộ Ngoại giao", "b/c")),
        (
            "  - Chủ tịch, các Phó Chủ tịch UBND tỉnh (đ/b).",
            Recipient("Chủ tịch, các Phó Chủ tịch UBND tỉnh", "đ/b"),
        ),
        ("Báo Kon Tum", Recipient("Báo Kon Tum", "")),
        ("Hội (cũ) tỉnh (t/h)", Recipient("Hội (cũ) tỉnh", "t/h")),
        ("Như trên;", Recipient("Như trên", "")),
        ("", Recipient("", "")),
    ],
)
def test_a_line_is_a_name_and_what_to_do_with_the_paper(line: str, expected: Recipient) -> None:
    assert recipient(line) == expected
