"""Losses, and the short form of the error signal that three of them share."""

from coursekit.formulas.draws import array, fixed, one_hot_rows, rows_of_probabilities, wholes
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn.losses import BinaryCrossentropy, CategoricalCrossentropy, HalfSquaredError, MeanSquaredError

_ROWS = {"pred": array(4, 3), "target": array(4, 3), "batch": fixed(4), "classes": fixed(3)}
_ONE_OUTPUT = {"pred": array(4), "target": array(4), "examples": fixed(4)}
_YES_NO = {"pred": array(4, low=0.05, high=0.95), "target": wholes(4), "batch": fixed(4)}
_CLASSES = {**_ROWS, "pred": rows_of_probabilities(4, 3), "target": one_hot_rows(4, 3)}
_BATCH = {"Pred": rows_of_probabilities(4, 3), "Target": one_hot_rows(4, 3), "batch": fixed(4)}


def _mean(loss, v):
    return loss(v["target"], v["pred"])


def _column(loss, v):
    return loss(v["target"][:, None], v["pred"][:, None])


FORMULAS = (
    Formula(
        id="HALF-SQUARED",
        name="half squared error, mean over a batch",
        template=r"@loss@ = \frac{1}{@batch@} \sum_{n=1}^{@batch@} \frac{1}{2} \lVert @pred@_n - @target@_n \rVert^2",
        function=HalfSquaredError(),
        slides=("C12", "D17"),
        lesson="05",
        judges=(reads(_mean, _ROWS),),
    ),
    Formula(
        id="HALF-SUM-SQUARED",
        name="half sum of squared errors",
        template=r"@error_sum@ = \frac{1}{2} \sum_{n=1}^{@examples@} (@pred@_n - @target@_n)^2",
        function=HalfSquaredError(),
        slides=("L7", "L8", "L14"),
        lesson="03",
        judges=(reads(lambda f, v: len(v["pred"]) * _column(f, v), _ONE_OUTPUT),),
    ),
    Formula(
        id="MSE",
        name="mean squared error",
        template=r"@loss@ = \frac{1}{@batch@@classes@} \sum_{n=1}^{@batch@} \sum_{j=1}^{@classes@}"
        r" (@pred@_{nj} - @target@_{nj})^2",
        function=MeanSquaredError(),
        slides=("C22", "K26"),
        lesson="11",
        judges=(reads(_mean, _ROWS),),
    ),
    Formula(
        id="BCE",
        name="binary cross-entropy",
        template=r"@loss@ = -\frac{1}{@batch@} \sum_{n=1}^{@batch@}"
        r" \big(@target@_n \ln @pred@_n + (1 - @target@_n) \ln(1 - @pred@_n)\big)",
        function=BinaryCrossentropy(),
        slides=("D33", "K26"),
        lesson="11",
        judges=(reads(_column, _YES_NO),),
    ),
    Formula(
        id="CCE",
        name="categorical cross-entropy",
        template=r"@loss@ = -\frac{1}{@batch@} \sum_{n=1}^{@batch@} \sum_{j=1}^{@classes@}"
        r" @target@_{nj} \ln @pred@_{nj}",
        function=CategoricalCrossentropy(),
        slides=("C22", "D35", "K26"),
        lesson="11",
        judges=(reads(_mean, _CLASSES),),
    ),
    Formula(
        id="FUSED-DELTA",
        name="error signal where loss and output unit fit together",
        template=r"@Delta@ = \frac{1}{@batch@} (@Pred@ - @Target@)",
        function=CategoricalCrossentropy().delta,
        slides=("D33", "D35"),
        lesson="11",
        judges=(reads(lambda f, v: f(v["Target"], v["Pred"]), _BATCH),),
    ),
)
"""Formulas of losses."""
