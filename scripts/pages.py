"""Pages that are generated: writing those that are stale, or only saying which they are."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path


def renewed(pages: Mapping[Path, str]) -> int:
    """The exit code of a script that keeps pages fresh; with `--check` nothing is written, 1 means stale."""
    check = "--check" in sys.argv
    stale = [path for path, fresh in pages.items() if not _holds(path, fresh)]
    for path in stale:
        print("stale:" if check else "written:", path.name)
        if not check:
            path.write_text(pages[path], encoding="utf-8", newline="\n")
    return int(check and bool(stale))


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text
