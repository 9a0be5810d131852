"""Learning rates follow their plan, or come down on a plateau."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, callbacks, layers


def network():
    model = Sequential([Input((1,)), layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def test_a_scheduler_sets_the_rate_of_each_epoch():
    halve = callbacks.LearningRateScheduler(lambda epoch, rate: rate / 2 if epoch else rate)
    history = network().fit(np.zeros((2, 1)), np.zeros(2), epochs=3, callbacks=[halve], verbose=0)
    assert history.history["learning_rate"] == [0.01, 0.005, 0.0025]


def rates(losses, **options):
    """Rates in the history when the monitored loss takes these values."""
    callback, model = callbacks.ReduceLROnPlateau("loss", factor=0.5, **options), network()
    callback.set_model(model)
    callback.on_train_begin()
    seen = []
    for epoch, loss in enumerate(losses):
        callback.on_epoch_end(epoch, {"loss": loss})
        seen.append(model.optimizer.learning_rate)
    return seen


def test_the_rate_comes_down_after_patience_epochs():
    assert rates([1, 1, 1, 1, 1], patience=2) == [0.01, 0.01, 0.005, 0.005, 0.0025]


def test_it_rests_after_a_cut_and_stops_at_the_floor():
    assert rates([1] * 6, patience=1, cooldown=2) == [0.01, 0.005, 0.005, 0.0025, 0.0025, 0.00125]
    assert rates([1] * 4, patience=1, min_lr=0.004)[-1] == 0.004


def test_bad_factors_are_refused():
    with pytest.raises(ValueError, match="0 < factor < 1"):
        callbacks.ReduceLROnPlateau(factor=1)
