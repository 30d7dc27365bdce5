"""`anniv render-letter`: files, what stops a letter and what does not, choices, languages, exit codes."""

from __future__ import annotations

import io
import re
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from anniv_cli.cli import render_letter
from anniv_cli.model import Layout
from anniv_cli.word import writer
from cli.conftest import Anniv, Outcome
from documents.paper import printed

ROOT = Path(__file__).parents[2]
PLAN = """subject: Tổ chức kỷ niệm
province: {province}
year: 2022
issuer: Ủy ban nhân dân tỉnh {province}
signer: {{authority: TM. ỦY BAN NHÂN DÂN, post: CHỦ TỊCH, name: Người Ký Thử}}
{more}body:
  - activity: Gửi Thư chúc mừng
    for: [lao-ties, lao-national-day]
    letters:
      - from: [Tỉnh ủy, Ủy ban nhân dân tỉnh]
        drafted_by: Sở Ngoại vụ
      - from: Các sở, ngành
        to: các đối tác của Lào
"""
SIGNERS = "letters: {signers: [{from: Tỉnh ủy, post: BÍ THƯ, name: Bí Thư Thử}]}\n"
PARTNERS = "".join(
    f"  - {{partner: {place}, counterpart_of: {side}, person: Ông {place} {number}}}\n"
    for place in ("Attapeu", "Sekong", "Salavan", "Champasak")
    for number, side in enumerate(("Tỉnh ủy", "Ủy ban nhân dân tỉnh"))
)
Write = Callable[..., Path]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Văn phòng UBND tỉnh"
    (folder / "plans").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def plan(office: Path) -> Write:
    def write(name: str = "kon-tum-2022", province: str = "Kon Tum", more: str = SIGNERS) -> Path:
        path = office / "plans" / f"{name}.yaml"
        path.write_text(PLAN.format(province=province, more=more), encoding="utf-8")
        return path

    return write


@pytest.fixture
def directory(office: Path) -> Path:
    path = office / "register" / "partners.yaml"
    path.parent.mkdir()
    path.write_text(f"partners:\n{PARTNERS}", encoding="utf-8")
    return path


def names(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir())


def page(path: str | Path) -> list[str]:
    return [line.text for line in printed(Path(path).read_bytes())]


def test_with_a_directory_every_letter_is_written(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter")
    assert said.code == 0
    folder = Path("out/kon-tum-2022/letters")
    assert len(names(str(folder))) == 17
    assert said.out.splitlines()[-1] == str(folder / "So-thu-chuc-mung.xlsx")
    assert "16 letters written." in said.err
    assert "plans/kon-tum-2022.yaml: 2 letters of Các sở, ngành wait for an addressee" in said.err
    assert "the text names no addressee; the partners in the register were taken: Attapeu, S" in said.err
    lines = page(folder / "09-05-lao-ties-Attapeu-UBND.docx")
    assert "Đồng chí Ông Attapeu 1" in " ".join(lines)
    assert "Người Ký Thử" in lines
    assert "DỰ THẢO" not in lines
    assert "Bí Thư Thử" in page(folder / "12-02-lao-national-day-Champasak-TU.docx")


def test_a_letter_that_lacks_a_field_is_not_written_and_the_others_are(
    plan: Write, directory: Path, anniv: Anniv
) -> None:
    plan()
    whole = directory.read_text(encoding="utf-8")
    directory.write_text(whole.replace("person: Ông Sekong 1", "body: Văn phòng"), encoding="utf-8")
    said = anniv("render-letter")
    assert said.code == 1
    assert not any("Sekong-UBND" in name for name in names("out/kon-tum-2022/letters"))
    assert len(names("out/kon-tum-2022/letters")) == 15
    gap = r"partners\.yaml:5: Tỉnh trưởng tỉnh .+: person \(the addressee's name\) missing; 2 letters not"
    assert re.search(gap, said.err)
    assert "14 letters written.\n2 letters not written." in said.err
    assert "Add to" not in said.err, "the entry is there already"


def test_without_a_directory_the_lines_to_add_are_said_and_do_the_work(
    plan: Write, office: Path, anniv: Anniv
) -> None:
    plan()
    said = anniv("render-letter", "--occasion", "5/9")
    assert said.code == 1
    assert "0 letters written.\n8 letters not written." in said.err
    start = said.err.index("Add to register/partners.yaml:\n") + len("Add to register/partners.yaml:\n")
    added = said.err[start:].split("\nplans/", 1)[0]
    (office / "register").mkdir()
    filled = added.replace("person:", "person: Ông Thử")
    (office / "register" / "partners.yaml").write_text(filled, encoding="utf-8")
    again = anniv("render-letter", "--occasion", "5/9")
    assert (again.code, len(again.out.splitlines())) == (0, 8)


def test_a_signer_that_the_plan_does_not_name_is_asked_for(
    plan: Write, directory: Path, anniv: Anniv
) -> None:
    path = plan(more="")
    said = anniv("render-letter")
    assert said.code == 1
    asked = "plans/kon-tum-2022.yaml: Tỉnh ủy: post (the signer's post), name (the signer's name) missing"
    assert asked in said.err
    start = said.err.index("Add to plans/kon-tum-2022.yaml:\n")
    added = "\n".join(said.err[start:].splitlines()[1:6])
    filled = added.replace("post:", "post: BÍ THƯ").replace("name:", "name: Thử") + "\n"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("body:\n", f"{filled}body:\n", 1), encoding="utf-8")
    assert anniv("render-letter", "--force").code == 0


