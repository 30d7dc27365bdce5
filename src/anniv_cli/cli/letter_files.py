"""Where each letter goes, and what it lacks: settled before the first one is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from anniv_cli.errors import AnnivError
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded

if TYPE_CHECKING:
    from anniv_cli.cli.plans import Opened
    from anniv_cli.documents import Fill, Missing
    from anniv_cli.links import DueLetter

OUT, LETTERS, DOCX = "out", "letters", ".docx"
REGISTER, LABELS = "So-thu-chuc-mung.xlsx", "Nhan-phong-bi"

_LONGEST_SELECTION = 40
"""Letters of the words that chose the letters of a sheet of labels."""
_OTHER_FILES = tuple(".csv .doc .docm .htm .html .json .md .odt .pdf .rtf .txt .xls .xlsx".split())
"""What a name may end in that means a file, and not a folder such as `Thư ngày 2.9`."""


class Target(NamedTuple):
    """A letter in one language, the file that it goes into, and what it lacks."""

    due: DueLetter
    language: str
    path: Path
    lacks: tuple[Missing, ...]
    undated: bool = False


class Batch(NamedTuple):
    """The letters of one plan, open ones too, and the files of those that somebody is named for."""

    plan: Opened
    letters: tuple[DueLetter, ...]
    folder: Path
    targets: tuple[Target, ...]
    selection: str = ""
    """The words that chose the letters, as a file's name has them; empty where all are meant."""

    @property
    def open(self) -> tuple[DueLetter, ...]:
        return tuple(due for due in self.letters if due.open)

    def ready(self, draft: bool) -> tuple[Target, ...]:
        """Those that can be written; as a draft, all of them."""
        return tuple(target for target in self.targets if draft or not target.lacks)

    def templates(self) -> tuple[Path, ...]:
        """The folders of the office's own wording, those for this province first."""
        from anniv_cli.wording import office_folders

        linked = self.letters[0].plan
        here = Path() if linked.name == "-" else Path(linked.name).parent
        return office_folders(here, linked.plan.province)

    def fill(self) -> Fill:
        """The wording of this office, for this province."""
        from anniv_cli.wording import fill

        return partial(fill, folders=self.templates())

    def labels(self, language: str) -> Path:
        """The file of the labels in a language; those of some letters do not replace those of all."""
        from anniv_cli.documents import translated

        name = "-".join(filter(None, (LABELS, self.selection)))
        return self.folder / f"{translated(name, language)}{DOCX}"


def check_output(output: str | None) -> None:
    """A name of another kind of file is not taken for a folder; one that is there may be called so."""
    if output is None or Path(output).is_dir():
        return
    if output == "-" or output.lower().endswith(_OTHER_FILES):
        message = _("-o {file}: a letter is a .docx file; give a name that ends in .docx, or a folder")
        raise AnnivError(worded(message, {"file": output}))


def batches(
    opened: Sequence[Opened],
    letters: Sequence[DueLetter],
    languages: Sequence[str],
    day: date | None,
    output: str | None,
    words: Sequence[str] = (),
) -> list[Batch]:
    """The letters plan by plan, in a folder of its own each; a single one may go into the file named."""
    from anniv_cli.documents.naming import ascii_words

    selection = ascii_words(" ".join(words), _LONGEST_SELECTION)
    single = output if output and output.lower().endswith(DOCX) and not Path(output).is_dir() else None
    several = len({id(due.plan) for due in letters}) > 1
    found = []
    for plan in opened:
        own = tuple(due for due in letters if due.plan is plan.linked)
        if own:
            folder = Path(single).parent if single else _folder(own[0], output, several)
            targets = tuple(_targets(own, languages, day, folder))
            found.append(Batch(plan, own, folder, targets, selection))
    return [_into(found, single)] if single else found


def _folder(due: DueLetter, output: str | None, several: bool) -> Path:
    from anniv_cli.documents import file_name

    linked = due.plan
    stem = file_name(linked.plan) if linked.name == "-" else Path(linked.name).stem
    if output is None:
        return Path(OUT) / stem / LETTERS
    return Path(output) / stem if several else Path(output)


def _targets(
    letters: Sequence[DueLetter], languages: Sequence[str], day: date | None, folder: Path
) -> Iterator[Target]:
    from anniv_cli.documents import dated, letter_names, missing, translated

    named = [due for due in letters if not due.open]
    for due, name in zip(named, letter_names(named), strict=True):
        for language in languages:
            path = folder / f"{translated(name, language)}{DOCX}"
            yield Target(due, language, path, missing(due, language, day), dated(due, day) is None)


def _into(found: Sequence[Batch], file: str) -> Batch:
    """The one letter there is, in the file named."""
    targets = [target for batch in found for target in batch.targets]
    if len(targets) != 1:
        message = _(
            "{file} is one file and there are {number} letters; choose one of them, or give -o a folder"
        )
        raise AnnivError(worded(message, {"file": file, "number": len(targets)}))
    [target] = targets
    batch = next(batch for batch in found if target in batch.targets)
    return batch._replace(targets=(target._replace(path=Path(file)),))
