"""Chromium prints and answers, its failures are told in sentences, and nothing is left running."""

import subprocess

import pypdf
import pytest
from publish.slides.planting import page_of, sound_slides

from coursekit.publish import LessonError
from coursekit.publish.slides.browser import Browser, ask_page, is_deck, print_pdf

PAPER = "<!doctype html><html lang=en><title>Paper</title><h1>On paper</h1><p>What is said.</p></html>"


@pytest.fixture(scope="module")
def deck(tmp_path_factory):
    """A small deck."""
    folder = tmp_path_factory.mktemp("deck")
    path = folder / "a deck.html"
    path.write_text(page_of(sound_slides(), folder / "fonts"), encoding="utf-8")
    return path


@pytest.fixture
def paper(tmp_path):
    """A page that is no deck."""
    path = tmp_path / "paper.html"
    path.write_text(PAPER, encoding="utf-8")
    return path


@pytest.fixture
def false_chromium(tmp_path):
    """Write a script that stands for Chromium."""

    def write(lines):
        path = tmp_path / "false-chromium"
        path.write_text(f"#!/bin/sh\n{lines}\n")
        path.chmod(0o755)
        return str(path)

    return write


@pytest.mark.browser
def test_a_deck_is_printed_one_page_a_slide(deck, chromium, tmp_path):
    print_pdf(deck, tmp_path / "new" / "deck.pdf", chromium)
    pdf = pypdf.PdfReader(tmp_path / "new" / "deck.pdf")
    assert len(pdf.pages) == len(sound_slides())
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"] and pdf.trailer["/Root"]["/Lang"] == "en"
    assert "What one line cannot do." in pdf.pages[0].extract_text()
    assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [960, 540]


@pytest.mark.browser
def test_another_page_is_printed_as_it_is(paper, chromium, tmp_path):
    print_pdf(paper, tmp_path / "paper.pdf", chromium)
    pdf = pypdf.PdfReader(tmp_path / "paper.pdf")
    assert len(pdf.pages) == 1 and "What is said." in pdf.pages[0].extract_text()
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]


@pytest.mark.browser
def test_a_question_is_answered_a_promise_is_waited_for_and_an_error_is_told(paper, chromium):
    assert ask_page(paper, "[document.title, 1 + 1]", chromium) == ["Paper", 2]
    assert ask_page(paper, "new Promise((done) => setTimeout(done, 50, 'later'))", chromium) == "later"
    with pytest.raises(LessonError, match="A script failed on the page: ReferenceError: nobody is not defined"):
        ask_page(paper, "nobody()", chromium)


@pytest.mark.browser
def test_a_page_that_never_answers_is_ended_with_all_its_processes(paper, chromium):
    with pytest.raises(LessonError, match=r"no answer within 6 s \(Runtime.evaluate\)"):
        with Browser(chromium, 6) as browser:
            folder = browser.folder.name
            browser.open(paper)
            browser.ask("new Promise(() => {})")
    assert folder not in subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout


@pytest.mark.browser
def test_a_page_that_is_not_there_is_named(chromium, tmp_path):
    with Browser(chromium, 60) as browser, pytest.raises(LessonError, match="could not open .*lost.html"):
        browser.open(tmp_path / "lost.html")


def test_without_chromium_the_error_says_what_to_install(paper, tmp_path):
    with pytest.raises(LessonError, match="found none. On Debian: apt install chromium"):
        print_pdf(paper, tmp_path / "paper.pdf", None)


def test_one_that_hangs_is_ended(false_chromium):
    with pytest.raises(LessonError, match="gave no answer within 0 s"):
        with Browser(false_chromium("exec sleep 1000"), 0.3):
            pass


def test_one_that_ends_early_is_quoted(paper, false_chromium):
    with pytest.raises(LessonError, match="ended early. Its last words: no sandbox here"):
        ask_page(paper, "1", false_chromium("echo no sandbox here >&2; exit 1"))


def test_a_path_that_leads_nowhere_is_told(paper, tmp_path):
    with pytest.raises(LessonError, match="ended early. .*nowhere"):
        ask_page(paper, "1", str(tmp_path / "nowhere"))


def test_a_deck_is_told_from_paper(deck, paper):
    assert is_deck(deck) and not is_deck(paper)
