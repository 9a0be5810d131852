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
    assert all(check_slide(code) for code in entry.slides) and lesson(entry.lesson)


# what rows S-002, S-003, S-014, S-035, S-042, S-137, S-143, S-194 and S-196 of the coverage map ask for
@pytest.mark.parametrize(
    "word",
    ["AI winter", "McCulloch-Pitts neuron", "labelled dataset", "Iris", "MNIST", "net input", "activation function",
     "learning rule", "error function", "3-layer network", "nine weights", "iteration", "batch size", "shuffling",
     "on-line", "units per layer", "depth", "ImageNet", "benchmark", "Theano", "TensorFlow", "scikit-learn",
     "PyTorch", "Keras", "TPU", "GPU"],
)  # fmt: skip
def test_words_of_the_lessons_are_explained(word):
    assert glossary(word).meaning


def test_every_lesson_but_the_first_explains_some():
    assert {entry.lesson for entry in TERMS} == {f"{number:02d}" for number in range(1, 13)}


def test_no_name_has_two_entries():
    owners = {}
    for entry in TERMS:
        for name in (entry.term, *entry.also):
            assert owners.setdefault(name.lower().replace("-", " "), entry) is entry, name


def test_terms_are_in_order():
    names = [entry.term.lower() for entry in TERMS]
    assert names == sorted(names)


def test_other_names_lead_to_the_same_entry():
    assert glossary("TLU") is glossary("threshold logic unit")


def test_unknown_term_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown term 'softmaxx'. Did you mean 'softmax'?"):
        glossary("softmaxx")
