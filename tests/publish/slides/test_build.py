"""Only what has changed is built, and what cannot be built spoils nothing."""

import pytest

from coursekit.publish import LessonError, notebook_bytes, read_notebook
from coursekit.publish.slides import build as building
from coursekit.publish.slides.build import build, checked
from coursekit.publish.slides.plan import Plan


@pytest.fixture
def plan(tmp_path):
    return Plan(tmp_path / "out", cache=tmp_path / "cache")


@pytest.fixture
def lessons(tmp_path, made):
    """Two lessons in files."""
    paths = [tmp_path / "05_one.ipynb", tmp_path / "06_two.ipynb"]
    for path in paths:
        path.write_bytes(notebook_bytes(renumbered(made.slide_lesson(), path.name[:2])))
    return paths


def renumbered(nb, number):
    for cell in nb.cells:
        cell.id = cell.id.replace("05", number)
    return nb


def edit(path, old, new):
    nb = read_notebook(path)
    for cell in nb.cells:
        cell.source = cell.source.replace(old, new)
    path.write_bytes(notebook_bytes(nb))


def written(files):
    return {file.path.name for file in files if file.written}


def test_every_lesson_gets_a_file_and_the_course_one_with_all_slides(lessons, plan):
    one, two, course = build(lessons, plan, whole=True)
    assert [file.path.name for file in (one, two, course)] == ["05_one.html", "06_two.html", "course.html"]
    assert one.slides == two.slides and course.slides == 2 * one.slides + 2 + 2


def test_after_a_change_in_one_lesson_only_its_deck_and_that_of_the_course_are_written(lessons, plan):
    build(lessons, plan, whole=True)
    assert written(build(lessons, plan, whole=True)) == set()
    edit(lessons[0], "one blame", "two blames")
    before = (plan.out / "06_two.html").stat().st_mtime_ns
    assert written(build(lessons, plan, whole=True)) == {"05_one.html", "course.html"}
    assert (plan.out / "06_two.html").stat().st_mtime_ns == before


def test_an_unchanged_lesson_is_not_even_read_again(lessons, plan, monkeypatch):
    build(lessons, plan)
    monkeypatch.setattr(building, "read_notebook", lambda path: pytest.fail(f"{path} was read"))
    build(lessons, plan)


def test_the_same_lessons_give_the_same_bytes_with_and_without_a_cache(lessons, plan, tmp_path):
    build(lessons, plan)
    bare = Plan(tmp_path / "bare")
    build(lessons, bare)
    for path in lessons:
        assert plan.target(path.stem, "html").read_bytes() == bare.target(path.stem, "html").read_bytes()


def test_a_cache_that_was_deleted_is_no_loss(lessons, plan):
    import shutil

    build(lessons, plan)
    shutil.rmtree(plan.cache)
    assert written(build(lessons, plan)) == set()


def test_a_mistake_names_lesson_and_cell_and_keeps_the_last_good_deck(lessons, plan):
    build(lessons, plan)
    good = (plan.out / "05_one.html").read_bytes()
    edit(lessons[0], "one blame", "$\\frac{1$")
    with pytest.raises(LessonError, match="05_one.ipynb, cell 05-title: maths that does not parse"):
        build(lessons, plan)
    assert (plan.out / "05_one.html").read_bytes() == good


def test_a_file_that_is_no_notebook_is_named_once(lessons, plan):
    lessons[0].write_text("half a note")
    with pytest.raises(LessonError, match="^[^,]*05_one.ipynb: expected a notebook in JSON"):
        build(lessons[:1], plan)


def test_slides_are_left_out_and_added(lessons, plan, tmp_path):
    from dataclasses import replace

    mine = tmp_path / "mine.md"
    mine.write_text("# Thanks\n\nfor coming")
    (bare,) = build(lessons[:1], plan)
    (own,) = build(lessons[:1], replace(plan, extras=(mine,), leave_out=frozenset({"errata"})))
    html = own.path.read_text()
    assert own.slides == bare.slides and "for coming" in html and 'class="erratum"' not in html


def test_a_tag_that_no_slide_carries_is_named(lessons, plan):
    from dataclasses import replace

    with pytest.raises(LessonError, match="(?i)unknown tag or cell to leave out 'erata'. Did you mean 'errata'"):
        build(lessons, replace(plan, leave_out=frozenset({"erata"})))


def test_a_dialect_rewrites_formulas_and_says_so(lessons, plan):
    from dataclasses import replace

    from coursekit.dialects import dialect
    from coursekit.formulas import formula
    from coursekit.publish.slides.maths import mathml

    (file,) = build(lessons[:1], replace(plan, dialect="CSCI4360"))
    html = file.path.read_text()
    assert mathml(dialect("CSCI4360").latex(formula("GRAD-PRED")), display=True) in html
    assert "CSCI4360" in html.split('id="05-title"')[1].split("</section>")[0]


def test_every_form_is_written_once(lessons, plan):
    from dataclasses import replace

    files = build(lessons[:1], replace(plan, forms=("html", "notes", "handout")))
    assert [file.path.name for file in files] == ["05_one.html", "05_one_notes.html", "05_one_handout.html"]
    assert [file.deck for file in files] == [True, False, False]


def test_a_deck_is_checked_once(lessons, plan, monkeypatch):
    files = build(lessons[:1], plan)
    ((page, result),) = checked([files[0].path], plan)
    assert page == files[0].path and "overflow" in result.unchecked
    monkeypatch.setattr(building, "check_deck", lambda *_: pytest.fail("checked again"))
    assert list(checked([page], plan)) == [(page, result)]
