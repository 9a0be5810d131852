"""Keras's name for the watchers of training."""

import sys

from coursekit.keras.missing import getattr_for
from coursekit.nn.callbacks import (
    Callback,
    CallbackList,
    EarlyStopping,
    History,
    LambdaCallback,
    ProgbarLogger,
)

__all__ = ["Callback", "CallbackList", "EarlyStopping", "History", "LambdaCallback", "ProgbarLogger"]

__getattr__ = getattr_for(sys.modules[__name__])
