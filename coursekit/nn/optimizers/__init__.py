"""An optimizer turns a gradient into a step."""

from coursekit.nn.optimizers.adam import Adam
from coursekit.nn.optimizers.base import Optimizer
from coursekit.nn.optimizers.rmsprop import RMSprop
from coursekit.nn.optimizers.sgd import SGD
from coursekit.nn.optimizers.table import get

__all__ = ["Adam", "Optimizer", "RMSprop", "SGD", "get"]
