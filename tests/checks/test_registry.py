"""The registry: permanent codes, and choosing among them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from anniv_cli.checks import RULES, diagnose
from anniv_cli.checks.registry import rule
from anniv_cli.diagnostics import Finding, Severity
from anniv_cli.links import Linked
from links.plans import KON_TUM, linked, real

WEIGHTS = {
    Severity.ERROR: {
        *("AN201", "AN202", "AN203", "AN301", "AN308", "AN315", "AN501", "AN502"),
        *("AN601", "AN602", "AN603", "AN604", "AN605", "AN610", "AN813"),
        "AN905",
    },
    Severity.WARNING: {
        *("AN204", "AN205", "AN207", "AN208", "AN209", "AN210", "AN212"),
        *("AN302", "AN303", "AN304", "AN307", "AN309", "AN311", "AN312", "AN313", "AN316", "AN317", "AN401"),
        *("AN608", "AN609", "AN701", "AN702", "AN703", "AN705", "AN706", "AN801", "AN802", "AN803"),
        *("AN503", "AN504", "AN505", "AN506", "AN804", "AN805", "AN806", "AN807", "AN817"),
        *("AN901", "AN904", "AN906", "AN907"),
    },
    Severity.INFO: {
        *("AN206", "AN211", "AN305", "AN306", "AN310", "AN314", "AN318", "AN402", "AN606", "AN607"),
        *("AN319", "AN704", "AN707"),
        *("AN507", "AN808", "AN809", "AN810", "AN811", "AN812", "AN814", "AN815", "AN816", "AN818"),
        *("AN819", "AN820", "AN821", "AN822", "AN823", "AN824", "AN825", "AN826", "AN902", "AN903"),
    },
}


def test_codes_are_permanent_and_weigh_what_they_always_did() -> None:
    found = {
        severity: {code for code, one in RULES.items() if one.severity is severity} for severity in Severity
    }
    assert found == WEIGHTS


def test_a_code_cannot_be_given_twice() -> None:
    with pytest.raises(ValueError, match="AN201"):

        @rule("AN201", Severity.ERROR)
        def another(plan: Linked) -> Iterator[Finding]:
            """A fault."""
            yield Finding((), plan.name)


def test_only_the_rules_asked_for_are_tried() -> None:
    plan = real(KON_TUM)
    assert {found.code for found, _said in diagnose(plan, {"AN301", "AN801"})} == {"AN301", "AN801"}
    assert list(diagnose(plan, set())) == []


def test_a_draft_of_ten_lines_has_nothing_wrong() -> None:
    plan = linked({"activity": "Gặp mặt", "lead": "Sở Ngoại vụ", "when": "Tháng 7/2027"})
    assert list(diagnose(plan)) == []
    assert list(diagnose(linked())) == []
