"""`anniv new`: a commented draft to begin from."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from anniv_cli.cli import DONE
from anniv_cli.cli.arguments import Today
from anniv_cli.errors import AnnivError
from anniv_cli.messages import language, worded
from anniv_cli.messages import mark as _
from anniv_cli.text import composed, fold

if TYPE_CHECKING:
    from anniv_cli.reference import Names, Place

SCHEMA_NAME = "plan.schema.json"
_NAME = re.compile(r"[^\W\d_]+\.?(?:[ '’–-]+[^\W\d_]+)*")
_LEVEL = re.compile(r"^(?:tỉnh|thành phố|tp\.?)\s+(?=\w)", re.IGNORECASE)
_EMBASSY = "Đại sứ quán Lào tại Hà Nội"
_YEARS = range(1945, 2146)


class Home(NamedTuple):
    """The office's own province, alone and behind its level, and the names that depend on that level."""

    name: str
    whole: str
    level: str
    party: str
    lao_side: str = "các tỉnh bạn Lào"
    """Whom the example of a letter goes to: the embassy, where no Lao province is a partner."""


def _of_level(name: str, *, city: bool) -> Home:
    level, party = ("thành phố", "Thành ủy") if city else ("tỉnh", "Tỉnh ủy")
    return Home(name, name if name.lower().startswith(level) else f"{level} {name}", level, party)


def province_name(text: str) -> str:
    """A name in letters, hyphens and spaces; whose case and Unicode form do not matter."""
    name = " ".join(composed(text).split())
    if not _NAME.fullmatch(name):
        raise typer.BadParameter(worded(_("“{text}” is not the name of a province"), {"text": text}))
    return name


def plan_year(text: str | int) -> int:
    """A year in four figures."""
    if not re.fullmatch("[0-9]{4}", str(text)) or int(text) not in _YEARS:
        known = {"text": text, "first": _YEARS[0], "last": _YEARS[-1]}
        raise typer.BadParameter(worded(_("“{text}” is not a year from {first} to {last}"), known))
    return int(text)


def new(
    province: Annotated[
        str,
        typer.Argument(
            parser=province_name, metavar=_("PROVINCE"), help=_("The province, without the word “tỉnh”.")
        ),
    ],
    year: Annotated[
        int | None,
        typer.Option(
            "--year",
            parser=plan_year,
            metavar=_("YEAR"),
            help=_("The year of the plan; left out, the next one."),
        ),
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
) -> int:
    """Begins a plan: a commented draft, and beside it the schema that editors check it with.

    A file that is there already is left as it is.

    anniv new "Quảng Ngãi"
    anniv new "Quảng Trị" --year 2027 -o plans/quang-tri-2027.yaml
    """
    from anniv_cli.store import write
    from anniv_cli.terminal import remark, show
    from anniv_cli.wording import fill

    of_year = year or (today or date.today()).year + 1
    home = _home(province, of_year)
    path = Path(output) if output else Path("plans") / f"{fold(home.name).replace(' ', '-')}-{of_year}.yaml"
    if path.exists():
        raise AnnivError(worded(_("{file} is there already; give another file with -o"), {"file": path}))
    fields = {**home._asdict(), "year": of_year, "schema": SCHEMA_NAME}
    write(path, fill(f"plan.{language()}.yaml.j2", fields).encode())
    _write_schema(path.with_name(SCHEMA_NAME))
    show(str(path))
    remark(worded(_("Next: write the plan into it, then run “anniv validate {file}”."), {"file": path}))
    return DONE


def _write_schema(path: Path) -> None:
    """Editors look for it beside the plan. One that is there already may be newer than this program."""
    from anniv_cli.cli.schema import schema_text
    from anniv_cli.store import write

    if not path.exists():
        write(path, schema_text().encode())


def _home(name: str, year: int) -> Home:
    """The province in the register's spelling; an unknown one as it was typed."""
    from anniv_cli.reference import Names, packaged_register, partners_of

    names = Names.of(packaged_register(), province=name)
    place = names.home
    if place is None:
        _remark_unknown(name, names)
        return _of_level(_LEVEL.sub("", name), city=False)._replace(lao_side=_EMBASSY)
    day = date(year, 1, 1)
    if not place.exists_on(day):
        _remark_gone(place, year)
    home = _of_level(place.name, city=place.kind_on(day) in ("city", "capital"))
    lao = any(partner.country == "LA" for partner in partners_of(place.name, day))
    return home if lao else home._replace(lao_side=_EMBASSY)


def _remark_unknown(name: str, names: Names) -> None:
    from anniv_cli.terminal import remark

    near = names.nearest_place(name)
    message = _UNKNOWN_NEAR if near else _UNKNOWN
    remark(worded(message, {"name": name, "near": near}))


def _remark_gone(place: Place, year: int) -> None:
    from anniv_cli.terminal import remark

    successors = ", ".join(place.successors)
    fields = {"name": place.name, "year": year, "successors": successors}
    remark(worded(_GONE if successors else _NOT_THERE, fields))


_UNKNOWN = _("“{name}” is not a province that the register knows; it is written as typed.")
_UNKNOWN_NEAR = _("“{name}” is not a province that the register knows; did you mean “{near}”?")
_NOT_THERE = _("There is no province {name} in {year}.")
_GONE = _("There is no province {name} in {year}; it is part of {successors}.")
