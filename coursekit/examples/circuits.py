"""Two circuits small enough to follow gate by gate, forward in black and back in colour."""

from dataclasses import dataclass

from coursekit.autodiff import Value


@dataclass(frozen=True, eq=False)
class Circuit:
    """A graph after its backward pass: `inputs` and `steps` are Values by name, in order; `output` is the last one."""

    inputs: dict[str, Value]
    steps: dict[str, Value]

    @property
    def output(self) -> Value:
        """What the circuit computes."""
        return list(self.steps.values())[-1]

    def gradients(self) -> dict[str, float]:
        """d output / d(name) for every input and step."""
        return {name: value.grad for name, value in {**self.inputs, **self.steps}.items()}


def circuit_xyz(x: float = -2.0, y: float = 5.0, z: float = -4.0) -> Circuit:
    """q = x + y, f = q z; at (-2, 5, -4) f = -12 with slopes -4, -4 and 3. Source: D47."""
    x, y, z = Value(x, "x"), Value(y, "y"), Value(z, "z")
    q = _named(x + y, "q")
    return _circuit({"x": x, "y": y, "z": z}, {"q": q, "f": _named(q * z, "f")})


def circuit_logistic(w=(2.0, -3.0), x=(-1.0, -2.0), b: float = -3.0) -> Circuit:
    """f = 1 / (1 + e^-(w0 x0 + w1 x1 + b)), gate by gate: dot, -dot, e^-dot, 1 + e^-dot, f. Source: D48.

    With the usual numbers 1.00, -1.00, 0.37, 1.37, 0.73. Raises ValueError unless there are two weights and two inputs.
    """
    if len(w) != 2 or len(x) != 2:
        raise ValueError(f"circuit_logistic expected 2 weights and 2 inputs, received {len(w)} and {len(x)}.")
    w0, w1, x0, x1 = (Value(v, name) for v, name in zip((*w, *x), ("w0", "w1", "x0", "x1"), strict=True))
    bias = Value(b, "b")
    dot = _named(w0 * x0 + w1 * x1 + bias, "dot")
    minus = _named(-dot, "-dot")
    exp = _named(minus.exp(), "exp")
    plus = _named(exp + 1, "1+exp")
    inputs = {"w0": w0, "x0": x0, "w1": w1, "x1": x1, "b": bias}
    return _circuit(inputs, {"dot": dot, "-dot": minus, "exp": exp, "1+exp": plus, "f": _named(1 / plus, "f")})


def _named(value, label):
    value.label = label
    return value


def _circuit(inputs, steps):
    circuit = Circuit(inputs, steps)
    circuit.output.backward()
    return circuit
