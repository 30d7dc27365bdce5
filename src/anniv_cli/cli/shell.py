"""Help and usage errors in the user's language, on top of typer's command and group.

Typer's headings, its explanation of `--help` and its parse errors are English literals, so none of them
is used. No other module knows what is inside typer.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import typer
from typer._click import Command, Context, Parameter
from typer._click.core import augment_usage_errors
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoSuchOption,
    UsageError,
)
from typer._click.types import INT, FuncParamType
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from anniv_cli.cli.help import command_help, group_help, name_of
from anniv_cli.messages import mark as _
from anniv_cli.messages import worded
from anniv_cli.text import nearest

Function = Callable[..., int]
Sections = Mapping[str, Sequence[str]]
"""Headings, and the names of the commands under each."""


class WordedCommand(TyperCommand):
    """A command whose help is written in `anniv_cli.cli.help`."""

    allow_extra_args = True  # what is left over is objected to below, in the user's words

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        with augment_usage_errors(ctx):
            left_over = super().parse_args(ctx, args)
        if left_over:
            raise UsageError(worded(_("there is no use for “{word}” here"), {"word": left_over[0]}), ctx)
        return left_over

    def get_help(self, ctx: Context) -> str:
        return command_help(ctx)


class WordedGroup(TyperGroup):
    """The commands by name; each is imported and built only when it is called."""

    def __init__(self, sections: Sections, function_of: Callable[[str], Function]) -> None:
        super().__init__(
            name="anniv",
            context_settings={"help_option_names": ["-h", "--help"]},
            params=[_version_option()],
            rich_markup_mode=None,
        )
        self.sections = sections
        self.function_of = function_of

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        with augment_usage_errors(ctx):
            return super().parse_args(ctx, args)

    def list_commands(self, ctx: Context) -> list[str]:
        return [name for names in self.sections.values() for name in names]

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        return built(cmd_name, self.function_of(cmd_name))

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        command = self.get_command(ctx, args[0])
        if command is None:
            known = self.list_commands(ctx)
            raise UsageError(_unknown(args[0], known, _NO_COMMAND, _NO_COMMAND_NEAR), ctx)
        return args[0], command, args[1:]

    def invoke(self, ctx: Context) -> Any:
        if not ctx._protected_args:
            print(ctx.get_help(), file=sys.stderr)
            raise typer.Exit(UsageError.exit_code)
        return super().invoke(ctx)

    def get_help(self, ctx: Context) -> str:
        return group_help(ctx, self.sections, self.function_of)


def built(name: str, function: Function) -> Command:
    """A function with typer's annotations as a command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=WordedCommand)(function)
    command = get_command(app)
    for param in command.params:
        if param.type is INT:
            param.type = FuncParamType(_whole_number)
    return command


def _whole_number(text: str | int) -> int:
    try:
        return int(text)
    except ValueError:
        raise BadParameter(worded(_("“{text}” is not a whole number"), {"text": text})) from None


def _version_option() -> TyperOption:
    """For the help alone: `main` answers `--version` before typer is imported."""
    return TyperOption(
        param_decls=["--version"], is_flag=True, expose_value=False, help=_("Show the version and leave.")
    )


def run(arguments: Sequence[str], sections: Sections, function_of: Callable[[str], Function]) -> int:
    """Carries out a command line and gives the exit code of its command."""
    group = WordedGroup(sections, function_of)
    try:
        with group.make_context("anniv", list(arguments)) as ctx:
            code: int = group.invoke(ctx)
            return code
    except typer.Exit as stop:
        return stop.exit_code
    except UsageError as misuse:
        print(f"anniv: {_usage_words(misuse)}", file=sys.stderr)
        print(worded(_("See: {command}"), {"command": f"{_path(misuse)} --help"}), file=sys.stderr)
        return misuse.exit_code


def _path(misuse: UsageError) -> str:
    return misuse.ctx.command_path if misuse.ctx else "anniv"


def _usage_words(misuse: UsageError) -> str:
    match misuse:
        case MissingParameter(param=param) if param:
            return worded(_("{name} is missing"), {"name": name_of(param)})
        case BadParameter(param=param, message=message) if param:
            return f"{name_of(param)}: {message}"  # the message is worded where the value is read
        case NoSuchOption(option_name=name, ctx=ctx):
            options = (
                [option for param in ctx.command.get_params(ctx) for option in param.opts] if ctx else []
            )
            return _unknown(name, options, _NO_OPTION, _NO_OPTION_NEAR)
        case BadOptionUsage(option_name=name, ctx=ctx):
            return worded(_NEEDS_NO_VALUE if _is_flag(name, ctx) else _NEEDS_VALUE, {"name": name})
        case _:
            return misuse.message


_NO_COMMAND = _("there is no command “{name}”")
_NO_COMMAND_NEAR = _("there is no command “{name}”; did you mean “{near}”?")
_NO_OPTION = _("there is no option “{name}”")
_NO_OPTION_NEAR = _("there is no option “{name}”; did you mean “{near}”?")
_NEEDS_VALUE = _("{name} needs a value after it")
_NEEDS_NO_VALUE = _("{name} takes no value")


def _unknown(name: str, known: Sequence[str], message: str, message_near: str) -> str:
    near = nearest(name, known)
    return worded(message_near if near else message, {"name": name, "near": near})


def _params(ctx: Context | None) -> list[Parameter]:
    return ctx.command.get_params(ctx) if ctx else []


def _is_flag(name: str, ctx: Context | None) -> bool:
    """Whether an option is a mere switch; then a value, not the lack of one, was at fault."""
    return any(name in param.opts and getattr(param, "is_flag", False) for param in _params(ctx))