def test_signers_of_several_senders_are_asked_for_under_one_key(
    plan: Write, directory: Path, anniv: Anniv
) -> None:
    path = plan(more="")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^signer:.*\n(?: .*\n)*", "", text, flags=re.MULTILINE), encoding="utf-8")
    said = anniv("render-letter")
    assert said.err.count("Add to plans/kon-tum-2022.yaml:") == 1
    assert (said.err.count("letters:\n  signers:\n"), said.err.count("  signers:")) == (1, 1)
    assert "    - from: Tỉnh ủy\n" in said.err
    assert "    - from: Ủy ban nhân dân tỉnh\n" in said.err


def test_a_draft_marks_what_is_missing(plan: Write, anniv: Anniv) -> None:
    plan(more="")
    said = anniv("render-letter", "--draft")
    assert said.code == 0
    assert len(names("out/kon-tum-2022/letters")) == 17
    assert "16 letters have marked blanks" in said.err
    assert "the number, the addressee's name, the signer's post, the signer's name." in said.err
    assert "[…họ và tên người nhận…]" in " ".join(
        page("out/kon-tum-2022/letters/09-05-lao-ties-Attapeu-TU.docx")
    )


def test_a_few_words_choose_one_letter_and_it_goes_into_the_file_named(
    plan: Write, directory: Path, anniv: Anniv
) -> None:
    plan()
    said = anniv(
        "render-letter", "--occasion", "quoc khanh", "--to", "attapu", "--from", "ubnd", "-o", "Thư.docx"
    )
    assert (said.code, said.out) == (0, "Thư.docx\n")
    assert "tỉnh Attapeu" in " ".join(page("Thư.docx"))
    assert not Path("out").exists()


def test_several_letters_do_not_go_into_one_file(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter", "--to", "Attapeu", "-o", "Thư.docx")
    assert said.code == 2
    assert "Thư.docx is one file and there are 4 letters" in said.err
    assert not Path("Thư.docx").exists()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("--to", "atapu"), "did you mean"),
        (("--to", "Hà Nội"), "no letter goes to"),
        (("--occasion", "lào"), "may mean several occasions"),
        (("--from", "Công an tỉnh"), "no letter is from"),
    ],
)
def test_words_that_fit_none_or_several_are_answered(
    plan: Write, directory: Path, anniv: Anniv, words: tuple[str, ...], answer: str
) -> None:
    plan()
    said = anniv("render-letter", *words)
    assert said.code == 2
    assert answer in said.err
    assert not Path("out").exists()


