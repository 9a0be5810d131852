"""An optimizer turns a gradient into a step."""

from coursekit.nn.optimizers import schedules
from coursekit.nn.optimizers.adadelta import Adadelta
from coursekit.nn.optimizers.adagrad import Adagrad
from coursekit.nn.optimizers.adam import Adam
from coursekit.nn.optimizers.adamax import Adamax
from coursekit.nn.optimizers.base import Optimizer
from coursekit.nn.optimizers.nadam import Nadam
from coursekit.nn.optimizers.rmsprop import RMSprop
from coursekit.nn.optimizers.sgd import SGD
from coursekit.nn.optimizers.table import get

__all__ = [
    "Adadelta",
    "Adagrad",
    "Adam",
    "Adamax",
    "Nadam",
    "Optimizer",
    "RMSprop",
    "SGD",
    "get",
    "schedules",
]
