"""What a plan does not say yet and its document therefore leaves blank."""

from __future__ import annotations

from anniv_cli.documents.kinds import abbreviation, is_committee
from anniv_cli.messages import Phrase
from anniv_cli.messages import mark as _
from anniv_cli.model import Plan


def blanks(plan: Plan) -> tuple[Phrase, ...]:
    """What is still to be filled in by hand, in page order."""
    number = plan.number or ""
    signer = plan.signer
    missing = {
        _("the issuer"): not plan.issuer,
        _("the number"): not number,
        _("the symbol"): "/" not in number and not (abbreviation(plan.type) and is_committee(plan.issuer)),
        _("the date"): plan.date is None,
        _("the body"): not plan.body,
        _("the signer"): signer is None or not (signer.post or signer.name),
        _("the signer's post"): signer is not None and bool(signer.name) and not signer.post,
        _("the signer's name"): signer is not None and bool(signer.post) and not signer.name,
        _("the recipients"): not plan.recipients,
        _("the archive line"): not plan.archive,
    }
    return tuple(Phrase(what) for what, is_missing in missing.items() if is_missing)
