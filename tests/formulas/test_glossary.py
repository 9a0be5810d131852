"""Every word of the decks' list can be looked up."""

import pytest

from coursekit.formulas import TERMS, check_slide, glossary, lesson

K29 = """Adam, Backpropagation, Binary Cross Entropy, Categorical Cross Entropy, Epochs, Exponential, Forward Pass,
Full Batch SGD, Gradient Descent, Hyperparameters, Labelled Dataset, Learning Rule, Loss Function, Mean Absolute Error,
Mean Squared Error, Mini Batch SGD, Model, Optimizer, Parameters, Relu, RMSProp, SGD, Sigmoid, Softmax, Tanh,
True SGD"""
K24 = "Bias"
WORDS = [*(word.strip() for word in K29.replace("\n", " ").split(",")), K24]


def test_the_list_has_27_words():
    assert len(WORDS) == 27


@pytest.mark.parametrize("word", WORDS)
def test_word_of_the_list_is_explained(word):
    entry = glossary(word)
    assert ("K24" if word == K24 else "K29") in entry.slides


@pytest.mark.parametrize("entry", TERMS, ids=lambda entry: entry.term)
def test_entry_is_complete(entry):
    assert glossary(entry.term) is entry and entry.meaning.endswith(".") and len(entry.meaning) < 140
    assert [check_slide(code) for code in entry.slides] and lesson(entry.lesson)


def test_terms_are_in_order():
    names = [entry.term.lower() for entry in TERMS]
    assert names == sorted(names)


def test_other_names_lead_to_the_same_entry():
    assert glossary("TLU") is glossary("threshold logic unit")


def test_unknown_term_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown term 'softmaxx'. Did you mean 'softmax'?"):
        glossary("softmaxx")
