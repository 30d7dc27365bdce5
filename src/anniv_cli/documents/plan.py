"""A plan as an official document: one function, from the plan to the page as data."""

from __future__ import annotations

from collections.abc import Sequence

from anniv_cli.blocks import Document
from anniv_cli.documents.appendix import appendices
from anniv_cli.documents.body import body
from anniv_cli.documents.letterhead import letterhead
from anniv_cli.documents.marks import one_line
from anniv_cli.documents.schemes import Schemes
from anniv_cli.documents.signing import recipients, signature
from anniv_cli.documents.wordings import Fill, line
from anniv_cli.links import Linked


def plan_document(linked: Linked, fill: Fill, appended: Sequence[str] = ()) -> Document:
    """The document of a plan, with its own annexes and the appendices asked for (`appendix.APPENDICES`).

    What the plan does not say stays blank; `blanks` lists it.
    """
    plan = linked.plan
    schemes = Schemes(plan)
    subject = one_line(plan.subject)
    blocks = body(linked, schemes, fill)
    behind = appendices(linked, schemes, fill, appended)
    return Document(
        letterhead=letterhead(linked, fill),
        kind=one_line(plan.type).upper(),
        subject=subject.replace(" - ", "\u00a0- "),  # no line of it may begin with a dash
        body=blocks,
        signature=signature(plan),
        recipients=recipients(plan, fill),
        schemes=schemes.all,
        draft=line(fill, "draft-mark") if plan.status == "draft" else "",
        end_mark="./." if blocks else "",
        title=f"{one_line(plan.type)} {subject}",
        author=one_line(plan.issuer or ""),
        created=plan.date,
        appendices=behind,
    )
