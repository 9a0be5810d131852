"""A card hides the meaning of its word until it is turned, and the list of the course is complete."""

import re

import pytest

from coursekit.formulas import glossary
from coursekit.practice import flash_cards


def test_without_words_the_list_of_the_course():
    names = [term.term for term in flash_cards().terms]
    assert len(names) == 27 and {"Adam", "true SGD", "bias"} <= set(names)
    assert repr(flash_cards()).startswith("27 flash cards: Adam, backpropagation, bias")


def test_the_word_is_in_the_summary_and_the_meaning_outside_of_it():
    html = flash_cards("MNIST", "epochs")._repr_html_()
    fronts = re.findall(r"<summary>(.*?)</summary>", html)
    assert [re.sub("<.*?>", "", front) for front in fronts] == ["MNIST", "epoch"]
    assert glossary("MNIST").meaning in html and glossary("MNIST").meaning not in "".join(fronts)
    assert html.count("<details") == html.count("</details>") == 2 and " open" not in html


def test_in_a_terminal_the_cards_are_sentences():
    assert str(flash_cards("softmax")) == str(glossary("softmax"))


def test_an_unknown_word_is_named_with_the_nearest():
    with pytest.raises(ValueError, match="Unknown term 'softmix'. Did you mean 'softmax'"):
        flash_cards("softmix")
