"""The foot of the last page: who signs and who receives."""

from __future__ import annotations

from anniv_cli.blocks import Signature
from anniv_cli.documents.marks import one_line
from anniv_cli.documents.wordings import Fill, line
from anniv_cli.model import Plan


def signature(plan: Plan) -> Signature | None:
    """Authority, on whose behalf, post, name; None, a blank space, while nothing is known.

    The first lines are in capitals (Nghị định 30/2020/NĐ-CP, phụ lục I, chức vụ, họ tên và chữ ký).
    """
    signer = plan.signer
    if signer is None:
        return None
    lines = [one_line(words).upper() for words in (signer.authority, signer.acting_for, signer.post) if words]
    name = one_line(signer.name or "")
    return Signature(tuple(lines), name) if lines or name else None


def recipients(plan: Plan, fill: Fill) -> tuple[str, ...]:
    """Who receives it, without dashes and marks, which are the form's; the archive line last."""
    named = [one_line(words).lstrip("-–+ ").rstrip(" ;.,") for words in plan.recipients]
    if plan.archive:
        named.append(line(fill, "archive", archive=one_line(plan.archive).rstrip(" ;.,")))
    return tuple(named)
