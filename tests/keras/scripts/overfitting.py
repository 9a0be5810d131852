"""Three ways against learning by heart: a smaller network, a price on large weights, and units that fall silent."""

import keras
import numpy as np
from keras import layers, regularizers

keras.utils.set_random_seed(5)
rng = np.random.default_rng(5)
x = rng.normal(size=(240, 20)).astype("float32")
y = (x[:, 0] + x[:, 1] + rng.normal(0, 1.0, 240) > 0).astype("float32")

stacks = {
    "large": [layers.Dense(64, activation="relu"), layers.Dense(64, activation="relu")],
    "small": [layers.Dense(4, activation="relu")],
    "priced": [
        layers.Dense(64, activation="relu", kernel_regularizer=regularizers.L2(0.02)),
        layers.Dense(64, activation="relu", kernel_regularizer=regularizers.L1L2(l1=0.001, l2=0.01)),
    ],
    "silenced": [
        layers.Dense(64, activation="relu"),
        layers.Dropout(0.5),
        layers.Dense(64, activation="relu"),
        layers.Dropout(0.5),
    ],
}
histories = {}
for name, hidden in stacks.items():
    model = keras.Sequential([*hidden, layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
    histories[name] = model.fit(x, y, epochs=40, batch_size=32, validation_split=0.5, verbose=0).history

learnt_by_heart = histories["large"]
assert learnt_by_heart["accuracy"][-1] > 0.98
assert min(learnt_by_heart["val_loss"]) < learnt_by_heart["val_loss"][-1] / 1.5
for name in ("small", "silenced"):
    assert histories[name]["val_loss"][-1] < learnt_by_heart["val_loss"][-1], name
assert len(histories["priced"]["loss"]) == 40
assert histories["priced"]["loss"][0] > histories["large"]["loss"][0]
