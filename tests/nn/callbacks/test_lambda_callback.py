"""Functions serve as callbacks."""

import pytest

from coursekit.nn.callbacks import CallbackList, LambdaCallback


def test_functions_are_called_with_the_logs():
    caught = []
    watcher = LambdaCallback(on_train_batch_end=lambda batch, logs: caught.append((batch, logs)))
    watchers = CallbackList([watcher], None, {})
    watchers.watches_batch_end[0].on_train_batch_end(3, {"loss": 1.0})
    assert caught == [(3, {"loss": 1.0})]


def test_an_unknown_moment_gets_a_suggestion():
    with pytest.raises(ValueError, match="Did you mean 'on_epoch_end'"):
        LambdaCallback(on_epoch_ends=print)
