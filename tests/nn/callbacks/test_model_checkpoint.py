"""Checkpoints keep every epoch or only the best."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, callbacks, layers


def network():
    model = Sequential([Input((1,)), layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def test_every_epoch_gets_a_file_named_by_its_numbers(tmp_path):
    keep = callbacks.ModelCheckpoint(tmp_path / "e{epoch}-{loss:.1f}.npz")
    network().fit(np.zeros((2, 1)), np.zeros(2), epochs=2, callbacks=[keep], verbose=0)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["e1-0.0.npz", "e2-0.0.npz"]


def test_only_the_best_is_kept(tmp_path):
    model, path = network(), tmp_path / "best.npz"
    keep = callbacks.ModelCheckpoint(path, monitor="loss", save_best_only=True)
    keep.set_model(model)
    for epoch, loss in enumerate([3.0, 1.0, 2.0]):
        model.set_weights([[[float(epoch)]], [0.0]])
        keep.on_epoch_end(epoch, {"loss": loss})
    model.load_weights(path)
    assert model.get_weights()[0][0, 0] == 1


def test_whole_models_are_for_real_keras(tmp_path):
    with pytest.raises(ValueError, match="saves weights only"):
        callbacks.ModelCheckpoint(tmp_path / "x", save_weights_only=False)
