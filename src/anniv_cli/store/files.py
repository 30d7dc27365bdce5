"""Files and folders: finding plans, reading bytes, writing bytes so that nothing is ever half written."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from anniv_cli.errors import AnnivError
from anniv_cli.messages import Phrase, worded
from anniv_cli.messages import mark as _
from anniv_cli.store.decode import LARGEST
from anniv_cli.store.faults import Slip
from anniv_cli.store.places import Lines
from anniv_cli.store.reader import read, source_file
from anniv_cli.store.source import SourceFile

STANDARD_INPUT = "-"
PLANS = "plans"
_ENDINGS = frozenset({".yaml", ".yml"})
_REASONS = {
    errno.ENOENT: _("there is no such file"),
    errno.ENOTDIR: _("there is no such file"),
    errno.EISDIR: _("it is a folder"),
    errno.EACCES: _("this computer does not let you read it; it may be open in another program"),
    errno.EPERM: _("this computer does not let you read it; it may be open in another program"),
    errno.ENAMETOOLONG: _("the name is too long"),
}


def load(path: str) -> SourceFile:
    """The file, read; `-` is standard input. A file that cannot be opened says so in its diagnostics."""
    try:
        data = _standard_input() if path == STANDARD_INPUT else bytes_of(path)
    except (OSError, ValueError) as error:
        return source_file(path, Lines.of(""), [_unopened(path, error)])
    return read(path, data)


def bytes_of(path: str) -> bytes:
    """What a file holds, up to a little more than is ever read; raises what opening raises."""
    if os.path.isdir(path):  # Windows would speak of a missing permission
        raise IsADirectoryError(errno.EISDIR, "folder")
    with open(path, "rb") as file:
        return file.read(LARGEST + 1)


def _standard_input() -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise OSError(errno.EBADF, "closed")
    binary = getattr(sys.stdin, "buffer", None)
    data: bytes = binary.read(LARGEST + 1) if binary is not None else sys.stdin.read(LARGEST + 1).encode()
    return data


def _unopened(path: str, error: Exception) -> Slip:
    if path == STANDARD_INPUT:
        message = _("Nothing can be read from standard input.")
        return Slip("AN001", 0, 0, message, {}, _("Name a file, or send one to the command with <."))
    number = getattr(error, "errno", None) or 0
    reason = Phrase(_REASONS.get(number, _("the computer reports an error while reading")))
    message = _("The file {path} cannot be opened: {reason}.")
    return Slip(
        "AN001", 0, 0, message, {"path": path, "reason": reason}, _("Look at the name and the folder.")
    )


def find_plans(given: Sequence[str], folder: Path) -> list[str]:
    """The plan files that are meant, named as a user would type them; nothing given means those of `folder`.

    A name that does not exist stays in the list, so that loading it says what is wrong.
    """
    names: list[str] = []
    for name in given or [""]:
        names.extend(_meant(name, folder))
    if not names:
        raise AnnivError(
            worded(
                _("No plans were found: give a file, or put plans (*.yaml) into a folder {plans}."),
                {"plans": PLANS + "/"},
            )
        )
    return list(dict.fromkeys(names))


def _meant(name: str, folder: Path) -> list[str]:
    if name == STANDARD_INPUT:
        return [name]
    if not name:
        return next((found for place in _upwards(folder) if (found := _plans_in(place / PLANS, folder))), [])
    path = folder / name
    if not os.path.isdir(path):
        return [name]
    return _plans_in(path, folder) or _plans_in(path / PLANS, folder)


def _upwards(folder: Path) -> Iterator[Path]:
    folder = folder.absolute()
    if folder.name == PLANS:
        yield folder.parent
    yield folder
    yield from folder.parents


def _plans_in(place: Path, folder: Path) -> list[str]:
    try:
        entries = sorted(place.iterdir())
    except OSError:
        return []
    return [_as_typed(entry, folder) for entry in entries if _is_plan(entry)]


def _is_plan(entry: Path) -> bool:
    hidden = entry.name.startswith((".", "~", "#"))
    return entry.suffix.lower() in _ENDINGS and not hidden and not entry.is_dir()


def _as_typed(path: Path, folder: Path) -> str:
    absolute, here = path.absolute(), folder.absolute()
    if absolute.is_relative_to(here):
        return str(absolute.relative_to(here))
    relative = os.path.relpath(absolute, here) if absolute.drive == here.drive else ""
    return relative if relative and relative.count("..") <= 3 else str(absolute)


def write(path: str | Path, data: bytes, *, force: bool = False) -> None:
    """Writes a file whole or not at all; an existing one only with `force`."""
    target = Path(path)
    if os.path.isdir(target):
        raise AnnivError(worded(_("{path} is a folder; give the name of a file."), {"path": path}))
    if not force and os.path.lexists(target):
        raise AnnivError(
            worded(_("{path} exists already; give another name, or --force to replace it."), {"path": path})
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except (OSError, ValueError) as error:
        raise AnnivError(_unwritten(path, error)) from error


def _replace(target: Path, data: bytes) -> None:
    target = target.resolve()  # a link stays a link
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, mode)
        os.replace(name, target)
    finally:  # Ctrl-C included: no half-written file stays behind
        Path(name).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _unwritten(path: str | Path, error: Exception) -> str:
    number = getattr(error, "errno", None)
    fields = {"path": path, "folder": Path(path).parent}
    if number in (errno.ENOSPC, errno.EDQUOT):
        return worded(_("{path} cannot be written: the disk is full."), fields)
    if number == errno.EROFS:
        return worded(_("{path} cannot be written: the folder {folder} can only be read."), fields)
    if number in (errno.EACCES, errno.EPERM):
        return worded(
            _("{path} cannot be written: it is open in another program (Word, Excel) or protected."),
            fields,
        )
    if number in (errno.ENOTDIR, errno.EEXIST):
        return worded(_("{path} cannot be written: a part of its folder's name is a file."), fields)
    if number == errno.ENAMETOOLONG:
        return worded(_("{path} cannot be written: the name is too long."), fields)
    return worded(_("{path} cannot be written: the computer reports an error."), fields)
