"""The sample fields are the fields that templates are really given."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from anniv_cli.documents import SAMPLES, letter_document, plan_document
from anniv_cli.links import DueLetter
from anniv_cli.wording import faults, fill, packaged_templates
from documents.letters import BOTH, letters
from documents.making import linked

PACKAGED = {template.name for template in packaged_templates() if Path(template.name).parent.name}

EVERYTHING = """
supersedes: Kế hoạch số 5
archive: VT
committees: [{committee: Ban Tổ chức}]
body: [{activity: A, letters: [{from: Tỉnh ủy}]}]
"""


def test_every_template_is_asked_for_with_the_fields_of_its_sample() -> None:
    asked: dict[str, set[str]] = {}

    def noted(name: str, fields: Mapping[str, object]) -> str:
        asked[name] = set(fields)
        return fill(name, fields)

    plan_document(linked(EVERYTHING), noted, ("table", "chart"))
    for due in every_kind_of_letter():
        for language in ("vi", "en"):
            letter_document(due, noted, language=language, draft=True)
    packaged = {name: set(fields) for name, fields in SAMPLES.items() if name in PACKAGED}
    assert asked == packaged


def every_kind_of_letter() -> list[DueLetter]:
    """One for each template: by occasion, to a province, a mission, a body, another country; in a draft."""
    lao = "lao-ties, lao-treaty, lao-national-day, lao-new-year, lao-party"
    khmer = "cambodia-ties, cambodia-treaty-1979, cambodia-national-day, cambodia-new-year"
    found = letters(BOTH, f"{lao}, {khmer}, cambodia-commune-elections, cambodia-victory-1979", known=())
    vote = next(due for due in found if due.occasion.id == "lao-ties")
    return [
        *found,
        vote._replace(occasion=vote.occasion._replace(kind="election")),
        vote._replace(occasion=vote.occasion._replace(country="TH"), counterpart=None, place=None),
        *letters("      - {from: Sở Ngoại vụ, to: Sở Ngoại giao tỉnh Attapeu}\n"),
        *letters("      - {from: Ủy ban nhân dân tỉnh, to: Tổng Lãnh sự quán Lào tại Đà Nẵng}\n"),
    ]


def test_every_packaged_template_of_a_document_has_a_sample() -> None:
    assert set(SAMPLES) >= PACKAGED
    assert {name for name in SAMPLES if not name.startswith(("letter/lo/", "letter/km/"))} == PACKAGED


def test_every_packaged_template_can_be_filled_in_with_its_sample() -> None:
    for template in packaged_templates():
        if template.name in PACKAGED:
            assert faults(template._replace(own=True), SAMPLES, ()) == []


def test_every_language_of_letters_has_the_same_templates() -> None:
    names = {language: {name for name in PACKAGED if f"/{language}/" in name} for language in ("vi", "en")}
    assert {name.replace("/vi/", "/en/") for name in names["vi"]} == names["en"]
