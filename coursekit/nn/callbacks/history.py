"""The history of a training run is one list of numbers per quantity, one number per epoch."""

from coursekit.nn.callbacks.base import Callback


class History(Callback):
    """What `fit` returns: `history` maps "loss", "accuracy", "val_loss", ... to a list, `epoch` lists the epochs."""

    def __init__(self):
        self.history: dict[str, list[float]] = {}
        self.epoch: list[int] = []

    def on_epoch_end(self, epoch, logs=None):
        """Append this epoch's numbers."""
        self.epoch.append(epoch)
        for name, value in (logs or {}).items():
            self.history.setdefault(name, []).append(value)

    def __repr__(self) -> str:
        return f"History({len(self.epoch)} epochs: {', '.join(self.history)})"
