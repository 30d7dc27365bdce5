"""`anniv render-letter`: the letters that plans call for, as documents for Word."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from anniv_cli.cli.arguments import Force, PlanNames, Plans, Today, day, one_of
from anniv_cli.cli.letter_files import DOCX, REGISTER
from anniv_cli.cli.letters import AddresseeWords, OccasionWords, SenderWords
from anniv_cli.errors import AnnivError
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from anniv_cli.cli.letter_files import Batch, Target
    from anniv_cli.links import DueLetter
    from anniv_cli.model import Layout

LAYOUTS = ("cong-thu", "thu-cong-nd30", "dang")
ORIGINAL = "vi"
TEMPLATES = "templates"


def languages(text: str) -> str:
    """Languages as people list them, `vi, en`, each once."""
    asked = dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip())
    if not asked or not all(code.isascii() and code.isalpha() for code in asked):
        message = _("“{text}” is not a list of languages; write it like vi,en")
        raise typer.BadParameter(worded(message, {"text": text}))
    return ",".join(asked)


def render_letter(
    plans: Plans = None,
    occasion: OccasionWords = None,
    to: AddresseeWords = None,
    sender: SenderWords = None,
    plan: PlanNames = None,
    dated: Annotated[
        date | None,
        typer.Option(
            "--date",
            parser=day,
            metavar=_("DAY"),
            help=_("The date that the letters bear; left out, the day on which each is to leave."),
        ),
    ] = None,
    today: Today = None,
    draft: Annotated[
        bool,
        typer.Option("--draft", help=_("Write letters that lack something too, with marked blanks.")),
    ] = False,
    letter_lang: Annotated[
        str,
        typer.Option(
            "--letter-lang",
            parser=languages,
            metavar="vi,en",
            help=_("The languages of the letters: vi is the original, any other a translation of it."),
        ),
    ] = ORIGINAL,
    layout: Annotated[
        str | None,
        typer.Option(
            "--layout",
            parser=one_of(*LAYOUTS),
            metavar="|".join(LAYOUTS),
            help=_("The layout, instead of the one that the plan gives."),
        ),
    ] = None,
    labels: Annotated[bool, typer.Option("--labels", help=_("Write labels for the envelopes too."))] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar=_("FILE"),
            help=_("The .docx file of a single letter, or a folder; left out, a folder in “out”."),
        ),
    ] = None,
    force: Force = False,
) -> int:
    """Writes the letters that plans call for, for Word: all of them, or those that a few words mean.

    A letter that lacks a name or a post is not written, and the line to complete is said; the others are.
    With --draft it is written with marked blanks. Numbers are given by the registry. Without words to choose
    by, the register of letters is written beside them. Nothing is overwritten without --force.

    anniv render-letter
    anniv render-letter --draft --letter-lang vi,en
    anniv render-letter --occasion "quốc khánh Lào" --to Attapeu --from "Tỉnh ủy"
    anniv render-letter --to Lào --labels -o "Thư gửi Lào"
    """
    from anniv_cli.cli.letter_files import batches, check_output
    from anniv_cli.cli.letter_remarks import remark_date, remark_outcome
    from anniv_cli.cli.letter_writing import Run, write_letters
    from anniv_cli.cli.letters import chosen
    from anniv_cli.cli.plans import linked_of, readable
    from anniv_cli.terminal import remark
    from anniv_cli.views.letter_remarks import not_due

    check_output(output)
    opened, code = readable(plans, plan)
    for plan_read in linked_of(opened):
        for said in not_due(plan_read):
            remark(str(said))
    letters = chosen(linked_of(opened), occasion, to, sender, several=False)
    if not letters:
        from anniv_cli.views.letter_register import NO_LETTERS

        remark(worded(NO_LETTERS))
        return code
    asked = letter_lang.split(",")
    words = [given for given in (occasion, to, sender) if given]
    found = batches(opened, _laid_out(letters, layout), asked, dated, output, words)
    _check_worded(found)
    register = not (words or (output and output.lower().endswith(DOCX)))
    _check_free(list(_files(found, asked, register, labels, draft)), force)
    run = Run(dated, draft, labels, register, today or date.today(), force)
    written: list[Target] = []
    for batch in found:
        code = max(code, write_letters(batch, run, written))
    if dated:
        remark_date(dated, found)
    return max(code, remark_outcome(found, written, run, words=words, to_all=not to))


def _laid_out(letters: Sequence[DueLetter], layout: str | None) -> list[DueLetter]:
    """The letters in the layout asked for; those of a sender that cannot use it keep their own."""
    from anniv_cli.links.letters import impossible
    from anniv_cli.terminal import remark

    if layout is None:
        return list(letters)
    wanted: Layout = layout  # type: ignore[assignment]
    kept = {due.sender.name: None for due in letters if impossible(wanted, due.sender)}
    if len(kept) == len({due.sender.name for due in letters}):
        message = _("the layout “{layout}” is not for letters of {senders}")
        raise AnnivError(worded(message, {"layout": layout, "senders": ", ".join(kept)}))
    if kept:
        message = _("The layout “{layout}” is not for letters of {senders}: they keep their own.")
        remark(worded(message, {"layout": layout, "senders": ", ".join(kept)}))
    return [due if due.sender.name in kept else due._replace(layout=wanted) for due in letters]


def _check_worded(found: Sequence[Batch]) -> None:
    """A language that nobody has worded letters in is said with the name of the file to write."""
    from anniv_cli.documents import templates_of
    from anniv_cli.wording import office_templates, packaged_templates

    known = {template.name for template in packaged_templates()}
    for batch in found:
        own = {template.name for template in office_templates(batch.templates())}
        asked = {name for one in batch.targets for name in templates_of(one.due, one.language)}
        lacking = sorted(asked - known - own)
        if lacking:
            fields = {"name": lacking[0], "number": len(lacking), "folder": TEMPLATES}
            raise AnnivError(worded(_NOT_WORDED, fields))


_NOT_WORDED = _(
    "there is no template “{name}” ({number} are missing); write them in the folder “{folder}” beside the "
    "plans, after those in letter/en"
)


def _files(
    found: Sequence[Batch], languages: Sequence[str], register: bool, labels: bool, draft: bool
) -> Iterator[Path]:
    """Every file that will be written."""
    for batch in found:
        yield from (target.path for target in batch.ready(draft))
        if register:
            yield batch.folder / REGISTER
        if labels:
            yield from (batch.labels(language) for language in languages)


def _check_free(paths: Sequence[Path], force: bool) -> None:
    """Before any work: nobody wants to learn after the ninth letter that the tenth is there already."""
    there = [] if force else [path for path in paths if path.exists()]
    if there:
        message = _("{path} exists already; give another name, or --force to replace it.")
        raise AnnivError(worded(message, {"path": there[0]}))
