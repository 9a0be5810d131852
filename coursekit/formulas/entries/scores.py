"""How well a classifier does, in numbers that people understand."""

import numpy as np

from coursekit.formulas.draws import fixed, wholes
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn.metrics import SparseCategoricalAccuracy

_LABELS = {"label": wholes(9, high=2), "said": wholes(9, high=2), "examples": fixed(9)}

FORMULAS = (
    Formula(
        id="ACCURACY",
        name="accuracy",
        template=r"\mathrm{accuracy} = \frac{1}{@examples@} \sum_{n=1}^{@examples@} [@said@_n = @label@_n]",
        function=SparseCategoricalAccuracy(),
        slides=("K30", "K33", "C25"),
        lesson="11",
        judges=(reads(lambda f, v: f(v["label"], np.eye(3)[v["said"].astype(int)]), _LABELS),),
    ),
)
"""Formulas of scores."""
