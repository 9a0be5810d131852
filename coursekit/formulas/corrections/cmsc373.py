"""Corrections to the slides of CMSC 373 (deck K)."""

import numpy as np

from coursekit.datasets import digits
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.latex import read
from coursekit.formulas.tools import KERAS_OPTIMIZERS, tool
from coursekit.neurons import best_affine_fit, collapse, xor_net
from coursekit.nn.activations import sigmoid, softmax
from coursekit.nn.counting import count_params
from coursekit.nn.layers import Dense
from coursekit.nn.losses import HalfSquaredError

_INPUTS, _XOR = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
_PRINTED_SIGMOID = r"f = \frac{1}{1 + e^{I}}"
_RIGHT_SIGMOID = r"f = \frac{1}{1 + e^{-I}}"
_LOGITS = np.array([0.3, -1.2, 0.8, 2.1, -0.4, 0.1, 3.0, -0.7, 0.5, -2.0])
_PRINTED_PAGES = {"optimizers": "https://keras.io/api/optimizers/", "losses": "https://keras.io/api/optimizers/"}
_RIGHT_PAGES = {**_PRINTED_PAGES, "losses": "https://keras.io/api/losses/"}


def _weights_alone_are_too_few():
    assert count_params([2, 1], use_bias=False) < count_params([2, 1])


def _parameters_are_the_numbers_themselves():
    layer = Dense(3)
    layer.build((4,))
    assert sum(values.size for values in layer.get_weights()) == count_params([4, 3]) == 15


def _without_output_bias_the_counts_do_not_fit():
    assert count_params([4, 4, 3], output_bias=False) == 32 != 35
    assert count_params([784, 512, 10], output_bias=False) == 407_040 != 407_050


def _counts_include_output_biases():
    assert count_params([4, 4, 3]) == 35 and count_params([784, 512, 10]) == 407_050


def _threshold_units_do_more_than_linear_ones():
    assert xor_net("geron")(_INPUTS)[:, 0].tolist() == _XOR.tolist()
    assert np.isclose(best_affine_fit(_INPUTS, _XOR).mse, 0.25)


def _linear_units_collapse():
    rng = np.random.default_rng(0)
    Ws, bs = [rng.normal(size=(2, 3)), rng.normal(size=(3, 1))], [rng.normal(size=3), rng.normal(size=1)]
    W, b = collapse(Ws, bs)
    assert np.allclose((_INPUTS @ Ws[0] + bs[0]) @ Ws[1] + bs[1], _INPUTS @ W + b)


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


def _printed_sigmoid_falls():
    low, high = (read(_PRINTED_SIGMOID, {"I": net})["f"] for net in (0.0, 1.0))
    assert np.isclose(high, 0.2689, atol=1e-4) and high < low


def _right_sigmoid_rises():
    for net in (-3.0, 0.0, 1.0):
        assert np.isclose(read(_RIGHT_SIGMOID, {"I": net})["f"], sigmoid(net))
    assert np.all(sigmoid.slope(np.linspace(-9, 9, 99)) > 0)


def _slope_without_minus_is_wrong():
    printed = read(r"s = f(I) \, (1 \; f(I))", {"I": 1.0, "f": sigmoid})["s"]
    assert not np.isclose(printed, sigmoid.slope(1.0))


def _slope_with_minus_is_right():
    for net in (-2.0, 0.0, 1.0):
        assert np.isclose(read(r"s = f(I) \, (1 - f(I))", {"I": net, "f": sigmoid})["s"], sigmoid.slope(net))


def _batch_gradients(order, size):
    x, y = np.arange(12.0)[order, None], np.ones((12, 1))
    batches = [slice(start, start + size) for start in range(0, 12, size)]
    return [x[part].T @ HalfSquaredError().gradient(y[part], 0.3 * x[part]) for part in batches]


def _full_batch_draws_nothing():
    orders = [np.random.default_rng(seed).permutation(12) for seed in (0, 1)]
    full = [_batch_gradients(order, 12)[0] for order in orders]
    assert np.allclose(*full)


def _any_batch_size_works():
    order = np.random.default_rng(0).permutation(12)
    for size in (1, 2, 3, 6):
        assert np.isclose(np.mean(_batch_gradients(order, size)), _batch_gradients(order, 12)[0].item())


def _no_optimizer_has_the_printed_name():
    assert "Namad" not in KERAS_OPTIMIZERS


