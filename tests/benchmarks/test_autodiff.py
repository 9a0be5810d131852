"""One training step of micrograd's demo network is timed on micrograd, on single Values and on arrays of Values.

2-16-16-1 with ReLU, hinge loss and a little weight decay on 100 points: the network of micrograd's own demo, written
anew; single Values once with a neuron as micrograd's sum of products, once as one gate, `weighted_sum`. The contenders
take turns in one process, the garbage collector runs as it likes, and the ratio of medians is reported. micrograd is
timed when it is installed; run with `make bench`.
"""

import importlib.util
import json
import os
import statistics
import sys
import time
from functools import cache

import numpy as np
import pytest

from coursekit.autodiff import Value, weighted_sum

TURNS = int(os.environ.get("COURSEKIT_BENCH_TURNS", "7"))
SIZES = (2, 16, 16, 1)
RATE, DECAY = 0.05, 1e-4


def start(seed=0):
    """Points, labels -1 and +1, and weights W, b of every layer."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(100, 2))
    y = np.where(X[:, 0] * X[:, 1] > 0, 1.0, -1.0)
    layers = [(rng.uniform(-1, 1, (n, m)), rng.uniform(-0.1, 0.1, m)) for n, m in zip(SIZES, SIZES[1:], strict=False)]
    return X, y, layers


def sum_of_products(w, x, b):
    """A neuron in micrograd's public calls."""
    return sum((wi * xi for wi, xi in zip(w, x, strict=True)), b)


def scalar_step(value, neuron=sum_of_products):
    """A step in micrograd's public calls, for its Value or ours; it returns the loss before it."""
    X, y, layers = start()
    net = [([[value(w) for w in column] for column in W.T.tolist()], [value(v) for v in b.tolist()]) for W, b in layers]
    parameters = [p for W, b in net for p in (*(w for column in W for w in column), *b)]

    def score(x):
        for W, b in net:
            x = [neuron(w, x, bj) for w, bj in zip(W, b, strict=True)]
            x = [u.relu() for u in x] if b is not net[-1][1] else x
        return x[0]

    def step():
        scores = [score([value(v) for v in row]) for row in X.tolist()]
        losses = [(1 + -yi * s).relu() for yi, s in zip(y.tolist(), scores, strict=True)]
        loss = sum(losses) * (1.0 / len(losses)) + DECAY * sum(p * p for p in parameters)
        for p in parameters:
            p.grad = 0.0
        loss.backward()
        for p in parameters:
            p.data -= RATE * p.grad
        return loss.data

    return step


def array_step(value):
    """The same step with one Value for each weight matrix."""
    X, y, layers = start()
    net = [(value(W), value(b)) for W, b in layers]

    def step():
        a = X
        for W, b in net:
            z = a @ W + b
            a = z.relu() if W is not net[-1][0] else z
        loss = (1 - y[:, None] * a).relu().mean()
        loss = loss + DECAY * sum(((W * W).sum() + (b * b).sum() for W, b in net), Value(0.0))
        loss.backward()
        for p in (p for layer in net for p in layer):
            p.data -= RATE * p.grad
        return loss.data

    return step


def contenders():
    """Our engines, and micrograd where it is installed; "scalars" has a neuron as one gate, "operators" as a sum."""
    steps = {
        "operators": scalar_step(Value),
        "scalars": scalar_step(Value, weighted_sum),
        "arrays": array_step(Value),
    }
    if importlib.util.find_spec("micrograd"):
        from micrograd.engine import Value as Theirs

        steps["micrograd"] = scalar_step(Theirs)
    return steps


@cache
def losses_and_seconds():
    """Losses of the first three steps, and processor seconds of later ones, for contenders who take turns."""
    steps = contenders()
    losses = {name: [step() for _ in range(3)] for name, step in steps.items()}
    times = {name: [] for name in steps}
    for _ in range(TURNS):
        for name, step in steps.items():
            repeats = 50 if name == "arrays" else 1
            step()  # what the one before left behind is cleared away at nobody's expense
            begin = time.process_time()
            for _ in range(repeats):
                step()
            times[name].append((time.process_time() - begin) / repeats)
    return losses, times


def test_all_train_the_same_network():
    losses, _ = losses_and_seconds()
    for others in losses.values():
        np.testing.assert_allclose(others, losses["scalars"], rtol=1e-12)


@pytest.mark.parametrize("contender", ["operators", "scalars", "arrays"])
def test_step(contender):
    _, times = losses_and_seconds()
    mine = statistics.median(times[contender])
    note("micrograd's demo, milliseconds a step", contender, mine * 1000)
    if "micrograd" in times:
        ratio = statistics.median(times["micrograd"]) / mine
        note("micrograd's demo, times as fast as micrograd", contender, ratio)


def note(workload, contender, value):
    """Print a result, and add it to the file named by COURSEKIT_BENCH."""
    sys.stdout.write(f"\n{workload:50} {contender:14} {value:8.2f}")
    if path := os.environ.get("COURSEKIT_BENCH"):
        with open(path, "a") as file:
            file.write(json.dumps({"workload": workload, "contender": contender, "value": value}) + "\n")
