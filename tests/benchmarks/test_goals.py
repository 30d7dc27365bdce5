"""The verdicts on speed follow from the figures, and say nothing of what was not measured."""

from __future__ import annotations

from goals import verdicts


def _met(times: dict[tuple[str, int], float], peaks: dict[tuple[str, int], float]) -> dict[str, bool]:
    return {verdict.goal: verdict.met for verdict in verdicts(times, peaks)}


def test_nothing_measured_gives_no_verdict() -> None:
    assert list(verdicts({}, {})) == []
    assert list(verdicts({("anniv --help", 0): 0.1}, {})) == []


def test_a_ratio_is_met_up_to_its_bound() -> None:
    goal = "validate 2,000 in a fifth of yamllint's time"
    assert _met({("anniv validate", 2000): 1.0, ("yamllint", 2000): 5.0}, {}) == {goal: True}
    assert _met({("anniv validate", 2000): 1.1, ("yamllint", 2000): 5.0}, {}) == {goal: False}


def test_memory_is_judged_at_the_largest_size_only() -> None:
    peaks = {("anniv validate", 2000): 900.0}
    assert _met({}, peaks) == {}
    assert _met({}, {("anniv validate", 20000): 300.0}) == {"validate 20,000 within 300 MiB": True}
    assert _met({}, {("anniv validate", 20000): 301.0}) == {"validate 20,000 within 300 MiB": False}


def test_growing_faster_than_the_plan_is_not_linear() -> None:
    start, each = 0.4, 0.0003
    linear = {("anniv agenda", size): start + each * size for size in (20, 2000, 20000)}
    assert list(_met(linear, {}).values()) == [True]
    assert list(_met({**linear, ("anniv agenda", 20000): start + 2 * each * 20000}, {}).values()) == [False]
