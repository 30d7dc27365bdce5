"""The running text of a plan, in the order of the page."""

from __future__ import annotations

from links.plans import KON_TUM, linked, real


def test_every_sentence_comes_in_page_order_with_its_place() -> None:
    plan = linked(
        "Lời mở đầu",
        {
            "heading": "Mục",
            "when": "Cả năm",
            "body": [
                {"activity": "Hoạt động", "text": ["Một", {"task": "Hai"}], "lines": "Ba"},
                {"assignment": "Sở Y tế", "bullets": ["Bốn"]},
                {"item": "Năm"},
                {"paragraph": "Sáu"},
                {"bullets": ["Bảy"]},
            ],
        },
        bases=["Căn cứ"],
    )
    told = [(passage.text, passage.path[-1]) for passage in plan.narrative]
    assert told[:5] == [
        ("Kế hoạch", "subject"),
        ("Căn cứ", 0),
        ("Lời mở đầu", 0),
        ("Mục", "heading"),
        ("Cả năm", "when"),
    ]
    assert [text for text, _ in told[5:]] == ["Hoạt động", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy"]
    assert told[7][1] == "task"


def test_facts_stand_with_the_sentence_they_belong_to() -> None:
    facts = [
        passage.text[:40] for passage in real(KON_TUM).narrative if passage.facts and passage.facts.reports
    ]
    assert facts == ["Các cơ quan, đơn vị theo sự phân công (c", "Sở Ngoại vụ chủ trì, theo dõi, hướng dẫn"]
