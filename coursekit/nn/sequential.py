"""A sequential model is a network with the verbs of training, under the names that Keras uses."""

import numpy as np

from coursekit.nn import fitting, losses, optimizers
from coursekit.nn.checking import inputs, pair, weights
from coursekit.nn.elsewhere import KnownArguments, known_arguments, missing_attribute
from coursekit.nn.network import Network


class Sequential(Network, KnownArguments):
    """A network of layers in a row, under Keras 3's names: add, compile, fit, evaluate, predict, summary, ...

    ``Sequential([Input((2,)), Dense(2, activation="sigmoid"), Dense(1)])``. Without an `Input` the shape is learnt from
    the first data.
    """

    def __init__(self, layers=None, name: str = "sequential"):
        super().__init__(layers or (), name)
        self.metric_names: list = []
        self.stop_training = False

    @known_arguments
    def compile(self, optimizer="rmsprop", loss=None, metrics=None) -> None:
        """Choose optimizer, loss and metrics, by name or as objects. Raises ValueError for unknown names."""
        if loss is None:
            raise ValueError('compile expected a loss. Try loss="sparse_categorical_crossentropy" or loss="mse".')
        self.optimizer, self.loss = optimizers.get(optimizer), losses.get(loss)
        self.metric_names = [metrics] if isinstance(metrics, str) else list(metrics or [])

    @known_arguments
    def fit(
        self,
        x=None,
        y=None,
        batch_size: int | None = None,
        epochs: int = 1,
        verbose="auto",
        callbacks=None,
        validation_split: float = 0.0,
        validation_data=None,
        shuffle: bool = True,
        class_weight: dict | None = None,
        sample_weight=None,
        initial_epoch: int = 0,
    ):
        """Train on inputs x (N, ...) and targets y; returns a `History`.

        `batch_size` defaults to 32; the last batch of an epoch may be shorter. `validation_split` sets aside the last
        share of the data, `validation_data` is (x, y) or (x, y, weights). `verbose`: 0 silent, 1 progress bar, 2 a line
        per epoch. The loss of an example is multiplied by its `sample_weight` (N,) and by the `class_weight` of its
        class.
        Raises ValueError for data that do not fit, are empty, or hold NaN.
        """
        self.need_compile("fit")
        return fitting.fit(
            self,
            *fitting.split(self, x, y, sample_weight, class_weight, validation_split, validation_data),
            batch_size=batch_size,
            epochs=epochs,
            verbose=verbose,
            callbacks=callbacks,
            shuffle=shuffle,
            initial_epoch=initial_epoch,
        )

    @known_arguments
    def evaluate(
        self,
        x=None,
        y=None,
        batch_size: int | None = None,
        verbose="auto",
        sample_weight=None,
        return_dict: bool = False,
    ):
        """Loss and metrics on data, without training: a list, a single number without metrics, or a dict."""
        self.need_compile("evaluate")
        logs = fitting.evaluate(self, *pair(self, x, y), weights(y, sample_weight), batch_size)
        return self._report(logs, return_dict)

    def train_on_batch(self, x, y=None, sample_weight=None, class_weight=None, return_dict: bool = False):
        """One update on one batch; returns its loss and metrics as `evaluate` does."""
        self.need_compile("train_on_batch")
        x, y = pair(self, x, y)
        seen = fitting.Means(fitting.make_metrics(self, y))
        fitting.train_step(self, x.astype(self.dtype), y, weights(y, sample_weight, class_weight), seen)
        return self._report(seen.logs(), return_dict)

    def test_on_batch(self, x, y=None, sample_weight=None, return_dict: bool = False):
        """Loss and metrics of one batch, without training."""
        return self.evaluate(x, y, len(np.asarray(x)), sample_weight=sample_weight, return_dict=return_dict)

    def predict_on_batch(self, x) -> np.ndarray:
        """Outputs for one batch, as a fresh array."""
        return self(x)

    @known_arguments
    def predict(self, x, batch_size: int | None = None, verbose="auto") -> np.ndarray:
        """Outputs for inputs x (N, ...), shape (N, n_out), computed batch by batch."""
        return fitting.predict(self, inputs(self, x), batch_size)

    __getattr__ = missing_attribute

    def _report(self, logs, return_dict):
        if return_dict:
            return logs
        return list(logs.values()) if len(logs) > 1 else logs["loss"]
