"""A network is a stack of layers that can be walked up, and down again."""

import numpy as np

from coursekit.nn import saving, summary
from coursekit.nn.checking import inputs, pair
from coursekit.nn.layers.base import Layer, assign_all
from coursekit.nn.layers.input import InputLayer
from coursekit.nn.lookup import unknown
from coursekit.nn.trace import Trace, frozen, record
from coursekit.nn.variable import pack
from coursekit.nn.workspace import Workspace


class Network:
    """What a stack of layers can do without being trained: `Sequential` adds the verbs of training.

    All parameters lie in one flat vector `theta`, all gradients in `dtheta`; the layers hold views into them.
    """

    def __init__(self, layers=(), name: str = "sequential"):
        self.name = name
        self.layers: list[Layer] = []
        self.optimizer = self.loss = None
        self.input_shape, self.dtype, self.outputs = None, "float32", []
        for layer in layers:
            self.add(layer)

    def add(self, layer: Layer) -> None:
        """Put a layer on top. Raises TypeError for anything that is not a layer."""
        if isinstance(layer, type) or not isinstance(layer, Layer):
            raise TypeError(f"Expected a layer such as Dense(10), received {layer!r}. Did you forget the brackets?")
        if isinstance(layer, InputLayer):
            if self.layers:
                raise ValueError("Input expected to come first, received after other layers.")
            self.input_shape = layer.declared_shape
            return
        if layer in self.layers or layer.built:
            raise ValueError(f"Layer {layer.name!r} is already in use. Make a new layer for every place.")
        layer.name = self._free_name(layer)
        self.layers.append(layer)
        self.input_shape = self.input_shape or layer.declared_shape
        if self.input_shape:
            self.build()

    def pop(self) -> Layer:
        """Take the last layer off and return it. Raises ValueError when there is none."""
        if not self.layers:
            raise ValueError("There is no layer left to pop.")
        layer = self.layers.pop()
        layer.built = False
        self._pack()
        return layer

    def build(self, input_shape: tuple | None = None) -> None:
        """Make the weights. `input_shape` is Keras's, with None for the batch axis: ``build((None, 784))``."""
        if input_shape is not None:
            self.input_shape = tuple(input_shape[1:])
        shape = self.input_shape
        if not shape:
            raise ValueError("The input shape is still open. Start the model with Input((n,)), or call fit first.")
        for layer in self.layers:
            if not layer.built:
                layer.build(shape)
            shape = layer.output_shape
        self._pack()

    def get_layer(self, name: str | None = None, index: int | None = None) -> Layer:
        """A layer by name or by position. Raises ValueError for an unknown name."""
        if index is not None:
            return self.layers[index]
        names = {layer.name: layer for layer in self.layers}
        if name not in names:
            raise ValueError(unknown("layer", name, names))
        return names[name]

    @property
    def built(self) -> bool:
        """Whether the weights exist."""
        return bool(self.layers) and all(layer.built for layer in self.layers)

    @property
    def output_shape(self) -> tuple[int, ...]:
        """Shape of one output, without the batch axis."""
        return self.layers[-1].output_shape

    @property
    def weights(self) -> list:
        """All variables, layer by layer."""
        return [v for layer in self.layers for v in layer.variables]

    def get_weights(self) -> list[np.ndarray]:
        """Copies of all weights, layer by layer: [W1, b1, W2, b2, ...]."""
        return [v.numpy() for v in self.weights]

    def set_weights(self, weights) -> None:
        """Overwrite all weights. Raises ValueError when number or shapes differ; then nothing is changed."""
        self._need_build()
        assign_all(self.weights, weights, "set_weights")

    def count_params(self) -> int:
        """Number of weights and biases."""
        self._need_build()
        return sum(layer.count_params() for layer in self.layers)

    def summary(self, print_fn=None) -> None:
        """Print the layers with output shapes and parameter counts."""
        self._need_build()
        summary.show(self, print_fn)

    def save_weights(self, filepath, overwrite: bool = True) -> None:
        """Write all weights to a ``.npz`` file. Raises FileExistsError where it may not be overwritten."""
        self._need_build()
        saving.save(self, filepath, overwrite)

    def load_weights(self, filepath) -> None:
        """Read weights written by `save_weights`. Raises ValueError, and changes nothing, where they do not fit."""
        self._need_build()
        saving.load(self, filepath)

    # ---- forward and back ----

    def forward(self, x: np.ndarray, training: bool = False) -> np.ndarray:
        """Output for a batch, through all layers; the layers keep what `backward` needs."""
        self.outputs = []
        for layer in self.layers:
            x = layer.forward(x, training)
            self.outputs.append(x)
        return x

    def penalty(self) -> float:
        """Sum of the penalties that regularizers charge for the weights."""
        return sum(v.regularizer.value(v.value) for v in self._charged)

    def backward(self, y: np.ndarray, weight: np.ndarray | None = None) -> None:
        """Fill `dtheta` with dL/dtheta for the batch of the last `forward`; y are the prepared targets.

        Starts at the output with the short form dL/dZ = (a - y)/B where loss and activation are partners, and goes back
        to the first layer that has weights; nothing below it is needed.
        """
        first = next((i for i, layer in enumerate(self.layers) if layer.variables), len(self.layers) - 1)
        *below, last = self.layers[first:]
        d = self._leave_output(last, y, weight, need_dx=bool(below))
        for layer in reversed(below):
            d = layer.backward(d, need_dx=layer is not below[0])
        for v in self._charged:
            v.grad += v.regularizer.gradient(v.value)

    def gradients(self, x, y) -> list[np.ndarray]:
        """dL/dW and dL/db of the mean loss for a batch, in the order of `get_weights`."""
        self._run(x, y)
        return [v.grad.copy() for v in self.weights]

    def trace(self, x, y) -> Trace:
        """Everything one batch does: per layer z, a, delta, dW, db, and the mean loss; nothing is trained."""
        x, y, loss = self._run(x, y)
        layers = tuple(record(layer, a) for layer, a in zip(self.layers, self.outputs, strict=True))
        return Trace(frozen(x), frozen(y), loss, layers)

    def __call__(self, x, training: bool = False) -> np.ndarray:
        """Output for a batch as a fresh array."""
        return self.forward(inputs(self, x).astype(self.dtype), training).copy()

    # ---- inside ----

    def _leave_output(self, last, y, weight, need_dx):
        a = self.outputs[-1]
        partners = self.loss.partner and self.loss.partner == _activation_name(last)
        d = self.loss.delta(y, a, out=self._work.array("delta", a.shape)) if partners else self.loss.gradient(y, a)
        if weight is not None:
            d *= weight.reshape(-1, *[1] * (d.ndim - 1))
        return last.backward_from_delta(d, need_dx) if partners else last.backward(d, need_dx)

    def _run(self, x, y):
        self.need_compile("gradients")
        x, y = pair(self, x, y)
        x = x.astype(self.dtype)
        a = self.forward(x)
        y = self.loss.prepare(y, a.shape, a.dtype)
        self.backward(y)
        return x, y, float(np.mean(self.loss.per_example(y, a))) + self.penalty()

    def _pack(self):
        dtypes = {layer.dtype for layer in self.layers}
        if len(dtypes) > 1:
            raise ValueError(f"Expected layers of one float type, received {sorted(dtypes)}.")
        self.dtype = dtypes.pop() if dtypes else self.dtype
        self.theta, self.dtheta = pack(self.weights, self.dtype)
        self._charged = [v for v in self.weights if v.regularizer]
        self._work = Workspace(self.dtype)
        if self.optimizer:
            self.optimizer.reset()

    def _free_name(self, layer):
        taken, name, number = {other.name for other in self.layers}, layer.name, 0
        if layer.named_by_user and name in taken:
            raise ValueError(f"There is already a layer named {name!r}. Every layer needs a name of its own.")
        while name in taken:
            number += 1
            name = f"{layer.name}_{number}"
        return name

    def check_input(self, shape: tuple[int, ...]) -> None:
        """Raise ValueError unless a batch of this shape fits the first layer."""
        self._need_build()
        self.layers[0].check_input(shape)

    def _need_build(self):
        if not self.built:
            raise ValueError("The model has no weights yet. Start it with Input((n,)), or call fit first.")

    def need_compile(self, verb: str) -> None:
        """Raise ValueError unless `compile` has chosen a loss."""
        if self.loss is None:
            raise ValueError(f'Call compile before {verb}, for example model.compile(optimizer="adam", loss="mse").')

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}: {', '.join(map(repr, self.layers))}>"


def _activation_name(layer):
    activation = getattr(layer, "activation", None)
    return activation and activation.name
