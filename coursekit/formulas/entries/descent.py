"""Gradient descent in practice: batches, loss scales, and the largest step."""

import numpy as np

from coursekit.datasets.prepare import batches
from coursekit.formulas.draws import array, fixed, number, one_of, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn import Input, Sequential
from coursekit.nn.layers import Dense
from coursekit.nn.losses import HalfSquaredError, MeanSquaredError
from coursekit.nn.optimizers import SGD

_DATA = {"Input": array(6, 3), "Target": array(6, 2), "Weight": array(3, 2), "rate": number(0.01, 1)}
_ONE_OUTPUT = {"pred": array(5), "target": array(5), "examples": fixed(5)}
_BOWL = {"curvature": number(0.5, 100)}


def _model(v):
    """A linear layer without biases in float64, with the drawn weights."""
    model = Sequential([Input((3,)), Dense(2, use_bias=False, dtype="float64")])
    model.set_weights([v["Weight"]])
    model.compile(SGD(v["rate"]), loss=HalfSquaredError())
    return model


def _gradient(v, rows):
    return _model(v).gradients(v["Input"][rows], v["Target"][rows])[0]


def _of_each_example(v):
    return {"Grad": np.array([_gradient(v, [n]) for n in range(6)])}


def _of_each_batch(v):
    return {"bar Grad": np.array([_gradient(v, rows) for rows in batches(6, v["batch"], rng=1)])}


def _after_one_epoch(fit, v):
    model = _model(v)
    fit(model, v["Input"], v["Target"], batch_size=6, verbose=0)
    return model.get_weights()[0]


def _after_one_batch(train_on_batch, v):
    model = _model(v)
    train_on_batch(model, v["Input"], v["Target"])
    return model.get_weights()[0]


def _scales(half, v):
    p, y = v["pred"][:, None], v["target"][:, None]
    single = [(y[n : n + 1], p[n : n + 1]) for n in range(len(p))]
    square = MeanSquaredError()
    return sum(half(*pair) for pair in single), sum(square(*pair) for pair in single), square(y, p)


def _mean_half(v):
    return {"loss": HalfSquaredError()(v["target"][:, None], v["pred"][:, None])}


def _rates(half, v):
    """The rates at which the first prediction takes the same step for the sum, the sum of squares, their mean."""
    p, y = v["pred"][:, None], v["target"][:, None]
    step = v["rate"] * half.gradient(y, p)[0, 0]
    square = MeanSquaredError()
    slopes = half.gradient(y[:1], p[:1]), square.gradient(y[:1], p[:1]), square.gradient(y, p)
    return tuple(step / slope[0, 0] for slope in slopes)


def _down_a_bowl(SGD, v):
    optimizer, w = SGD(v["rate"]), np.array([v["weight_0"]])
    for _ in range(v["counter"]):
        optimizer.apply(w, v["curvature"] * w)
    return w[0]


def _critical_rate(SGD, v):
    """By halving: the rate at which a step in a bowl neither shrinks nor grows the distance."""
    low, high = 1 / v["curvature"], 10 / v["curvature"]
    for _ in range(50):
        middle, w = (low + high) / 2, np.ones(1)
        SGD(middle).apply(w, v["curvature"] * w)
        low, high = (middle, high) if abs(w[0]) < 1 else (low, middle)
    return low


FORMULAS = (
    Formula(
        id="FULL-BATCH",
        name="step with the gradient of the whole data",
        template=r"@Weight@ \leftarrow @Weight@ - @rate@\,\frac{1}{@examples@} \sum_{n=1}^{@examples@} @Grad@_n",
        function=Sequential.fit,
        slides=("P12",),
        lesson="07",
        judges=(reads(_after_one_epoch, {**_DATA, "examples": fixed(6)}, more=_of_each_example, gives="Weight"),),
    ),
    Formula(
        id="MINI-BATCH",
        name="step with the mean gradient of a batch",
        template=r"@Weight@ \leftarrow @Weight@ - @rate@\,\frac{1}{@batch@} \sum_{n=1}^{@batch@} @Grad@_n",
        function=Sequential.train_on_batch,
        slides=("P12", "L21", "C10"),
        lesson="07",
        judges=(reads(_after_one_batch, {**_DATA, "batch": fixed(6)}, more=_of_each_example, gives="Weight"),),
    ),
    Formula(
        id="BATCHES-ON-AVERAGE",
        name="the batches of one epoch give the full gradient on average",
        template=r"@Grad@ = \frac{@batch@}{@examples@} \sum_{j=1}^{@examples@ / @batch@} \bar{@Grad@}_j",
        function=Sequential.gradients,
        slides=("P12",),
        lesson="07",
        judges=(
            reads(
                lambda f, v: f(_model(v), v["Input"], v["Target"])[0],
                {**_DATA, "examples": fixed(6), "batch": one_of([1, 2, 3, 6])},
                more=_of_each_batch,
                gives="Grad",
            ),
        ),
    ),
    Formula(
        id="LOSS-SCALES",
        name="squared error in the decks: sum of halves, sum, mean",
        template=r"@error_sum@ = @examples@\,@loss@,\qquad @sum_squares@ = 2@examples@\,@loss@,"
        r"\qquad @mean_squares@ = 2\,@loss@",
        function=HalfSquaredError(),
        slides=("L7", "D6", "P11", "D17"),
        lesson="07",
        judges=(reads(_scales, _ONE_OUTPUT, more=_mean_half, gives=("error_sum", "sum_squares", "mean_squares")),),
    ),
    Formula(
        id="RATE-SCALES",
        name="learning rates that take the same steps for sum of halves, sum and mean",
        template=r"@rate@_{@error_sum@} = \frac{@rate@}{@examples@},\qquad"
        r" @rate@_{@sum_squares@} = \frac{@rate@}{2@examples@},\qquad @rate@_P = \frac{@rate@}{2}",
        function=HalfSquaredError(),
        slides=("L7", "D6", "P11"),
        lesson="07",
        judges=(
            reads(
                _rates,
                {**_ONE_OUTPUT, "rate": number(0.01, 1)},
                gives=("rate_error_sum", "rate_sum_squares", "rate_P"),
            ),
        ),
    ),
    Formula(
        id="ITERATIONS",
        name="iterations per epoch",
        template=r"@iterations@ = \left\lceil \frac{@examples@}{@batch@} \right\rceil",
        function=batches,
        slides=("L21",),
        lesson="07",
        judges=(
            reads(
                lambda f, v: len(list(f(v["examples"], v["batch"]))),
                {"examples": whole(90, 99), "batch": whole(1, 40)},
                gives="iterations",
            ),
        ),
    ),
    Formula(
        id="GD-BOWL",
        name="gradient descent in a bowl of constant curvature, E = lambda w^2 / 2",
        template=r"@weight@_{@counter@} = (1 - @rate@@curvature@)^{@counter@}\,@weight@_0",
        function=SGD,
        slides=("L10", "K22"),
        lesson="07",
        judges=(
            reads(
                _down_a_bowl,
                {
                    "curvature": number(0.5, 3),
                    "rate": number(0.1, 0.9),
                    "weight_0": number(),
                    "counter": whole(1, 6),
                },
                gives="weight_counter",
            ),
        ),
    ),
    Formula(
        id="LARGEST-RATE",
        name="largest learning rate that still comes down",
        template=r"@rate@_{\mathrm{largest}} = \frac{2}{@curvature@}",
        function=SGD,
        slides=("K22", "L20"),
        lesson="07",
        judges=(reads(_critical_rate, _BOWL, gives="rate_largest"),),
    ),
)
"""Formulas of gradient descent in practice."""
