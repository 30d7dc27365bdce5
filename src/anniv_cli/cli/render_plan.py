"""`anniv render-plan`: a plan as an official document for Word."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from anniv_cli.cli import CANNOT, DONE
from anniv_cli.cli.arguments import Force, PlanNames, Plans, one_of
from anniv_cli.errors import AnnivError
from anniv_cli.messages import counted, worded
from anniv_cli.messages import mark as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from anniv_cli.cli.plans import Opened
    from anniv_cli.links import Linked

APPENDICES = ("table", "chart")
OUT = "out"
_DOCX, _PDF = ".docx", ".pdf"


class Target(NamedTuple):
    """A plan and the file that its document goes into."""

    plan: Opened
    linked: Linked
    path: Path

    @property
    def pdf(self) -> Path:
        return self.path.with_suffix(_PDF)


def render_plan(
    plans: Plans = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar=_("FILE"),
            help=_("The .docx file, or a folder for several; left out, a folder in “out” for each plan."),
        ),
    ] = None,
    appendix: Annotated[
        list[str] | None,
        typer.Option(
            "--appendix",
            parser=one_of(*APPENDICES),
            metavar="|".join(APPENDICES),
            help=_("Add the table of activities or the chart of months; may be given more than once."),
        ),
    ] = None,
    pdf: Annotated[
        bool, typer.Option("--pdf", help=_("Write a PDF beside it, where LibreOffice is installed."))
    ] = False,
    plan: PlanNames = None,
    force: Force = False,
) -> int:
    """Writes plans as official documents for Word, in the format of Nghị định 30/2020/NĐ-CP.

    What a plan does not say yet (number, date, signer …) stays blank, and is listed. Findings never stop it
    and are not printed on the page; a plan that cannot be read is left out. Nothing is overwritten without
    --force.

    anniv render-plan plans/kon-tum-2022.yaml
    anniv render-plan --appendix table --appendix chart --pdf
    anniv render-plan plans/quang-tri-2022.yaml -o "Kế hoạch Quảng Trị.docx"
    """
    from anniv_cli.cli.plans import readable
    from anniv_cli.terminal import progress, remark

    opened, code = readable(plans, plan)
    targets = _targets([(read, read.linked) for read in opened if read.linked], output)
    _check_free(targets, pdf, force)
    for number, target in enumerate(targets, start=1):
        if len(targets) > 1 or pdf:
            shown = {"number": number, "all": len(targets), "plan": target.linked.name}
            progress(worded(_("{number}/{all} {plan}"), shown))
        try:
            _write(target, appendix or (), pdf, force)
        except AnnivError as stop:  # the other plans are still written
            remark(f"anniv: {stop}")
            code = CANNOT
    return max(code, DONE)


def _targets(read: Sequence[tuple[Opened, Linked]], output: str | None) -> list[Target]:
    """Where each document goes: into the file named, the folder named, or a folder of its own in `out`."""
    from anniv_cli.documents import file_name

    if output is not None and output.lower().endswith(_DOCX) and not Path(output).is_dir():
        if len(read) > 1:
            message = _("{file} is one file and there are {number} plans; give -o a folder")
            raise AnnivError(worded(message, {"file": output, "number": len(read)}))
        return [Target(opened, linked, Path(output)) for opened, linked in read]
    targets = []
    for opened, linked in read:
        name = file_name(linked.plan)
        stem = name if linked.name == "-" else Path(linked.name).stem
        folder = Path(output) if output is not None else Path(OUT) / stem
        targets.append(Target(opened, linked, folder / f"{name}{_DOCX}"))
    _check_apart(targets)
    return targets


def _check_apart(targets: Sequence[Target]) -> None:
    same = [path for path, count in Counter(target.path for target in targets).items() if count > 1]
    if same:
        message = _("several plans would be written to {file}; render them one by one, each with its own -o")
        raise AnnivError(worded(message, {"file": same[0]}))


def _check_free(targets: Sequence[Target], pdf: bool, force: bool) -> None:
    """Before any work: nobody wants to learn after the ninth plan that the tenth is there already."""
    if force:
        return
    paths = [path for target in targets for path in ((target.path, target.pdf) if pdf else (target.path,))]
    there = [path for path in paths if path.exists()]
    if there:
        message = _("{path} exists already; give another name, or --force to replace it.")
        raise AnnivError(worded(message, {"path": there[0]}))


def _write(target: Target, appendices: Sequence[str], pdf: bool, force: bool) -> None:
    from anniv_cli.documents import plan_document
    from anniv_cli.store import write
    from anniv_cli.terminal import show
    from anniv_cli.word import write as docx
    from anniv_cli.word.pdf import as_pdf
    from anniv_cli.wording import fill, office_folders

    here = Path() if target.linked.name == "-" else Path(target.linked.name).parent
    own = office_folders(here, target.linked.plan.province)
    document = plan_document(target.linked, partial(fill, folders=own), appendices)
    write(target.path, docx(document), force=force)
    show(str(target.path))
    _say_what_remains(target)
    if pdf:
        write(target.pdf, as_pdf(docx(document, for_conversion=True)), force=force)
        show(str(target.pdf))


def _say_what_remains(target: Target) -> None:
    """What is to be filled in by hand, and how many findings there are."""
    from anniv_cli.documents import blanks
    from anniv_cli.terminal import remark

    missing = ", ".join(worded(what) for what in blanks(target.linked.plan))
    if missing:
        remark(worded(_("Still to be filled in by hand: {what}."), {"what": missing}))
    found = sum(not finding.accepted for finding in target.plan.findings())
    if found:
        said = counted(_("{number} finding"), _("{number} findings"), found)
        fields = {"findings": said, "file": target.linked.name}
        remark(worded(_("{findings}: see “anniv validate {file}”."), fields))
