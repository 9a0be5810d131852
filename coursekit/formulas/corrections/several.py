"""Corrections that concern several decks at once."""

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.examples import descend, linear_221
from coursekit.examples.valleys import GUTTER
from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.latex import COURSE
from coursekit.nn.activations import sigmoid
from coursekit.nn.counting import count_layers
from coursekit.nn.layers import Dense, Input
from coursekit.nn.losses import HalfSquaredError
from coursekit.nn.sequential import Sequential

_SIZES = [784, 512, 10]
_RNG = np.random.default_rng(6)
_X, _W = _RNG.normal(size=3), _RNG.normal(size=(3, 3))


def _one_layer():
    model = Sequential([Input((3,)), Dense(3, "sigmoid", use_bias=False, dtype="float64")])
    model.set_weights([_W])
    model.compile("sgd", HalfSquaredError())
    return model


_AXES = Trial(
    printed=r"\sigma(W x)",
    right=r"\sigma(W^\top x)",
    gives=reading({"W": _W, "x": _X, r"\sigma": sigmoid}),
    truth=lambda: _one_layer()(_X[None])[0],
)

_GOAL, _RATE = np.array([1.0, 0.0, 1.0]), 0.3
_OUT = sigmoid(_X)
_SIGN = Trial(
    printed=r"z - \eta\,(t - a) \odot \sigma'(z)",
    right=r"z - \eta\,(a - t) \odot \sigma'(z)",
    gives=reading({"z": _X, "a": _OUT, "t": _GOAL, r"\eta": _RATE, r"\sigma'": sigmoid.slope}),
    truth=lambda: _X - _RATE * numerical_gradient(lambda z: 0.5 * np.sum((sigmoid(z) - _GOAL) ** 2), _X),
)

_SGD = {"L21": 1, "P12": 100, "K24": 1000}  # examples per update: one; a mini-batch; all of them, in random order


def _updates(size, examples=1000):
    """How many updates an epoch really makes."""
    model = _one_layer()
    model.fit(np.zeros((examples, 3)), np.zeros((examples, 3)), batch_size=size, epochs=1, verbose=0)
    return model.optimizer.iterations


def _one_name_three_numbers_of_updates():
    assert len({_updates(size) for size in _SGD.values()}) == 3


def _the_batch_size_tells():
    assert {size: _updates(size) for size in _SGD.values()} == {1: 1000, 100: 10, 1000: 1}
    assert _updates(100, examples=1050) == 11


def _the_two_ways_disagree():
    assert count_layers(_SIZES, by="units") != count_layers(_SIZES, by="weights")


def _the_words_that_leave_no_doubt():
    assert count_layers(_SIZES, by="weights") == 2 and len(_SIZES[1:-1]) == 1


_SUM = r"\sum_{i=1}^{n} (p_i - y_i)^2"
_SCALES = {
    "L7": rf"\frac{{1}}{{2}} {_SUM}",
    "D6": _SUM,
    "D17": rf"\frac{{1}}{{2n}} {_SUM}",
    "P12": rf"\frac{{1}}{{n}} {_SUM}",
}
_TARGETS, _INPUTS, _N = _RNG.normal(size=5), _RNG.normal(size=5), 5


def _loss(deck, w):
    return reading({"p": w * _INPUTS, "y": _TARGETS, "n": _N})(_SCALES[deck])


def _after_steps(deck, eta, steps=5):
    w = np.zeros(1)
    for _ in range(steps):
        w = w - eta * numerical_gradient(lambda v: _loss(deck, v[0]), w)
    return w[0]


def _mean_of_halves(w):
    return HalfSquaredError()(_TARGETS[:, None], (w * _INPUTS)[:, None])


def _same_rate_other_steps():
    ends = [_after_steps(deck, 0.05) for deck in _SCALES]
    assert len(set(np.round(ends, 6))) == len(_SCALES)


def _the_rate_scales_inversely():
    scales = {deck: _loss(deck, 0.7) / _mean_of_halves(0.7) for deck in _SCALES}
    assert np.allclose(list(scales.values()), [_N, 2 * _N, 1, 2])
    ends = [_after_steps(deck, 0.1 / scale) for deck, scale in scales.items()]
    assert np.allclose(ends, ends[0]) and np.isclose(linear_221().loss, linear_221().error ** 2 / 2)  # C12, N = 1


def _learners_differ_on_one_gradient():
    ends = []
    for name in ("sgd", "adam"):
        model = _one_layer()
        model.compile(name, HalfSquaredError())
        model.train_on_batch(_X[None], _GOAL[None])
        ends.append(model.get_weights()[0])
    assert not np.allclose(*ends, atol=1e-4)


def _backprop_gives_the_gradient_and_no_more():
    model = _one_layer()
    before = model.get_weights()[0]
    ours = model.gradients(_X[None], _GOAL[None])[0]
    assert np.array_equal(model.get_weights()[0], before)  # nothing is learnt yet
    assert np.allclose(ours, numerical_gradient(lambda W: HalfSquaredError()(_GOAL[None], sigmoid(_X[None] @ W)), _W))


