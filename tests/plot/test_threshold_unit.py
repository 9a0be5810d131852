"""The drawing of one unit shows the numbers of the unit: weights, sum, threshold, answer."""

import pytest
from matplotlib.colors import to_hex

from coursekit.neurons import TLU
from coursekit.plot import NEGATIVE, POSITIVE, threshold_unit


def words(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


def test_with_inputs_it_calculates_as_the_unit_does():
    w, x = [0.5, -0.25], [2, 3]
    ax = threshold_unit(w, T=0.2, x=x)
    assert words(ax, "input") == ["2", "3"] and words(ax, "sum") == ["0.25"]
    assert words(ax, "answer") == [f"{TLU(w, -0.2)(x):g}"] == ["1"]


def test_a_bias_is_a_line_that_is_always_one():
    ax = threshold_unit([0.5, -0.25], b=-0.2, x=[2, 3])
    assert words(ax, "input") == ["1", "2", "3"] and words(ax, "sum") == ["0.05"]
    assert words(ax, "name")[0].endswith("= 1, always") and words(ax, "weight")[0] == "−0.2"
    assert words(ax, "threshold") == [r"fires if $\Sigma \geq$ 0"]


def test_a_tie_fires_and_a_silent_unit_says_its_low_answer():
    assert words(threshold_unit([1, 1], T=1, x=[1, 0]), "answer") == ["1"]
    assert words(threshold_unit([1, 1], T=2, x=[1, 0]), "answer") == ["0"]
    assert words(threshold_unit([1, 1], T=2, x=[1, 0], out="pm1"), "answer") == ["−1"]


def test_without_inputs_it_shows_letters():
    ax = threshold_unit([1, -2], T=0.5, names=["A", "B"])
    assert words(ax, "input") == ["$A$", "$B$"] and words(ax, "answer") == ["$a$"]
    assert words(ax, "threshold") == [r"fires if $\Sigma \geq$ 0.5"]


def test_signs_have_their_colours():
    lines = threshold_unit([1, -2], T=0).collections[0]
    assert [to_hex(colour) for colour in lines.get_colors()] == [POSITIVE, NEGATIVE]


@pytest.mark.parametrize("given", [{}, {"T": 1, "b": -1}])
def test_threshold_or_bias(given):
    with pytest.raises(ValueError, match="either T or b"):
        threshold_unit([1, 1], **given)


def test_wrong_words_and_lengths_are_named():
    with pytest.raises(ValueError, match="out='01' or out='pm1', received '0/1'"):
        threshold_unit([1, 1], T=1, out="0/1")
    with pytest.raises(ValueError, match=r"x of shape \(2\), received \(3,\)|x of shape \(2,\), received \(3,\)"):
        threshold_unit([1, 1], T=1, x=[1, 2, 3])
