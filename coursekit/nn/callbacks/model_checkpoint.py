"""A checkpoint keeps the weights on disk, every epoch or only the best."""

import math

from coursekit.nn.callbacks.base import Callback
from coursekit.nn.callbacks.watching import better_sign, watched


class ModelCheckpoint(Callback):
    """Save the weights after each epoch to `filepath`, in which ``{epoch}`` and ``{val_loss:.2f}`` are filled in.

    `save_best_only=True` saves when `monitor` has improved (`mode` "min", "max" or "auto"). Only weights are kept
    (``.npz``), so `save_weights_only` must be left True; whole models are for real Keras.
    """

    def __init__(
        self,
        filepath,
        monitor: str = "val_loss",
        verbose: int = 0,
        save_best_only: bool = False,
        save_weights_only: bool = True,
        mode: str = "auto",
    ):
        if not save_weights_only:
            raise ValueError("coursekit saves weights only. Leave save_weights_only=True, or use real Keras.")
        self.filepath, self.monitor, self.save_best_only = str(filepath), monitor, save_best_only
        self.sign, self.best, self.verbose = better_sign(monitor, mode), math.inf, verbose

    def on_epoch_end(self, epoch, logs=None):
        """Save, unless only the best counts and this is not it."""
        if self.save_best_only:
            value = self.sign * watched(self.monitor, logs)
            if value >= self.best:
                return
            self.best = value
        path = self.filepath.format(epoch=epoch + 1, **(logs or {}))
        self.model.save_weights(path)
        self.say(f"Epoch {epoch + 1}: weights saved to {path}")
