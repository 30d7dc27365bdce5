"""`anniv templates`: the wording of documents that an office may change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli.cli import DONE, OBJECTIONS
from anniv_cli.cli.arguments import Force, Plans, format_option
from anniv_cli.cli.output import LISTING_FORMATS
from anniv_cli.errors import AnnivError
from anniv_cli.messages import Phrase, counted, worded
from anniv_cli.messages import mark as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from anniv_cli.views.listing import Listing
    from anniv_cli.wording import Template

ALL = "all"


def templates(
    plans: Plans = None,
    copy: Annotated[
        str | None,
        typer.Option(
            "--copy", metavar=_("NAME"), help=_("Copy this template, or “all”, for the office to change.")
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help=_("Try the office's own templates, and say what is wrong in them.")),
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar=_("FOLDER"),
            help=_("Where copies go; left out, “templates” beside the plans."),
        ),
    ] = None,
    form: Annotated[str, format_option(*LISTING_FORMATS)] = "text",
    force: Force = False,
) -> int:
    """Lists the templates that documents are worded with, and where each comes from.

    An office keeps its own in the folder “templates” beside its plans, those for the plans of one province in
    a folder of the province's name within it (templates/kon-tum/plan/archive.j2).

    anniv templates
    anniv templates --copy plan/archive.j2
    anniv templates --copy all -o templates/kon-tum
    anniv templates --check
    """
    from anniv_cli.cli.output import put_listing
    from anniv_cli.wording import office_templates, packaged_templates

    if copy and check:
        raise AnnivError(worded(_("give either --copy or --check, not both")))
    folders = _office_folders(plans)
    if check:
        return _checked(office_templates(folders), folders)
    if copy:
        return _copied(_named(copy), Path(output) if output else _beside(plans), force)
    put_listing(_listing((*packaged_templates(), *office_templates(folders))), form, None, False)
    return DONE


def _office_folders(plans: Sequence[str] | None) -> tuple[Path, ...]:
    from anniv_cli.wording import office_folders

    return tuple(dict.fromkeys(folder for place in _plan_folders(plans) for folder in office_folders(place)))


def _plan_folders(plans: Sequence[str] | None) -> list[Path]:
    """The folders that the plans lie in; `plans` where there are none yet."""
    from anniv_cli.store import find_plans

    try:
        names = find_plans(plans or (), Path())
    except AnnivError:
        return [Path("plans")]
    return list(dict.fromkeys(Path() if name == "-" else Path(name).parent for name in names))


def _beside(plans: Sequence[str] | None) -> Path:
    from anniv_cli.wording import TEMPLATES

    place = _plan_folders(plans)[0]
    return place.parent / TEMPLATES if place.name else Path(TEMPLATES)


def _named(name: str) -> list[Template]:
    from anniv_cli.text import nearest
    from anniv_cli.wording import ENDING, packaged_templates

    known = {template.name: template for template in packaged_templates()}
    if name == ALL:
        return list(known.values())
    found = known.get(name) or known.get(name + ENDING)
    if found is None:
        fields = {"name": name, "near": nearest(name, known)}
        raise AnnivError(worded(_NONE_NEAR if fields["near"] else _NONE, fields))
    return [found]


def _copied(chosen: Sequence[Template], folder: Path, force: bool) -> int:
    from anniv_cli.store import write
    from anniv_cli.terminal import remark, show

    targets = [(template, folder / template.name) for template in chosen]
    there = [path for __, path in targets if path.exists()]
    if there and not force:
        message = _("{path} exists already; give another name, or --force to replace it.")
        raise AnnivError(worded(message, {"path": there[0]}))
    for template, path in targets:
        write(path, template.path.read_bytes(), force=force)
        show(str(path))
    remark(worded(_("Next: change the wording, then run “anniv templates --check”.")))
    return DONE


def _checked(own: Sequence[Template], folders: Sequence[Path]) -> int:
    from anniv_cli.documents import SAMPLES
    from anniv_cli.terminal import remark, show
    from anniv_cli.wording import faults

    samples = {**SAMPLES, **_starters()}
    found = [fault for template in own for fault in faults(template, samples, folders)]
    for fault in found:
        show(f"{fault.path}:{fault.line}: {fault.said}")
    tried = counted(
        _("{number} template of the office tried"), _("{number} templates of the office tried"), len(own)
    )
    said = counted(_("{number} fault"), _("{number} faults"), len(found))
    remark(worded(_("{tried}: {faults}."), {"tried": tried, "faults": said}))
    return OBJECTIONS if found else DONE


def _starters() -> dict[str, dict[str, object]]:
    """The fields of the drafts that `anniv new` begins plans with, one a language."""
    from anniv_cli.cli.new import SCHEMA_NAME, Home
    from anniv_cli.messages import LANGUAGES

    home = Home("Kon Tum", "tỉnh Kon Tum", "tỉnh", "Tỉnh ủy")
    fields = {**home._asdict(), "year": 2027, "schema": SCHEMA_NAME}
    return {f"plan.{language}.yaml.j2": fields for language in LANGUAGES}


def _listing(known: Sequence[Template]) -> Listing:
    from anniv_cli.views.listing import Column, Group, Listing, Named, Row, Said

    columns = (
        Column("name", _("Template")),
        Column("source", _("Comes from")),
        Column("province", _("Only for")),
        Column("file", _("File"), weight=1),
    )
    package, office = Named("package", Phrase(_("the package"))), Named("office", Phrase(_("the office")))
    rows: tuple[Row, ...] = tuple(
        {
            "name": template.name,
            "source": office if template.own else package,
            "province": template.province,
            "file": str(template.path),
        }
        for template in sorted(known, key=lambda template: (template.name, template.own, template.province))
    )
    return Listing(columns, (Group(Said(_("Templates")), rows),), _("No templates."))


_NONE = _("there is no template “{name}”; “anniv templates” lists them")
_NONE_NEAR = _("there is no template “{name}”; did you mean “{near}”?")
