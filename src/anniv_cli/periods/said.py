"""What has been read from a text before years and bounds are worked out."""

from __future__ import annotations

from collections.abc import Sequence

from anniv_cli.periods.period import Anchor, Cutoff, Recurrence
from anniv_cli.periods.stated import Stated


class Statement:
    """Times said together: a list, or a range from `times` to `until`; `bound` turns it into a deadline.

    `dashed`: joined by a bare dash, which may also join an occasion's two dates.
    """

    def __init__(
        self, times: list[Stated], start: int, from_after: bool = False, up_to: bool = False
    ) -> None:
        self.times = times
        self.start, self.end = start, 0
        self.from_after, self.up_to = from_after, up_to
        self.until: Stated | None = None
        self.peak = False
        self.bound: Cutoff | None = None
        self.open_end = self.to_before = self.bracketed = self.dashed = False

    def all_times(self) -> Sequence[Stated]:
        if self.until is None and len(self.times) == 1 and self.times[0].until is None:
            return self.times
        said = [part for time in self.times for part in ((time, time.until) if time.until else (time,))]
        return [*said, self.until] if self.until else said


class Said:
    """Everything read from one text, still without years."""

    def __init__(self) -> None:
        self.statements: list[Statement] = []
        self.anchors: list[Anchor] = []
        self.leftover: list[tuple[int, int]] = []  # from one token up to another
        self.recurrence: Recurrence | None = None
        self.duration_days: int | None = None
        self.loose_duration = False  # months or working days: harmless only beside a closed window
        self.tentative = self.continuous = self.lunar = self.finish = False
