"""The command line: arguments, wiring, exit codes. No logic lives here.

Nothing is imported at the top that `anniv --version` could do without.
"""

from __future__ import annotations

import errno
import os
import sys

from anniv_cli import __version__
from anniv_cli.errors import AnnivError

TYPE_CHECKING = False  # typing.TYPE_CHECKING would cost a tenth of the start-up
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn, TextIO

_OBJECTS_BETWEEN_SEARCHES = 10_000_000
"""A plan lives until the end: to look for garbage after every 700 objects takes a tenth of a run."""
DONE, OBJECTIONS, CANNOT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141
"""Exit codes. The last two are what a shell reports for a program ended by Ctrl-C or a closed pipe."""


def run() -> NoReturn:
    """The program itself: ends where the command ends, for a plan need not be taken apart on the way out."""
    code = main()
    sys.stderr.flush()
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Carries out one command line and gives its exit code; only a bug leaves it as an exception."""
    try:
        code = _carry_out(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()  # what is still held back must fail here, not while Python shuts down
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        if error.filename is not None or error.errno not in _OUTPUT_FAILURES:
            raise
        return _output_failed(error)


def _carry_out(arguments: list[str]) -> int:
    _write_utf8()
    if arguments[:1] == ["--version"]:
        print(f"anniv {__version__}")
        return DONE
    import gc

    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")  # the search reads every package installed
    from anniv_cli.messages import preferred_language, speak

    speak(preferred_language())
    from anniv_cli.cli import shell
    from anniv_cli.cli.commands import COMMANDS, function_of

    try:
        return shell.run(arguments, COMMANDS, function_of)
    except AnnivError as stop:
        print(f"anniv: {stop}", file=sys.stderr)
        return CANNOT


def _write_utf8() -> None:
    """Lets every letter through, whatever the console's code page: a plan is full of Vietnamese."""
    if sys.stdout is None:  # closed by the caller (`>&-`), or a windowed program without a console
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")


_CLOSED_PIPE = frozenset({errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE})
_OUTPUT_FAILURES = _CLOSED_PIPE | {errno.ENOSPC, errno.EFBIG, errno.EIO}


def _output_failed(error: OSError) -> int:
    """Ends quietly where the reader has left (`anniv agenda | head`), and says so where the disk is full."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # Python flushes once more on its way out
    if error.errno in _CLOSED_PIPE:
        os.dup2(nowhere, sys.stderr.fileno())
        return PIPE_CLOSED
    from anniv_cli.messages import mark as _
    from anniv_cli.messages import worded

    words = worded(_("the output could not be written: {reason}"), {"reason": error.strerror})
    print(f"anniv: {words}", file=sys.stderr)
    return CANNOT
