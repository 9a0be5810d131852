"""A training shows the patterns one after another, epoch after epoch, and writes down what happens."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from coursekit.neurons.bias import add_bias_column
from coursekit.neurons.checking import alike, frozen, numbers, plain, points, rate
from coursekit.neurons.labels import fires, labels
from coursekit.neurons.run import Run, Step


@dataclass(frozen=True, eq=False)
class Task:
    """What is to be learnt: inputs X (N, n+1) with the leading 1, labels y (N,) or (N, n_out), start weights, rate."""

    X: np.ndarray
    y: np.ndarray
    w: np.ndarray
    eta: object
    convention: str
    rule: str


def task(X, y, eta, convention, rule, exact=False, start=None) -> Task:
    """Check everything that a training is given; Fractions anywhere, or `exact`, make all numbers Fractions.

    Raises ValueError for shapes that do not fit, labels of the other coding and eta <= 0.
    """
    X, y = points(X), labels(y, convention, fixed=rule != "perceptron")
    eta = rate("beta" if rule == "adaline" else "eta", eta)
    if y.ndim not in (1, 2) or len(y) != len(X) or 0 in y.shape:
        raise ValueError(
            f"Expected one row of labels per input, y of shape ({len(X)},) or ({len(X)}, n_out), received {y.shape}."
        )
    shape = (X.shape[1] + 1, *y.shape[1:])
    start = np.zeros(shape) if start is None else numbers("start", start)
    if start.shape != shape:
        raise ValueError(f"Expected start weights of shape {shape}, bias first, received {start.shape}.")
    X, start, eta = alike(add_bias_column(X), start, eta, exact=exact)
    return Task(frozen(X), frozen(y), frozen(start), plain(eta[()]), convention, rule)


def train(task: Task, change: Callable, epochs: int, until_right: bool = True, online: bool = True) -> Run:
    """Show every pattern, add eta * change(x, target, net, answer), and write a Run.

    until_right: stop after an epoch without mistakes. online: change the weights at once; otherwise all patterns of an
    epoch meet the same weights, and the changes are added at its end.
    """
    steps, mistakes, w = [], [], task.w
    for epoch in range(1, epochs + 1):
        steps += _epoch(task, change, epoch, w, online)
        w = steps[-1].after
        mistakes.append(sum(step.wrong for step in steps[-len(task.X) :]))
        if until_right and mistakes[-1] == 0:
            break
    right = bool(mistakes[-1] == 0 if until_right else np.array_equal(fires(task.X @ w, task.convention), task.y))
    return Run(tuple(steps), tuple(mistakes), w, right, task.rule, task.convention, task.eta)


def _epoch(task, change, epoch, w, online):
    total, last = w, len(task.X) - 1
    for pattern, (x, target) in enumerate(zip(task.X, task.y, strict=True)):
        target, net = plain(target), plain(x @ w)
        answer = plain(fires(net, task.convention))
        push = change(x, target, net, answer)
        total = frozen(total + task.eta * push) if push.any() else total
        after = total if online or pattern == last else w
        yield Step(epoch, pattern, x, target, net, answer, w, after)
        w = after
