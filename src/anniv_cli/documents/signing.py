"""The foot of the last page: who signs and who receives."""

from __future__ import annotations

from anniv_cli.blocks import Signature
from anniv_cli.documents.marks import one_line
from anniv_cli.documents.wordings import Fill, line
from anniv_cli.model import Plan


def signature(plan: Plan) -> Signature:
    """Authority, on whose behalf, post, name; a blank space for what is not known.

    The first lines are in capitals (Nghị định 30/2020/NĐ-CP, phụ lục I, chức vụ, họ tên và chữ ký).
    """
    signer = plan.signer
    if signer is None:
        return Signature(())
    lines = (signer.authority, signer.acting_for, signer.post)
    return Signature(tuple(one_line(words).upper() for words in lines if words), one_line(signer.name or ""))


def recipients(plan: Plan, fill: Fill) -> tuple[str, ...]:
    """Who receives it, without dashes and marks, which are the form's; the archive line last.

    While nobody is named, an empty line: the form has its place.
    """
    named = [one_line(words).lstrip("-–+ ").rstrip(" ;.,") for words in plan.recipients]
    if plan.archive:
        named.append(line(fill, "archive", archive=one_line(plan.archive).rstrip(" ;.,")))
    return tuple(named) or ("",)
