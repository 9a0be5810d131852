"""Eight optimizers start from the same weights and see the same batches: who reaches the target first, and how low?"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from coursekit.datasets import digits, toy
from coursekit.nn.layers import Dense, Input
from coursekit.nn.lookup import unknown
from coursekit.nn.optimizers import SGD, Adagrad, Adam, Adamax, Nadam, RMSprop
from coursekit.nn.seed import set_random_seed
from coursekit.nn.sequential import Sequential

RACERS = {
    "SGD": SGD,
    "momentum": lambda eta: SGD(eta, momentum=0.9),
    "Nesterov": lambda eta: SGD(eta, momentum=0.9, nesterov=True),
    "Adagrad": Adagrad,
    "RMSprop": RMSprop,
    "Adam": Adam,
    "Nadam": Nadam,
    "AdaMax": Adamax,
}
"""The eight optimizers of L27, each made from its learning rate."""

TARGETS = {"moons": 0.10, "scales": 0.02, "digits": 0.25}
"""The three tasks, and the loss that counts as the finishing line of each: two moons, a straight rule whose inputs have
very different sizes, and 500 small digits."""

STEPS, LOOK, BATCH = 300, 5, 32


@dataclass(frozen=True)
class Run:
    """One optimizer on one task from one seed: its rate eta, steps to the target (None: never) and last loss."""

    task: str
    optimizer: str
    seed: int
    eta: float
    steps: int | None
    loss: float


@dataclass(frozen=True)
class Result:
    """Several seeds together, as low, middle and high: steps to the target (STEPS for never) and final losses."""

    task: str
    optimizer: str
    eta: float
    steps: tuple[float, float, float]
    loss: tuple[float, float, float]
    arrived: int


def race(task: str, optimizer: str, eta: float, seed: int, steps: int = STEPS, stop: bool = False) -> Run:
    """Train for `steps` updates with batches of 32 and look at the loss over all examples every 5 updates.

    stop: end at the target (or where the loss is no number any more) instead. Weights and batches depend on task and
    seed only. Raises ValueError for an unknown task or optimizer. Source: L27.
    """
    if optimizer not in RACERS:
        raise ValueError(unknown("optimizer", optimizer, RACERS))
    X, y, model = _task(task, seed)
    model.compile(RACERS[optimizer](eta), loss=_LOSSES[task])
    rng, losses = np.random.default_rng(seed), []
    with np.errstate(over="ignore", invalid="ignore"):
        for k in range(1, steps + 1):
            rows = rng.permutation(len(X))[:BATCH]
            model.gradients(X[rows], y[rows])
            model.optimizer.apply(model.theta, model.dtheta)
            if k % LOOK == 0:
                losses.append(float(model.evaluate(X, y, verbose=0)))
                if stop and not losses[-1] > TARGETS[task]:
                    break
    there = [k for k, loss in enumerate(losses) if loss <= TARGETS[task]]
    return Run(task, optimizer, seed, eta, LOOK * (there[0] + 1) if there else None, losses[-1])


def summary(runs: Sequence[Run]) -> tuple[Result, ...]:
    """One result for every task and optimizer among the runs, in the order of `TARGETS` and `RACERS`."""
    groups = {(t, o): [r for r in runs if (r.task, r.optimizer) == (t, o)] for t in TARGETS for o in RACERS}
    return tuple(_result(group) for group in groups.values() if group)


@cache
def stored_race() -> tuple[Run, ...]:
    """The 120 stored runs: 3 tasks, 8 optimizers, seeds 0 to 4, each at the rate that was best for seeds 97 to 99.

    Written by `results/run_race.py`, which also says the command.
    """
    stored = json.loads((files("coursekit.examples") / "results" / "race.json").read_text())
    return tuple(Run(**record) for record in stored["runs"])


def _result(runs):
    steps = [STEPS if r.steps is None else r.steps for r in runs]
    low, middle, high = ((f(steps), f([r.loss for r in runs])) for f in (np.min, np.median, np.max))
    spread = [tuple(float(v) for v in triple) for triple in zip(low, middle, high, strict=True)]
    return Result(runs[0].task, runs[0].optimizer, runs[0].eta, *spread, sum(r.steps is not None for r in runs))


_LOSSES = {"moons": "binary_crossentropy", "scales": "mse", "digits": "sparse_categorical_crossentropy"}


def _task(name, seed):
    if name not in TARGETS:
        raise ValueError(unknown("task", name, TARGETS))
    set_random_seed(seed)
    X, y, units = {"moons": _moons, "scales": _scales, "digits": _digits}[name]()
    return X.astype("float32"), y, Sequential([Input((X.shape[1],)), *units])


def _moons():
    X, y = toy.moons(200, noise=0.1, seed=0)
    return X, y.reshape(-1, 1), (Dense(8, "tanh"), Dense(1, "sigmoid"))


def _scales():
    rng = np.random.default_rng(0)
    spread = np.array([0.3, 1.0, 3.0])  # the inputs are of different sizes, so the valley is a gutter
    X = spread * rng.normal(size=(200, 3))
    y = (X / spread).sum(axis=1, keepdims=True) + 0.1 * rng.normal(size=(200, 1))
    return X, y, (Dense(1),)


def _digits():
    (X, y), _ = digits.load_data()
    return X[:500].reshape(500, 64) / 16, y[:500], (Dense(32, "tanh"), Dense(10, "softmax"))
