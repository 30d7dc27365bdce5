"""`anniv new`: a commented draft to begin from."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from anniv_cli.cli import DONE
from anniv_cli.cli.arguments import Force, Today
from anniv_cli.messages import language, worded
from anniv_cli.messages import mark as _

SCHEMA_NAME = "plan.schema.json"


def new(
    province: Annotated[
        str, typer.Argument(metavar=_("PROVINCE"), help=_("The province, without the word “tỉnh”."))
    ],
    year: Annotated[
        int | None,
        typer.Option("--year", metavar=_("YEAR"), help=_("The year of the plan; left out, the next one.")),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar=_("FILE"),
            help=_("The file to begin; left out, plans/PROVINCE-YEAR.yaml."),
        ),
    ] = None,
    today: Today = None,
    force: Force = False,
) -> int:
    """Begins a plan: a commented draft, and beside it the schema that editors check it with.

    anniv new "Quảng Ngãi"
    anniv new "Quảng Trị" --year 2027 -o plans/quang-tri-2027.yaml
    """
    from anniv_cli.cli.schema import schema_text
    from anniv_cli.store import write
    from anniv_cli.terminal import remark
    from anniv_cli.text import fold
    from anniv_cli.wording import fill

    of_year = year or (today or date.today()).year + 1
    path = Path(output) if output else Path("plans") / f"{fold(province).replace(' ', '-')}-{of_year}.yaml"
    draft = fill(f"plan.{language()}.yaml.j2", {"province": province, "year": of_year, "schema": SCHEMA_NAME})
    write(str(path), draft.encode(), force=force)
    write(str(path.with_name(SCHEMA_NAME)), schema_text().encode(), force=True)
    remark(worded(_("Written: {file}"), {"file": path}))
    remark(
        worded(_("Next: open it, change what is marked, then run “anniv validate {file}”."), {"file": path})
    )
    return DONE
