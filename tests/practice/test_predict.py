"""A prediction is committed in a form, kept, and never shows in the text of a notebook."""

import pytest

from coursekit.practice import Store, predict
from coursekit.practice.questions import ASKED

CHOICES = ["two", "three", "four"]


@pytest.fixture(autouse=True)
def empty_home(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    ASKED.clear()


def commit(form, value):
    form.field.value = value
    form.button.click()


def test_a_choice_is_stored_and_chosen_again_next_time():
    commit(predict("03.p1", "How many?", choices=CHOICES), "three")
    assert Store().read("03.p1").value == "three"
    assert predict("03.p1", "How many?", choices=CHOICES).field.value == "three"


def test_a_number_is_stored_as_a_number_and_its_unit_may_be_typed():
    form = predict("03.p2", "How much?", number=True, unit="MB")
    commit(form, " 1,5 MB ")
    assert Store().read("03.p2").value == 1.5
    assert predict("03.p2", "How much?", number=True, unit="MB").field.value == "1.5"


def test_a_text_is_stored():
    commit(predict("03.p3", "Why?", text=True), " it is flat ")
    assert Store().read("03.p3").value == "it is flat"
    assert predict("03.p3", "Why?", text=True).field.value == "it is flat"


def test_nothing_is_stored_before_the_button():
    predict("03.p1", "How many?", choices=CHOICES).field.value = "three"
    assert Store().read("03.p1") is None


def test_a_stored_answer_may_be_changed_and_a_late_change_is_not_lost():
    form = predict("03.p1", "How many?", choices=CHOICES)
    commit(form, "three")
    form.field.value = "four"
    assert Store().read("03.p1").value == "four"
    predict("03.p1", "How many?", choices=CHOICES).field.value = "two"
    assert Store().read("03.p1").value == "two"


def test_a_change_to_no_number_keeps_the_stored_one():
    form = predict("03.p2", "How much?", number=True)
    commit(form, "3")
    form.field.value = "lots"
    assert Store().read("03.p2").value == 3 and "is not a number" in form.status.value


@pytest.mark.parametrize(
    ("kind", "typed", "sentence"),
    [
        ({"choices": CHOICES}, None, "choose one first"), ({"text": True}, "  ", "write something first"),
        ({"number": True}, "lots", "'lots' is not a number"),
    ],
)  # fmt: skip
def test_no_answer_is_met_with_a_sentence_and_not_stored(kind, typed, sentence):
    form = predict("03.p1", "?", **kind)
    commit(form, typed)
    assert sentence in form.status.value and Store().read("03.p1") is None


def test_the_text_output_is_the_same_before_and_after():
    form = predict("03.p1", "How many?", choices=CHOICES)
    before = form._repr_mimebundle_()
    commit(form, "three")
    assert form._repr_mimebundle_() == before
    assert before["text/plain"] == repr(form) == "predict 03.p1"
    assert set(before) == {"text/plain", "application/vnd.jupyter.widget-view+json"}


def test_an_answer_that_is_no_longer_offered_is_left_unchosen():
    commit(predict("03.p1", "How many?", choices=CHOICES), "four")
    assert predict("03.p1", "How many?", choices=["two", "three"]).field.value is None


def test_every_control_has_words():
    """The group of choices takes its words from the question, in the page (tests/explorers/test_in_browser.py)."""
    assert all(predict("03.p1", "?", **kind).field.description for kind in ({"number": True}, {"text": True}))
    assert 'class="ck-question"' in predict("03.p1", "?", choices=CHOICES).panel.children[0].value


def test_what_is_typed_travels_whole():
    """Otherwise a click could arrive before the last letters."""
    assert not predict("03.p1", "?", number=True).field.continuous_update


def test_words_of_a_question_cannot_break_the_page():
    form = predict("03.p1", "is $w<1$ in `a<b`?", number=True)
    assert "is $w&lt;1$ in <code>a&lt;b</code>?" in form.panel.children[0].value


def test_a_damaged_answer_is_told_in_the_form(tmp_path):
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers" / "03.p1.json").write_text("{")
    assert "03.p1.json.damaged" in predict("03.p1", "?", number=True).status.value


@pytest.mark.parametrize("id", ["3.p1", "03.1", "03-p1", "03.p0", "../x", 3, "03.p1\n"])
def test_an_id_of_another_form_is_refused(id):
    with pytest.raises(ValueError, match=r"id is the lesson, '.p' and a number, received .* Did you mean '\d\d\.p\d'"):
        predict(id, "?", number=True)


@pytest.mark.parametrize(
    ("kinds", "came"),
    [
        ({}, "none"),
        ({"number": True, "text": True}, "number, text"),
        ({"choices": CHOICES, "number": True}, "choice, number"),
    ],
)
def test_exactly_one_kind_of_answer(kinds, came):
    with pytest.raises(ValueError, match=f"exactly one of .* received {came}"):
        predict("03.p1", "?", **kinds)


@pytest.mark.parametrize("choices", [[], ["one"], ["one", "one"]])
def test_choices_must_be_a_choice(choices):
    with pytest.raises(ValueError, match="at least two different choices"):
        predict("03.p1", "?", choices=choices)
