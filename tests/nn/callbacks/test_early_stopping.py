"""Early stopping waits as long as it was told and goes back to the best epoch."""

import numpy as np
import pytest

from coursekit.nn.callbacks import EarlyStopping


class Model:
    """Stands for a model whose weights are the number of the epoch."""

    def __init__(self):
        self.stop_training, self.weights = False, [np.zeros(1)]

    def get_weights(self):
        return [w.copy() for w in self.weights]

    def set_weights(self, weights):
        self.weights = weights


def run(values, name="val_loss", **options):
    stopper, model = EarlyStopping(name, **options), Model()
    stopper.set_model(model)
    stopper.on_train_begin()
    for epoch, value in enumerate(values):
        model.weights = [np.array([epoch])]
        stopper.on_epoch_end(epoch, {name: value})
        if model.stop_training:
            break
    stopper.on_train_end()
    return epoch, model.weights[0][0], stopper


def test_it_stops_after_patience_epochs_without_improvement():
    assert run([5, 4, 4.5, 4.2, 3], patience=2)[0] == 3


def test_it_goes_back_to_the_best_weights_when_asked():
    assert run([5, 4, 4.5, 4.2], patience=2, restore_best_weights=True)[1] == 1
    assert run([5, 4, 4.5, 4.2], patience=2)[1] == 3


def test_accuracies_are_better_when_larger():
    assert run([0.5, 0.6, 0.7, 0.6], name="val_accuracy", patience=1)[0] == 3


def test_small_gains_do_not_count():
    assert run([5, 4.99, 4.98], patience=2, min_delta=0.1)[0] == 2


def test_something_that_is_not_measured_cannot_be_monitored():
    stopper = EarlyStopping("val_loss")
    stopper.set_model(Model())
    stopper.on_train_begin()
    with pytest.raises(ValueError, match="Unknown quantity to monitor 'val_loss'.*Is validation_data missing"):
        stopper.on_epoch_end(0, {"loss": 1})
    with pytest.raises(ValueError, match="Unknown mode 'up'"):
        EarlyStopping(mode="up")
