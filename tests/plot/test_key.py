"""The key shows every sign of the figures."""

import matplotlib.pyplot as plt
import pytest

from coursekit.plot import BACK, FORWARD, key


def test_both_flows_are_named_in_their_colours():
    ax = key()
    said = {text.get_text(): text.get_color() for text in ax.texts}
    plt.close(ax.figure)
    assert said["forward: from the inputs to the answer"] == FORWARD
    assert said["back: how wrong, and whose share it was"] == BACK


@pytest.mark.parametrize("word", ["targets", "loss", "2 inputs", "3 hidden", "1 output"])
def test_the_network_carries_its_words(word):
    ax = key()
    words = [text.get_text() for inner in ax.child_axes for text in inner.texts]
    plt.close(ax.figure)
    assert word in words


def test_axes_that_are_given_are_used():
    _, ax = plt.subplots()
    assert key(ax=ax) is ax
    plt.close(ax.figure)
