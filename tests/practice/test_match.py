"""Matching words to meanings: what is wrong is named by number, nothing is given away, and answers stay."""

import pytest

from coursekit.practice import match

PAIRS = {"epoch": "one pass through all examples", "model": "a function with numbers to adjust"}


@pytest.fixture
def quiz(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    return lambda: match("02.p9", "Which word is it?", PAIRS, spare=["bias"])


def fill(form, *words):
    for field, word in zip(form.fields, words, strict=True):
        field.value = word
    form.button.click()
    return form.status.value


def test_the_words_are_sorted_with_the_spare_ones_among_them(quiz):
    assert [field.options[1:] for field in quiz().fields] == [("bias", "epoch", "model")] * 2


def test_right_words_are_praised(quiz):
    form = quiz()
    assert "All 2 right" in fill(form, "epoch", "model") and form.wrong == []


def test_a_wrong_word_is_named_by_its_number_and_the_answer_is_not_told(quiz):
    said = fill(quiz(), "epoch", "bias")
    assert "1 of 2 right. Look again at 2." in said and "model" not in said


def test_what_was_chosen_comes_back(quiz):
    fill(quiz(), "bias", "model")
    again = quiz()
    assert [field.value for field in again.fields] == ["bias", "model"] and again.wrong == [1]


def test_the_text_output_never_depends_on_the_answers(quiz):
    before = repr(quiz())
    fill(quiz(), "epoch", "model")
    assert repr(quiz()) == before == "match 02.p9"


def test_a_quiz_without_sense_is_refused(quiz):
    with pytest.raises(ValueError, match="two or more pairs"):
        match("02.p9", "?", {"epoch": "a pass"})
    with pytest.raises(ValueError, match="spare words of their own"):
        match("02.p9", "?", PAIRS, spare=["epoch"])
    with pytest.raises(ValueError, match="received 'quiz'"):
        match("quiz", "?", PAIRS)
