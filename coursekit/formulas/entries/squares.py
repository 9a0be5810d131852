"""The decks' losses one by one: squares with and without half, sums and means, and the losses of Keras's list."""

import numpy as np

from coursekit.formulas.draws import array, fixed, number, one_of, rows_of_probabilities, wholes
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    CosineSimilarity,
    HalfSquaredError,
    KLDivergence,
    MeanAbsoluteError,
    MeanSquaredError,
    Poisson,
    SparseCategoricalCrossentropy,
)

_ONE = {"pred": number(), "target": number()}
_COLUMN = {"pred": array(4), "target": array(4), "examples": fixed(4)}
_ROWS = {"pred": array(4, 3), "target": array(4, 3), "batch": fixed(4), "classes": fixed(3)}
_COUNTS = {**_ROWS, "pred": array(4, 3, low=0.5, high=4), "target": wholes(4, 3, high=5), "tiny": fixed(1e-7)}
_TWO = {"pred": rows_of_probabilities(1, 3), "target": rows_of_probabilities(1, 3), "classes": fixed(3)}
_CLASS = {"pred": rows_of_probabilities(1, 3), "label": one_of((1, 2, 3)), "classes": fixed(3)}
_LOGITS = {"net": array(3), "label": one_of((1, 2, 3)), "classes": fixed(3)}
_LOGIT = {"net": number(-4, 4), "target": one_of((0.0, 1.0))}


def _single(loss, v):
    return loss(np.array([[v["target"]]]), np.array([[v["pred"]]]))


def _column(loss, v):
    return loss(v["target"][:, None], v["pred"][:, None])


def _summed(loss, v):
    return len(v["pred"]) * _column(loss, v)


def _rows(loss, v):
    return loss(v["target"], v["pred"])


def _first_row(v):
    """One example: the first row as a plain vector."""
    return {name: v[name][0] for name in ("pred", "target") if name in v}


def _vector(loss, v):
    return loss(v["target"][None], v["pred"][None])


FORMULAS = (
    Formula(
        id="HALF-SQUARED-ONE",
        name="half squared error of one sample",
        template=r"@loss_one@ = \frac{1}{2} (@pred@ - @target@)^2",
        function=HalfSquaredError(),
        slides=("C12", "D17"),
        lesson="05",
        judges=(reads(_single, _ONE, gives="loss_one"),),
    ),
    Formula(
        id="SQUARED-ONE",
        name="squared error of one sample, without half",
        template=r"@loss_one@ = (@pred@ - @target@)^2",
        function=MeanSquaredError(),
        slides=("P11",),
        lesson="05",
        judges=(reads(_single, _ONE, gives="loss_one"),),
    ),
    Formula(
        id="SUM-SQUARED",
        name="sum of squared errors",
        template=r"@sum_squares@ = \sum_{n=1}^{@examples@} (@target@_n - @pred@_n)^2",
        function=MeanSquaredError(),
        slides=("D6",),
        lesson="07",
        judges=(reads(_summed, _COLUMN, gives="sum_squares"),),
    ),
    Formula(
        id="MAE",
        name="mean absolute error",
        template=r"@loss@ = \frac{1}{@batch@@classes@} \sum_{n=1}^{@batch@} \sum_{j=1}^{@classes@}"
        r" \lvert @pred@_{nj} - @target@_{nj} \rvert",
        function=MeanAbsoluteError(),
        slides=("C22", "K26"),
        lesson="10",
        judges=(reads(_rows, _ROWS, gives="loss"),),
    ),
    Formula(
        id="POISSON",
        name="Poisson loss for counts",
        template=r"@loss@ = \frac{1}{@batch@@classes@} \sum_{n=1}^{@batch@} \sum_{j=1}^{@classes@}"
        r" \big(@pred@_{nj} - @target@_{nj} \ln(@pred@_{nj} + @tiny@)\big)",
        function=Poisson(),
        slides=("K26",),
        lesson="10",
        judges=(reads(_rows, _COUNTS, gives="loss"),),
    ),
    Formula(
        id="KL",
        name="Kullback-Leibler divergence is cross-entropy minus entropy",
        template=r"@loss_one@ = \sum_{j=1}^{@classes@} @target@_j \ln \frac{@target@_j}{@pred@_j}"
        r" = -\sum_{j=1}^{@classes@} @target@_j \ln @pred@_j"
        r" - \Big(-\sum_{j=1}^{@classes@} @target@_j \ln @target@_j\Big)",
        function=KLDivergence(),
        slides=("K26",),
        lesson="10",
        judges=(reads(_vector, _TWO, gives="loss_one", more=_first_row),),
    ),
    Formula(
        id="COSINE",
        name="cosine similarity as a loss",
        template=r"@loss_one@ = -\frac{\sum_{j=1}^{@classes@} @target@_j @pred@_j}"
        r"{\lVert @target@ \rVert\, \lVert @pred@ \rVert}",
        function=CosineSimilarity(),
        slides=("K26",),
        lesson="10",
        judges=(reads(_vector, {"pred": array(3), "target": array(3), "classes": fixed(3)}, gives="loss_one"),),
    ),
    Formula(
        id="CCE-LABEL",
        name="cross-entropy of one example of class c",
        template=r"@loss_one@ = -\sum_{j=1}^{@classes@} [j = @label@] \ln @pred@_j = -\ln @pred@_{@label@}",
        function=SparseCategoricalCrossentropy(),
        slides=("D35", "K26"),
        lesson="10",
        judges=(
            reads(
                lambda f, v: f(np.array([v["label"] - 1]), v["pred"][None]), _CLASS, gives="loss_one", more=_first_row
            ),
        ),
    ),
    Formula(
        id="CCE-LOGITS",
        name="cross-entropy straight from the net inputs",
        template=r"@loss_one@ = \ln \sum_{k=1}^{@classes@} e^{@net@_k} - @net@_{@label@}",
        function=CategoricalCrossentropy(from_logits=True),
        slides=("D35",),
        lesson="10",
        judges=(reads(lambda f, v: f(np.eye(3)[[v["label"] - 1]], v["net"][None]), _LOGITS, gives="loss_one"),),
    ),
    Formula(
        id="BCE-LOGIT",
        name="binary cross-entropy straight from the net input",
        template=r"@loss_one@ = \ln(1 + e^{@net@}) - @target@ @net@",
        function=BinaryCrossentropy(from_logits=True),
        slides=("D33",),
        lesson="10",
        judges=(reads(lambda f, v: f(np.array([[v["target"]]]), np.array([[v["net"]]])), _LOGIT, gives="loss_one"),),
    ),
)
"""Formulas of further losses."""
