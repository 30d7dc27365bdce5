"""The office's words for time, read by a grammar into days, bounds and doubts.

A confident wrong period is the worst outcome: what is not understood to the last word stays unresolved.
Each name is loaded from its module at first use: a command that needs only the values loads no grammar.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from anniv_cli.periods.pairs import DatePair, date_pairs
    from anniv_cli.periods.period import Anchor, Deadline, Period, Recurrence, WeekdayClaim, Window
    from anniv_cli.periods.reading import parse_period, read_period
    from anniv_cli.periods.sentences import Mention, mentions
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
    "read_period",
    "written_day",
]

_MODULE_OF = {
    **dict.fromkeys(("Anchor", "Deadline", "Period", "Recurrence", "WeekdayClaim", "Window"), "period"),
    **dict.fromkeys(("DatePair", "date_pairs"), "pairs"),
    **dict.fromkeys(("Mention", "mentions"), "sentences"),
    **dict.fromkeys(("parse_period", "read_period"), "reading"),
    "written_day": "written",
}


def __getattr__(name: str) -> object:
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = found
    return found