def _the_same_letter_in_two_places():
    """beta = 0.9 in the gutter: as the momentum of P15 it walks down, as the rate of K7 it flies out."""
    momentum, rate = (descend(GUTTER, eta, alpha, most=50) for eta, alpha in ((0.0198, 0.9), (0.9, 0.0)))
    assert momentum.heights[-1] < 0.01 * momentum.heights[0] < rate.heights[-1]


def _one_letter_for_one_thing():
    roles = ("act", "counter", "decay1", "decay2", "First", "momentum", "net", "pred", "rate", "Second", "target")
    assert len({COURSE[role] for role in (*roles, "Delta", "Velocity", "examples")}) == len(roles) + 3


ERRATA = (
    Erratum(
        id="X-01",
        slides=("C14", "L6", "P2", "P4", "D14", "K6"),
        printed=f"$w_{{ij}}$ from $i$ to $j$ in C, K, P4; to $i$ from $j$ in L, D, P2, which write ${_AXES.printed}$",
        right=f"in the course from $i$ to $j$, one example per row; for a column that is ${_AXES.right}$",
        why="Take the transpose when you move weights between the two. "
        "With a square matrix nothing warns you: the shapes fit either way.",
        kind="AMB",
        severity=3,
        printed_fails=_AXES.printed_fails,
        right_holds=_AXES.right_holds,
    ),
    Erratum(
        id="X-02",
        slides=("C6", "P11", "D18", "D24", "D35", "K6"),
        printed=f"two signs of the error signal; mixed they give ${_SIGN.printed}$",
        right=f"in the course the signal is a gradient and updates subtract: ${_SIGN.right}$",
        why="P and most of D do the same. C6, D24, D35 and K use target minus output, and their updates add. "
        "Either works, a mixture climbs.",
        kind="AMB",
        severity=3,
        printed_fails=_SIGN.printed_fails,
        right_holds=_SIGN.right_holds,
    ),
    Erratum(
        id="X-03",
        slides=("L21", "P12", "K24"),
        printed="SGD: one example per update, a mini-batch, or any batch in random order",
        right=r"name the batch size $B$; an epoch has $\lceil N / B \rceil$ updates",
        why="With 1000 examples the three meanings make 1000, 10 or 1 updates in an epoch.",
        kind="AMB",
        severity=2,
        printed_fails=_one_name_three_numbers_of_updates,
        right_holds=_the_batch_size_tells,
    ),
    Erratum(
        id="X-04",
        slides=("L5", "D7", "K13", "P2"),
        printed='the same network is "2-layer" in one deck and "3-layer" in another',
        right="count the layers that have weights (2 here), or say: one hidden layer",
        why="One deck counts the inputs as a layer, the others do not. The words hidden layer leave no doubt.",
        kind="AMB",
        severity=2,
        printed_fails=_the_two_ways_disagree,
        right_holds=_the_words_that_leave_no_doubt,
    ),
    Erratum(
        id="X-05",
        slides=("C12", "L7", "P11", "D6", "D17"),
        printed="squared error: a half or none, a sum or a mean",
        right="relative to the mean of halves: L $N$, D6 $2N$, D17 1, P 2, C 1 (one sample); "
        r"$\eta$ scales the other way",
        why="All have the same best weights. Only the length of a step differs, so divide the rate by the factor "
        "and the steps are the same.",
        kind="AMB",
        severity=2,
        printed_fails=_same_rate_other_steps,
        right_holds=_the_rate_scales_inversely,
    ),
    Erratum(
        id="X-06",
        slides=("D9", "K6", "K11", "K20"),
        printed="backpropagation is the method for gradients in D, the whole learner in K",
        right="the course follows D9: backpropagation finds the gradient, an optimizer learns with it",
        why="The same gradient can be used by many learners, such as SGD or Adam, and they end at other weights.",
        kind="TERM",
        severity=1,
        printed_fails=_learners_differ_on_one_gradient,
        right_holds=_backprop_gives_the_gradient_and_no_more,
    ),
    Erratum(
        id="X-07",
        slides=("L23", "L24", "L25", "P11", "P12", "P15", "D15", "D24", "K6", "K7"),
        printed=r"$a, v, m, \mu, \beta, s, t, y, z, \Delta, n, E$ each mean different things in different places",
        right="the card of notation of the course gives each quantity a letter of its own",
        why=r"$\beta = 0.9$ is a fine momentum on P15 and far too large a learning rate on K7. "
        "Look at the deck before you copy a number.",
        kind="AMB",
        severity=2,
        printed_fails=_the_same_letter_in_two_places,
        right_holds=_one_letter_for_one_thing,
    ),
)
"""Errata of several decks."""
