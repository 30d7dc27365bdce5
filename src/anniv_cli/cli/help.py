"""The pages that `--help` shows: plain text, at most 80 columns, in the user's language."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from anniv_cli.messages import examples, prose, worded
from anniv_cli.messages import mark as _

if TYPE_CHECKING:
    from typer._click import Command, Context, Parameter

_WIDEST_NAME = 26
"""A longer name stands on a line of its own, above its explanation."""
_ABOUT = _("Checks the commemorative plans of an office and answers questions about them.")
_MORE = _("anniv COMMAND --help tells more about a command and shows examples.")
_HELP = _("Show this page.")


def group_help(
    ctx: Context, sections: Mapping[str, Sequence[str]], function_of: Callable[[str], object]
) -> str:
    """The page of `anniv --help`: every command under its heading, with its first sentence."""
    blocks = [_usage(ctx, f"{worded(_('COMMAND'))} …"), *_indented([worded(_ABOUT)])]
    for heading, names in sections.items():
        if names:
            blocks.append(_table(heading, [(name, _summary(function_of(name))) for name in names]))
    blocks += [_table(_("Options"), _option_rows(ctx)), *_indented([worded(_MORE)])]
    return "\n\n".join(blocks)


def command_help(ctx: Context) -> str:
    """The page of one command: its docstring, its arguments and options, its examples."""
    command = ctx.command
    arguments = _arguments(command)
    blocks = [_usage(ctx, *(_placeholder(argument) for argument in arguments))]
    blocks += _indented(worded(paragraph) for paragraph in prose(command.help))
    if arguments:
        rows = [(_metavar(argument), _explanation(argument)) for argument in arguments]
        blocks.append(_table(_("Arguments"), rows))
    blocks.append(_table(_("Options"), _option_rows(ctx)))
    if shown := examples(command.help):
        blocks.append("\n".join([f"{worded(_('Examples'))}:", *(f"  {line}" for line in shown)]))
    return "\n\n".join(blocks)


def name_of(param: Parameter) -> str:
    """What the user calls a parameter: `--month`, or the placeholder of an argument."""
    return _metavar(param) if param.param_type_name == "argument" else max(param.opts, key=len)


def _usage(ctx: Context, *pieces: str) -> str:
    start = f"{worded(_('Usage'))}: {ctx.command_path} "
    line = " ".join([f"[{worded(_('OPTIONS'))}]", *pieces])
    return "\n".join(_wrapped(line, start, " " * len(start)))


def _arguments(command: Command) -> list[Parameter]:
    return [param for param in command.params if param.param_type_name == "argument"]


def _placeholder(argument: Parameter) -> str:
    shown = _metavar(argument) + ("…" if argument.nargs == -1 else "")
    return shown if argument.required else f"[{shown}]"


def _metavar(param: Parameter) -> str:
    return worded(param.metavar or (param.name or "").upper())


def _option_rows(ctx: Context) -> list[tuple[str, str]]:
    options = [param for param in ctx.command.params if param.param_type_name == "option"]
    rows = [(_option_names(option), _explanation(option)) for option in options if not _hidden(option)]
    return [*rows, (", ".join(ctx.help_option_names), worded(_HELP))]


def _hidden(param: Parameter) -> bool:
    return bool(getattr(param, "hidden", False))


def _option_names(option: Parameter) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    switched_off = "".join(f" / {name}" for name in option.secondary_opts)
    return f"{names}{switched_off}" if getattr(option, "is_flag", False) else f"{names} {_metavar(option)}"


def _explanation(param: Parameter) -> str:
    help_text = worded(getattr(param, "help", None) or "")
    if not isinstance(param.default, str) or not param.default:
        return help_text
    return f"{help_text} [{worded(_('default: {value}'), {'value': param.default})}]"


def _summary(function: object) -> str:
    return worded(next(iter(prose(function.__doc__)), ""))


def _indented(paragraphs: Iterable[str]) -> list[str]:
    return ["\n".join(_wrapped(paragraph, "  ", "  ")) for paragraph in paragraphs]


def _table(heading: str, rows: Sequence[tuple[str, str]]) -> str:
    """Two columns under a heading; the second is wrapped within itself."""
    lines = [f"{worded(heading)}:"]
    column = max(len(name) for name, _text in rows if len(name) <= _WIDEST_NAME) + 4
    for name, text in rows:
        start = f"  {name}".ljust(column)
        if len(start) > column:
            lines.append(start)
            start = ""
        lines += _wrapped(text, start.ljust(column), " " * column)
    return "\n".join(lines)


def _wrapped(text: str, start: str, indent: str) -> list[str]:
    """Broken between words only, so that no option or Vietnamese syllable is cut."""
    width = max(min(shutil.get_terminal_size().columns, 80), 40)
    return wrap(
        text,
        width,
        initial_indent=start,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [start.rstrip()]
