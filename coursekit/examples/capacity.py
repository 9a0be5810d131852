"""Twenty noisy points: too few units miss the curve, many learn the noise, and two brakes hold a large net back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from coursekit.nn.callbacks import EarlyStopping
from coursekit.nn.initializers import GlorotUniform, RandomNormal
from coursekit.nn.layers import Dense, Input
from coursekit.nn.optimizers import Adam
from coursekit.nn.regularizers import L2
from coursekit.nn.sequential import Sequential

POINTS, CHECKS, NOISE = 20, 200, 0.5
"""Training points, validation points, and the standard deviation of the noise on both."""
PATIENCE, DECAY = 40, 1e-3
"""Epochs that early stopping waits for something better; lambda / 2, the factor of the squared weights."""
STOP, SHRINK = "early stopping", "weight decay"


@dataclass(frozen=True, eq=False)
class Capacity:
    """Losses (mean squared error, without penalties) of nets of different width, and of the widest with a brake on.

    curves: words -> (seeds, epochs, 2), training and validation loss after each epoch, for "2 units", ... and
    "weight decay". kept: words -> (seeds, 2), the same two losses of the net one would keep: the last one, and for
    "early stopping" the best one before the stop (chosen by the points it is judged by, which flatters it).
    best and stopped (seeds,): epochs of early stopping, counted from 1.
    For a picture, from the first seed: x, y (20,) the training points; grid (201,), fits: words -> (201,).
    """

    curves: Mapping[str, np.ndarray]
    kept: Mapping[str, np.ndarray]
    best: np.ndarray
    stopped: np.ndarray
    x: np.ndarray
    y: np.ndarray
    grid: np.ndarray
    fits: Mapping[str, np.ndarray]

    def median(self, words: str) -> tuple[float, float]:
        """Training and validation loss of the kept net, median over the seeds."""
        train, validation = np.median(self.kept[words], axis=0)
        return float(train), float(validation)

    def spread(self, words: str) -> tuple[float, float]:
        """Lowest and highest validation loss of the kept net over the seeds."""
        losses = self.kept[words][:, 1]
        return float(losses.min()), float(losses.max())


def wave(x: np.ndarray) -> np.ndarray:
    """The curve behind the points: sin(1.5 pi x)."""
    return np.sin(1.5 * np.pi * x)


def capacity(widths: Sequence[int] = (2, 8, 64), seeds: int = 5, epochs: int = 500) -> Capacity:
    """Fit 20 noisy points of `wave` with one tanh layer of each width, and the widest also with early stopping and
    with weight decay, from seeds 0, 1, ...

    Points, noise and start depend on the seed only. Adam with rate 0.06 takes all points in every step. Early stopping
    watches 200 other points with patience 40. Takes about four seconds. Raises ValueError for no width or no seed.
    Source: L20.
    """
    widths = sorted(int(width) for width in widths)
    if not widths or widths[0] < 1 or seeds < 1:
        raise ValueError(f"capacity expected widths of 1 or more and a seed, received {widths} and {seeds} seeds.")
    plans = {_units(width): (width, 0.0) for width in widths} | {SHRINK: (widths[-1], DECAY)}
    runs = {words: [_train(*plan, seed, epochs) for seed in range(seeds)] for words, plan in plans.items()}
    stops = [_train(widths[-1], 0.0, seed, epochs, EarlyStopping(patience=PATIENCE)) for seed in range(seeds)]
    curves = {words: np.array([curve for curve, _, _ in group]) for words, group in runs.items()}
    kept = {words: curve[:, -1] for words, curve in curves.items()}
    best = np.array([curve[:, 1].argmin() for curve, _, _ in stops])
    kept[STOP] = np.array([curve[k] for (curve, _, _), k in zip(stops, best, strict=True)])
    fits = {words: group[0][1] for words, group in runs.items()} | {STOP: stops[0][2]}
    x, y = (part[:POINTS, 0] for part in points(0))
    return Capacity(curves, kept, best + 1, np.array([len(s[0]) for s in stops]), x, y, _GRID[:, 0], fits)


def points(seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Inputs and targets (220, 1), float32: the first 20 rows are for training, the other 200 for validation."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(-1, 1, (POINTS + CHECKS, 1))
    return x.astype("float32"), (wave(x) + NOISE * rng.normal(size=x.shape)).astype("float32")


_GRID = np.linspace(-1, 1, 201)[:, None]


def _train(width, decay, seed, epochs, stopper=None):
    """The losses (epochs, 2), and the outputs on the grid of the last net and of the best one."""
    x, y = points(seed)
    model = _net(width, decay, seed)
    losses, lowest, best = [], np.inf, None
    if stopper:
        stopper.set_model(model)
        stopper.on_train_begin()
    for epoch in range(epochs):
        model.gradients(x[:POINTS], y[:POINTS])
        model.optimizer.apply(model.theta, model.dtheta)
        error = np.square(model.forward(x) - y)
        losses.append((float(error[:POINTS].mean()), float(error[POINTS:].mean())))
        if stopper:
            if losses[-1][1] < lowest:
                lowest, best = losses[-1][1], model(_GRID)[:, 0]
            stopper.on_epoch_end(epoch, {"val_loss": losses[-1][1]})
            if model.stop_training:
                break
    return np.array(losses), model(_GRID)[:, 0], best


def _net(width, decay, seed):
    rng = np.random.default_rng(seed)
    start, charge = RandomNormal(stddev=8.0, seed=rng), L2(decay) if decay else None
    hidden = Dense(width, "tanh", kernel_initializer=start, bias_initializer=start, kernel_regularizer=charge)
    out = Dense(1, kernel_initializer=GlorotUniform(seed=rng), kernel_regularizer=charge)
    model = Sequential([Input((1,)), hidden, out])
    model.compile(Adam(0.06), "mse")
    return model


def _units(width):
    return f"{width} unit" + ("" if width == 1 else "s")
