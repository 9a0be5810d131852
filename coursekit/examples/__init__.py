"""The lectures' worked examples and landscapes, computed as frozen records."""

from coursekit.examples.chain import Chain, chain
from coursekit.examples.circuits import Circuit, circuit_logistic, circuit_xyz
from coursekit.examples.flatness import flat_share, step_slope
from coursekit.examples.landscape import PARAMETERS, START, Landscape, Piece, step_landscape, xor_landscape, xor_loss
from coursekit.examples.linear_221 import Linear221, linear_221
from coursekit.examples.nine_weights import REFERENCE, NineWeights, nine_weights
from coursekit.examples.saturation import Saturation, saturation, sd_preactivation
from coursekit.examples.slow_neuron import SlowNeuron, slow_neuron
from coursekit.examples.valleys import (
    DOUBLE_WELL,
    GUTTER,
    SHOULDER,
    Descent,
    Valley,
    descend,
    double_well,
    rain_gutter,
    shoulder,
)

__all__ = [
    "Chain",
    "Circuit",
    "DOUBLE_WELL",
    "Descent",
    "GUTTER",
    "Landscape",
    "Linear221",
    "NineWeights",
    "PARAMETERS",
    "Piece",
    "REFERENCE",
    "SHOULDER",
    "START",
    "Saturation",
    "SlowNeuron",
    "Valley",
    "chain",
    "circuit_logistic",
    "circuit_xyz",
    "descend",
    "double_well",
    "flat_share",
    "linear_221",
    "nine_weights",
    "rain_gutter",
    "saturation",
    "sd_preactivation",
    "shoulder",
    "slow_neuron",
    "step_landscape",
    "step_slope",
    "xor_landscape",
    "xor_loss",
]
