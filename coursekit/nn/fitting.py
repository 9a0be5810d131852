"""Training is a loop: take a batch, go forward, compare, go back, step."""

import numpy as np

from coursekit.nn import metrics
from coursekit.nn.callbacks import CallbackList, History, ProgbarLogger
from coursekit.nn.checking import count, pair, weights
from coursekit.nn.seed import generator


def fit(model, x, y, weight, validation, *, batch_size, epochs, verbose, callbacks, shuffle, initial_epoch) -> History:
    """Train a compiled model on checked data; see `Sequential.fit`."""
    batches = Batches(model, x, y, batch_size, weight)
    epochs = count("epochs", epochs)
    history, meters = History(), make_metrics(model, y)
    params = {"epochs": epochs, "initial_epoch": initial_epoch, "steps": len(batches), "verbose": verbose}
    watchers = CallbackList([*(callbacks or []), history, *_bar(verbose)], model, params)
    model.stop_training, model.history = False, history
    watchers.call("on_train_begin")
    try:
        for epoch in range(initial_epoch, epochs):
            watchers.call("on_epoch_begin", epoch)
            order = generator().permutation(len(x)) if shuffle else np.arange(len(x))
            logs = in_order(train_epoch(model, batches, order, meters, watchers))
            if validation:
                measured = in_order(evaluate(model, *validation, batch_size))
                logs |= {f"val_{name}": value for name, value in measured.items()}
            watchers.call("on_epoch_end", epoch, logs)
            if model.stop_training:
                break
    finally:
        watchers.call("on_train_end")
    return history


def train_epoch(model, batches, order, meters, watchers) -> dict[str, float]:
    """One pass over the data in the given order; returns the means of loss and metrics."""
    seen = Means(meters)
    for number, (x, y, weight) in enumerate(batches.take(order)):
        for watcher in watchers.watches_batch_begin:
            watcher.on_train_batch_begin(number)
        train_step(model, x, y, weight, seen)
        if watchers.watches_batch_end:
            logs = seen.logs()
            for watcher in watchers.watches_batch_end:
                watcher.on_train_batch_end(number, logs)
    return seen.logs()


def train_step(model, x, y, weight, seen):
    """Forward, loss, gradients, update: one batch of training; its numbers go into `seen`."""
    a = model.forward(x, training=True)
    target = model.loss.prepare(y, a.shape, a.dtype)
    seen.add(weighted(model.loss.per_example(target, a), weight), y, a, model.penalty())
    model.backward(target, weight)
    model.optimizer.apply(model.theta, model.dtheta)


def evaluate(model, x, y, weight=None, batch_size=None) -> dict[str, float]:
    """Means of loss and metrics over checked data, without training."""
    seen = Means(make_metrics(model, y))
    for x, y, weight in Batches(model, x, y, batch_size, weight).take(np.arange(len(x))):  # noqa: B020
        a = model.forward(x)
        losses = model.loss.per_example(model.loss.prepare(y, a.shape, a.dtype), a)
        seen.add(weighted(losses, weight), y, a, model.penalty())
    return seen.logs()


def weighted(losses, weight):
    """Losses times the weights of their examples, where there are any."""
    return losses if weight is None else losses * weight


def predict(model, x, batch_size=None) -> np.ndarray:
    """Outputs for checked inputs, in a fresh array."""
    out = np.empty((len(x), *model.output_shape), model.dtype)
    start = 0
    for x_batch, _, _ in Batches(model, x, x, batch_size).take(np.arange(len(x))):
        out[start : start + len(x_batch)] = model.forward(x_batch)
        start += len(x_batch)
    return out


def split(model, x, y, sample_weight, class_weight, validation_split, validation_data):
    """Checked training data and checked validation data (or None): x, y, weight, (x_val, y_val, weight_val).

    Classes have weights in training only, as in Keras.
    """
    x, y = pair(model, x, y)
    weight = weights(y, sample_weight, class_weight)
    if validation_data is not None:
        x_val, y_val, *weight_val = validation_data
        return x, y, weight, (*pair(model, x_val, y_val), weights(y_val, *weight_val))
    if not 0 <= validation_split < 1:
        raise ValueError(f"Expected 0 <= validation_split < 1, received {validation_split}.")
    if not validation_split:
        return x, y, weight, None
    border = int(np.floor(len(x) * (1 - validation_split)))
    if border == 0:
        raise ValueError(f"validation_split={validation_split} leaves none of the {len(x)} examples for training.")
    first, last = slice(None, border), slice(border, None)
    return *_part((x, y, weight), first), _part((x, y, weights(y, sample_weight)), last)


def _part(arrays, rows):
    return tuple(None if array is None else array[rows] for array in arrays)


def make_metrics(model, y) -> list[metrics.Metric]:
    """Fresh metrics as named in `compile`, for targets like y."""
    return [metrics.get(name, y.shape[1:], model.output_shape) for name in model.metric_names]


class Batches:
    """Batches of checked data, gathered into one work array in the model's float type."""

    def __init__(self, model, x, y, batch_size=None, weight=None):
        self.size = min(count("batch_size", 32 if batch_size is None else batch_size), len(x))
        self.x, self.y, self.weight = x, y, weight
        self.buffer = np.empty((self.size, *x.shape[1:]), model.dtype)

    def __len__(self) -> int:
        return -(-len(self.x) // self.size)

    def take(self, order):
        """Triples (x, y, weight) of at most `size` rows, in the given order of rows."""
        for start in range(0, len(order), self.size):
            rows = order[start : start + self.size]
            x = self.buffer[: len(rows)]
            if self.x.dtype == x.dtype:
                np.take(self.x, rows, axis=0, out=x, mode="clip")
            else:
                x[...] = self.x[rows]
            yield x, self.y[rows], None if self.weight is None else self.weight[rows]


class Means:
    """Running means of the loss and the metrics over an epoch."""

    def __init__(self, meters):
        self.meters, self.total, self.count = meters, 0.0, 0
        for meter in meters:
            meter.reset_state()

    def add(self, losses, y, a, penalty=0.0):
        """Add a batch: losses (B,), targets and outputs, and the penalty of the weights at that moment."""
        self.total += float(losses.sum()) + penalty * len(losses)
        self.count += len(losses)
        for meter in self.meters:
            meter.update_state(y, a)

    def logs(self) -> dict[str, float]:
        """The means so far by name: the loss, then the metrics as listed in `compile`."""
        return {"loss": self.total / self.count, **{meter.name: meter.result() for meter in self.meters}}


def in_order(logs: dict[str, float]) -> dict[str, float]:
    """The logs by name in alphabetical order, as in Keras's history."""
    return dict(sorted(logs.items()))


def _bar(verbose):
    if verbose not in ("auto", 0, 1, 2):
        raise ValueError(f'Expected verbose to be "auto", 0, 1 or 2, received {verbose!r}.')
    return [] if verbose == 0 else [ProgbarLogger(1 if verbose == "auto" else verbose)]
