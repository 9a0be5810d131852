"""One example, a handful or all of them: what one update and one epoch cost, and what they bring."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coursekit.datasets import digits
from coursekit.nn.layers import Dense, Input
from coursekit.nn.memory import memory_report
from coursekit.nn.optimizers import SGD
from coursekit.nn.seed import set_random_seed
from coursekit.nn.sequential import Sequential

EXAMPLES = 512
"""Small digits in the training set, N."""


@dataclass(frozen=True)
class BatchWork:
    """One batch size B on N = 512 digits with a net 64-32-10.

    batch: B; updates: per epoch, ceil(N / B); memory: bytes one update needs (weights, gradients and what is kept for
    the way back, counted, not measured); products: multiplications of inputs and weights on the way forward in one
    epoch, the same for every B; noise: how far the gradient of a random batch lies from the full one, as a multiple of
    the full one's length (root mean square of 100 batches, at the start); losses (epochs + 1,): mean loss over all
    examples, the start first.
    """

    batch: int
    updates: int
    memory: int
    products: int
    noise: float
    losses: tuple[float, ...]


@dataclass(frozen=True, eq=False)
class GradientNoise:
    """batches: sizes (n,). measured (n,): distance of a batch gradient from the full one, as a multiple of the full
    one's length, root mean square of `draws` batches. law (n,): measured[0] / sqrt(B), and with the correction for
    drawing without replacement exact (n,): times sqrt((N - B) / (N - 1)).
    """

    batches: np.ndarray
    measured: np.ndarray
    law: np.ndarray
    exact: np.ndarray


def batch_work(
    batch_sizes: Sequence[int | None] = (1, 32, None), seed: int = 0, epochs: int = 5, eta: float = 0.1
) -> list[BatchWork]:
    """Train the same net from the same start with each batch size (None: all 512), the same rate and plain SGD.

    Takes about a second, most of it for single examples. Raises ValueError for a batch size outside 1 .. 512.
    Source: L20, L21, P12, K23, C10.
    """
    return [_work(_size(batch), seed, epochs, eta) for batch in batch_sizes]


def gradient_noise(batch_sizes: Sequence[int | None] = (), seed: int = 0, draws: int = 100) -> GradientNoise:
    """How far mini-batch gradients lie from the full gradient at the start; default sizes 1, 2, 4, ... 512.

    A mean of B examples strays like 1 / sqrt(B): four times the examples halve the noise. Raises ValueError for a batch
    size outside 1 .. 512. Source: P12, P13.
    """
    batches = np.array([_size(batch) for batch in batch_sizes] or [2**k for k in range(10)])
    x, y, model = _task(seed)
    measured = np.array([_noise(model, x, y, batch, seed, draws) for batch in batches])
    single = measured[0] if batches[0] == 1 else _noise(model, x, y, 1, seed, draws)
    law = single / np.sqrt(batches)
    return GradientNoise(batches, measured, law, law * np.sqrt((EXAMPLES - batches) / (EXAMPLES - 1)))


def epoch_time(batch: int | None = None, seed: int = 0, repeats: int = 3) -> float:
    """Seconds of computing for one epoch with this batch size, the fastest of `repeats`; never twice the same.

    Counted is the time of the processor, so that other programs at work on the machine disturb little. Single examples
    take more than ten times as long as batches of 32. Raises ValueError for a batch size outside 1 .. 512.
    Source: L21, C10.
    """
    size, (x, y, model) = _size(batch), _task(seed)
    seconds = []
    for _ in range(repeats):
        start = time.thread_time()
        model.fit(x, y, batch_size=size, verbose=0)
        seconds.append(time.thread_time() - start)
    return min(seconds)


def _work(batch, seed, epochs, eta):
    x, y, model = _task(seed, eta)
    noise, losses = _noise(model, x, y, batch, seed, 100), [model.evaluate(x, y, verbose=0)]
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        order = rng.permutation(EXAMPLES)
        for start in range(0, EXAMPLES, batch):
            rows = order[start : start + batch]
            model.gradients(x[rows], y[rows])
            model.optimizer.apply(model.theta, model.dtheta)
        losses.append(model.evaluate(x, y, verbose=0))
    kernels = sum(W.size for W in model.get_weights()[::2])
    memory = memory_report(model, batch).total
    return BatchWork(batch, -(-EXAMPLES // batch), memory, kernels * EXAMPLES, noise, tuple(map(float, losses)))


def _noise(model, x, y, batch, seed, draws):
    rng = np.random.default_rng(seed)
    full = _gradient(model, x, y)
    away = [_gradient(model, x[rows], y[rows]) - full for rows in _draws(rng, batch, draws)]
    return float(np.sqrt(np.mean(np.square(away).sum(axis=1))) / np.linalg.norm(full))


def _draws(rng, batch, draws):
    return (rng.permutation(EXAMPLES)[:batch] for _ in range(draws))


def _gradient(model, x, y):
    return np.concatenate([g.ravel() for g in model.gradients(x, y)])


def _task(seed, eta=0.1):
    """The digits scaled to 0 .. 1 (512, 64), their classes (512,), and a fresh net in float64."""
    (x, y), _ = digits.load_data()
    set_random_seed(seed)
    model = Sequential([Input((64,)), Dense(32, "tanh", dtype="float64"), Dense(10, "softmax", dtype="float64")])
    model.compile(SGD(eta), "sparse_categorical_crossentropy")
    return x[:EXAMPLES].reshape(EXAMPLES, 64) / 16, y[:EXAMPLES], model


def _size(batch):
    size = EXAMPLES if batch is None else int(batch)
    if not 1 <= size <= EXAMPLES:
        raise ValueError(f"Expected a batch size of 1 to {EXAMPLES}, or None for all, received {batch}.")
    return size
