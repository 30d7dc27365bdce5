"""The numbers of years that sentences claim, and the occasions a plan keeps."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from anniv_cli.links import count_claims
from anniv_cli.links.occasions import own_occasion
from anniv_cli.model import OwnOccasion
from anniv_cli.reference import Names, packaged_register
from links.plans import KON_TUM, linked, real

NAMES = Names.of(packaged_register(), province="Kon Tum")
TIES, TREATY = "thiết lập quan hệ ngoại giao Việt Nam - Lào", "ký Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào"
CLAIMS: dict[str, list[tuple[int, Any, str | None]]] = {
    f"60 năm {TIES} (05/9/1962 - 05/9/2022)": [(60, (1962, 2022), "lao-ties")],
    f"60 năm ngày {TIES}, 45 năm {TREATY}": [(60, None, "lao-ties"), (45, None, "lao-treaty")],
    f"lần thứ 45 Ngày {TREATY} (18/7/1977 - 18/7/2022)": [(45, (1977, 2022), "lao-treaty")],
    f"65 năm (1962 - 2027) {TIES}": [(65, (1962, 2027), "lao-ties")],
    f"65 năm {TIES} (1962 – 2027)": [(65, (1962, 2027), "lao-ties")],
    "77 năm Ngày thành lập Quân đội nhân dân Việt Nam (22/12/1944 - 22/12/2021)": [
        (77, (1944, 2021), "vietnam-army")
    ],
    "30 năm ngày thành lập Trường Chính trị (1992 - 2022)": [(30, (1992, 2022), None)],
    f"50 năm ngày {TREATY} (18/7/1977 - 18/7/2027), 65 năm Ngày {TIES} (05/9/1962 - 05/9/2027)": [
        (50, (1977, 2027), "lao-treaty"),
        (65, (1962, 2027), "lao-ties"),
    ],
    f"trong 5 năm qua, {TIES}": [],
    "giai đoạn 5 năm 2021 - 2025": [],
    f"Trong năm 2022, nhân dịp {TIES}": [],
    "sau 10 năm thực hiện Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào": [],
    f"hơn 60 năm kể từ ngày {TIES} (05/9/1962 - 05/9/2022)": [],
    f"tháng 7 năm 2022, 45 năm {TREATY}": [(45, None, "lao-treaty")],
    "cán bộ có 30 năm công tác tại Lào, dự lễ Quốc khánh Lào": [],
    "người có 60 năm tuổi Đảng nhân Quốc khánh Lào": [],
    f"Kỷ niệm 60 ngày {TIES}": [],
    "hai mươi năm": [],
}


@pytest.mark.parametrize(("text", "expected"), CLAIMS.items())
def test_a_sentence_claims_these_numbers(text: str, expected: list[tuple[int, Any, str | None]]) -> None:
    found = [(one.stated, one.between, one.occasion and one.occasion.id) for one in count_claims(text, NAMES)]
    assert found == expected


def test_kon_tums_subject_and_first_activity_claim_six_numbers() -> None:
    plan = real(KON_TUM)
    for text, numbers in (
        (plan.plan.subject, [60, 45, 55]),
        (plan.activities[0].activity.activity, [60, 45, 47]),
    ):
        assert [claim.stated for claim in count_claims(text, NAMES)] == numbers


def test_a_claim_stands_where_its_words_are() -> None:
    text = f"Kỷ niệm lần thứ 60 ngày {TIES}"
    (claim,) = count_claims(text, NAMES)
    assert (text[claim.start : claim.end], claim.ordinal) == ("lần thứ 60", True)


def test_a_claim_knows_the_years_of_its_own_sentence_alone() -> None:
    (claim,) = count_claims(f"Năm 2021 đã qua. Năm 2022, kỷ niệm 60 năm {TIES}. Năm 2023 sẽ tới.", NAMES)
    assert claim.years == {2022}


def test_an_occasion_of_the_plans_own_is_recognised_by_its_name() -> None:
    own = own_occasion(
        OwnOccasion.model_validate({"occasion": "Ngày hội biên giới", "id": "x", "since": "10/4/2017"})
    )
    (claim,) = count_claims("kỷ niệm 10 năm Ngày hội Biên giới", NAMES, [own])
    assert claim.occasion is own


def test_an_own_occasion_is_kept_as_the_plan_says() -> None:
    said = {
        "occasion": "Hội đua thuyền",
        "id": "dua-thuyen",
        "country": "Lào",
        "on": "15/10/2027",
        "also": "Bun Xuồng Hưa",
    }
    own = own_occasion(OwnOccasion.model_validate(said))
    assert (own.country, own.in_year(2027), own.in_year(2028)) == ("LA", date(2027, 10, 15), None)
    assert own.phrases == ("Hội đua thuyền", "Bun Xuồng Hưa")


def test_a_plans_occasions_are_its_own_and_those_of_the_register_it_lists() -> None:
    own = {"occasion": "Ngày hội", "id": "ngay-hoi", "on": "15/10/2027"}
    assert list(linked(occasions=["lao-ties", own, "khong-co"]).occasions) == ["lao-ties", "ngay-hoi"]
