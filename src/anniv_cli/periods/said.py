"""What has been read from a text before years and bounds are worked out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from anniv_cli.periods.period import Anchor, Cutoff, Recurrence
from anniv_cli.periods.stated import Stated


@dataclass(slots=True, eq=False)
class Statement:
    """Times said together: a list, or a range from `times` to `until`; `bound` turns it into a deadline."""

    times: list[Stated]
    until: Stated | None = None
    peak: bool = False
    bound: Cutoff | None = None
    open_end: bool = False
    from_after: bool = False
    to_before: bool = False
    up_to: bool = False
    bracketed: bool = False
    dashed: bool = False  # a bare dash, which may also join an occasion's two dates
    start: int = 0
    end: int = 0

    def all_times(self) -> Sequence[Stated]:
        if self.until is None and len(self.times) == 1 and self.times[0].until is None:
            return self.times
        said = [part for time in self.times for part in ((time, time.until) if time.until else (time,))]
        return [*said, self.until] if self.until else said


@dataclass(slots=True, eq=False)
class Said:
    """Everything read from one text, still without years."""

    statements: list[Statement] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    leftover: list[tuple[int, int]] = field(default_factory=list)  # from one token up to another
    recurrence: Recurrence | None = None
    duration_days: int | None = None
    loose_duration: bool = False  # months or working days: harmless only beside a closed window
    tentative: bool = False
    continuous: bool = False
    lunar: bool = False
    finish: bool = False
