"""Forward and backward stand side by side, so that a rule and its derivative cannot drift apart."""

import re
from abc import ABC, abstractmethod

import numpy as np

from coursekit.nn.elsewhere import REAL, KnownArguments
from coursekit.nn.precision import standard
from coursekit.nn.variable import Variable
from coursekit.nn.workspace import Workspace


class Layer(KnownArguments, ABC):
    """What every layer offers: `forward`, `backward`, its variables and its output shape.

    Batch first: inputs have shape (B, ...), one example per row. `input_shape` (without the batch axis) may be given to
    the first layer of a model; otherwise the shape is learnt from the first data that arrive.
    """

    def __init__(self, name: str | None = None, dtype: str | None = None, input_shape=None, input_dim=None):
        self.name = name or snake(type(self).__name__)
        self.named_by_user = name is not None
        self.dtype = standard(dtype)
        self.declared_shape = (input_dim,) if input_dim is not None else _as_shape(input_shape)
        self.variables: list[Variable] = []
        self.built = False
        self.input_shape: tuple[int, ...] | None = None
        self.output_shape: tuple[int, ...] | None = None
        self.work = Workspace(self.dtype)

    def build(self, input_shape: tuple[int, ...]) -> None:
        """Fix the shapes and make the variables for inputs of `input_shape` (without the batch axis)."""
        self.input_shape = tuple(input_shape)
        self.output_shape = self.shape_for(self.input_shape)
        self.variables = self.make_variables(self.input_shape)
        self.built = True

    def shape_for(self, input_shape: tuple[int, ...]) -> tuple[int, ...]:
        """Output shape without the batch axis; raises ValueError for inputs the layer cannot take."""
        return input_shape

    def make_variables(self, input_shape: tuple[int, ...]) -> list[Variable]:
        """New variables of the layer, in Keras's order."""
        return []

    @abstractmethod
    def forward(self, x: np.ndarray, training: bool = False) -> np.ndarray:
        """Output a for input x, both with the batch axis first; keeps what `backward` needs."""

    @abstractmethod
    def backward(self, da: np.ndarray, need_dx: bool = True) -> np.ndarray | None:
        """From dL/da to dL/dx; fills the gradients of the variables. None when `need_dx` is False."""

    def __call__(self, x, training: bool = False) -> np.ndarray:
        """Output for input x as a fresh array; builds the layer on first use."""
        x = np.asarray(x, dtype=self.dtype)
        if not self.built:
            self.build(x.shape[1:])
        self.check_input(x.shape)
        return self.forward(x, training).copy()

    def check_input(self, shape: tuple[int, ...]) -> None:
        """Raise ValueError unless a batch of this shape fits the layer."""
        if tuple(shape[1:]) != self.input_shape:
            expected = ", ".join(map(str, ("batch", *self.input_shape)))
            hint = " Did you pass x.T?" if tuple(shape[::-1])[1:] == self.input_shape else _flat_hint(shape, self)
            raise ValueError(f"{self} expected inputs of shape ({expected}), received {tuple(shape)}.{hint}")

    @property
    def trainable(self) -> bool:
        """True: every layer learns. Raises ValueError when set to False."""
        return True

    @trainable.setter
    def trainable(self, value):
        if not value:
            raise ValueError(f"{self} always learns in coursekit. To freeze a layer use {REAL}.")

    @property
    def weights(self) -> list[Variable]:
        """All variables of the layer."""
        return self.variables

    @property
    def trainable_weights(self) -> list[Variable]:
        """The variables that training changes."""
        return self.variables

    def get_weights(self) -> list[np.ndarray]:
        """Copies of the variables, for Dense [kernel (n_in, n_out), bias (n_out,)]."""
        return [v.numpy() for v in self.variables]

    def set_weights(self, weights) -> None:
        """Overwrite the variables. Raises ValueError when number or shapes differ; then nothing is changed."""
        assign_all(self.variables, weights, str(self))

    def count_params(self) -> int:
        """Number of weights and biases."""
        return sum(v.value.size for v in self.variables)

    def arguments(self) -> str:
        """What stands between the brackets in messages: ``Dense(3)``."""
        return ""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.arguments()})"


def assign_all(variables: list[Variable], weights, owner: str) -> None:
    """Assign arrays to variables, all or none. Raises ValueError when number or shapes differ."""
    arrays = [np.asarray(w) for w in weights]
    if len(arrays) != len(variables):
        shapes = ", ".join(str(v.shape) for v in variables) or "none"
        raise ValueError(f"{owner} expected {len(variables)} arrays of shapes {shapes}, received {len(arrays)}.")
    kept = [v.numpy() for v in variables]
    try:
        for variable, array in zip(variables, arrays, strict=True):
            variable.assign(array)
    except ValueError:
        for variable, array in zip(variables, kept, strict=True):
            variable.assign(array)
        raise


def snake(name: str) -> str:
    """Keras's spelling of a class name in layer names: LeakyReLU becomes leaky_re_lu."""
    name = re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()


def positive(owner: str, name: str, value) -> int:
    """The value as a whole number >= 1; raises ValueError otherwise."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < 1:
        raise ValueError(f"{owner} expected {name} to be a whole number >= 1, received {value!r}.")
    return int(value)


def _as_shape(shape):
    return None if shape is None else tuple(shape) if np.ndim(shape) else (int(shape),)


def _flat_hint(shape, layer):
    if len(layer.input_shape) == 1 and int(np.prod(shape[1:])) == layer.input_shape[0]:
        return " Try a Flatten() layer first, or x.reshape(len(x), -1)."
    if tuple(shape) == layer.input_shape:
        return " One example needs a batch axis too: x[None]."
    return ""
