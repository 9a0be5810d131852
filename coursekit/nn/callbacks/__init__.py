"""A callback watches training from outside and is called at every turn."""

from coursekit.nn.callbacks.base import Callback, CallbackList
from coursekit.nn.callbacks.csv_logger import CSVLogger
from coursekit.nn.callbacks.early_stopping import EarlyStopping
from coursekit.nn.callbacks.history import History
from coursekit.nn.callbacks.lambda_callback import LambdaCallback
from coursekit.nn.callbacks.learning_rate import LearningRateScheduler, ReduceLROnPlateau
from coursekit.nn.callbacks.model_checkpoint import ModelCheckpoint
from coursekit.nn.callbacks.progress import ProgbarLogger
from coursekit.nn.callbacks.safety import TerminateOnNaN

__all__ = [
    "CSVLogger",
    "Callback",
    "CallbackList",
    "EarlyStopping",
    "History",
    "LambdaCallback",
    "LearningRateScheduler",
    "ModelCheckpoint",
    "ProgbarLogger",
    "ReduceLROnPlateau",
    "TerminateOnNaN",
]
