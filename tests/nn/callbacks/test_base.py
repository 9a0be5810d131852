"""Callbacks are called at every turn, in order, and mistakes in naming them are caught."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, callbacks, layers


def fit(*watchers, epochs=1):
    model = Sequential([Input((1,)), layers.Dense(1)])
    model.compile("sgd", "mse")
    model.fit(np.zeros((5, 1)), np.zeros(5), batch_size=2, epochs=epochs, callbacks=list(watchers), verbose=0)
    return model


class Diary(callbacks.Callback):
    """Writes down every moment."""

    def __init__(self):
        self.moments = []

    def on_train_begin(self, logs=None):
        self.moments.append("train")

    def on_epoch_begin(self, epoch, logs=None):
        self.moments.append(f"epoch {epoch}")

    def on_train_batch_end(self, batch, logs=None):
        self.moments.append(f"batch {batch}")
        assert set(logs) == {"loss"}

    def on_epoch_end(self, epoch, logs=None):
        self.moments.append(f"end {epoch}")


def test_every_turn_in_order():
    diary = Diary()
    model = fit(diary, epochs=2)
    batches = ["batch 0", "batch 1", "batch 2"]
    assert diary.moments == ["train", "epoch 0", *batches, "end 0", "epoch 1", *batches, "end 1"]
    assert diary.model is model and diary.params["steps"] == 3 and diary.params["epochs"] == 2


@pytest.mark.parametrize("wrong", [callbacks.EarlyStopping, print, "early"])
def test_things_that_are_no_callbacks_are_refused(wrong):
    with pytest.raises(TypeError, match="Did you forget the brackets"):
        fit(wrong)


def test_batches_cost_nothing_when_nobody_watches():
    watchers = callbacks.CallbackList([callbacks.History()], None, {})
    assert watchers.watches_batch_end == [] and watchers.watches_batch_begin == []


def test_callbacks_speak_when_asked(tmp_path, capsys):
    model = Sequential([Input((1,)), layers.Dense(1)])
    model.compile("sgd", "mse")
    speaking = [
        callbacks.ReduceLROnPlateau("loss", min_delta=9, patience=1, verbose=1),
        callbacks.LearningRateScheduler(lambda epoch, rate: rate, verbose=1),
        callbacks.ModelCheckpoint(tmp_path / "net", "loss", verbose=1),
        callbacks.EarlyStopping("loss", min_delta=9, patience=1, verbose=1),
    ]
    model.fit(np.ones((4, 1)), np.ones(4), epochs=5, verbose=0, callbacks=speaking)
    said = capsys.readouterr().out
    for words in ("Epoch 1: learning rate 0.01", "cut to 0.001", "weights saved to", "Epoch 2: stopped early"):
        assert words in said
