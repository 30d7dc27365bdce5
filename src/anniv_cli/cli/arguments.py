"""Options and arguments that several commands share, and the reading of their values.

Values are read here, not by typer, because typer's objections are English literals: a reader raises
`typer.BadParameter` in the user's words.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, NoReturn

import typer

from anniv_cli.messages import mark as _
from anniv_cli.messages import worded
from anniv_cli.text import fold, late, nearest

_DAY = late(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_ISO_DAY = late(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def day(text: str | date) -> date:
    """A day as an office writes it (`5/7/2022`, `05-07-2022`) or as ISO 8601 does (`2022-07-05`)."""
    if isinstance(text, date):  # typer reads a default as well
        return text
    try:
        if found := _ISO_DAY.fullmatch(text.strip()):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY.fullmatch(text.strip()):
            return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        _refuse(_("the calendar has no day “{text}”"), text=text)
    _refuse(_("“{text}” is not a day; write it like 5/7/2022 or 2022-07-05"), text=text)


def one_of(*choices: str) -> Callable[[str], str]:
    """A reader that takes one of a few words, whatever their case."""

    def chosen(text: str) -> str:
        for choice in choices:
            if fold(choice) == fold(text):
                return choice
        known = {"text": text, "choices": ", ".join(choices), "near": nearest(text, choices)}
        if known["near"]:
            _refuse(_("“{text}” is not among {choices}; did you mean “{near}”?"), **known)
        _refuse(_("“{text}” is not among {choices}"), **known)

    return chosen


def _refuse(message: str, **fields: object) -> NoReturn:
    raise typer.BadParameter(worded(message, fields))


def format_option(*formats: str) -> Any:
    """`--format` of one command, for use in `Annotated[str, format_option("text", "json")]`."""
    return typer.Option(
        "--format",
        "-f",
        parser=one_of(*formats),
        metavar="|".join(formats),
        help=_("How the result is written."),
    )


Plans = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("PLANS"),
        help=_("Plan files or folders of them; left out, the folder “plans” here or above."),
    ),
]
PlanNames = Annotated[
    list[str] | None,
    typer.Option(
        "--plan",
        metavar=_("WORDS"),
        help=_("Only plans whose name holds these words; may be given more than once."),
    ),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar=_("FILE"), help=_("Write the result into this file.")),
]
Today = Annotated[
    date | None,
    typer.Option(
        "--today",
        parser=day,
        metavar=_("DAY"),
        help=_("Answer as if it were this day (5/7/2022 or 2022-07-05)."),
    ),
]
Strict = Annotated[
    bool,
    typer.Option("--strict", help=_("Take warnings as seriously as errors for the exit code.")),
]
Force = Annotated[
    bool,
    typer.Option("--force", help=_("Replace a file that is there already.")),
]
