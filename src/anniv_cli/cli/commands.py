"""What `anniv` can do: the headings of its help, and under each the commands in the order shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import cast

from anniv_cli.messages import mark as _

COMMANDS: Mapping[str, tuple[str, ...]] = {
    _("Check plans"): ("validate", "rules"),
    _("Ask plans"): ("agenda", "leads", "show"),
    _("Write plans"): ("new", "render-plan", "letters", "render-letter", "templates", "schema"),
}


def function_of(name: str) -> Callable[..., int]:
    """The function of a command: `anniv new` is `new` in `anniv_cli.cli.new`; a hyphen becomes `_`."""
    identifier = name.replace("-", "_")
    return cast(Callable[..., int], getattr(import_module(f"anniv_cli.cli.{identifier}"), identifier))
