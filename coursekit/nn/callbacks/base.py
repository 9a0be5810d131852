"""Training tells its watchers what happens, and they decide what to do about it."""

import sys

from coursekit.nn.elsewhere import KnownArguments


class Callback(KnownArguments):
    """A watcher of training; override the moments you care about.

    `logs` are the numbers so far, such as {"loss": 0.3, "accuracy": 0.9}. `model` is the model in training; setting
    ``model.stop_training = True`` ends it after the epoch. `params` holds epochs, steps (per epoch) and verbose.
    """

    model = None
    params: dict = {}
    verbose = 0

    def set_model(self, model) -> None:
        """Called once before training."""
        self.model = model

    def set_params(self, params: dict) -> None:
        """Called once before training."""
        self.params = params

    def say(self, text: str) -> None:
        """Print a line, unless `verbose` is 0."""
        if self.verbose:
            sys.stdout.write(text + "\n")

    def on_train_begin(self, logs=None) -> None:
        """Training starts."""

    def on_train_end(self, logs=None) -> None:
        """Training has ended, also when it was interrupted."""

    def on_epoch_begin(self, epoch: int, logs=None) -> None:
        """An epoch starts; epochs count from 0."""

    def on_epoch_end(self, epoch: int, logs=None) -> None:
        """An epoch has ended; `logs` holds the training and validation numbers."""

    def on_train_batch_begin(self, batch: int, logs=None) -> None:
        """A batch starts; batches count from 0 in each epoch."""

    def on_train_batch_end(self, batch: int, logs=None) -> None:
        """A batch has ended; `logs` holds the means of the epoch so far."""


class CallbackList:
    """Calls several callbacks in turn; batches cost nothing when nobody watches them."""

    def __init__(self, callbacks: list[Callback], model, params: dict):
        self.callbacks = [_checked(c) for c in callbacks]
        for callback in self.callbacks:
            callback.set_model(model)
            callback.set_params(params)
        self.watches_batch_begin = self._overriding("on_train_batch_begin")
        self.watches_batch_end = self._overriding("on_train_batch_end")

    def _overriding(self, moment: str) -> list[Callback]:
        plain = getattr(Callback, moment)
        return [c for c in self.callbacks if moment in vars(c) or getattr(type(c), moment) is not plain]

    def call(self, moment: str, *arguments) -> None:
        """Call one moment, such as "on_epoch_end", of every callback."""
        for callback in self.callbacks:
            getattr(callback, moment)(*arguments)


def _checked(callback):
    if isinstance(callback, type) or not isinstance(callback, Callback):
        raise TypeError(
            f"callbacks expected Callback objects, received {callback!r}. "
            "Did you forget the brackets, as in EarlyStopping()?"
        )
    return callback
