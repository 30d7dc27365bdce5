"""The office's own register: what it corrects in, or adds to, the register that comes with the program."""

# No annotations from __future__: a NamedTuple compiles each of those anew, field by field.

from pathlib import Path
from typing import NamedTuple

from anniv_cli.diagnostics import Diagnostic
from anniv_cli.reference import Agency, Counterpart, Holiday, Occasion, Place
from anniv_cli.store.directory import PARTNERS, Directory

REGISTER = "register"
_PLANS = "plans"


class OfficeRegister(NamedTuple):
    """The office's corrections, as `Register.extended` takes them, and where its counterparts stand."""

    agencies: tuple[Agency, ...] = ()
    places: tuple[Place, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()
    directory: Directory = Directory()


def load_register(plans_folder: Path | str) -> tuple[OfficeRegister, tuple[Diagnostic, ...]]:
    """The register in the folder of plans or beside it; a file with an error corrects nothing."""
    plans = Path(plans_folder)
    folder = _folder(plans)
    if folder is None:
        return OfficeRegister(directory=_directory_to_be(plans)), ()
    from anniv_cli.store.register_entries import corrections  # its records are built while it is imported

    return corrections(folder)


def _folder(plans: Path) -> Path | None:
    for folder in (plans / REGISTER, plans.absolute().parent / REGISTER):
        if folder.is_dir():
            return _short(folder)
    return None


def _directory_to_be(plans: Path) -> Directory:
    """The file that an office without a register would write its partners into: beside `plans/`."""
    beside = plans.absolute().parent if plans.absolute().name == _PLANS else plans
    return Directory(str(_short(beside / REGISTER / f"{PARTNERS}.yaml")))


def _short(folder: Path) -> Path:
    here = Path().absolute()
    return folder.absolute().relative_to(here) if folder.absolute().is_relative_to(here) else folder