def _nadam_is_the_name():
    assert "Nadam" in KERAS_OPTIMIZERS


def _keras_is_older_than_what_it_is_said_to_stand_on():
    assert tool("Keras").since < "2016" and tool("Keras").since < tool("TensorFlow").since


def _keras_began_on_theano():
    assert tool("Theano").since < tool("Keras").since == "2015-03"
    assert tool("TensorFlow").since == "2015-11"


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


def _printed_page_is_about_something_else():
    assert not all(topic in address for topic, address in _PRINTED_PAGES.items())


def _each_page_is_about_its_topic():
    assert all(topic in address for topic, address in _RIGHT_PAGES.items())


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
        printed_fails=_without_output_bias_the_counts_do_not_fit,
        right_holds=_counts_include_output_biases,
    ),
    Erratum(
        id="K-07",
        slides=("K5",),
        printed="all units are linear TLUs, so this network can only learn linear functions",
        right="linear units collapse to one linear layer; threshold units do not, and they do compute XOR",
        why="The trouble with threshold units is that they have no useful slope to learn from, "
        "not that what they compute is linear.",
        kind="ERR",
        severity=3,
        printed_fails=_threshold_units_do_more_than_linear_ones,
        right_holds=_linear_units_collapse,
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
        id="K-09",
        slides=("K6", "K7", "K8", "K9", "K10", "K27"),
        printed=r"$f(I) = \dfrac{1}{1 + e^{I}}$",
        right=r"$f(I) = \dfrac{1}{1 + e^{-I}}$",
        why="With the printed sign the curve falls: $f(1)$ is 0.2689 instead of 0.7311, although the same slide says "
        "that the slope is always positive. The minus sign was probably lost when the slides became text.",
        kind="SIGN",
        severity=3,
        printed_fails=_printed_sigmoid_falls,
        right_holds=_right_sigmoid_rises,
        from_dump=True,
    ),
    Erratum(
        id="K-10",
        slides=("K7",),
        printed=r"$\dfrac{df}{dI} = f(I)\,(1 \;\; f(I))$",
        right=r"$\dfrac{df}{dI} = f(I)\,(1 - f(I))$",
        why="Another minus sign that was probably lost in the text. The rule holds for the sigmoid with $e^{-I}$.",
        kind="DUMP",
        severity=2,
        printed_fails=_slope_without_minus_is_wrong,
        right_holds=_slope_with_minus_is_right,
        from_dump=True,
    ),
    Erratum(
        id="K-21",
        slides=("K24",),
        printed='"full batch SGD"; every batch is a power of two',
        right="a full batch draws nothing at random, so it is plain gradient descent; batches may have any size",
        why="Powers of two are a habit that suits some hardware. "
        "The order of the data does not change the full gradient.",
        kind="TERM",
        severity=1,
        printed_fails=_full_batch_draws_nothing,
        right_holds=_any_batch_size_works,
    ),
    Erratum(
        id="K-22",
        slides=("K26",),
        printed="Namad",
        right="Nadam",
        why="Adam with Nesterov's look-ahead: the N comes from Nesterov.",
        kind="TYPO",
        severity=1,
        printed_fails=_no_optimizer_has_the_printed_name,
        right_holds=_nadam_is_the_name,
    ),
    Erratum(
        id="K-23",
        slides=("K32",),
        printed="Keras dates from 2016-17 and is built on TensorFlow (2015)",
        right="Keras appeared in March 2015 on top of Theano, TensorFlow followed in November 2015; "
        "since Keras 3 (2023) it runs on TensorFlow, JAX or PyTorch",
        why="2017 is the year in which TensorFlow made Keras its official interface.",
        kind="HIST",
        severity=1,
        printed_fails=_keras_is_older_than_what_it_is_said_to_stand_on,
        right_holds=_keras_began_on_theano,
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
    Erratum(
        id="K-27",
        slides=("K33", "K35"),
        printed='the address of the optimizers page twice; "Farrar, Strouss"',
        right="the second address is the page on losses; the publisher is Farrar, Straus and Giroux",
        why="Worth knowing when you look for the list of losses.",
        kind="TYPO",
        severity=1,
        printed_fails=_printed_page_is_about_something_else,
        right_holds=_each_page_is_about_its_topic,
    ),
)
"""Errata of deck K."""
