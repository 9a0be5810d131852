"""Every optimizer can be had by its name, with Keras's default settings."""

from coursekit.nn.lookup import find
from coursekit.nn.optimizers.adadelta import Adadelta
from coursekit.nn.optimizers.adagrad import Adagrad
from coursekit.nn.optimizers.adam import Adam
from coursekit.nn.optimizers.adamax import Adamax
from coursekit.nn.optimizers.base import Optimizer
from coursekit.nn.optimizers.nadam import Nadam
from coursekit.nn.optimizers.rmsprop import RMSprop
from coursekit.nn.optimizers.sgd import SGD

OPTIMIZERS = {
    "adadelta": Adadelta,
    "adagrad": Adagrad,
    "adam": Adam,
    "adamax": Adamax,
    "nadam": Nadam,
    "rmsprop": RMSprop,
    "sgd": SGD,
}


def get(identifier) -> Optimizer:
    """Optimizer for a Keras identifier: a name such as "adam", a class or an object.

    Raises ValueError for an unknown name (with the nearest known one).
    """
    return find("optimizer", identifier, OPTIMIZERS, Optimizer)
