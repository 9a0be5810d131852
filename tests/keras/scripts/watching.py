"""Callbacks watch the training: stop in time, keep the best weights, slow down, and note what one wants to know."""

import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(6)
rng = np.random.default_rng(6)
x = rng.normal(size=(300, 10)).astype("float32")
y = (x[:, :1] * x[:, 1:2] + rng.normal(0, 0.4, (300, 1)) > 0).astype("float32")


class LossNotes(keras.callbacks.Callback):
    """Notes the loss after every batch, and the largest weight after every epoch."""

    def on_train_begin(self, logs=None):
        self.losses, self.largest = [], []

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs["loss"])

    def on_epoch_end(self, epoch, logs=None):
        self.largest.append(max(np.abs(w).max() for w in self.model.get_weights()))


def build():
    model = keras.Sequential([keras.Input((10,)), layers.Dense(32, activation="tanh"), layers.Dense(1, "sigmoid")])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=["accuracy"])
    return model


with tempfile.TemporaryDirectory() as folder:
    best, table = f"{folder}/best.weights.h5", Path(folder) / "epochs.csv"
    notes = LossNotes()
    model = build()
    history = model.fit(
        x,
        y,
        epochs=80,
        batch_size=20,
        validation_split=0.2,
        verbose=0,
        callbacks=[
            keras.callbacks.EarlyStopping(monitor="val_loss", patience=8, restore_best_weights=True),
            keras.callbacks.ModelCheckpoint(best, save_best_only=True, save_weights_only=True),
            keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=3, min_lr=1e-4),
            keras.callbacks.CSVLogger(table),
            notes,
        ],
    )
    epochs = len(history.epoch)
    assert len(table.read_text().splitlines()) == epochs + 1
    fresh = build()
    fresh.load_weights(best)

val_losses, rates = history.history["val_loss"], history.history["learning_rate"]
assert 8 < epochs < 80 and np.argmin(val_losses) == epochs - 9
assert rates[0] > rates[-1] >= 1e-4
assert len(notes.losses) == 12 * epochs and len(notes.largest) == epochs
assert np.allclose(fresh.predict(x[:20], verbose=0), model.predict(x[:20], verbose=0))

slow = build()
slow.fit(
    x, y, epochs=3, verbose=0, callbacks=[keras.callbacks.LearningRateScheduler(lambda epoch, rate: 0.01 / (epoch + 1))]
)
assert abs(float(np.asarray(slow.optimizer.learning_rate)) - 0.01 / 3) < 1e-8
