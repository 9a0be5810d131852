"""The assertions of errata bite: put the right form where the printed one stands, and each complains."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from coursekit.formulas import ERRATA
from coursekit.formulas.corrections import several
from coursekit.formulas.corrections.cmsc373 import design, program, rates, threshold
from coursekit.formulas.corrections.csci4360 import backprop, outputs, saturation, starts, wording
from coursekit.formulas.corrections.trial import Trial

TRIALS = {
    id: trial
    for id, entry in ERRATA.items()
    if isinstance(trial := getattr(entry.printed_fails, "__self__", None), Trial)
}
OURS = [id for id in TRIALS if id[0] in "DKX"]


def complains(assertion):
    """Whether an assertion fails, and not by any other error."""
    try:
        assertion()
    except AssertionError:
        return True
    return False


def test_most_formulas_are_tried_as_written():
    assert len(OURS) >= 30


@pytest.mark.parametrize("id", TRIALS)
def test_the_right_form_does_not_pass_for_a_mistake(id):
    with pytest.raises(AssertionError, match="works after all"):
        replace(TRIALS[id], printed=TRIALS[id].right, numbers=(None, None)).printed_fails()


@pytest.mark.parametrize("id", TRIALS)
def test_the_printed_form_does_not_pass_for_right(id):
    with pytest.raises(AssertionError, match="expected"):
        replace(TRIALS[id], right=TRIALS[id].printed, numbers=(None, None), also=None).right_holds()


@pytest.mark.parametrize(
    "id", [id for id in OURS if isinstance(TRIALS[id].printed, str) and "\\" in TRIALS[id].printed]
)
def test_what_is_shown_is_what_is_computed(id):
    assert TRIALS[id].printed in ERRATA[id].printed and TRIALS[id].right in ERRATA[id].right


_one = np.repeat(backprop._X[:1], 5, axis=0), np.repeat(backprop._Y[:1], 5, axis=0)
_steep = SimpleNamespace(slope=lambda z: 1.0)
_flipped = saturation._mean_activations
_reset = program._train
_same_loss = outputs._trained
_frozen = saturation.slow_neuron

WORLDS = {
    "D-02": (wording, {"_J": wording._C}),
    "D-05": (backprop, {"_X": _one[0], "_Y": _one[1]}),
    "D-11": (saturation, {"sigmoid": _steep}),
    "D-12": (saturation, {"_spreads": lambda: (np.ones(5), 0.5 ** np.arange(5))}),
    "D-13": (saturation, {"slow_neuron": lambda w, b, eta, epochs: _frozen(w, b, 1e-6, epochs)}),
    "D-15": (saturation, {"_mean_activations": lambda updates: _flipped(updates)[:, ::-1]}),
    "D-19": (outputs, {"tanh": outputs.sigmoid}),
    "D-20": (outputs, {"softplus": outputs.relu}),
    "D-22": (starts, {"_drawn": lambda draw: 0.707}),
    "D-23": (starts, {"_PRINTED": tuple((name, *(100 - np.array(rest))) for name, *rest in starts._PRINTED)}),
    "D-26": (outputs, {"_trained": lambda loss: _same_loss("mse")}),
    "D-27": (starts, {"softsign": lambda z: z / np.sqrt(1 + z**2)}),
    "K-03": (threshold, {"_CHANGE": threshold._CHANGE_01}),
    "K-16": (program, {"_train": lambda reset, bias=True: _reset(reset=True)}),
    "K-20": (rates, {"_steps": lambda eta: 0.5}),
    "K-24": (design, {"sigmoid": design.softmax}),
    "X-03": (several, {"_SGD": dict.fromkeys(several._SGD, 100)}),
    "X-04": (several, {"count_layers": lambda sizes, by: 2}),
    "X-05": (several, {"_SCALES": dict.fromkeys(several._SCALES, several._SCALES["D17"])}),
}
"""For claims that are no formula: what a world would look like in which the slide is right."""


@pytest.mark.parametrize("id", WORLDS)
def test_where_the_slide_would_be_right_the_assertion_complains(id, monkeypatch):
    module, world = WORLDS[id]
    ERRATA[id].printed_fails()
    for name, thing in world.items():
        monkeypatch.setattr(module, name, thing)
    assert complains(ERRATA[id].printed_fails)
