"""The bias gradients of C15, and how two slides write one of them differently."""

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.comp4630.net import deck_net, letters, loss, slope
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum

_ROW = r"(\hat{y} - y) \mathbf{W}^{(2)\top}"


def _by_hidden_bias(latex):
    """With two indices the weights are a table of one column, with one index they are a list."""
    values = letters(deck_net())
    if r"w_{ij}^{(2)}" in latex:
        return say(latex, {**values, "w[2]": values["W[2]"]}, {"i": 2}, j=1)
    return say(latex, values, j=2)


def _the_sum_belongs_to_a_shared_number():
    net = deck_net()
    shared = numerical_gradient(lambda b: loss({**net, "b1": np.full(2, b[0])}), np.zeros(1))
    assert np.allclose(shared, _by_hidden_bias(_SUM.printed)) and np.isclose(shared[0], 1.162 * 2.2)


_SUM = Trial(
    printed=r"(\hat{y} - y) \sum_i w_{ij}^{(2)}",
    right=r"(\hat{y} - y) w_j^{(2)}",
    gives=_by_hidden_bias,
    truth=lambda: slope(deck_net(), "b1"),
    numbers=([2.5564], [2.0916, 0.4648]),
    also=_the_sum_belongs_to_a_shared_number,
)


def _same_on_both_slides(pair):
    """Whether the formula of one slide gives, number for number, what the formula of the other gives."""
    first, second = _by_hidden_bias(pair[0]), np.ravel(say(pair[1], letters(deck_net())))
    return first.shape == second.shape and np.allclose(first, second)


_TWO_SLIDES = Trial(
    printed=(_SUM.printed, r"(\hat{y} - y)\mathbf{W}^{(2)}"),
    right=(_SUM.right, _ROW),
    gives=_same_on_both_slides,
    truth=lambda: True,
    also=lambda: _row_fits_the_bias(),
)


def _row_fits_the_bias():
    assert np.allclose(say(_ROW, letters(deck_net())), [slope(deck_net(), "b1")])


ERRATA = (
    Erratum(
        id="C-10",
        slides=("C15",),
        printed=rf"$\frac{{\partial \mathcal{{L}}}}{{\partial b^{{(1)}}}} = {_SUM.printed}$",
        right=rf"$\frac{{\partial \mathcal{{L}}}}{{\partial b_j^{{(1)}}}} = {_SUM.right}$, one number per hidden unit",
        why="Each hidden unit has its own bias, so nothing is summed: 2.0916 and 0.4648 in the example. The sum, "
        "2.5564, is the slope for one bias that all hidden units share.",
        kind="ERR",
        severity=3,
        printed_fails=_SUM.printed_fails,
        right_holds=_SUM.right_holds,
    ),
    Erratum(
        id="C-11",
        slides=("C15", "C16"),
        printed=rf"the bias gradient of layer 1 is a sum on one slide and ${_TWO_SLIDES.printed[1]}$ on the next",
        right=f"${_TWO_SLIDES.right[0]}$ entry by entry, ${_TWO_SLIDES.right[1]}$ as a row",
        why="The next slide has the better form: a number for each hidden unit. Turned into a row it has the shape of "
        "the bias.",
        kind="AMB",
        severity=2,
        printed_fails=_TWO_SLIDES.printed_fails,
        right_holds=_TWO_SLIDES.right_holds,
    ),
)
"""Errata of the bias gradients in deck C."""
