"""How well a classifier does, in numbers that people understand."""

import numpy as np

from coursekit.formulas.draws import array, fixed, wholes
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn.metrics import AUC, Precision, Recall, SparseCategoricalAccuracy

_LABELS = {"label": wholes(9, high=2), "said": wholes(9, high=2), "examples": fixed(9)}
_ALARMS = {"target": wholes(30), "pred": array(30, low=0, high=1)}


def _counts(v):
    """True alarms, false alarms and missed cases, counted one by one."""
    pairs = [(bool(y), bool(p > 0.5)) for y, p in zip(v["target"], v["pred"], strict=True)]
    names = {(True, True): "true_alarms", (False, True): "false_alarms", (True, False): "missed"}
    return {name: pairs.count(pair) for pair, name in names.items()}


def _score(metric, v):
    return metric(v["target"], v["pred"])


def _rates(v):
    """Rates of hits and of false alarms for falling thresholds, so that both rise from 0 to 1."""
    thresholds = np.array([2, 2 / 3, 1 / 3, -1])
    hits = [np.mean(v["pred"][v["target"] == 1] > t) for t in thresholds]
    alarms = [np.mean(v["pred"][v["target"] == 0] > t) for t in thresholds]
    return {"hits": np.array(hits), "alarms": np.array(alarms)}


FORMULAS = (
    Formula(
        id="ACCURACY",
        name="accuracy",
        template=r"\mathrm{accuracy} = \frac{1}{@examples@} \sum_{n=1}^{@examples@} [@said@_n = @label@_n]",
        function=SparseCategoricalAccuracy(),
        slides=("K30", "K33", "C25"),
        lesson="11",
        judges=(reads(lambda f, v: f(v["label"], np.eye(3)[v["said"].astype(int)]), _LABELS, gives="accuracy"),),
    ),
    Formula(
        id="PRECISION",
        name="precision: the share of alarms that were real",
        template=r"\mathrm{precision} = \frac{@true_alarms@}{@true_alarms@ + @false_alarms@}",
        function=Precision,
        slides=("C25",),
        lesson="11",
        judges=(reads(lambda f, v: _score(f(), v), _ALARMS, more=_counts, gives="precision"),),
    ),
    Formula(
        id="RECALL",
        name="recall: the share of real cases that raised an alarm",
        template=r"\mathrm{recall} = \frac{@true_alarms@}{@true_alarms@ + @missed@}",
        function=Recall,
        slides=("C25",),
        lesson="11",
        judges=(reads(lambda f, v: _score(f(), v), _ALARMS, more=_counts, gives="recall"),),
    ),
    Formula(
        id="AUC",
        name="area under the ROC curve, by trapezoids",
        template=r"\mathrm{AUC} = \sum_{k=1}^{@thresholds@ - 1} (@alarms@_{k+1} - @alarms@_k)"
        r"\,\frac{@hits@_{k+1} + @hits@_k}{2}",
        function=AUC,
        slides=("C25",),
        lesson="12",
        judges=(reads(lambda f, v: _score(f(4), v), {**_ALARMS, "thresholds": fixed(4)}, more=_rates, gives="AUC"),),
    ),
)
"""Formulas of scores."""
