"""A nudge of x becomes a nudge of u, and that one a nudge of y: along a path rates multiply, over paths they add."""

from collections.abc import Callable
from dataclasses import dataclass

from coursekit.autodiff import Value, numerical_gradient, trace
from coursekit.examples.circuits import Circuit
from coursekit.examples.units import UNITS


@dataclass(frozen=True)
class ChainRule:
    """The rates of u = f(x) and y = g(u) at one x, all three measured by nudging: du/dx, dy/du and dy/dx."""

    x: float
    u: float
    y: float
    du_dx: float
    dy_du: float
    dy_dx: float

    @property
    def product(self) -> float:
        """dy/du times du/dx: what the chain rule says dy/dx is."""
        return self.dy_du * self.du_dx


def chain_rule(f: Callable, g: Callable, x: float, eps: float = 1e-5) -> ChainRule:
    """Measure f at x, g at u = f(x), and x -> g(f(x)) as a whole, each by a nudge of `eps` up and down.

    Raises ValueError for eps <= 0. Source: L13, L15, C12, C13.
    """
    u = f(x)
    rates = (float(numerical_gradient(h, at, eps)) for h, at in ((f, x), (g, u), (lambda v: g(f(v)), x)))
    return ChainRule(float(x), float(u), float(g(u)), *rates)


def two_paths(x: float = 1.3) -> Circuit:
    """y = u v with u = x^2 and v = sin x: the nudge of x reaches y on two paths. A graph after its backward pass.

    At 1.3 the path through u brings 2.5053, the one through v 0.4521, together 2.9573. Source: L13, L15.
    """
    x = Value(x, "x")
    u, v = x**2, UNITS["sin"](x)
    y = u * v
    u.label, v.label, y.label = "u", "v", "y"
    y.backward()
    return Circuit({"x": x}, {"u": u, "v": v, "y": y})


def path_shares(output: Value, name: str) -> tuple[tuple[str, float], ...]:
    """What each wire out of the node labelled `name` brings back from `output`.

    Pairs of gate and share, in the order of the pass forward.

    The shares add up to d output / d(name). A gate without a label is called by its sign. Raises KeyError for a name
    that no node has.
    """
    story = trace(output)
    into = story[name].index
    gates = ((story[step.gate], step.contribution) for step in reversed(story.steps) if step.into == into)
    return tuple((gate.label or gate.op, share) for gate, share in gates)
