"""The learning rate may follow a plan, or come down when nothing gets better."""

import math

from coursekit.nn.callbacks.base import Callback
from coursekit.nn.callbacks.watching import better_sign, watched


class LearningRateScheduler(Callback):
    """Set the learning rate at the start of each epoch: ``schedule(epoch, rate) -> rate``."""

    def __init__(self, schedule, verbose: int = 0):
        self.schedule, self.verbose = schedule, verbose

    def on_epoch_begin(self, epoch, logs=None):
        """Ask the schedule."""
        optimizer = self.model.optimizer
        optimizer.learning_rate = self.schedule(epoch, optimizer.learning_rate)
        self.say(f"Epoch {epoch + 1}: learning rate {optimizer.learning_rate:g}")

    def on_epoch_end(self, epoch, logs=None):
        """Put the rate into the history."""
        logs["learning_rate"] = self.model.optimizer.learning_rate


class ReduceLROnPlateau(Callback):
    """Multiply the learning rate by `factor` when `monitor` has not improved by more than `min_delta` for `patience`
    epochs, never below `min_lr`; after a cut wait `cooldown` epochs. Arguments and defaults are Keras's.
    """

    def __init__(
        self,
        monitor: str = "val_loss",
        factor: float = 0.1,
        patience: int = 10,
        verbose: int = 0,
        mode: str = "auto",
        min_delta: float = 1e-4,
        cooldown: int = 0,
        min_lr: float = 0.0,
    ):
        if not 0 < factor < 1:
            raise ValueError(f"ReduceLROnPlateau expected 0 < factor < 1, received {factor}.")
        self.monitor, self.factor, self.patience, self.sign = monitor, factor, patience, better_sign(monitor, mode)
        self.min_delta, self.cooldown, self.min_lr, self.verbose = min_delta, cooldown, min_lr, verbose

    def on_train_begin(self, logs=None):
        """Start without a best epoch."""
        self.best, self.wait, self.resting = math.inf, 0, 0

    def on_epoch_end(self, epoch, logs=None):
        """Compare with the best, and cut the rate when it is time."""
        value, optimizer = self.sign * watched(self.monitor, logs), self.model.optimizer
        logs["learning_rate"] = optimizer.learning_rate
        if self.resting:
            self.resting, self.wait = self.resting - 1, 0
        if value < self.best - self.min_delta:
            self.best, self.wait = value, 0
        elif not self.resting:
            self.wait += 1
            if self.wait >= self.patience and optimizer.learning_rate > self.min_lr:
                optimizer.learning_rate = max(optimizer.learning_rate * self.factor, self.min_lr)
                self.wait, self.resting = 0, self.cooldown
                self.say(f"Epoch {epoch + 1}: learning rate cut to {optimizer.learning_rate:g}")
