"""For a quick look at training a function is enough."""

from coursekit.nn.callbacks.base import Callback
from coursekit.nn.lookup import unknown

_MOMENTS = [name for name in vars(Callback) if name.startswith("on_")]


class LambdaCallback(Callback):
    """Functions in place of methods: ``LambdaCallback(on_epoch_end=lambda epoch, logs: ...)``.

    Raises ValueError for a moment that does not exist.
    """

    def __init__(self, **moments):
        for name, function in moments.items():
            if name not in _MOMENTS:
                raise ValueError(unknown("moment of training", name, _MOMENTS))
            setattr(self, name, function)
