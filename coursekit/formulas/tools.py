"""Tools and numbers that the decks name, with years and sources."""

from dataclasses import dataclass

from coursekit.nn.lookup import unknown


@dataclass(frozen=True)
class Tool:
    """A library for neural networks: its name, when it appeared ("2015-03" or "2015"), and what it is for."""

    name: str
    since: str
    role: str


TOOLS = (
    Tool(
        "Theano", "2008", "arrays, graphs and automatic gradients; the first base of Keras; development ended in 2017"
    ),
    Tool("scikit-learn", "2010", "classical machine learning with one interface for all methods"),
    Tool("Keras", "2015-03", "networks from building blocks; since version 3 on TensorFlow, JAX or PyTorch"),
    Tool("TensorFlow", "2015-11", "graphs on many processors, from phones to data centres"),
    Tool("PyTorch", "2016-09", "networks as ordinary Python code, gradients recorded while it runs"),
)
"""The toolsets named on K25, oldest first. Years: first public release, for Theano the start of development; from
the projects' own histories."""

KERAS_OPTIMIZERS = ("SGD", "RMSprop", "Adam", "Adadelta", "Adagrad", "Adamax", "Nadam")
"""Names of the optimizers on K26, as Keras spells them (with Adagrad)."""


@dataclass(frozen=True)
class PublishedAccuracy:
    """Digit accuracy as a deck prints it, with the published error rates behind it, both in percent."""

    method: str
    accuracy: tuple[float, float]
    error: tuple[float, float]
    slide: str
    source: str


DIGIT_ACCURACIES = (
    PublishedAccuracy("SVM with polynomial kernel", (98.9, 99.2), (1.1, 0.8), "D8", "error table of the MNIST page"),
    PublishedAccuracy("LeNet family (convolutional)", (98.3, 99.3), (1.7, 0.7), "D8", "error table of the MNIST page"),
)
"""What handwritten-digit recognisers reached in the 1990s (first and second number belong together)."""


def tool(name: str) -> Tool:
    """The tool with this name; raises ValueError for an unknown one (with the nearest)."""
    by_name = {entry.name: entry for entry in TOOLS}
    if name not in by_name:
        raise ValueError(unknown("tool", name, by_name))
    return by_name[name]
