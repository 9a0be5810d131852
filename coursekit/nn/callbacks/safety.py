"""When the numbers run away, the sooner training stops the better."""

import math

from coursekit.nn.callbacks.base import Callback


class TerminateOnNaN(Callback):
    """Stop training as soon as the loss is NaN or infinite."""

    def on_train_batch_end(self, batch, logs=None):
        """Look at the loss so far."""
        if not math.isfinite((logs or {}).get("loss", 0.0)):
            self.model.stop_training = True
