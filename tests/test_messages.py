"""Every word that reaches a user, in the user's language; and the catalogue kept whole."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

import catalogue
from anniv_cli import messages
from anniv_cli.messages import Phrase, counted, examples, preferred_language, prose, speak, worded

THREE_PARTS = """Asks for something.

    With a reason that goes on
    over two lines.

    anniv ask --month 7
    anniv ask plans/
    """


@pytest.fixture(autouse=True)
def _language_restored() -> Iterator[None]:
    before = messages.language()
    yield
    speak(before)


@pytest.fixture
def two_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small catalogue of its own, so that these tests hang on no message of the program."""
    catalog = Catalog(locale="vi")
    catalog.add("Monday", "Thứ Hai")
    catalog.add("It is {day}.", "Hôm nay là {day}.")
    catalog.add(("one plan", "{number} plans"), ("{number} kế hoạch",))
    folder = tmp_path / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "anniv.mo").write_bytes(catalogue._mo(catalog))
    monkeypatch.setattr(messages, "_LOCALES", tmp_path)
    gettext._translations.clear()  # type: ignore[attr-defined]


@pytest.mark.usefixtures("two_words")
def test_a_message_is_worded_in_the_language_spoken() -> None:
    speak("vi")
    assert worded("It is {day}.", {"day": Phrase("Monday")}) == "Hôm nay là Thứ Hai."
    speak("en")
    assert worded("It is {day}.", {"day": Phrase("Monday")}) == "It is Monday."


@pytest.mark.usefixtures("two_words")
def test_only_a_phrase_is_worded_inside_a_message() -> None:
    speak("vi")
    assert worded("It is {day}.", {"day": "Monday"}) == "Hôm nay là Monday."


@pytest.mark.usefixtures("two_words")
def test_things_are_counted_as_the_language_counts() -> None:
    speak("en")
    assert [counted("one plan", "{number} plans", number) for number in (0, 1, 2)] == [
        "0 plans",
        "one plan",
        "2 plans",
    ]
    speak("vi")
    assert [counted("one plan", "{number} plans", number) for number in (1, 2)] == [
        "1 kế hoạch",
        "2 kế hoạch",
    ]


def test_no_words_are_no_message() -> None:
    speak("vi")
    assert worded("") == ""


def test_braces_without_fields_are_left_alone() -> None:
    assert worded("{not a field}") == "{not a field}"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "vi_VN"}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": ""}, "vi"),
        ({"LANG": "vi_VN.UTF-8", "LANGUAGE": "en:vi"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "vi:en"}, "vi"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "vi"}, "en"),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "C", "LANGUAGE": "vi"}, "en"),
        ({"LANG": "vi_VN.UTF-8", "ANNIV_LANG": "en"}, "en"),
        ({"ANNIV_LANG": "VI"}, "vi"),
        ({"ANNIV_LANG": "vi_VN"}, "vi"),
        ({"ANNIV_LANG": "fr", "LANG": "vi_VN.UTF-8"}, "en"),
    ],
)
def test_the_language_is_the_one_asked_for_else_the_systems(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert preferred_language(environment) == language


def test_a_docstring_is_prose_and_examples() -> None:
    assert prose(THREE_PARTS) == ("Asks for something.", "With a reason that goes on over two lines.")
    assert examples(THREE_PARTS) == ("anniv ask --month 7", "anniv ask plans/")
    assert prose(None) == examples(None) == ()


def test_the_catalogue_is_fresh_and_every_message_is_translated() -> None:
    assert catalogue.objections() == []


def test_the_catalogue_finds_every_kind_of_message() -> None:
    source = '''
@rule("AN999", Severity.ERROR)
def fault(plan):
    """The title.

    Why, on
    two lines.

    And more.
    """
    yield Finding((), _("marked {x}"), {}, advice=mark("advice"))
    words = worded("worded"), counted("one", "{number} many", 2), worded(variable)
    marked = counted(_("one {x}"), _("{number} {x}"), 2, x=_("of these"))

def fault_without_rule():
    """Not shown."""
'''
    assert catalogue.messages_in(source, "src/anniv_cli/checks/x.py") == [
        "The title.",
        "Why, on two lines. And more.",
        "marked {x}",
        "advice",
        "worded",
        ("one", "{number} many"),
        ("one {x}", "{number} {x}"),
        "of these",
    ]


def test_the_page_of_a_command_is_collected_paragraph_by_paragraph() -> None:
    source = f'def ask():\n    """{THREE_PARTS}"""\ndef other():\n    """Not shown."""\n'
    assert catalogue.messages_in(source, "src/anniv_cli/cli/ask.py") == list(prose(THREE_PARTS))
    assert catalogue.messages_in(source, "src/anniv_cli/views/ask.py") == []


@pytest.mark.parametrize("call", ["_(f'{x} plans')", "_('a', 'b')", "_(variable)", "_('a' + 'b')"])
def test_a_computed_message_cannot_be_marked(call: str) -> None:
    with pytest.raises(SystemExit, match="one plain string"):
        catalogue.messages_in(call, "x.py")


@pytest.mark.parametrize(
    ("original", "translated", "fault"),
    [
        ("Open {file}.", "", "not translated"),
        ("Open {file}.", "Mở {tệp}.", "fields differ"),
        ("Open {file}.", "Mở tệp.", "fields differ"),
        ("Open {file}.", "Mở {file}", "begins or ends otherwise"),
        ("Open {file}.", " Mở {file}.", "begins or ends otherwise"),
        ("Open.", "Mo\N{COMBINING HORN}\N{COMBINING HOOK ABOVE}.", "not in NFC"),
        (("one plan.", "{number} plans."), ("kế hoạch.",), "fields differ"),
    ],
)
def test_a_broken_translation_is_objected_to(
    original: str | tuple[str, str], translated: str | tuple[str], fault: str
) -> None:
    catalog = Catalog(locale="vi")
    catalog.add(original, translated)
    [objection] = catalogue.faults(catalog)
    assert objection.startswith(fault)


def test_a_good_translation_is_not_objected_to() -> None:
    catalog = Catalog(locale="vi")
    catalog.add("Open {file}: {reason}", "Mở {file}: {reason}")
    catalog.add(("one plan", "{number} plans"), ("{number} kế hoạch",))
    assert catalogue.faults(catalog) == []


def test_a_doubtful_translation_is_objected_to() -> None:
    catalog = Catalog(locale="vi")
    catalog.add("Open", "Mở", flags=["fuzzy"])
    assert catalogue.faults(catalog) == ["marked as doubtful: 'Open'"]


def test_translations_survive_a_new_collection() -> None:
    old = Catalog(locale="vi")
    old.add("Open", "Mở")
    old.add("Gone", "Đã mất")
    fresh = catalogue.catalogue({"Open": ["a.py"], "New": ["b.py"]}, "vi", old)
    assert {message.id: message.string for message in fresh if message.id} == {"Open": "Mở", "New": None}


def test_the_same_messages_give_the_same_bytes() -> None:
    found = catalogue.collected()
    assert catalogue.files(found) == catalogue.files(found)
    assert b"Date" not in catalogue._po(catalogue.catalogue(found, "vi", None))
