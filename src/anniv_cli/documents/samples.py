"""Fields such as every template of a document is given, to try an office's own templates with."""

from __future__ import annotations

from collections.abc import Mapping

from anniv_cli.documents.letter_samples import LETTER_SAMPLES

_DAY = {"day": "05", "month": "3", "year": "2027"}
_NUMBER = {"number": "123", "symbol": "KH-UBND"}
_TITLE = {"kind": "Kế hoạch", "subject": "Tổ chức các hoạt động kỷ niệm", "year": 2027}

SAMPLES: Mapping[str, Mapping[str, object]] = {
    "plan/number.j2": _NUMBER,
    "plan/place-and-date.j2": {"place": "Kon Tum", **_DAY},
    "plan/archive.j2": {"archive": "VT, NC"},
    "plan/draft-mark.j2": {},
    "plan/supersedes.j2": {"kind": "Kế hoạch", "superseded": "Kế hoạch số 12/KH-UBND"},
    "plan/letter-line.j2": {
        "senders": "Ủy ban nhân dân tỉnh",
        "recipients": "các đối tác của Lào",
        "drafters": "Sở Ngoại vụ",
        "when": "trước ngày 02/12/2027",
    },
    "plan/appendix-label.j2": {"number": "I"},
    "plan/appendix-reference.j2": {
        "kind": "Kế hoạch",
        **_NUMBER,
        **_DAY,
        "issuer": "Ủy ban nhân dân tỉnh Kon Tum",
    },
    "plan/activities-title.j2": _TITLE,
    "plan/activities-columns.j2": {},
    "plan/activities-remark.j2": {"reference": "II.2.1"},
    "plan/chart-title.j2": _TITLE,
    "plan/chart-columns.j2": {},
    "plan/chart-legend.j2": {},
    "plan/committee.j2": {},
    **LETTER_SAMPLES,
}
"""By name, as `wordings` and `letter_templates` ask for them."""
