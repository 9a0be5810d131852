"""Stop when the validation numbers have not got better for a while."""

import math

from coursekit.nn.callbacks.base import Callback
from coursekit.nn.callbacks.watching import better_sign, watched


class EarlyStopping(Callback):
    """End training when `monitor` has not improved by more than `min_delta` for `patience` epochs.

    mode "min", "max" or "auto" (max for accuracies). `restore_best_weights=True` goes back to the best epoch.
    With `verbose=1` it says so. Arguments and defaults are Keras's. Raises ValueError where `monitor` is not among the
    logs.
    """

    def __init__(
        self,
        monitor: str = "val_loss",
        min_delta: float = 0.0,
        patience: int = 0,
        verbose: int = 0,
        mode: str = "auto",
        restore_best_weights: bool = False,
    ):
        self.monitor, self.min_delta, self.patience = monitor, abs(min_delta), patience
        self.sign = better_sign(monitor, mode)
        self.verbose, self.restore_best_weights = verbose, restore_best_weights

    def on_train_begin(self, logs=None):
        """Start without a best epoch."""
        self.best, self.best_epoch, self.best_weights, self.wait, self.stopped_epoch = math.inf, 0, None, 0, 0

    def on_epoch_end(self, epoch, logs=None):
        """Compare with the best epoch so far."""
        value = self.sign * watched(self.monitor, logs)
        if value < self.best - self.min_delta:
            self.best, self.best_epoch, self.wait = value, epoch, 0
            self.best_weights = self.model.get_weights() if self.restore_best_weights else None
            return
        self.wait += 1
        if self.wait >= self.patience and epoch > 0:
            self.stopped_epoch, self.model.stop_training = epoch, True

    def on_train_end(self, logs=None):
        """Go back to the best weights where asked."""
        if self.stopped_epoch:
            self.say(f"Epoch {self.stopped_epoch + 1}: stopped early, the best was epoch {self.best_epoch + 1}")
        if self.best_weights is not None:
            self.model.set_weights(self.best_weights)
