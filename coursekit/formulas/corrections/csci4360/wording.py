"""Corrections to names, numbers of layers and conventions on the slides of deck D."""

import numpy as np

from coursekit.autodiff import Value, numerical_gradient
from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid
from coursekit.nn.counting import count_layers, count_params
from coursekit.nn.layers import Dense, Input
from coursekit.nn.losses import HalfSquaredError
from coursekit.nn.sequential import Sequential

_RNG = np.random.default_rng(1)
_SIZES = [4, 4, 3]
_X, _Y = _RNG.normal(size=(5, 4)), _RNG.uniform(size=(5, 3))
_BOOKS = {
    "neuralnetworksanddeeplearning.com": "Michael Nielsen",  # title page of the online book, 2015
    "deeplearningbook.org": "Ian Goodfellow, Yoshua Bengio, Aaron Courville",  # title page, 2016
}


def _model():
    model = Sequential([Input((4,)), *(Dense(n, "sigmoid", dtype="float64") for n in _SIZES[1:])])
    rng = np.random.default_rng(5)
    model.set_weights([rng.normal(size=w.shape) for w in model.get_weights()])
    model.compile("sgd", HalfSquaredError())
    return model


def _the_graph_method_gives_the_same_gradient():
    """Reverse accumulation through a graph, the version of 1970, gives what the layer equations of 1986 give."""
    model = _model()
    W1, b1, W2, b2 = map(Value, model.get_weights())
    answer = ((Value(_X) @ W1 + b1).sigmoid() @ W2 + b2).sigmoid()
    (((answer - _Y) ** 2).sum() / (2 * len(_X))).backward()
    for ours, theirs in zip(model.gradients(_X, _Y), (W1, b1, W2, b2), strict=True):
        assert np.allclose(ours, theirs.grad)


def _nudging_weights_costs_two_passes_each():
    """Trying each weight was the way before; backprop needs one pass there and one back."""
    model, passes = _model(), []

    def loss(theta):
        passes.append(theta)
        model.theta[:] = theta
        return HalfSquaredError()(_Y, model(_X))

    slow = numerical_gradient(loss, np.concatenate([w.ravel() for w in model.get_weights()]))
    assert len(passes) == 2 * count_params(_SIZES) == 70
    assert np.allclose(slow, np.concatenate([g.ravel() for g in _model().gradients(_X, _Y)]), atol=1e-8)


_J = r"J = \sum_{i=1}^{n} (y_i - \hat{y}_i)^2"
_C = r"C = \frac{1}{2n} \sum_{i=1}^{n} (y_i - \hat{y}_i)^2"
_TARGETS, _ANSWERS = _Y[:, 0], _X[:, 0]
_COSTS = reading({"y": _TARGETS, "hat y": _ANSWERS, "n": len(_TARGETS)})


def _two_costs_differ():
    assert not np.isclose(_COSTS(_J), _COSTS(_C))


def _their_ratio_is_twice_the_number_of_examples():
    assert np.isclose(_COSTS(_J) / (2 * len(_TARGETS) * _COSTS(_C)), 1.0)
    assert np.isclose(_COSTS(_C), HalfSquaredError()(_TARGETS[:, None], _ANSWERS[:, None]))


_VECTORS = Trial(
    printed=(3, 3),
    right=(3,),
    gives=lambda shape: np.shape(
        reading({"w": np.ones((3, 4)), "a": _X[0], "b": np.zeros(shape), r"\sigma": sigmoid})(r"\sigma(w a + b)")
    ),
    truth=lambda: Dense(3, "sigmoid")(_X[:1])[0].shape,
)


def _forward(first):
    """a^l = sigma(w^l a^{l-1} + b^l) for l = first, ..., L with L = 2; the first weights are those of level `first`."""
    a, weights = _X, _model().get_weights()
    for level in range(first, 2 + 1):
        W, b = weights[2 * (level - first) :][:2]
        a = sigmoid(a @ W + b)
    return a


def _both_ways_count_two_weight_layers():
    assert count_layers(_SIZES, by="weights") == len(range(1, 2 + 1)) == len(range(2, 3 + 1))


