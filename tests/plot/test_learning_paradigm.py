"""Numbers of a run are written into the picture of learning; impossible ones are refused."""

import pytest

from coursekit.plot import learning_paradigm


def words(ax):
    return [t.get_text().replace("\n", " ") for t in ax.texts]


def test_boxes_and_arrows_of_the_deck():
    ax = learning_paradigm()
    assert {"training data", "learning algorithm", "trained model", "test set", "accuracy", "outputs"} <= set(words(ax))
    assert sum(p.get_gid() == "arrow" for p in ax.patches) == 7


def test_live_numbers():
    assert {"60,000 with labels", "10,000 with labels", "0.9812"} <= set(words(learning_paradigm(60000, 10000, 0.9812)))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (dict(accuracy=98.1), "from 0 to 1, received 98.1. Divide by 100"),
        (dict(training=0), "examples from 1, received 0"),
    ],
)
def test_wrong_numbers_are_named(arguments, message):
    with pytest.raises(ValueError, match=message):
        learning_paradigm(**arguments)
