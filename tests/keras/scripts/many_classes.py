"""A classifier of four classes, with one-hot rows and with class numbers as targets; the same network twice."""

import keras
import numpy as np
from keras import layers
from keras.utils import to_categorical

keras.utils.set_random_seed(3)
rng = np.random.default_rng(3)
centres = np.array([[2, 2, 0], [-2, 2, 1], [-2, -2, 0], [2, -2, 1]])
labels = rng.integers(0, 4, 600)
x = (centres[labels] + rng.normal(0, 0.8, (600, 3))).astype("float32")
one_hot = to_categorical(labels, num_classes=4)


def build(loss):
    model = keras.Sequential(
        [
            layers.Dense(32, activation="relu", kernel_initializer="he_normal"),
            layers.Dense(16, activation="relu"),
            layers.Dense(4),
            layers.Activation("softmax"),
        ],
        name="four_classes",
    )
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    return model


scores = []
for loss, y in [("categorical_crossentropy", one_hot), ("sparse_categorical_crossentropy", labels)]:
    model = build(loss)
    model.fit(x[:450], y[:450], epochs=15, batch_size=32, validation_split=0.1, verbose=0)
    results = model.evaluate(x[450:], y[450:], verbose=0, return_dict=True)
    scores.append(results["accuracy"])
assert min(scores) > 0.9, scores
model.summary(print_fn=lambda line: None)
assert model.count_params() == 3 * 32 + 32 + 32 * 16 + 16 + 16 * 4 + 4
assert np.allclose(model.predict(x[:5], verbose=0).sum(axis=1), 1, atol=1e-5)
