"""Before backprop: units that fire or stay silent, set by hand, then taught one mistake at a time."""

from coursekit.neurons.adaline import adaline_update, train_adaline
from coursekit.neurons.bias import add_bias_column, net_input, threshold_to_bias
from coursekit.neurons.collapse import AffineFit, best_affine_fit, collapse
from coursekit.neurons.gates import GATES, gate
from coursekit.neurons.grid import BestUnit, best_on_grid, best_without_bias
from coursekit.neurons.hebb import hebb_update, train_hebb
from coursekit.neurons.inequalities import Contradiction, contradiction, xor_inequalities
from coursekit.neurons.inputs import binary_inputs
from coursekit.neurons.mp import mp_neuron
from coursekit.neurons.mp_nets import MPNet, MPUnit, mp_xor
from coursekit.neurons.nets import XOR_NETS, ThresholdNet, xor_net
from coursekit.neurons.novikoff import Novikoff, novikoff_bound
from coursekit.neurons.perceptron import Perceptron
from coursekit.neurons.perceptron_rule import perceptron_update
from coursekit.neurons.perceptron_training import train_perceptron
from coursekit.neurons.preimages import preimages, recover_input
from coursekit.neurons.run import Run, Step
from coursekit.neurons.separable import separable, separable_functions
from coursekit.neurons.step import step
from coursekit.neurons.ticks import Ticks
from coursekit.neurons.tlu import TLU

__all__ = [
    "AffineFit",
    "BestUnit",
    "Contradiction",
    "GATES",
    "MPNet",
    "MPUnit",
    "Novikoff",
    "Perceptron",
    "Run",
    "Step",
    "TLU",
    "ThresholdNet",
    "Ticks",
    "XOR_NETS",
    "adaline_update",
    "add_bias_column",
    "best_affine_fit",
    "best_on_grid",
    "best_without_bias",
    "binary_inputs",
    "collapse",
    "contradiction",
    "gate",
    "hebb_update",
    "mp_neuron",
    "mp_xor",
    "net_input",
    "novikoff_bound",
    "perceptron_update",
    "preimages",
    "recover_input",
    "separable",
    "separable_functions",
    "step",
    "threshold_to_bias",
    "train_adaline",
    "train_hebb",
    "train_perceptron",
    "xor_inequalities",
    "xor_net",
]
