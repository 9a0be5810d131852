"""A logic gate is one threshold unit with well-chosen weights."""

from types import MappingProxyType

from coursekit.neurons.names import unknown
from coursekit.neurons.tlu import TLU

GATES = MappingProxyType(
    {
        "AND": TLU([1, 1], -1.5),
        "A_AND_NOT_B": TLU([1, -1], -0.5),
        "A_OR_NOT_B": TLU([1, -1], 0.5),
        "NAND": TLU([-1, -1], 1.5),
        "NOR": TLU([-1, -1], 0.5),
        "NOT": TLU([-1], 0.5),
        "NOT_A_AND_B": TLU([-1, 1], -0.5),
        "NOT_A_OR_B": TLU([-1, 1], 0.5),
        "OR": TLU([1, 1], -0.5),
    }
)
"""Every gate by name. The biases stand half-way between two sums, so no input ever lies on a line."""


def gate(name: str) -> TLU:
    """The threshold unit that computes the gate `name` on inputs 0 and 1; NOT takes one input, the others two.

    Raises ValueError for an unknown name (with the nearest one), and for XOR and XNOR, which no single unit can do.
    Source: C6, C7, L3.
    """
    key = str(name).upper()
    if key in ("XOR", "XNOR"):
        raise ValueError(
            f"No single threshold unit computes {key}: no line separates its answers. Try xor_net('gates')."
        )
    if key not in GATES:
        raise ValueError(unknown("gate", name, key, GATES))
    return GATES[key]
