"""A perceptron goes over its patterns again and again, until an epoch passes without a mistake."""

from functools import partial

from coursekit.neurons.checking import count
from coursekit.neurons.perceptron_rule import change, gate_fits
from coursekit.neurons.run import Run
from coursekit.neurons.training import task, train


def train_perceptron(
    X,
    y,
    eta=1,
    max_epochs: int = 100,
    convention: str = "01",
    exact: bool = False,
    gated: bool = True,
    online: bool = True,
    start=None,
) -> Run:
    """Train threshold units on X (N, n) and labels y (N,), or (N, n_out) for several units at once.

    Patterns are shown in their order, from zero weights (or from `start`, bias first). The weights change at once;
    with online=False they change with the last pattern of an epoch, by the sum of all its changes. Training ends with
    the first epoch without mistakes, or after max_epochs.
    convention and gated: see `perceptron_update`. exact=True calculates in Fractions; there the run does not depend on
    eta, while floats make it stumble over ties: AND takes 6 epochs and 11 mistakes exactly, 4 and 8 in floats with
    eta=0.1. Raises ValueError for shapes that do not fit, labels of the other coding, eta <= 0, max_epochs < 1.
    Source: C6, K3; Rosenblatt, 1958.
    """
    gate_fits(convention, gated)
    rule = partial(_rule, convention=convention, gated=gated)
    todo = task(X, y, eta, convention, "perceptron", exact, start)
    return train(todo, rule, count("max_epochs", max_epochs), online=online)


def _rule(x, target, net, answer, convention, gated):
    return change(x, target, answer, convention, gated)
