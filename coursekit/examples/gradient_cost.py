"""Nudging asks for the whole net twice per weight; backpropagation goes through it once forward and once back."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from coursekit.autodiff import Value, numerical_gradient, trace
from coursekit.examples.units import UNITS, weighted_sum
from coursekit.nn.counting import count_params


@dataclass(frozen=True)
class GradientCost:
    """What one gradient of a fully connected sigmoid net costs; everything is counted, nothing is timed.

    params: weights and biases. forward: gates computed in one pass forward. back: products (slope times what arrives)
    made in one pass back. calls: passes forward that nudging every parameter up and down makes.
    """

    sizes: tuple[int, ...]
    params: int
    forward: int
    back: int
    calls: int

    @property
    def backprop(self) -> int:
        """Operations of backpropagation: once forward, once back."""
        return self.forward + self.back

    @property
    def nudging(self) -> int:
        """Operations of central differences: one pass forward per call."""
        return self.calls * self.forward

    @property
    def ratio(self) -> float:
        """How many times dearer nudging is."""
        return self.nudging / self.backprop


def gradient_cost(sizes: Sequence[int], seed: int = 0) -> GradientCost:
    """Build the net with random parameters from `seed`, find its gradient both ways and count the operations.

    The loss is half the sum of squared outputs. Raises ValueError for fewer than two layers or an empty one.
    Source: C9, C17, L13.
    """
    sizes = tuple(int(n) for n in sizes)
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"gradient_cost expected at least two layers of one or more units, received {sizes}.")
    theta = np.random.default_rng(seed).normal(size=count_params(sizes))
    story = trace(_loss(sizes, [Value(float(p)) for p in theta]))
    calls = []
    numerical_gradient(lambda p: calls.append(1) or _plain_loss(sizes, p), theta)
    gates = sum(node.op is not None for node in story.nodes)
    return GradientCost(sizes, len(theta), gates, len(story.steps), len(calls))


def _loss(sizes, theta, unit=UNITS["sigmoid"]):
    """Half the sum of squared outputs for inputs of 1, one gate at a time, of numbers or Values."""
    theta, a = iter(theta), [1.0] * sizes[0]
    for n_in, n_out in pairwise(sizes):
        columns = [[next(theta) for _ in range(n_in)] for _ in range(n_out)]
        a = [unit(weighted_sum(w, a, next(theta))) for w in columns]
    total = a[0] * a[0]
    for output in a[1:]:
        total = total + output * output
    return total * 0.5


def _plain_loss(sizes, theta):
    """The same with matrices: fast, because central differences ask for it so often."""
    a, used = np.ones(sizes[0]), 0
    for n_in, n_out in pairwise(sizes):
        W = theta[used : used + n_in * n_out].reshape(n_out, n_in)
        b = theta[used + n_in * n_out : used + (n_in + 1) * n_out]
        a, used = 1 / (1 + np.exp(-(W @ a + b))), used + (n_in + 1) * n_out
    return float(a @ a) / 2