def test_translations_stand_beside_the_originals(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter", "--to", "Attapeu", "--occasion", "5/9", "--letter-lang", " VI, en,vi")
    assert said.code == 0
    assert names("out/kon-tum-2022/letters") == [
        "09-05-lao-ties-Attapeu-TU-en.docx",
        "09-05-lao-ties-Attapeu-TU.docx",
        "09-05-lao-ties-Attapeu-UBND-en.docx",
        "09-05-lao-ties-Attapeu-UBND.docx",
    ]
    lines = page("out/kon-tum-2022/letters/09-05-lao-ties-Attapeu-UBND-en.docx")
    assert "LETTER OF CONGRATULATION" in lines


def test_a_language_without_wording_is_said_with_the_file_to_write(
    plan: Write, directory: Path, anniv: Anniv
) -> None:
    plan()
    said = anniv("render-letter", "--letter-lang", "lo")
    assert said.code == 2
    assert "letter/lo/addressee.j2" in said.err
    assert "templates" in said.err
    assert not Path("out").exists()


@pytest.mark.parametrize("text", ["", ",", "v1", "tiếng"])
def test_a_list_of_languages_that_is_none_is_a_wrong_usage(plan: Write, anniv: Anniv, text: str) -> None:
    plan()
    said = anniv("render-letter", "--letter-lang", text)
    assert said.code == 2
    assert "is not a list of languages" in said.err


def test_an_office_may_word_letters_in_another_language(
    plan: Write, directory: Path, office: Path, anniv: Anniv
) -> None:
    """The mechanism for Lao: the office's own templates, and the names in the directory."""
    plan()
    own = office / "templates" / "letter" / "lo"
    shutil.copytree(ROOT / "templates" / "letter" / "en", own)
    (own / "salutation.j2").write_text("ຮຽນ ທ່ານ,\n", encoding="utf-8")
    own_names = "person: Ông Attapeu 1, person_own: ທ່ານ ທົດສອບ, post_own: ເຈົ້າແຂວງ, body_own: ແຂວງ"
    whole = directory.read_text(encoding="utf-8").replace("person: Ông Attapeu 1", own_names)
    directory.write_text(whole, encoding="utf-8")
    said = anniv(
        "render-letter", "--letter-lang", "lo", "--to", "Attapeu", "--from", "UBND", "--occasion", "5/9"
    )
    assert said.code == 0, said.err
    path = Path("out/kon-tum-2022/letters/09-05-lao-ties-Attapeu-UBND-lo.docx")
    whole = " ".join(page(path))
    assert "ຮຽນ ທ່ານ," in whole
    assert "ທ່ານ ທົດສອບ" in whole
    assert "ອັດຕະປື" in whole
    with zipfile.ZipFile(path) as file:
        assert "lo-LA" in file.read("word/styles.xml").decode()
    assert anniv("templates", "--check").code == 0


def test_what_the_directory_lacks_in_the_partners_language_is_said(
    plan: Write, directory: Path, office: Path, anniv: Anniv
) -> None:
    plan()
    shutil.copytree(ROOT / "templates" / "letter" / "en", office / "templates" / "letter" / "lo")
    said = anniv(
        "render-letter", "--letter-lang", "lo", "--to", "Attapeu", "--from", "UBND", "--occasion", "5/9"
    )
    assert said.code == 1
    assert "body_own (the addressee's body in the language of the letter)" in said.err
    assert "post_own" in said.err


def test_a_layout_may_be_asked_for(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter", "--layout", "thu-cong-nd30", "--occasion", "5/9", "--to", "Attapeu")
    assert said.code == 0
    assert "The layout “thu-cong-nd30” is not for letters of Tỉnh ủy: they keep their own." in said.err
    folder = "out/kon-tum-2022/letters"
    assert "TM. ỦY BAN NHÂN DÂN" in page(f"{folder}/09-05-lao-ties-Attapeu-UBND.docx")
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in page(f"{folder}/09-05-lao-ties-Attapeu-TU.docx")


def test_a_layout_that_nobody_can_use_is_refused(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter", "--layout", "dang", "--from", "UBND")
    assert said.code == 2
    assert "the layout “dang” is not for letters of Ủy ban nhân dân tỉnh" in said.err


def test_the_layouts_offered_are_those_of_the_model() -> None:
    """The command names them itself, so that its help need not load the model."""
    assert set(render_letter.LAYOUTS) == set(Layout.__args__)  # type: ignore[attr-defined]


def test_unsure_forms_are_said_once_each(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter")
    assert said.err.count("3287/QĐ-BNG") == 1
    assert said.err.count("36-HD/VPTW") == 1
    assert "05-HD/VPTW" not in said.err
    later = anniv("render-letter", "--date", "1/6/2026", "--force")
    assert later.err.count("05-HD/VPTW") == 1


def test_letters_bear_the_date_asked_for(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    assert anniv("render-letter", "--date", "2/9/2022", "--from", "UBND", "--occasion", "5/9").code == 0
    assert "Kon Tum, ngày 02 tháng 9 năm 2022" in page(
        "out/kon-tum-2022/letters/09-05-lao-ties-Attapeu-UBND.docx"
    )


def test_labels_for_the_envelopes_on_request(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter", "--labels", "--letter-lang", "vi,en", "--from", "Tỉnh ủy")
    assert said.code == 0
    lines = page("out/kon-tum-2022/letters/Nhan-phong-bi-Tinh-uy.docx")
    assert sum("Attapeu" in line and "Bí thư" in line for line in lines) == 2, "one a letter"
    assert "Lao People's Democratic Republic" in page(
        "out/kon-tum-2022/letters/Nhan-phong-bi-Tinh-uy-en.docx"
    )


def test_nothing_is_overwritten_and_nothing_begun_where_a_file_is_there(
    plan: Write, directory: Path, anniv: Anniv
) -> None:
    plan()
    folder = Path("out/kon-tum-2022/letters")
    folder.mkdir(parents=True)
    (folder / "12-02-lao-national-day-Champasak-UBND.docx").write_bytes(b"signed")
    said = anniv("render-letter")
    assert said.code == 2
    assert "--force" in said.err
    assert names(str(folder)) == ["12-02-lao-national-day-Champasak-UBND.docx"]
    assert anniv("render-letter", "--force").code == 0


def test_the_same_letters_are_the_same_bytes(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    assert anniv("render-letter", "-o", "a", "--labels").code == 0
    assert anniv("render-letter", "-o", "b", "--labels").code == 0
    for name in names("a"):
        assert (Path("a") / name).read_bytes() == (Path("b") / name).read_bytes(), name


def test_several_plans_have_a_folder_each(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    plan("kon-tum-2022-v2")
    assert anniv("render-letter", "-o", "Thư").code == 0
    assert names("Thư") == ["kon-tum-2022", "kon-tum-2022-v2"]
    assert names("Thư/kon-tum-2022") == names("Thư/kon-tum-2022-v2")


def test_a_plan_without_letters_says_so(office: Path, anniv: Anniv) -> None:
    path = office / "plans" / "a.yaml"
    path.write_text("subject: A\nprovince: Kon Tum\nyear: 2022\nbody: [A]\n", encoding="utf-8")
    said = anniv("render-letter")
    assert (said.code, said.out) == (0, "")
    assert "No plan calls for a letter." in said.err


def test_a_broken_plan_is_left_out_and_the_others_are_written(
    plan: Write, directory: Path, anniv: Anniv
) -> None:
    plan()
    Path("plans/hong.yaml").write_text("subject: A\nprovinse: B\n", encoding="utf-8")
    said = anniv("render-letter")
    assert said.code == 1
    assert "provinse" in said.err
    assert len(said.out.splitlines()) == 17


def test_a_plan_may_come_down_a_pipe(
    plan: Write, directory: Path, anniv: Anniv, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = plan().read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="utf-8"))
    said = anniv("render-letter", "-", "--to", "Attapeu", "--occasion", "5/9", "--from", "UBND")
    assert said.code == 0
    assert said.out == f"{Path('out/KH-Kon-Tum-2022/letters/09-05-lao-ties-Attapeu-UBND.docx')}\n"


def test_an_office_may_change_the_wording_for_one_province(
    plan: Write, directory: Path, office: Path, anniv: Anniv
) -> None:
    plan()
    own = office / "templates" / "kon-tum" / "letter" / "vi"
    own.mkdir(parents=True)
    (own / "salutation.j2").write_text("Kính thưa {{ address }},\n", encoding="utf-8")
    assert anniv("render-letter", "--to", "Attapeu", "--occasion", "5/9").code == 0
    assert "Kính thưa đồng chí," in page("out/kon-tum-2022/letters/09-05-lao-ties-Attapeu-UBND.docx")


def test_a_template_with_an_unknown_field_stops_and_says_which(
    plan: Write, directory: Path, office: Path, anniv: Anniv
) -> None:
    plan()
    own = office / "templates" / "letter" / "vi"
    own.mkdir(parents=True)
    (own / "salutation.j2").write_text("Thưa {{ adress }},\n", encoding="utf-8")
    said = anniv("render-letter")
    assert said.code == 2
    assert "letter/vi/salutation.j2" in said.err
    assert "adress" in said.err


def test_what_was_written_is_said_even_if_the_next_one_fails(
    plan: Write, directory: Path, anniv: Anniv, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan()
    Path("out/kon-tum-2022/letters").mkdir(parents=True)
    Path("out/kon-tum-2022/letters/09-05-lao-ties-Sekong-TU.docx").mkdir()
    said = anniv("render-letter", "--force")
    assert said.code == 2
    assert "is a folder" in said.err
    assert said.out.splitlines() == [str(Path("out/kon-tum-2022/letters/09-05-lao-ties-Attapeu-TU.docx"))]


def test_what_stops_one_plan_does_not_stop_the_next(
    plan: Write, directory: Path, office: Path, anniv: Anniv
) -> None:
    plan()
    plan("quang-tri-2022", "Quảng Trị")
    own = office / "templates" / "kon-tum" / "letter" / "vi"
    own.mkdir(parents=True)
    (own / "salutation.j2").write_text("Thưa {{ adress }},\n", encoding="utf-8")
    said = anniv("render-letter")
    assert said.code == 2
    assert "adress" in said.err
    assert Path("out/quang-tri-2022/letters/09-05-lao-ties-Salavan-UBND.docx").exists()
    assert "letters not written." in said.err


HOSTILE = [
    "A & <B> 'C'",
    "{{ 7 * 7 }}{% raw %}",
    "ທ່ານ ສົມສະຫວາດ",
    "ឯកឧត្តម សុខ",
    "Chủ tịch " * 40,
    "</w:t>",
    "[…x…]",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_of_a_directory_stand_on_the_page(
    plan: Write, directory: Path, anniv: Anniv, name: str
) -> None:
    plan()
    told = f'partners: [{{partner: Attapeu, counterpart_of: Tỉnh ủy, person: "{name}", post: "{name}"}}]\n'
    directory.write_text(told, encoding="utf-8")
    said = anniv("render-letter", "--to", "Attapeu", "--from", "TU", "--occasion", "5/9", "-o", "a.docx")
    assert said.code == 0, said.err
    lines = page("a.docx")
    assert any(line == f"Đồng chí {name.strip()}" for line in lines) or name.strip() in " ".join(lines)


def test_a_letter_of_more_than_a_page_is_remarked_on(
    plan: Write, directory: Path, office: Path, anniv: Anniv
) -> None:
    plan()
    own = office / "templates" / "letter" / "vi"
    own.mkdir(parents=True)
    (own / "ties-lao.j2").write_text("Chúc mừng {{ us }} và {{ them }}. " * 200 + "\n", encoding="utf-8")
    said = anniv("render-letter", "--to", "Attapeu", "--occasion", "5/9", "--from", "UBND")
    assert said.code == 0
    assert "09-05-lao-ties-Attapeu-UBND.docx takes more than one page." in said.err


def test_in_vietnamese_no_english_word_is_said(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan(more="")
    said: Outcome = anniv("render-letter", language="vi")
    for word in (" letter", "missing", "Add ", "written", "The "):
        assert word not in said.err


def test_writing_has_no_hidden_state(plan: Write, directory: Path, anniv: Anniv) -> None:
    """The second letter of a run is what it would be alone."""
    plan()
    assert anniv("render-letter", "-o", "all").code == 0
    writer._styles.cache_clear()
    assert anniv("render-letter", "--to", "Salavan", "--occasion", "5/9", "-o", "some").code == 0
    for name in names("some"):
        assert (Path("some") / name).read_bytes() == (Path("all") / name).read_bytes()


ONE = ("--occasion", "5/9", "--to", "Attapeu", "--from", "UBND")


def test_letters_that_bear_a_day_gone_by_are_said(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter", "--today", "1/9/2022")
    assert said.code == 0
    assert (
        "Letters whose day to send is over on 01/9/2022: 8 of 16; each bears that day, the earliest "
        "25/8/2022. `--date` gives them another."
    ) in said.err
    assert "Letters whose day" not in anniv("render-letter", "--force", "--today", "25/8/2022").err
    assert "Letters whose day" not in anniv("render-letter", *ONE, "--date", "1/9/2022", "--force").err


@pytest.mark.parametrize(
    ("day", "doubts"),
    [
        ("1/9/2022", ["The date 01/9/2022, a Thursday, is a day off: "]),
        ("27/8/2022", ["The date 27/8/2022 is a Saturday, a day off."]),
        ("6/9/2022", ["The date 06/9/2022 comes after the occasion: Ngày thiết lập quan hệ ngoại giao"]),
        ("26/8/2021", ["The date 26/8/2021 lies outside the year of the plan, 2022."]),
        ("26/8/2022", []),
    ],
)
def test_a_date_for_all_letters_is_looked_at(
    plan: Write, directory: Path, anniv: Anniv, day: str, doubts: list[str]
) -> None:
    plan()
    said = anniv("render-letter", "--occasion", "5/9", "--date", day)
    assert said.code == 0
    found = [line for line in said.err.splitlines() if line.startswith(("The date", "On "))]
    assert len(found) == len(doubts)
    assert all(line.startswith(doubt) for line, doubt in zip(found, doubts, strict=True))


def test_a_vote_is_not_congratulated_before_it_is_over(plan: Write, office: Path, anniv: Anniv) -> None:
    path = plan()
    text = path.read_text(encoding="utf-8").replace(
        "[lao-ties, lao-national-day]", "cambodia-commune-elections"
    )
    path.write_text(text, encoding="utf-8")
    said = anniv("render-letter", "--draft", "--date", "3/6/2022")
    assert "On 03/6/2022, what is congratulated afterwards is not over: Bầu cử Hội đồng" in said.err


def test_what_is_printed_and_not_sure_is_said_in_one_line(plan: Write, anniv: Anniv) -> None:
    path = plan()
    text = path.read_text(encoding="utf-8").replace("lao-national-day]", "cambodia-ties]")
    path.write_text(text, encoding="utf-8")
    said = anniv("render-letter", "--draft", "--letter-lang", "vi,en")
    (line,) = [line for line in said.err.splitlines() if line.startswith("Printed as certain")]
    assert line.count("Chủ tịch Đảng Nhân dân Campuchia tỉnh … (one secondary source)") == 1
    assert "the English name Governor of … Province (not verified)" in line
    assert "Bí thư Tỉnh ủy" not in line


def test_what_the_office_says_itself_is_sure(plan: Write, office: Path, anniv: Anniv) -> None:
    path = plan()
    text = path.read_text(encoding="utf-8").replace("lao-ties, lao-national-day", "cambodia-ties")
    path.write_text(text, encoding="utf-8")
    own = "partner: {}, counterpart_of: Tỉnh ủy, body: Đảng bộ, post: Bí thư, person: Bà Thử"
    told = "".join(f"  - {{{own.format(place)}}}\n" for place in ("Ratanakiri", "Stung Treng"))
    (office / "register").mkdir()
    (office / "register" / "partners.yaml").write_text(f"partners:\n{told}", encoding="utf-8")
    said = anniv("render-letter", "--from", "Tỉnh ủy")
    assert said.code == 0
    assert "Printed as certain" not in said.err


def test_inherited_partners_are_named(plan: Write, anniv: Anniv) -> None:
    path = plan("quang-ngai-2027", "Quảng Ngãi")
    path.write_text(path.read_text(encoding="utf-8").replace("year: 2022", "year: 2027"), encoding="utf-8")
    said = anniv("render-letter", "--draft")
    assert "partners of Kon Tum, which has been merged since; nobody has confirmed" in said.err
    assert "it is not verified that these are partners: Sekong." in said.err
    assert any("Champasak" in name for name in names("out/quang-ngai-2027/letters"))


def test_a_directory_with_an_error_is_said_and_no_entry_is_proposed(
    plan: Write, directory: Path, anniv: Anniv
) -> None:
    plan()
    whole = directory.read_text(encoding="utf-8")
    directory.write_text(
        f"{whole}  - {{partner: Attapu, counterpart_of: Tỉnh ủy, person: X}}\n", encoding="utf-8"
    )
    said = anniv("render-letter")
    assert said.code == 1
    assert "register/partners.yaml was not read because of its errors" in said.err
    assert "Add to" not in said.err
    directory.write_text("partners: [", encoding="utf-8")
    again = anniv("render-letter", "--force")
    assert "register/partners.yaml was not read because of its errors" in again.err


def test_a_faulty_template_stops_only_the_letters_that_need_it(
    plan: Write, directory: Path, office: Path, anniv: Anniv
) -> None:
    plan()
    own = office / "templates" / "letter" / "vi"
    own.mkdir(parents=True)
    (own / "ties-lao.j2").write_text("{% if us %}Chúc mừng\n", encoding="utf-8")
    said = anniv("render-letter", language="vi")
    assert said.code == 2
    written = names("out/kon-tum-2022/letters")
    assert len(written) == 9
    assert all("lao-national-day" in name for name in written if name.endswith(".docx"))
    assert said.err.count("ties-lao.j2") == 1
    for word in ("nexpected", "Jinja", "innermost"):
        assert word not in said.err


def test_words_that_mean_open_letters_alone_call_for_1(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter", "--draft", "--from", "so")
    assert (said.code, said.out) == (1, "")
    assert "The letters that these words mean all wait for an addressee, so none is written." in said.err


def test_translations_are_counted_by_themselves(plan: Write, directory: Path, anniv: Anniv) -> None:
    plan()
    said = anniv("render-letter", "--occasion", "5/9", "--letter-lang", "vi,en")
    assert "8 letters written.\n8 translations written." in said.err
    said = anniv("render-letter", *ONE, "--letter-lang", "en", "-o", "a.docx")
    assert "1 translation written." in said.err
    assert "0 letters" not in said.err


def test_labels_of_some_letters_do_not_replace_those_of_all(
    plan: Write, directory: Path, anniv: Anniv
) -> None:
    plan()
    assert anniv("render-letter", "--labels").code == 0
    whole = Path("out/kon-tum-2022/letters/Nhan-phong-bi.docx").read_bytes()
    assert anniv("render-letter", "--labels", "--to", "Attapeu", "--force").code == 0
    assert Path("out/kon-tum-2022/letters/Nhan-phong-bi.docx").read_bytes() == whole
    assert Path("out/kon-tum-2022/letters/Nhan-phong-bi-Attapeu.docx").exists()


@pytest.mark.parametrize("output", ["x.pdf", "-", "thư.ODT", "so.xlsx"])
def test_a_file_that_is_no_docx_is_refused(plan: Write, directory: Path, anniv: Anniv, output: str) -> None:
    plan()
    said = anniv("render-letter", *ONE, "-o", output)
    assert (said.code, said.out) == (2, "")
    assert f"-o {output}: a letter is a .docx file" in said.err
    assert not Path(output).exists()
    assert anniv("render-letter", *ONE, "-o", "Thư ngày 2.9").code == 0


def test_an_occasion_that_nobody_knows_is_said(plan: Write, directory: Path, anniv: Anniv) -> None:
    path = plan()
    text = path.read_text(encoding="utf-8").replace(
        "[lao-ties, lao-national-day]", "[lao-tie, lao-national-day]"
    )
    path.write_text(text, encoding="utf-8")
    assert "an occasion “lao-tie” that nobody knows" in anniv("render-letter").err
    assert "an occasion “lao-tie” that nobody knows" in anniv("letters").err
