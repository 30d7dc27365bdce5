"""The office's words for time, read by a grammar into days, bounds and doubts.

A confident wrong period is the worst outcome: what is not understood to the last word stays unresolved.
"""

from anniv_cli.periods.mentions import Mention, mentions
from anniv_cli.periods.pairs import DatePair, date_pairs
from anniv_cli.periods.period import Anchor, Deadline, Period, Recurrence, WeekdayClaim, Window
from anniv_cli.periods.reading import parse_period
from anniv_cli.periods.written import written_day

__all__ = [
    "Anchor",
    "DatePair",
    "Deadline",
    "Mention",
    "Period",
    "Recurrence",
    "WeekdayClaim",
    "Window",
    "date_pairs",
    "mentions",
    "parse_period",
    "written_day",
]
