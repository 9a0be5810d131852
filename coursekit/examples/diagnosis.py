"""How good is a diagnosis? Ask about each patient a network that has never seen her, nor her fold."""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets import mean_impute
from coursekit.datasets.patients import GAPPY
from coursekit.datasets.prepare import batches, standardize
from coursekit.nn import Input, Sequential, initializers, layers, optimizers


@dataclass(frozen=True, eq=False)
class Diagnosis:
    """What cross-validation found.

    accuracy (folds,): share of right answers in each fold. scores (n,): the network's answer between 0 and 1 for each
    patient, from the network that was trained without her fold. majority: what always giving the more frequent answer
    gets right; 0.651 on the Pima file.
    """

    accuracy: np.ndarray
    scores: np.ndarray
    majority: float


def diagnosis_net(hidden: int = 8, inputs: int = 8, seed=0) -> Sequential:
    """inputs -> hidden (tanh) -> 1 (sigmoid), compiled with Adam and cross-entropy. Source: L30."""
    first, second = np.random.default_rng(seed).integers(2**31, size=2)
    net = Sequential(
        [
            Input((inputs,)),
            layers.Dense(hidden, "tanh", kernel_initializer=initializers.GlorotUniform(int(first))),
            layers.Dense(1, "sigmoid", kernel_initializer=initializers.GlorotUniform(int(second))),
        ]
    )
    net.compile(optimizers.Adam(0.01), "binary_crossentropy")
    return net


def diagnosis(X, y, hidden: int = 8, folds: int = 5, epochs: int = 15, seed=0) -> Diagnosis:
    """Split the patients X (n, 8), y (n,) into folds; for each, fill gaps, scale and train on all the others.

    Means and deviations come from the training folds only. Raises ValueError for fewer than 2 folds or more than
    patients. Source: L20, L30.
    """
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    if not 2 <= folds <= len(y):
        raise ValueError(f"diagnosis expected 2 to {len(y)} folds, received {folds}.")
    rng = np.random.default_rng(seed)
    parts, scores = np.array_split(rng.permutation(len(y)), folds), np.zeros(len(y))
    for part in parts:
        others = np.setdiff1d(np.arange(len(y)), part)
        x, x_new = standardize(*mean_impute(X[others], X[part], columns=GAPPY))
        scores[part] = _trained(x, y[others], hidden, epochs, rng)(x_new)[:, 0]
    accuracy = np.array([np.mean((scores[part] >= 0.5) == y[part]) for part in parts])
    return Diagnosis(accuracy, scores, float(max(y.mean(), 1 - y.mean())))


def _trained(x, y, hidden, epochs, rng):
    net = diagnosis_net(hidden, x.shape[1], rng)
    for rows in (rows for _ in range(epochs) for rows in batches(len(x), 32, rng)):
        net.train_on_batch(x[rows].astype("float32"), y[rows, None])
    return net
