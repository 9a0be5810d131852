"""The training loop, one event at a time: what really happened in the first updates of a training run."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from coursekit.datasets import digits
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import slider
from coursekit.explorers.shell import Explorer
from coursekit.nn import Input, Sequential
from coursekit.nn.callbacks import Callback
from coursekit.nn.initializers import GlorotUniform
from coursekit.nn.layers import Dense
from coursekit.plot import training_loop
from coursekit.plot.training_loop import STAGES

UPDATES = 10


@dataclass(frozen=True)
class Update:
    """One update: the `loss` of its batch, and how far the weights of each layer moved, as a share of their size."""

    loss: float
    moved: tuple[float, ...]


class WatchLoop(Callback):
    """Keeps the first ten updates of a training run in `updates`: ``model.fit(..., callbacks=[watch])``."""

    def __init__(self):
        self.updates: list[Update] = []
        self._before, self._sum = [], 0.0

    def on_train_batch_begin(self, batch, logs=None):
        """Keep a copy of the weights."""
        if len(self.updates) < UPDATES:
            self._before = [kernel.copy() for kernel in self._kernels()]

    def on_train_batch_end(self, batch, logs=None):
        """Keep the loss of this batch (`logs` holds the mean of the epoch so far) and how far the weights moved."""
        if len(self.updates) < UPDATES:
            mean, before = logs["loss"], self._sum if batch else 0.0
            self._sum = mean * (batch + 1)
            moved = zip(self._kernels(), self._before, strict=True)
            self.updates.append(Update(self._sum - before, tuple(map(_share, *zip(*moved, strict=True)))))

    def _kernels(self):
        return [layer.kernel.value for layer in self.model.layers if getattr(layer, "kernel", None) is not None]


def _share(after, before):
    return float(np.linalg.norm(after - before) / np.linalg.norm(before))


@dataclass(frozen=True)
class Moment:
    """The knob: the event, four for each update."""

    event: int = slider(0, 0, 4 * UPDATES - 1, 1, "event", help="forward, loss, gradient, update, and again")


STORY = Story(
    "event by event",
    {
        f"update {update + 1}: {stage}": Moment(len(STAGES) * update + k)
        for update, shown in ((0, STAGES), (1, STAGES), (UPDATES - 1, ("loss", "update")))
        for k, stage in enumerate(STAGES)
        if stage in shown
    },
)
"""What a talk shows: the first two updates, and how little is left to do in the last one that was watched."""


def loop_steps(
    updates: Sequence[Update] | None = None,
    layers: Sequence[str] = (),
    loss: str = "loss",
    optimizer: str = "optimizer",
) -> Explorer:
    """Explorer of lesson 11: the loop of K31 with the numbers of a run, recorded by `WatchLoop`.

    `layers` (one name for each layer with weights), `loss` and `optimizer` are the words in the boxes. Without a run
    it watches one of its own: ten batches of the digits that travel with the course, in lesson 11's network.
    Raises ValueError for fewer than ten updates or another number of names. Shows S-200.
    """
    if updates is None:
        return loop_steps(*_own_run())
    if len(updates) < UPDATES or any(len(update.moved) != len(layers) for update in updates):
        raise ValueError(
            f"loop_steps expected {UPDATES} updates of {len(layers)} layers, received {len(updates)}. "
            "Train with callbacks=[watch], on at least ten batches, and pass watch.updates."
        )

    def draw(state, figure):
        update, stage = _where(state)
        known = updates[update].loss if stage != "forward" else updates[update - 1].loss if update else None
        training_loop(layers, loss, optimizer, known, now=stage, ax=figure.add_axes((0, 0, 1, 0.9)))
        figure.text(0.02, 0.93, f"update {update + 1}: {stage}", size=12, weight="bold")

    def describe(state):
        update, stage = _where(state)
        return f"Update {update + 1}, {stage}: {_sentence(stage, updates[update], layers)}"

    return Explorer(
        "the training loop, event by event", Moment(), draw, describe, stepper="event", story=STORY, size=(8.5, 4.1)
    )


@cache
def _own_run() -> tuple:
    """Updates, layers, loss and optimizer of a run of its own, the same each time."""
    x, y = digits.load_data(size=28)[0]
    x, y, watch = x[:1280].reshape(-1, 784) / 255, y[:1280], WatchLoop()
    model = Sequential([Input((784,)), Dense(512, "relu", kernel_initializer=GlorotUniform(11))])
    model.add(Dense(10, "softmax", kernel_initializer=GlorotUniform(12)))
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=128, shuffle=False, verbose=0, callbacks=[watch])
    return watch.updates, ("Dense 512, ReLU", "Dense 10, softmax"), "cross-entropy", "Adam"


def _where(state) -> tuple[int, str]:
    return state.event // len(STAGES), STAGES[state.event % len(STAGES)]


def _sentence(stage, update, layers):
    far = ", ".join(f"{name} by {share:.1%}" for name, share in zip(layers, update.moved, strict=True))
    return {
        "forward": "a batch flows through the layers to a prediction.",
        "loss": f"prediction and target are compared, the loss is {update.loss:.3f}.",
        "gradient": "the gradient of the loss flows back to the optimizer.",
        "update": f"the optimizer changes the weights: {far} of their size.",
    }[stage]
