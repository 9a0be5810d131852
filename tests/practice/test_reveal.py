"""The reveal lays prediction and answer side by side, kindly, and follows when the student answers later."""

import gc

import pytest

from coursekit.practice import predict, reveal
from coursekit.practice.questions import ASKED
from coursekit.practice.wording import NO_PREDICTION

CHOICES = ["two", "three", "four"]


@pytest.fixture(autouse=True)
def empty_home(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    ASKED.clear()


def said(value, **kind):
    form = predict("03.p1", "?", **kind)
    form.field.value = value
    form.button.click()


def test_without_a_prediction_the_answer_is_shown_all_the_same():
    shown = reveal("03.p1", "three", because="one line is not enough").verdict.value
    assert NO_PREDICTION in shown and "<b>three</b>" in shown and "one line is not enough" in shown


@pytest.mark.parametrize(
    ("value", "says"),
    [("three", "You said <b>three</b>, and so it is."), ("four", "You said <b>four</b>, it is <b>three</b>.")],
)
def test_a_choice(value, says):
    said(value, choices=CHOICES)
    assert says in reveal("03.p1", "three").verdict.value


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("2.162", "You said <b>2.162 s</b>, it is <b>2.162 s</b>: exactly that."),
        ("2", "You said <b>2 s</b>, it is <b>2.162 s</b>: close, within 10 %."),
        ("3", "You said <b>3 s</b>, it is <b>2.162 s</b>."),
        ("-2", "You said <b>-2 s</b>, it is <b>2.162 s</b>."),
    ],
)
def test_a_number_with_its_tolerance(value, says):
    said(value, number=True, unit="s")
    assert says in reveal("03.p1", 2.162).verdict.value


def test_the_tolerance_is_the_authors():
    said("3", number=True)
    assert "close, within 50 %" in reveal("03.p1", 2.162, tol=0.5).verdict.value


def test_a_text_stands_beside_ours_unjudged():
    said("<script>flat</script>", text=True)
    shown = reveal("03.p1", "the slope is zero").verdict.value
    assert "&lt;script&gt;flat" in shown and "the slope is zero" in shown and "<script>" not in shown


def test_it_follows_an_answer_given_after_run_all():
    form = predict("03.p1", "?", choices=CHOICES)
    shown = reveal("03.p1", "three")
    other = reveal("03.p2", "three")
    gc.collect()
    form.field.value = "two"
    form.button.click()
    assert "You said <b>two</b>, it is <b>three</b>" in shown.verdict.value
    assert NO_PREDICTION in other.verdict.value


def test_it_follows_even_when_only_the_page_holds_it():
    """A cell's result may be dropped by the kernel while its widget is still on the page."""
    verdict = reveal("03.p1", "three").verdict
    gc.collect()
    said("two", choices=CHOICES)
    assert "You said <b>two</b>" in verdict.value


def test_a_new_session_that_did_not_ask_still_compares():
    said("2", number=True)
    ASKED.clear()
    assert "close" in reveal("03.p1", 2.162).verdict.value
    said("two", choices=CHOICES)
    ASKED.clear()
    assert "it is <b>three</b>" in reveal("03.p1", "three").verdict.value


def test_a_choice_that_looks_like_a_number():
    said("2", choices=["1", "2"])
    assert "You said <b>2</b>, and so it is." in reveal("03.p1", 2).verdict.value


def test_the_text_output_never_changes():
    shown = reveal("03.p1", 2.162)
    before = shown._repr_mimebundle_()
    said("2", number=True)
    assert shown._repr_mimebundle_() == before and before["text/plain"] == repr(shown) == "reveal 03.p1"


def test_an_answer_nobody_could_choose_is_the_authors_slip():
    predict("03.p1", "?", choices=CHOICES)
    with pytest.raises(ValueError, match=r"one of the choices \['two', 'three', 'four'\], received 'five'"):
        reveal("03.p1", "five")


@pytest.mark.parametrize("answer", ["many", None, float("nan")])
def test_a_number_needs_a_number(answer):
    predict("03.p1", "?", number=True)
    with pytest.raises(ValueError, match="expects a finite number as answer"):
        reveal("03.p1", answer)


def test_an_id_of_another_form_is_refused():
    with pytest.raises(ValueError, match="Did you mean '03.p1'"):
        reveal("3.p1", 1)
