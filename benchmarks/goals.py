"""What the speed of anniv should be beside other programs, and whether a measurement meets it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

Figures: TypeAlias = Mapping[tuple[str, int], float]
"""By the name of a program and the number of activities."""


class Verdict(NamedTuple):
    """A goal in words, what was measured, and whether that is enough."""

    goal: str
    measured: str
    met: bool


class _Ratio(NamedTuple):
    """Ours may take at most so many times as long as theirs."""

    goal: str
    ours: tuple[str, int]
    theirs: tuple[str, int]
    at_most: float


_RATIOS = (
    _Ratio("`--version` within 4 x bare Python", ("anniv --version", 0), ("python -c pass", 0), 4),
    _Ratio("`--help` no slower than `yamllint --help`", ("anniv --help", 0), ("yamllint --help", 0), 1),
    _Ratio("validate 20 quicker than check-jsonschema", ("anniv validate", 20), ("check-jsonschema", 20), 1),
    _Ratio("validate 2,000 in a fifth of yamllint's time", ("anniv validate", 2000), ("yamllint", 2000), 0.2),
    _Ratio("validate 20,000 within 2 x bean-check", ("anniv validate", 20000), ("bean-check", 20000), 2),
    _Ratio("agenda of 20 ahead of khal", ("anniv agenda", 20), ("khal list", 20), 1),
    _Ratio("agenda of 2,000 ahead of khal", ("anniv agenda", 2000), ("khal list", 2000), 1),
    _Ratio("agenda of 20,000 ahead of khal", ("anniv agenda", 20000), ("khal list", 20000), 1),
)
_MEMORY = 300
"""MiB for 20,000 activities."""
_STEEPER = 1.25
"""How much more an activity may cost among 20,000 than among 2,000."""


def verdicts(times: Figures, peaks: Figures) -> Iterator[Verdict]:
    """The goals for which everything needed was measured; `times` in seconds, `peaks` in MiB."""
    for ratio in _RATIOS:
        if ratio.ours in times and ratio.theirs in times:
            measured = times[ratio.ours] / times[ratio.theirs]
            yield Verdict(ratio.goal, f"{measured:.2f} x", measured <= ratio.at_most)
    if ("anniv validate", 20000) in peaks:
        peak = peaks["anniv validate", 20000]
        yield Verdict(f"validate 20,000 within {_MEMORY} MiB", f"{peak:.0f} MiB", peak <= _MEMORY)
    for command in ("anniv validate", "anniv agenda"):
        if all((command, size) in times for size in (20, 2000, 20000)):
            steeper = _per_activity(times, command, 20000) / _per_activity(times, command, 2000)
            goal = f"`{command}` linear: an activity costs the same among 2,000 and 20,000"
            yield Verdict(goal, f"{steeper:.2f} x", steeper <= _STEEPER)


def _per_activity(times: Figures, command: str, size: int) -> float:
    return (times[command, size] - times[command, 20]) / (size - 20)
