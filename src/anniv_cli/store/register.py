"""The office's own register: what it corrects in, or adds to, the register that comes with the program."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from anniv_cli.diagnostics import Diagnostic
from anniv_cli.reference import Agency, Holiday, Occasion, Place

REGISTER = "register"


class OfficeRegister(NamedTuple):
    """The office's corrections, as `Register.extended` takes them."""

    agencies: tuple[Agency, ...] = ()
    places: tuple[Place, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    holidays: tuple[Holiday, ...] = ()


def load_register(plans_folder: Path | str) -> tuple[OfficeRegister, tuple[Diagnostic, ...]]:
    """The register in the folder of plans or beside it; a file with an error corrects nothing."""
    folder = _folder(Path(plans_folder))
    if folder is None:
        return OfficeRegister(), ()
    from anniv_cli.store.register_entries import corrections  # its records are built while it is imported

    return corrections(folder)


def _folder(plans: Path) -> Path | None:
    for folder in (plans / REGISTER, plans.absolute().parent / REGISTER):
        if folder.is_dir():
            return _short(folder)
    return None


def _short(folder: Path) -> Path:
    here = Path().absolute()
    return folder.absolute().relative_to(here) if folder.absolute().is_relative_to(here) else folder
