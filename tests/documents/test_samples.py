"""The sample fields are the fields that templates are really given."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from anniv_cli.documents import SAMPLES, plan_document
from anniv_cli.wording import fill, packaged_templates
from documents.making import linked

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
    assert asked == {name: set(fields) for name, fields in SAMPLES.items()}


def test_every_packaged_template_of_a_document_has_a_sample() -> None:
    names = {template.name for template in packaged_templates() if Path(template.name).parent.name}
    assert names == set(SAMPLES)
