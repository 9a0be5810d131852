"""Five things changed since the nineties: each is a switch, and one task shows what flipping it is worth."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import numpy as np

from coursekit.datasets import augment, digits
from coursekit.examples.activation_grid import greys, one_hot
from coursekit.nn import initializers
from coursekit.nn.layers import Dense, Input
from coursekit.nn.lookup import unknown
from coursekit.nn.optimizers import SGD
from coursekit.nn.seed import set_random_seed
from coursekit.nn.sequential import Sequential

SWITCHES = MappingProxyType(
    {
        "loss": ("sigmoid outputs, squared error", "softmax, cross-entropy"),
        "activation": ("sigmoid", "ReLU"),
        "start": ("N(0, 1)", "N(0, 1/n_in), for ReLU N(0, 2/n_in)"),
        "augmentation": ("the same pictures", "turned by up to 10 degrees, anew in each epoch"),
        "search": ("64-30-30-10", "the best of four nets on other digits"),
    }
)
"""Name of each switch, and what it says when it is off and on. N gives mean and variance."""
USUAL, HIDDEN = (30, 30), ((30, 30), (30,), (100,), (100, 100))
"""The hidden layers without a search, and those that a search tries: 64-30-30-10 and three others."""
N, EPOCHS, BATCH = 100, 40, 10


@dataclass(frozen=True, eq=False)
class Setting:
    """Test accuracies in percent, (seeds,), with the switches `on`; rate eta and hidden layers as chosen for them."""

    on: tuple[str, ...]
    eta: float
    hidden: tuple[int, ...]
    accuracies: np.ndarray

    @property
    def mean(self) -> float:
        """Mean over the seeds."""
        return float(self.accuracies.mean())

    @property
    def spread(self) -> float:
        """Standard deviation over the seeds (n - 1 below)."""
        return float(self.accuracies.std(ddof=1)) if len(self.accuracies) > 1 else 0.0


@dataclass(frozen=True, eq=False)
class WhatChanged:
    """Settings of the five switches, measured on one task: 100 digits 8 x 8 to learn from, 359 to be tested on."""

    settings: tuple[Setting, ...]

    def setting(self, *on: str) -> Setting:
        """The setting with exactly these switches on. Raises KeyError where it was not measured."""
        found = [s for s in self.settings if set(s.on) == set(on)]
        if not found:
            raise KeyError(f"no setting with {sorted(on)} on was measured. The switches are {list(SWITCHES)}.")
        return found[0]

    def effects(self) -> dict[str, tuple[float, float]]:
        """For each switch the points of accuracy it wins alone, and those that are lost when it alone is off."""
        none, every = self.setting().mean, self.setting(*SWITCHES).mean
        return {name: (self.setting(name).mean - none, every - self.setting(*_without(name)).mean) for name in SWITCHES}


def what_changed(
    settings: Iterable[Sequence[str]] = ((), tuple(SWITCHES)),
    chosen: Mapping[tuple[str, ...], tuple[float, tuple[int, ...]]] | None = None,
    seeds: Sequence[int] = (0, 1, 2),
    epochs: int = EPOCHS,
) -> WhatChanged:
    """Train the settings given by the switches that are on; without more words all off and all on.

    chosen: rate and hidden layers of each setting; those of the stored runs (`stored_what_changed`) if None. Batches of
    10. Raises ValueError for an unknown switch, KeyError for a setting that is not in `chosen`. Source: D32, D36, D37,
    D42, D45.
    """
    picks = chosen or {s.on: (s.eta, s.hidden) for s in stored_what_changed().settings}
    return WhatChanged(tuple(_setting(on, picks, seeds, epochs) for on in map(in_order, settings)))


@cache
def stored_what_changed() -> WhatChanged:
    """None on, each alone, all but one, all, with seeds 0 to 4, as `results/run_what_changed.py` wrote them.

    All off 74.4 +- 4.3 % right, all on 89.3 +- 2.7 %. Alone the loss wins 8.5 points and the start 6.5; but among the
    others only the start is missed much (12.7 points, the next 2.6). ReLU alone is at chance at every rate: with
    N(0, 1) weights its outputs are huge. In so shallow a net it is not missed among the others either.
    """
    stored = json.loads((files("coursekit.examples") / "results" / "what_changed.json").read_text(encoding="utf-8"))
    return WhatChanged(tuple(map(_from_record, stored["settings"])))


def in_order(on: Iterable[str]) -> tuple[str, ...]:
    """The switches in the order of `SWITCHES`. Raises ValueError for an unknown one."""
    for name in (on := tuple(on)):
        if name not in SWITCHES:
            raise ValueError(unknown("switch", name, SWITCHES))
    return tuple(name for name in SWITCHES if name in on)


def main_settings() -> tuple[tuple[str, ...], ...]:
    """The twelve settings that are stored: none on, each alone, all but one, all."""
    alone, without = [(name,) for name in SWITCHES], [_without(name) for name in SWITCHES]
    return (), *alone, *without, tuple(SWITCHES)


def accuracy(
    on: Sequence[str], eta: float, hidden: Sequence[int], seed: int, epochs: int = EPOCHS, choosing: bool = False
) -> float:
    """Train one net and return its accuracy in percent on the test digits; choosing: on unused training digits."""
    (x, y), test = digits.load_data()
    rng = np.random.default_rng(seed)
    rows, others = np.split(rng.permutation(len(x)), [N])
    x_test, y_test = (x[others], y[others]) if choosing else test
    model = _net(on, eta, hidden, rng)
    set_random_seed(seed)
    with np.errstate(over="ignore", invalid="ignore"):  # a rate that is too large is found out by its accuracy
        for _ in range(epochs):
            shown = augment.jitter(x[rows], rng, pixels=0) if "augmentation" in on else x[rows]
            model.fit(greys(shown), one_hot(y[rows]), batch_size=BATCH, verbose=0)
        return 100 * float((model.predict(greys(x_test), 500).argmax(axis=1) == y_test).mean())


def _from_record(record):
    on, eta, hidden, accuracies = (record[name] for name in ("on", "eta", "hidden", "accuracies"))
    return Setting(tuple(on), eta, tuple(hidden), np.array(accuracies))


def _without(name):
    return tuple(other for other in SWITCHES if other != name)


def _setting(on, picks, seeds, epochs):
    if on not in picks:
        raise KeyError(f"what_changed has no rate and net for {list(on)}. Try chosen={{{on}: (0.1, (30, 30))}}.")
    eta, hidden = picks[on]
    return Setting(on, eta, tuple(hidden), np.array([accuracy(on, eta, hidden, seed, epochs) for seed in seeds]))


def _net(on, eta, hidden, rng):
    f = "relu" if "activation" in on else "sigmoid"
    last, loss = ("softmax", "categorical_crossentropy") if "loss" in on else ("sigmoid", "half_squared_error")
    kinds = [*((n, f) for n in hidden), (10, last)]
    dense = [Dense(n, f, kernel_initializer=_start(f if "start" in on else None, rng)) for n, f in kinds]
    model = Sequential([Input((64,)), *dense])
    model.compile(SGD(eta), loss)
    return model


def _start(activation, rng):
    if activation is None:
        return initializers.RandomNormal(stddev=1.0, seed=rng)
    scale = 2.0 if activation == "relu" else 1.0
    return initializers.VarianceScaling(scale, "fan_in", "untruncated_normal", seed=rng)
