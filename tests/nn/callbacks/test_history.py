"""History keeps one number per epoch and quantity."""

from coursekit.nn.callbacks import History


def test_numbers_are_collected_by_name():
    history = History()
    history.on_epoch_end(0, {"loss": 2.0})
    history.on_epoch_end(1, {"loss": 1.0})
    assert history.history == {"loss": [2.0, 1.0]} and history.epoch == [0, 1]
    assert repr(history) == "History(2 epochs: loss)"
