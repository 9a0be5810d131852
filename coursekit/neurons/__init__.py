"""Before backprop: units that fire or stay silent, and nets whose weights were found by thinking."""

from coursekit.neurons.collapse import AffineFit, best_affine_fit, collapse
from coursekit.neurons.gates import GATES, gate
from coursekit.neurons.nets import XOR_NETS, ThresholdNet, xor_net
from coursekit.neurons.step import step
from coursekit.neurons.tlu import TLU

__all__ = [
    "AffineFit",
    "GATES",
    "TLU",
    "ThresholdNet",
    "XOR_NETS",
    "best_affine_fit",
    "collapse",
    "gate",
    "step",
    "xor_net",
]
