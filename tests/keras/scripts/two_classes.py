"""A yes-or-no classifier: is a note about the weather cheerful? The words are numbers, a note is a row of 0 and 1."""

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(2)
rng = np.random.default_rng(2)

# 800 notes over 120 words; words 0 to 19 turn up in cheerful notes, words 20 to 39 in gloomy ones
cheerful = rng.integers(0, 2, 800)
notes = [[*rng.integers(0, 20, 4) + (0 if mood else 20), *rng.integers(0, 120, 15)] for mood in cheerful]
x = np.zeros((len(notes), 120), dtype="float32")
for row, words in zip(x, notes, strict=True):
    row[words] = 1
y = cheerful.astype("float32")
x_train, y_train, x_test, y_test = x[:600], y[:600], x[600:], y[600:]

model = keras.Sequential()
model.add(keras.Input(shape=(120,)))
model.add(layers.Dense(16, activation="relu"))
model.add(layers.Dense(16, activation="relu"))
model.add(layers.Dense(1, activation="sigmoid"))
model.compile(
    optimizer=keras.optimizers.RMSprop(learning_rate=0.003),
    loss=keras.losses.BinaryCrossentropy(),
    metrics=[keras.metrics.BinaryAccuracy(name="right"), "AUC"],
)
history = model.fit(
    x_train[100:], y_train[100:], epochs=12, batch_size=64, validation_data=(x_train[:100], y_train[:100]), verbose=0
)
curves = history.history
assert set(curves) == {"loss", "right", "AUC", "val_loss", "val_right", "val_AUC"}
assert len(curves["val_loss"]) == 12

loss, right, area = model.evaluate(x_test, y_test, verbose=0)
assert right > 0.85 and area > 0.92, (right, area)
assert model.predict(x_test, verbose=0).shape == (200, 1)
