"""What letters say: who writes to whom, on what, in which form; nothing silently empty."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from anniv_cli.blocks import Addressee, Paragraph, Salutation, Valediction
from anniv_cli.documents import letter_document, missing
from anniv_cli.links import DueLetter, due_letters
from anniv_cli.word import keeps_to_one_page
from anniv_cli.wording import fill
from documents.letters import BOTH, NAMED, SIGNERS, letters, one, said, texts, written
from documents.making import kept

ROOT = Path(__file__).parents[2]
KON_TUM = kept(str(ROOT / "plans" / "kon-tum-2022.yaml"))
LAO = "lao-ties, lao-treaty, lao-national-day, lao-new-year, lao-party"
KHMER = (
    "cambodia-ties, cambodia-national-day, cambodia-commune-elections, "
    "cambodia-new-year, cambodia-treaty-1979"
)
YEARS = (2022, 2025, 2027)
"""60 and 45 and 55 years; 63, 48, 58; 65, 50, 60."""


def every_letter() -> list[tuple[str, object, str, str]]:
    return [
        (f"{due.occasion.id}-{due.sender.side}-{year}-{layout}-{language}", due, layout, language)
        for year in YEARS
        for occasions in (LAO, KHMER)
        for due in letters(BOTH, occasions, year=year, province="Kon Tum" if year == 2022 else "Quảng Ngãi")
        for layout in (("dang",) if due.sender.side == "party" else ("cong-thu", "thu-cong-nd30"))
        for language in ("vi", "en")
    ]


EVERY = every_letter()


def test_the_letter_of_a_chairman_has_everything_in_its_place() -> None:
    made = written(one())
    assert made.letterhead.issuer == ("ỦY BAN NHÂN DÂN", "TỈNH KON TUM")
    assert made.letterhead.number == "Số:      /CT-UBND"
    assert made.letterhead.place_and_date == "Kon Tum, ngày 25 tháng 8 năm 2022"
    assert (made.kind, made.form) == ("THƯ CHÚC MỪNG", "cong-thu")
    assert made.subject.replace("\u00a0", " ") == (
        "Nhân dịp kỷ niệm 60 năm ngày thiết lập quan hệ ngoại giao Việt Nam - Lào (05/9/1962 - 05/9/2022)"
    )
    assert made.body[0] == Addressee(
        "Kính gửi:",
        ("Đồng chí Ông Attapeu state", "Tỉnh trưởng tỉnh Attapeu", "Cộng hòa Dân chủ Nhân dân Lào"),
    )
    assert made.body[1] == Salutation("Thưa đồng chí,")
    assert made.body[-1] == Valediction("Trân trọng,")
    assert made.signature is not None
    assert made.signature.name_first
    assert made.signature.name == "Người Ký Thử"
    assert made.signature.lines == ("Chủ tịch Ủy ban nhân dân", "tỉnh Kon Tum")
    assert (made.recipients, made.end_mark, made.draft, made.note) == ((), "", "", "")
    assert made.created == date(2022, 8, 25)


def test_the_letter_of_the_party_has_the_partys_form_and_spelling() -> None:
    made = written(one(side="party"))
    assert made.form == "party-hd36"
    assert made.letterhead.issuer == ("TỈNH UỶ KON TUM",)
    assert made.letterhead.number == "Số      -       /TU"
    assert made.subject.startswith("nhân dịp")
    assert made.signature is not None
    assert not made.signature.name_first
    assert made.signature.lines == ("T/M TỈNH UỶ", "BÍ THƯ")
    assert "Bí thư Tỉnh uỷ Attapeu" in texts(made)
    assert "Tỉnh ủy" not in said(made)
    assert "Valediction" not in {type(block).__name__ for block in made.body}


def test_the_date_of_a_party_letter_chooses_the_guide() -> None:
    due = one(side="party")
    assert written(due, day=date(2026, 5, 26)).form == "party-hd36"
    assert written(due, day=date(2026, 5, 27)).form == "party-hd05"


def test_the_decrees_form_has_the_authority_above_the_post() -> None:
    made = written(one()._replace(layout="thu-cong-nd30"))
    assert made.form == "nd30"
    assert made.signature is not None
    assert made.signature.lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert made.letterhead.number == "Số:      /      -UBND"


def test_a_khmer_governor_is_addressed_as_his_excellency() -> None:
    made = written(one("Ratanakiri", occasions="cambodia-national-day"))
    assert made.body[0] == Addressee(
        "Kính gửi:",
        ("Ngài Ông Ratanakiri state", "Tỉnh trưởng tỉnh Ratanakiri", "Vương quốc Campuchia"),
    )
    assert made.body[1] == Salutation("Thưa Ngài,")
    assert "đồng chí" not in said(made)


def test_a_translation_bears_number_and_date_and_says_what_it_is() -> None:
    due = one()
    made = written(due, "en")
    assert (made.language, made.note, made.kind) == ("en", "(Translation)", "LETTER OF CONGRATULATION")
    assert made.letterhead.issuer == ("PEOPLE'S COMMITTEE OF", "KON TUM PROVINCE")
    assert made.letterhead.number == "No.:      /CT-UBND"
    assert made.letterhead.place_and_date == "Kon Tum, 25 August 2022"
    assert made.letterhead.heading == ()
    assert made.body[0] == Addressee(
        "To:",
        ("Comrade Ông Attapeu state", "Governor of Attapeu Province", "Lao People's Democratic Republic"),
    )
    assert made.signature is not None
    assert made.signature.lines == ("Chairman of the People's Committee", "of Kon Tum Province")
    assert made.created == written(due).created


@pytest.mark.parametrize(
    ("layout", "side", "heading"),
    [
        ("dang", "party", ("COMMUNIST PARTY OF VIET NAM",)),
        ("thu-cong-nd30", "state", ("SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness")),
    ],
)
def test_a_translation_has_the_letterhead_of_its_layout(
    layout: str, side: str, heading: tuple[str, ...]
) -> None:
    due = one(side=side)._replace(layout=layout)  # type: ignore[arg-type]
    assert written(due, "en").letterhead.heading == heading
    assert written(due).letterhead.heading == ()


@pytest.mark.parametrize(("name", "due", "layout", "language"), EVERY, ids=[name for name, *_ in EVERY])
def test_every_letter_is_whole_and_keeps_to_one_page(
    name: str, due: object, layout: str, language: str
) -> None:
    made = written(due._replace(layout=layout), language)  # type: ignore[type-var]
    assert keeps_to_one_page(made)
    whole = said(made)
    assert "  " not in "\n".join(block.text for block in made.body if isinstance(block, Paragraph))
    assert "[…" not in whole
    assert not re.search(r"\s[,.;]|[{}%]|None|\(\)|,,|\.\.", whole.replace(made.letterhead.number, ""))
    paragraphs = [block.text for block in made.body if isinstance(block, Paragraph)]
    assert 3 <= len(paragraphs) <= 5
    assert all(text.endswith(".") for text in paragraphs)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_party_and_state_do_not_write_the_same_letter(language: str) -> None:
    party, state = written(one(side="party"), language), written(one(), language)
    own = {block for block in party.body if isinstance(block, Paragraph)} - set(state.body)
    assert len(own) >= 3


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_two_occasions_are_worded_alike(language: str) -> None:
    for occasions in (LAO, KHMER):
        made = [
            [block.text for block in written(due, language).body if isinstance(block, Paragraph)]
            for due in letters(occasions=occasions)
            if due.sender.side == "state" and due.place and due.place.name in ("Attapeu", "Ratanakiri")
        ]
        first = [paragraphs[0][:40] for paragraphs in made]
        assert len({text for paragraphs in made for text in paragraphs[1:-1]}) == sum(
            len(paragraphs) - 2 for paragraphs in made
        )
        assert len(set(first)) > 1


def test_a_round_anniversary_says_more_than_an_ordinary_one() -> None:
    lengths = {year: len(said(written(one(year=year)))) for year in (2017, 2021, 2022)}
    assert lengths[2022] > lengths[2021]
    assert lengths[2017] > lengths[2021]
    assert "Chặng đường" in said(written(one(year=2022)))
    assert "Chặng đường" not in said(written(one(year=2017)))


def test_the_formula_of_relations_is_that_of_the_letters_day() -> None:
    due = one()
    assert "gắn kết chiến lược" not in said(written(due))
    assert "gắn kết chiến lược" in said(written(due, day=date(2026, 2, 3)))
    assert "strategic cohesion" in said(written(due, "en", day=date(2026, 2, 3)))


def test_the_title_of_a_lao_governor_is_that_of_the_letters_day() -> None:
    due = one()
    assert "Tỉnh trưởng tỉnh Attapeu" in texts(written(due))
    assert "Chủ tịch Ủy ban Chính quyền tỉnh Attapeu" in texts(written(due, day=date(2026, 2, 3)))


def test_a_border_is_claimed_only_where_it_is_known() -> None:
    assert "Núi liền núi" in said(written(one("Attapeu")))
    assert "Núi liền núi" not in said(written(one("Champasak")))
    assert "Núi liền núi" not in said(written(one("Sekong"))), "nobody has verified that border"


def test_no_template_knows_a_formula_of_relations() -> None:
    typed = re.compile(
        r"đoàn kết đặc biệt|láng giềng tốt đẹp|special solidarity|good neighbour", re.IGNORECASE
    )
    for path in (ROOT / "templates" / "letter").rglob("*.j2"):
        assert not typed.search(path.read_text(encoding="utf-8")), path


def test_a_number_that_was_given_is_printed_as_the_office_writes_it() -> None:
    sent = "      - {from: Ủy ban nhân dân tỉnh, sent: [{to: Attapeu, number: 5/CT-UBND, on: 20/8/2022}]}\n"
    [due] = [due for due in letters(sent) if due.sent]
    assert written(due).letterhead.number == "Số: 05/CT-UBND"
    assert written(due, "en").letterhead.number == "No.: 05/CT-UBND"
    assert written(due).letterhead.place_and_date == "Kon Tum, ngày 20 tháng 8 năm 2022"


def test_a_department_writes_to_a_body_that_the_plan_names() -> None:
    [due] = letters("      - {from: Sở Ngoại vụ, to: Sở Ngoại giao tỉnh Attapeu}\n")
    made = written(due)
    assert missing(due) == tuple(lack for lack in missing(due) if lack.counterpart is None)
    assert made.letterhead.superior == "UBND TỈNH KON TUM"
    assert made.letterhead.issuer == ("SỞ NGOẠI VỤ",)
    assert made.body[0] == Addressee(
        "Kính gửi:", ("Sở Ngoại giao tỉnh Attapeu", "Cộng hòa Dân chủ Nhân dân Lào")
    )
    assert "thay mặt Sở Ngoại vụ tỉnh Kon Tum" in said(made)
    assert "Department of Foreign Affairs of Kon Tum Province" in said(written(due, "en"))
    assert keeps_to_one_page(made)


def test_a_commission_of_the_party_stands_below_its_committee() -> None:
    [due] = letters("      - {from: Ban Tuyên giáo Tỉnh ủy, to: Ban Tuyên huấn tỉnh Attapeu}\n")
    made = written(due, draft=True)
    assert (made.letterhead.superior, made.letterhead.issuer) == ("TỈNH UỶ KON TUM", ("BAN TUYÊN GIÁO",))
    assert made.form == "party-hd36"
    assert "thay mặt Ban Tuyên giáo Tỉnh uỷ Kon Tum" in said(made)
    assert "Thưa quý cơ quan," in texts(made)


def test_a_consulate_is_written_to_as_a_mission() -> None:
    [due] = letters("      - {from: Ủy ban nhân dân tỉnh, to: Tổng Lãnh sự quán Lào tại Đà Nẵng}\n")
    made = written(due, draft=True)
    lines = made.body[0].lines if isinstance(made.body[0], Addressee) else ()
    assert lines == (
        "Đồng chí […họ và tên người nhận…]",
        "Tổng Lãnh sự nước Cộng hòa Dân chủ Nhân dân Lào tại thành phố Đà Nẵng",
    )
    assert "quý cơ quan" in said(made)
    assert keeps_to_one_page(made)
    assert keeps_to_one_page(written(due, "en", draft=True))


def test_cities_and_capitals_are_not_called_provinces() -> None:
    due = one(
        "Vientiane Capital",
        letter="      - {from: Ủy ban nhân dân tỉnh, to: Thủ đô Viêng Chăn}\n",
        year=2027,
        province="Đà Nẵng",
        known=(),
    )
    whole = said(written(due, draft=True))
    assert "thành phố Đà Nẵng" in whole
    assert "Thủ đô Viêng Chăn" in whole
    assert "hai địa phương" in whole
    assert "hai tỉnh" not in whole


def test_a_draft_marks_what_is_missing_and_is_called_a_draft() -> None:
    due = one(side="party", more="", known=())
    made = written(due, draft=True)
    assert made.draft == "DỰ THẢO"
    assert made.signature is not None
    assert made.signature.name == "[…họ và tên người ký…]"
    assert made.signature.lines == ("T/M TỈNH UỶ", "[…CHỨC VỤ NGƯỜI KÝ…]")
    assert "Đồng chí […họ và tên người nhận…]" in texts(made)
    assert written(due, "en", draft=True).draft == "DRAFT"


def test_a_body_that_nobody_knows_leaves_marks_for_all_of_it() -> None:
    due = one()._replace(counterpart=None, place=None)
    assert [lack.what for lack in missing(due)] == ["body", "post", "person", "address"]
    lines = written(due, draft=True).body[0].lines  # type: ignore[union-attr]
    assert lines[:2] == ("[…cách xưng hô…] […họ và tên người nhận…]", "[…chức vụ người nhận…]")


def test_an_empty_template_of_an_office_gives_an_empty_part_and_no_crash(tmp_path: Path) -> None:
    folder = tmp_path / "letter" / "vi"
    folder.mkdir(parents=True)
    for name in ("addressee", "salutation", "signature", "title", "issuer"):
        (folder / f"{name}.j2").write_text("", encoding="utf-8")
    made = letter_document(one(), lambda name, fields: fill(name, fields, folders=(tmp_path,)))
    assert made.body[0] == Addressee("", ())
    assert (made.kind, made.letterhead.issuer) == ("", ())


def test_kon_tum_owes_thirty_six_letters_and_each_can_be_drafted() -> None:
    due = [letter for letter in due_letters(KON_TUM) if not letter.open]
    countries = [letter.place.country for letter in due if letter.place]
    assert (countries.count("LA"), countries.count("KH")) == (24, 12)
    for letter in due:
        for language in ("vi", "en"):
            assert keeps_to_one_page(written(letter, language, draft=True))


def test_a_plan_may_settle_signer_and_layout() -> None:
    settled = (
        "letters: {layout: thu-cong-nd30, signers: [{from: Ủy ban nhân dân tỉnh, "
        "authority: TM. ỦY BAN NHÂN DÂN, post: PHÓ CHỦ TỊCH, name: Phó Thử}]}\n"
    )
    made = written(one(more=settled))
    assert made.form == "nd30"
    assert made.signature is not None
    assert made.signature.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert made.signature.name == "Phó Thử"
    english = written(one(more=settled), "en").signature
    assert english is not None
    assert english.lines == ("FOR THE PEOPLE'S COMMITTEE", "FOR THE CHAIRMAN", "VICE CHAIRMAN")


def test_test_names_are_nobodys() -> None:
    """The shipped register names no person."""
    assert all(one.person for one in NAMED)
    assert SIGNERS
    assert not any(due.counterpart.person for due in letters(known=()) if due.counterpart)


@pytest.mark.parametrize(("readme", "language"), [("README.md", "en"), ("README.vi.md", "vi")])
def test_the_letter_that_the_readme_shows_is_the_one_written(readme: str, language: str) -> None:
    due = next(
        due
        for due in due_letters(KON_TUM)
        if due.occasion.id == "lao-ties" and due.sender.side == "state" and due.place
    )
    [shown] = re.findall(r"```text\n(.*?)```", (ROOT / readme).read_text(encoding="utf-8"), re.DOTALL)
    assert shown.split() == said(written(due, language, draft=True)).split()


def signature(due: DueLetter, language: str = "vi", **asked: object) -> tuple[str, ...]:
    signed = written(due, language, **asked).signature
    assert signed is not None
    return signed.lines


def settled(sender: str, more: str, layout: str = "cong-thu") -> str:
    return f"letters: {{layout: {layout}, signers: [{{from: {sender}, name: Thử, {more}}}]}}\n"


STATE, PARTY = "Ủy ban nhân dân tỉnh", "Tỉnh ủy"


@pytest.mark.parametrize(
    ("post", "lines"),
    [
        ("CHỦ TỊCH", ("Chủ tịch Ủy ban nhân dân", "tỉnh Kon Tum")),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", ("Chủ tịch Ủy ban nhân dân", "tỉnh Kon Tum")),
        ("PHÓ CHỦ TỊCH", ("Phó Chủ tịch Ủy ban nhân dân", "tỉnh Kon Tum")),
        ("PHÓ CHỦ TỊCH THƯỜNG TRỰC", ("Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh Kon Tum")),
        ("Q. CHỦ TỊCH", ("Quyền Chủ tịch", "Ủy ban nhân dân tỉnh Kon Tum")),
        ('"KT. CHỦ TỊCH\\nPHÓ CHỦ TỊCH"', ("Phó Chủ tịch Ủy ban nhân dân", "tỉnh Kon Tum")),
        ("CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN TỈNH", ("Chủ tịch Hội đồng nhân dân tỉnh",)),
    ],
)
def test_a_post_below_a_name_reads_as_one_title(post: str, lines: tuple[str, ...]) -> None:
    assert signature(one(more=settled(STATE, f"post: {post}"))) == lines


def test_a_secretary_below_his_name_is_that_of_his_province() -> None:
    for post in ("BÍ THƯ", "BÍ THƯ TỈNH ỦY"):
        due = one(side="party", more=settled(PARTY, f"post: {post}"))._replace(layout="cong-thu")
        assert signature(due) == ("Bí thư Tỉnh uỷ Kon Tum",)


def test_a_deputy_secretary_signs_on_behalf_of_the_committee_himself() -> None:
    due = one(side="party", more=settled(PARTY, "post: PHÓ BÍ THƯ"))
    assert signature(due) == ("T/M TỈNH UỶ", "PHÓ BÍ THƯ")
    assert signature(due, "en") == ("FOR THE PARTY COMMITTEE", "DEPUTY SECRETARY")


def test_an_authority_of_the_plans_own_is_translated() -> None:
    due = one(side="party", more=settled(PARTY, "authority: T/M BAN THƯỜNG VỤ, post: BÍ THƯ"))
    assert signature(due) == ("T/M BAN THƯỜNG VỤ", "BÍ THƯ")
    assert signature(due, "en") == ("FOR THE STANDING BOARD OF THE PARTY COMMITTEE", "SECRETARY")


def test_the_plans_own_deputy_signs_letters_too() -> None:
    told = "acting_for: KT. CHỦ TỊCH, post: PHÓ CHỦ TỊCH, name: Thử"
    assert signature(one(signer=told)._replace(layout="thu-cong-nd30")) == (
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    )
    assert one(signer=told.replace("KT.", "TL.")).signer is None, "another body's head signs by order"


def test_an_entry_that_names_nobody_adds_to_the_plans_own_signer() -> None:
    more = "letters: {signers: [{from: Ủy ban nhân dân tỉnh, post_english: Chairwoman}]}\n"
    due = one(more=more)
    assert signature(due, "en") == ("Chairwoman of the People's Committee", "of Kon Tum Province")
    assert signature(due) == ("Chủ tịch Ủy ban nhân dân", "tỉnh Kon Tum")


def test_a_body_that_is_named_with_its_place_is_not_named_with_it_twice() -> None:
    def sender(name: str, province: str) -> str:
        [due] = letters(f"      - {{from: {name}, to: Sở Ngoại giao tỉnh Attapeu}}\n", province=province)
        made = written(due, draft=True)
        return " ".join(made.letterhead.issuer)

    assert sender("Hội Hữu nghị Việt Nam - Lào thành phố", "Đà Nẵng") == (
        "HỘI HỮU NGHỊ VIỆT NAM - LÀO THÀNH PHỐ ĐÀ NẴNG"
    )
    assert sender("Báo Quảng Ngãi", "Quảng Ngãi") == "BÁO QUẢNG NGÃI"


def test_a_commune_stands_on_two_lines_without_its_province() -> None:
    [due] = letters("      - {from: Ủy ban nhân dân xã Bờ Y, to: Sở Ngoại giao tỉnh Attapeu}\n")
    made = written(due, draft=True)
    assert (made.letterhead.superior, made.letterhead.issuer) == ("", ("ỦY BAN NHÂN DÂN", "XÃ BỜ Y"))
    assert "thay mặt Ủy ban nhân dân xã Bờ Y, tỉnh Kon Tum" in said(made)


def test_a_page_has_one_spelling_whatever_its_layout() -> None:
    for layout in ("dang", "cong-thu"):
        whole = said(written(one(side="party")._replace(layout=layout)))  # type: ignore[arg-type]
        assert "uỷ" in whole.lower()
        assert "ủy" not in whole.lower()
        assert "hòa" not in whole.lower()


def test_the_place_of_a_translation_is_english_too() -> None:
    def place(name: str, more: str = SIGNERS) -> str:
        return written(one(province=name, year=2027, more=more), "en").letterhead.place_and_date

    assert place("Quảng Ngãi").startswith("Quang Ngai, ")
    assert place("Quảng Ngãi", f"{SIGNERS}place: Thành phố Hồ Chí Minh\n").startswith("Ho Chi Minh City, ")


VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
PERSON = re.compile(r"Ông \S+ \S+|Người Ký Thử|Bí Thư Thử")


@pytest.mark.parametrize(("name", "due", "layout", "language"), EVERY, ids=[name for name, *_ in EVERY])
def test_a_translation_has_no_word_of_vietnamese(name: str, due: object, layout: str, language: str) -> None:
    if language == "en":
        found = said(written(due._replace(layout=layout), language))  # type: ignore[type-var]
        assert not VIETNAMESE.search(PERSON.sub("", found).replace("CT-", ""))


def test_what_nobody_has_said_in_english_is_a_mark_in_a_draft() -> None:
    [due] = letters("      - {from: Hội Hữu nghị Việt Nam - Lào tỉnh, to: Sở Ngoại giao tỉnh Attapeu}\n")
    found = said(written(due, "en", draft=True))
    assert "[…name of the sending body in English…]" in found
    assert "[…body of the addressee…]" in found
    assert not VIETNAMESE.search(found)


@pytest.mark.parametrize("side", ["party", "state"])
def test_an_election_is_congratulated_on_without_its_result(side: str) -> None:
    due = one("Ratanakiri", side, "cambodia-commune-elections")
    whole = said(written(due))
    assert whole.lower().count("thành công") <= 1, "in the wishes alone"
    assert "xã/phường" not in whole
    assert "diễn ra cuộc bầu cử Hội đồng xã, phường Campuchia ngày 05/6/2022" in whole
    english = written(due, "en")
    assert "success of" not in said(english)
    assert english.subject.startswith("Commune council elections in Cambodia on 5 June 2022")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("side", ["party", "state"])
@pytest.mark.parametrize("occasion", ["lao-ties", "lao-treaty", "lao-national-day", "cambodia-ties"])
def test_leaders_of_neighbouring_provinces_get_letters_of_their_own(
    occasion: str, side: str, language: str
) -> None:
    found = [due for due in letters(occasions=occasion) if due.sender.side == side]
    told = set()
    for due in found:
        paragraphs = [block.text for block in written(due, language).body if isinstance(block, Paragraph)]
        name = due.place.name if due.place else ""
        told.add("\n".join(paragraphs).replace(name, ""))
        assert written(due, language) == written(due, language)
    assert len(told) >= min(3, len(found))


def test_nobody_is_congratulated_on_the_birth_of_a_leader_who_has_died() -> None:
    due = one(occasions="lao-kaysone-birth")
    for language, word in (("vi", "chúc mừng"), ("en", "congratulat")):
        assert word not in said(written(due, language)).lower()
    assert "chúc mừng" in said(written(one(occasions="lao-party"))).lower()


def test_a_capital_has_no_ethnic_groups_of_its_own() -> None:
    letter = "      - {from: [Tỉnh ủy, Ủy ban nhân dân tỉnh], to: Thủ đô Viêng Chăn}\n"
    for occasion in ("lao-ties", "lao-national-day", "lao-new-year"):
        for due in letters(letter, occasion, known=()):
            assert "bộ tộc Thủ đô" not in said(written(due, draft=True))
            assert "multi-ethnic people of Vientiane Capital" not in said(written(due, "en", draft=True))


def test_a_deputys_letters_keep_to_one_page() -> None:
    for due in letters(
        "      - {from: Ủy ban nhân dân tỉnh}\n",
        f"{LAO}, {KHMER}",
        more=settled(STATE, "post: PHÓ CHỦ TỊCH THƯỜNG TRỰC"),
    ):
        for language in ("vi", "en"):
            assert keeps_to_one_page(written(due._replace(layout="thu-cong-nd30"), language))
