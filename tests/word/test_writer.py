"""The file as a whole: clean, the same every time, and faithful to every text."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import normalize

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from anniv_cli.blocks import (
    Appendix,
    Basis,
    Bullet,
    Document,
    Heading,
    Letterhead,
    Numbered,
    Paragraph,
    Signature,
    Table,
    TableRow,
)
from anniv_cli.word import write
from word.letters import LETTERS
from word.parts import find, outline_text, parts, style_of, text_of, value, w
from word.samples import APPENDICES, PLAN, TWO_SCHEMES, table

GOLDEN = Path(__file__).parent / "golden"
VALIDATOR = Path(__file__).parents[3] / "shared" / "tools" / "validate-docx"
BARE = Document(Letterhead((), "", ""), "", "", (), None, ())
SAMPLES = {"plan": PLAN, "two-schemes": TWO_SCHEMES, "bare": BARE, **LETTERS}


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> Document:
    return SAMPLES[request.param]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_outline_of_a_document_is_the_golden_one(name: str) -> None:
    golden = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert outline_text(SAMPLES[name]) == golden


def test_the_same_document_gives_the_same_bytes(sample: Document) -> None:
    assert write(sample) == write(replace(sample))


def test_another_interpreter_gives_the_same_bytes() -> None:
    code = (
        "import hashlib; from anniv_cli.word import write; from word.samples import PLAN; "
        "print(hashlib.sha256(write(PLAN)).hexdigest())"
    )
    shown = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "src:tests", "TZ": zone},
            cwd=Path(__file__).parent.parent.parent,
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }
    assert len(shown) == 1


def test_the_archive_has_fixed_times_and_no_trace_of_a_machine(sample: Document) -> None:
    entries = zipfile.ZipFile(io.BytesIO(write(sample))).infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr, entry.extra) for entry in entries} == {(0, 0, b"")}


def test_the_open_xml_validator_finds_nothing(sample: Document, tmp_path: Path) -> None:
    path = tmp_path / "văn bản.docx"
    path.write_bytes(write(sample))
    assert OpenXmlValidator().validate(path).errors == []


@pytest.mark.skipif(not VALIDATOR.exists(), reason="the schemas are not on this machine")
def test_the_schemas_find_nothing(sample: Document, tmp_path: Path) -> None:
    path = tmp_path / "van-ban.docx"
    path.write_bytes(write(sample))
    done = subprocess.run([sys.executable, VALIDATOR, path], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_python_docx_opens_it(sample: Document) -> None:
    opened = docx.Document(io.BytesIO(write(sample)))
    assert len(opened.sections) == 1 + len(sample.appendices)
    assert opened.sections[0].page_width.mm == pytest.approx(210, abs=0.1)


def test_properties_are_the_documents_own() -> None:
    core = docx.Document(io.BytesIO(write(PLAN))).core_properties
    assert (core.author, core.last_modified_by) == ("Sở Ngoại vụ", "Sở Ngoại vụ")
    assert core.title == f"KẾ HOẠCH {PLAN.subject}"
    assert core.created is not None
    assert core.created.date() == date(2022, 7, 20)


def test_a_document_without_a_day_names_no_day_of_making() -> None:
    core = parts(replace(PLAN, created=None))["docProps/core.xml"]
    assert not [child for child in core if "created" in child.tag or "modified" in child.tag]


def test_nothing_points_outside_and_no_program_is_inside(sample: Document) -> None:
    archive = zipfile.ZipFile(io.BytesIO(write(sample)))
    for name in archive.namelist():
        content = archive.read(name)
        assert b"TargetMode" not in content
        assert b"python" not in content.lower()
        assert not name.endswith((".bin", ".vml"))


def test_word_is_told_which_word_it_is_written_for() -> None:
    settings_part = parts(PLAN)["word/settings.xml"]
    modes = {e.get(w("name")): e.get(w("val")) for e in settings_part.iter(w("compatSetting"))}
    assert modes["compatibilityMode"] == "15"
    assert value(settings_part, "w:themeFontLang") == "vi-VN"
    assert value(settings_part, "w:zoom", "percent") == "100"


def test_every_section_is_a4_and_counts_its_own_pages() -> None:
    sections = list(parts(PLAN)["word/document.xml"].iter(w("sectPr")))
    sizes = [
        (value(s, "w:pgSz", "w"), value(s, "w:pgSz", "h"), value(s, "w:pgSz", "orient")) for s in sections
    ]
    upright, turned = ("11906", "16838", None), ("16838", "11906", "landscape")
    assert sizes == [upright, turned, turned, upright]
    for section in sections:
        margins = {name: value(section, "w:pgMar", name) for name in ("top", "bottom", "left", "right")}
        assert margins == {"top": "1134", "bottom": "1134", "left": "1701", "right": "850"}
        assert value(section, "w:pgNumType", "start") == "1"
        assert find(section, "w:titlePg")


def test_the_page_number_is_a_field_in_the_header_of_later_pages_only() -> None:
    found = parts(PLAN)
    assert [e.get(w("instr")) for e in found["word/header1.xml"].iter(w("fldSimple"))] == [" PAGE "]
    assert not list(found["word/header2.xml"].iter(w("fldSimple")))


def test_only_a_draft_carries_the_mark() -> None:
    assert "DỰ THẢO" in "".join(parts(PLAN)["word/header2.xml"].itertext())
    issued = parts(replace(PLAN, draft=""))
    assert not [name for name, root in issued.items() if "DỰ THẢO" in "".join(root.itertext())]


@pytest.mark.parametrize(
    ("last", "printed"),
    [
        (Paragraph("Hết"), "Hết./."),
        (Paragraph("Hết."), "Hết./."),
        (Paragraph("Hết./."), "Hết./."),
        (Bullet("Hết", "Đơn vị"), "Đơn vị: Hết./."),
        (Numbered("Hết", (1,)), "Hết./."),
        (Heading("Mục", (1,), "hết"), "Mục: hết./."),
        (Heading("Mục", (1,)), "Mục./."),
        (Table(("A",), (1,), (TableRow(("x",)),)), "./."),
    ],
)
def test_the_text_ends_with_its_mark(last: object, printed: str) -> None:
    document = replace(BARE, body=(last,))  # type: ignore[arg-type]
    texts = [text_of(p) for p in parts(document)["word/document.xml"].iter(w("p"))]
    assert [text for text in texts if text][-1] == printed


def test_an_empty_mark_leaves_the_text_alone() -> None:
    document = replace(BARE, body=(Paragraph("Hết."),), end_mark="")
    assert "Hết." in [text_of(p) for p in parts(document)["word/document.xml"].iter(w("p"))]


def test_recipients_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    texts = [text_of(p) for p in parts(PLAN)["word/document.xml"].iter(w("p")) if style_of(p) == "Recipient"]
    assert all(text.endswith(";") for text in texts[:-1])
    assert texts[-1] == "Lưu: VP, NC-TTU."


def test_two_lines_of_text_stay_with_the_signature() -> None:
    def kept(*body: Paragraph | Bullet | Numbered) -> list[str]:
        document = replace(PLAN, body=body, appendices=())
        styles = [style_of(p) for p in parts(document)["word/document.xml"].iter(w("p"))]
        return [style for style in styles if style.endswith("Closing")]

    long, short = Paragraph("rất dài " * 30), Paragraph("ngắn")
    assert kept(short, long) == ["BodyTextClosing"]
    assert kept(long, short) == ["BodyTextClosing", "BodyTextClosing"]
    assert kept(long, Bullet("a"), Numbered("b", (1,))) == ["BulletClosing", "Numbered1Closing"]


def test_rows_do_not_break_and_headings_stay_with_their_text() -> None:
    found = parts(PLAN)
    assert all(find(row, "w:trPr/w:cantSplit") for row in found["word/document.xml"].iter(w("tr")))
    styles = {e.get(w("styleId")): e for e in find(found["word/styles.xml"], "w:style")}
    for own in ("Heading1", "Heading2", "Heading3", "Kind", "Subject", "AppendixTitle", "TableSection"):
        assert find(styles[own], "w:pPr/w:keepNext")


def test_a_table_fills_the_page_and_repeats_its_header() -> None:
    [grid] = [
        t for t in parts(PLAN)["word/document.xml"].iter(w("tbl")) if len(find(t, "w:tblGrid/w:gridCol")) == 7
    ]
    widths = [int(column.get(w("w"))) for column in find(grid, "w:tblGrid/w:gridCol")]
    assert sum(widths) == round(252 / 25.4 * 1440)
    rows = find(grid, "w:tr")
    assert [bool(find(row, "w:trPr/w:tblHeader")) for row in rows] == [True, *[False] * (len(rows) - 1)]
    spans = [sum(int(value(c, "w:tcPr/w:gridSpan") or 1) for c in find(row, "w:tc")) for row in rows]
    assert set(spans) == {7}


def test_a_row_with_too_many_cells_is_refused() -> None:
    wrong = Table(("A",), (1,), (TableRow(("x", "y")),))
    with pytest.raises(ValueError, match="2 cells"):
        write(replace(BARE, body=(wrong,)))


def test_a_chart_shades_months_by_what_they_are() -> None:
    rows = list(parts(PLAN)["word/document.xml"].iter(w("tr")))
    shades = {
        text_of(find(row, "w:tc[2]/w:p")[0]): [value(c, "w:tcPr/w:shd") for c in find(row, "w:tc")[2:]]
        for row in rows
        if len(find(row, "w:tc")) == 14
    }
    assert shades["Hội chợ thương mại"] == [*[None] * 6, "thinDiagStripe", "diagStripe", *[None] * 4]
    fills = [value(c, "w:tcPr/w:shd", "fill") for row in rows for c in find(row, "w:tc")]
    assert {"BFBFBF", "6E6E6E"} <= set(fills)


def test_blanks_to_be_filled_by_hand_stay() -> None:
    texts = [text_of(p) for p in parts(PLAN)["word/document.xml"].iter(w("p"))]
    assert "Số:      /KH-UBND" in texts
    assert "Kon Tum, ngày      tháng      năm 2022" in texts
    kept = [e for e in parts(PLAN)["word/document.xml"].iter(w("t")) if "  " in (e.text or "")]
    assert kept
    assert all(e.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve" for e in kept)


def test_text_is_composed() -> None:
    document = replace(BARE, body=(Paragraph(normalize("NFD", "Quảng Trị")),), end_mark="")
    assert "Quảng Trị" in [text_of(p) for p in parts(document)["word/document.xml"].iter(w("p"))]


HOSTILE = st.text(max_size=40) | st.sampled_from(
    [
        "&<>\"'",
        "]]>",
        "a\nb",
        "\x00\x0b\ufffe",
        "ສາທາລະນະລັດ",
        "ព្រះរាជាណាចក្រ",
        " x ",
        "W" * 5000,
        "%s {} {0}",
        "\ud800",
    ]
)


def _survives(text: str) -> str:
    kept = normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        c
        for c in kept
        if c in "\n\t" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")
    )


@settings(deadline=None, max_examples=150)
@given(st.lists(HOSTILE, min_size=12, max_size=12))
def test_any_text_survives_in_any_place(texts: list[str]) -> None:
    a, b, c, d, e, f, g, h, i, j, k, m = texts
    document = Document(
        Letterhead((a, b), c, d, e),
        f,
        g,
        (Heading(h, (1,), i), Basis(j), Paragraph(k), Table((m,), (1,), (TableRow((a,)),)), Paragraph("x")),
        Signature((b,), c),
        ("x",),
        draft=d,
        author=e,
        appendices=(Appendix(f, g, "", (Bullet(h),)),),
        end_mark="",
    )
    opened = docx.Document(io.BytesIO(write(document)))
    body = opened.element.body
    found = [docx.text.paragraph.Paragraph(p, opened).text for p in body.iter(w("p"))]
    for text in (a, b, c, d, j, k, m, h):
        assert _survives(text) in found
    for text in (f, g):
        assert not text or _survives(text) in found
    parts(write(document))


def test_a_name_of_any_length_leaves_the_national_name_its_column() -> None:
    long = "ỦY BAN NHÂN DÂN TỈNH " + "BÀ RỊA - VŨNG TÀU " * 8
    head = replace(PLAN.letterhead, issuer=(long, "W" * 300))
    grid = next(parts(replace(PLAN, letterhead=head))["word/document.xml"].iter(w("tblGrid")))
    assert [int(column.get(w("w"))) for column in find(grid, "w:gridCol")] == [3685, 5669]


def test_appendices_of_thousands_of_rows_are_written_whole() -> None:
    rows = table(3000)
    appendix = replace(APPENDICES[0], body=(rows,))
    found = parts(replace(PLAN, appendices=(appendix,)))["word/document.xml"]
    assert sum(1 for _ in found.iter(w("tr"))) == 3000 + 2 + 1 + 3
