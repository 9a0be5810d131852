"""Training ends as soon as the loss is no number."""

import numpy as np

from coursekit.nn import Input, Sequential, callbacks, layers, optimizers


def test_a_diverging_run_is_stopped():
    model = Sequential([Input((1,)), layers.Dense(1)])
    model.compile(optimizers.SGD(1e20), "mse")
    with np.errstate(all="ignore"):
        stop = [callbacks.TerminateOnNaN()]
        history = model.fit(np.ones((8, 1)), np.ones(8), batch_size=2, epochs=50, callbacks=stop, verbose=0)
    assert len(history.epoch) < 3
