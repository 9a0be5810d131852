"""A callback watches training from outside and is called at every turn."""

from coursekit.nn.callbacks.base import Callback, CallbackList
from coursekit.nn.callbacks.early_stopping import EarlyStopping
from coursekit.nn.callbacks.history import History
from coursekit.nn.callbacks.lambda_callback import LambdaCallback
from coursekit.nn.callbacks.progress import ProgbarLogger

__all__ = ["Callback", "CallbackList", "EarlyStopping", "History", "LambdaCallback", "ProgbarLogger"]
