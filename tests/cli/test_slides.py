"""The command builds, checks and watches, and says what it wrote and what is to be mended."""

import pytest
from click.testing import CliRunner
from publish import making

from coursekit.cli import main
from coursekit.publish import notebook_bytes, read_notebook


@pytest.fixture
def made_lesson(tmp_path):
    """A folder with one small lesson in it."""
    path = tmp_path / "lessons" / "05_small.ipynb"
    path.parent.mkdir()
    path.write_bytes(notebook_bytes(making.slide_lesson()))
    return path


@pytest.fixture
def run(tmp_path, made_lesson):
    """Run the command on a folder with one small lesson."""

    def called(*words):
        given = ["slides", "--folder", str(made_lesson.parent), "--out", str(tmp_path / "out")]
        return CliRunner().invoke(main, [*given, "--cache", str(tmp_path / "cache"), *words])

    return called


def test_a_deck_is_written_and_then_left_alone(run, tmp_path):
    first, second = run("05", "--no-check"), run("05", "--no-check")
    assert first.exit_code == second.exit_code == 0
    assert "05_small.html  7 slides, written" in first.output and "unchanged" in second.output
    assert (tmp_path / "out/05_small.html").is_file()


def test_all_lessons_together_give_the_deck_of_the_course(run, tmp_path):
    assert "course.html" in run("--no-check").output


def test_without_chromium_it_says_what_was_not_checked(run, monkeypatch):
    monkeypatch.setattr("coursekit.course.chromium.find_chromium", lambda: None)
    result = run("05")
    assert result.exit_code == 0 and "NOT CHECKED, since there is no Chromium here: " in result.output
    assert "overflow" in result.output and "no findings" in result.output


def test_a_finding_is_named_by_slide_and_cell_and_ends_with_exit_code_1(run, made_lesson, monkeypatch):
    monkeypatch.setattr("coursekit.course.chromium.find_chromium", lambda: None)
    nb = read_notebook(made_lesson)
    nb.cells[1].source = "## Too much\n\n" + "word " * 70
    made_lesson.write_bytes(notebook_bytes(nb))
    result = run("05")
    assert result.exit_code == 1 and "05_small.html: slide 05-goals" in result.output and "[words]" in result.output


def test_a_wrong_wish_is_one_sentence(run):
    result = run("05", "--to", "pptx")
    assert result.exit_code == 1 and "No form 'pptx' of a deck" in result.output and "Traceback" not in result.output


def test_pdf_without_chromium_says_what_is_missing(run, monkeypatch):
    monkeypatch.setattr("coursekit.course.chromium.find_chromium", lambda: None)
    result = run("05", "--to", "pdf")
    assert result.exit_code == 1 and "Chromium" in result.output


def test_the_watch_builds_again_after_a_save_and_survives_a_mistake(run, made_lesson, monkeypatch):
    good = made_lesson.read_bytes()

    def saves(*folders, **_):
        made_lesson.write_bytes(good.replace(b"one blame", b"$\\\\frac{1$"))
        yield {("modified", str(made_lesson))}
        made_lesson.write_bytes(good.replace(b"one blame", b"two blames"))
        yield {("modified", str(made_lesson)), ("modified", str(made_lesson.with_name("other.txt")))}
        yield {("modified", str(made_lesson.with_name("other.txt")))}

    monkeypatch.setattr("watchfiles.watch", saves)
    result = run("05", "--no-check", "--watch")
    assert "maths that does not parse" in result.output and result.output.count("written") == 2
    assert result.exit_code == 0
