"""Corrections to how deck K counts parameters and designs a network for flowers and digits."""

import numpy as np

from coursekit.datasets import digits
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid, softmax
from coursekit.nn.counting import count_params
from coursekit.nn.layers import Dense

_LOGITS = np.array([0.3, -1.2, 0.8, 2.1, -0.4, 0.1, 3.0, -0.7, 0.5, -2.0])

_OUTPUT_BIAS = Trial(
    printed=False,
    right=True,
    gives=lambda used: [count_params(sizes, output_bias=used) for sizes in ([4, 4, 3], [784, 512, 10])],
    truth=lambda: [4 * 4 + 4 * 3 + 7, 784 * 512 + 512 + 512 * 10 + 10],  # the sums that K5 and K17 print
    numbers=((32, 407_040), (35, 407_050)),
)


def _weights_alone_are_too_few():
    assert count_params([2, 1], use_bias=False) < count_params([2, 1])


def _parameters_are_the_numbers_themselves():
    layer = Dense(3)
    layer.build((4,))
    assert sum(values.size for values in layer.get_weights()) == count_params([4, 3]) == 15


def _inputs_cannot_be_chosen():
    layer = Dense(4)
    layer.build((5,))
    try:
        layer(np.ones((7, 4)))
    except ValueError:
        return
    raise AssertionError("A layer for 5 inputs took flowers with 4 measures.")


def _hidden_size_can_be_chosen():
    flowers = np.ones((7, 4))
    for hidden in (2, 4, 9):
        assert Dense(3)(Dense(hidden)(flowers)).shape == (7, 3)


def _sigmoids_are_no_shares():
    assert sigmoid(_LOGITS).sum() > 2


def _softmax_gives_shares():
    assert np.isclose(softmax(_LOGITS).sum(), 1) and softmax(_LOGITS).argmax() == _LOGITS.argmax()


def _usual_grey_draws_zero_black():
    import matplotlib

    assert matplotlib.colormaps["gray"](0.0)[:3] == (0, 0, 0)


def _ink_is_large_and_paper_zero():
    (images, _), _ = digits.load_data(size=28)
    border = np.concatenate([images[:, 0].ravel(), images[:, -1].ravel()])
    assert border.mean() < 0.25 * images[:, 9:19, 9:19].mean()


ERRATA = (
    Erratum(
        id="K-05",
        slides=("K3",),
        printed='"parameters" refer to the number of weights',
        right="parameters are the weights and biases themselves; how many there are is the parameter count",
        why="Two words that are easily mixed: training changes the parameters, never their number.",
        kind="TERM",
        severity=1,
        printed_fails=_weights_alone_are_too_few,
        right_holds=_parameters_are_the_numbers_themselves,
    ),
    Erratum(
        id="K-06",
        slides=("K4", "K5", "K17"),
        printed="no bias is used for the output layer, beside counts of 35 and 407,050",
        right="both counts include the output biases; without them they are 32 and 407,040",
        why="Dense layers in Keras and here have a bias in every layer unless you ask for `use_bias=False`.",
        kind="ERR",
        severity=2,
        printed_fails=_OUTPUT_BIAS.printed_fails,
        right_holds=_OUTPUT_BIAS.right_holds,
    ),
    Erratum(
        id="K-08",
        slides=("K5",),
        printed="4 inputs and 3 outputs are hyperparameters",
        right="the data fix the inputs and outputs; the number and sizes of hidden layers are hyperparameters",
        why="A flower comes with four measures and one of three names. Only what lies between is ours to choose.",
        kind="TERM",
        severity=1,
        printed_fails=_inputs_cannot_be_chosen,
        right_holds=_hidden_size_can_be_chosen,
    ),
    Erratum(
        id="K-24",
        slides=("K13", "K14", "K15", "K16", "K17"),
        printed="ten sigmoid outputs, with the right digit close to 1.0",
        right="ten sigmoids are ten separate yes/no answers; for one digit out of ten use softmax",
        why="Nothing makes ten sigmoids share: several may say yes at once. Softmax outputs always add up to 1.",
        kind="AMB",
        severity=2,
        printed_fails=_sigmoids_are_no_shares,
        right_holds=_softmax_gives_shares,
    ),
    Erratum(
        id="K-25",
        slides=("K12",),
        printed="grey values from 0 (white) to 255 (black)",
        right="0 is paper and 255 is ink; whether paper looks white depends on the colour map",
        why="The usual grey map draws 0 black, so the digits appear white on black until you reverse it.",
        kind="AMB",
        severity=1,
        printed_fails=_usual_grey_draws_zero_black,
        right_holds=_ink_is_large_and_paper_zero,
    ),
)
"""Errata K-05, K-06, K-08, K-24 and K-25."""
