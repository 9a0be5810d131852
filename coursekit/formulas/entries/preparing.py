"""Data as a network likes it: standardised, between 0 and 1, of length one, in rows of zeros with a single one."""

import numpy as np

from coursekit.datasets.prepare import Scaler, scale_pixels, standardize
from coursekit.formulas.draws import array, fixed, wholes
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn import normalize, to_categorical

_COLUMNS = {"Input": array(6, 3), "examples": fixed(6)}


def _measured(Scaler, v):
    scaler = Scaler.fit(v["Input"])
    return scaler.mean, scaler.sd


def _scaled(standardize, v):
    return standardize(v["Input"])[0]


def _statistics(v):
    scaler = Scaler.fit(v["Input"])
    return {"mean": scaler.mean, "sd": scaler.sd}


FORMULAS = (
    Formula(
        id="COLUMN-STATISTICS",
        name="mean and standard deviation of a column of training rows",
        template=r"@mean@_j = \frac{1}{@examples@} \sum_{k=1}^{@examples@} @Input@_{kj},\qquad"
        r" @sd@_j = \sqrt{\frac{1}{@examples@} \sum_{k=1}^{@examples@} (@Input@_{kj} - @mean@_j)^2}",
        function=Scaler,
        slides=("L20", "L30"),
        lesson="12",
        judges=(reads(_measured, _COLUMNS, free={"j": 3}, gives=("mean", "sd")),),
    ),
    Formula(
        id="STANDARDISE",
        name="standardised inputs",
        template=r"\tilde{@Input@}_{kj} = \frac{@Input@_{kj} - @mean@_j}{@sd@_j}",
        function=standardize,
        slides=("L20",),
        lesson="12",
        judges=(reads(_scaled, _COLUMNS, free={"k": 6, "j": 3}, more=_statistics, gives="tilde Input"),),
    ),
    Formula(
        id="PIXELS",
        name="grey values from 0 to 255 become numbers from 0 to 1",
        template=r"@input@_i = \frac{@byte@_i}{255}",
        function=scale_pixels,
        slides=("K12", "L20"),
        lesson="11",
        judges=(
            reads(
                lambda f, v: (
                    np.round(255 * f(v["byte"].astype(int)).astype(float), 3) / 255
                ),  # off float32's last digits
                {"byte": wholes(5, low=1, high=255)},
                free={"i": 5},
                gives="input",
            ),
        ),
    ),
    Formula(
        id="UNIT-LENGTH",
        name="a row brought to length one",
        template=r"\tilde{@input@} = \frac{@input@}{\lVert @input@ \rVert}",
        function=normalize,
        slides=("K8",),
        lesson="12",
        judges=(reads(lambda f, v: f(v["input"]), {"input": array(4)}, gives="tilde input"),),
    ),
    Formula(
        id="ONE-HOT",
        name="class numbers as rows of zeros with a single one",
        template=r"@Target@_{kj} = [@label@_k = j - 1]",
        function=to_categorical,
        slides=("K16", "D8"),
        lesson="11",
        judges=(
            reads(
                lambda f, v: f(v["label"], 4).astype(float),
                {"label": wholes(6, high=3)},
                free={"k": 6, "j": 4},
                gives="Target",
            ),
        ),
    ),
)
"""Formulas of data preparation."""
