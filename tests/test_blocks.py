"""A block of a document knows its level by its positions."""

from __future__ import annotations

import pytest

from anniv_cli.blocks import Heading, Numbered


@pytest.mark.parametrize("kind", [Heading, Numbered])
@pytest.mark.parametrize(("positions", "level"), [((3,), 1), ((2, 1), 2), ((2, 4, 1), 3)])
def test_a_block_stands_as_deep_as_it_has_positions(
    kind: type[Heading | Numbered], positions: tuple[int, ...], level: int
) -> None:
    assert kind("A", positions).level == level