_LEVELS = Trial(printed=2, right=1, gives=_forward, truth=lambda: _model()(_X), also=_both_ways_count_two_weight_layers)

_AUTHOR = Trial(
    printed="Nielson",
    right="Nielsen",
    gives=lambda name: any(author.endswith(name) for author in _BOOKS.values()),
    truth=lambda: True,
)


def _a_superscript_reads_two_ways():
    trace = _model().trace(_X, _Y)
    assert trace[1].a.shape != trace.x[1].shape  # level 2 of everybody, or everything about example 2


def _row_for_the_example_bracket_for_the_layer():
    trace = _model().trace(_X, _Y)
    A2 = trace[1].a
    for n in range(len(_X)):
        assert np.allclose(A2[n], _model()(_X[n : n + 1])[0])


ERRATA = (
    Erratum(
        id="D-01",
        slides=("D2",),
        printed="the 1986 paper has the fastest backpropagation since the version of the 1970s",
        right="it showed that backpropagation trains nets far faster than the earlier ways of learning",
        why="The method is the one of the 1970s and gives the same gradient. What was new is how well nets learn with "
        "it; to nudge every weight of a 4-4-3 net instead takes 70 forward passes.",
        kind="HIST",
        severity=1,
        printed_fails=_the_graph_method_gives_the_same_gradient,
        right_holds=_nudging_weights_costs_two_passes_each,
    ),
    Erratum(
        id="D-02",
        slides=("D6", "D17"),
        printed=f"${_J}$ on one slide, ${_C}$ on another",
        right="$J = 2nC$; the course uses $C$, the mean of halves",
        why="Both have their minimum at the same weights. Their gradients differ by $2n$, "
        "so a learning rate that suits one is too large or too small for the other.",
        kind="AMB",
        severity=2,
        printed_fails=_two_costs_differ,
        right_holds=_their_ratio_is_twice_the_number_of_examples,
    ),
    Erratum(
        id="D-03",
        slides=("D14",),
        printed="$a^l$ and $b^l$ are activations and bias matrices",
        right="both are vectors, with one number per unit; activations become a matrix only for a batch",
        why="A matrix in place of the bias would turn the answer for one example into a table.",
        kind="TERM",
        severity=1,
        printed_fails=_VECTORS.printed_fails,
        right_holds=_VECTORS.right_holds,
    ),
    Erratum(
        id="D-04",
        slides=("D16", "D20", "D23"),
        printed="levels $1 \\dots L$ with input $a^0$, later input $a^1$ and levels $2 \\dots L$",
        right="choose one; in the course $A^{[0]}$ is the input and the weight layers run from 1 to $L$",
        why="The number of weight layers is $L$ on one slide and $L - 1$ on the other. "
        "With $L = 2$ the second loop stops one layer early.",
        kind="AMB",
        severity=2,
        printed_fails=_LEVELS.printed_fails,
        right_holds=_LEVELS.right_holds,
    ),
    Erratum(
        id="D-24",
        slides=("D10",),
        printed=f"Michael {_AUTHOR.printed}",
        right=f"Michael {_AUTHOR.right}",
        why="Search for Nielsen to find his online book, from which much of this notation comes.",
        kind="TYPO",
        severity=1,
        printed_fails=_AUTHOR.printed_fails,
        right_holds=_AUTHOR.right_holds,
    ),
    Erratum(
        id="D-25",
        slides=("D6", "D11", "D12", "D13", "D14", "D15", "D16"),
        printed="a superscript is the example on D6, the layer from D11 on",
        right="in the course an example is a row, and the layer stands in square brackets, $A^{[l]}$",
        why="A small 2 at the upper right can mean example 2, layer 2 or a square. Brackets settle which one.",
        kind="AMB",
        severity=1,
        printed_fails=_a_superscript_reads_two_ways,
        right_holds=_row_for_the_example_bracket_for_the_layer,
    ),
)
"""Errata D-01 to D-04, D-24 and D-25."""
