"""A regression with few data: what does a used bicycle cost? Four folds, each the judge of the other three."""

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(4)
rng = np.random.default_rng(4)
age, gears, weight = rng.uniform(0, 15, 160), rng.integers(1, 28, 160), rng.uniform(7, 18, 160)
price = 900 * np.exp(-age / 6) + 6 * gears - 15 * weight + 300 + rng.normal(0, 20, 160)
x, y = np.stack([age, gears, weight], axis=1).astype("float32"), (price / 1000).astype("float32")
x -= x.mean(axis=0)
x /= x.std(axis=0)


def build():
    model = keras.Sequential(
        [keras.Input((3,)), layers.Dense(24, activation="relu"), layers.Dense(24, activation="relu"), layers.Dense(1)]
    )
    model.compile(optimizer=keras.optimizers.RMSprop(0.005), loss="mean_squared_error", metrics=["mean_absolute_error"])
    return model


folds, scores, curves = 4, [], []
size = len(x) // folds
for fold in range(folds):
    left, right = fold * size, (fold + 1) * size
    x_rest = np.concatenate([x[:left], x[right:]], axis=0)
    y_rest = np.concatenate([y[:left], y[right:]], axis=0)
    model = build()
    history = model.fit(
        x_rest, y_rest, validation_data=(x[left:right], y[left:right]), epochs=40, batch_size=16, verbose=0
    )
    curves.append(history.history["val_mean_absolute_error"])
    scores.append(model.evaluate(x[left:right], y[left:right], verbose=0)[1])

by_epoch = [np.mean([curve[epoch] for curve in curves]) for epoch in range(40)]
assert by_epoch[-1] < by_epoch[0] / 2
assert np.mean(scores) < 0.08, scores
assert model.predict(x[:3], verbose=0).shape == (3, 1)
