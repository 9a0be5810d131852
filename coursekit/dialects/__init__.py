"""The same network in five notations: letters, axis orders, signs and scales, and each deck's own way to run it.

`dialect("COMP9444")` is how a deck writes; `convert` carries parameters from one to another; the modules `comp4630`,
`comp9444`, `poznan`, `csci4360` and `cmsc373` run a net as their deck does. All of them give the same gradient.
"""

from coursekit.dialects import cmsc373, comp4630, comp9444, csci4360, poznan
from coursekit.dialects.catalogue import DIALECTS, dialect
from coursekit.dialects.clashes import CLASHES, WORDS
from coursekit.dialects.classic_run import ClassicRun, PatternStep, StopWhen
from coursekit.dialects.cmsc373 import SLIPS, ClassicBackprop
from coursekit.dialects.loss_scales import LossScale, loss_scales
from coursekit.dialects.neuron_node import NeuronNode
from coursekit.dialects.params import NINE, Params, convert, params
from coursekit.dialects.poznan import NeuronNet
from coursekit.dialects.record import Dialect
from coursekit.dialects.relabel import Quantity, Relabelled
from coursekit.dialects.scales import convert_gradients, convert_loss, convert_rate
from coursekit.dialects.xor_slips import XorRun, xor_slips

__all__ = [
    "CLASHES",
    "ClassicBackprop",
    "ClassicRun",
    "DIALECTS",
    "Dialect",
    "LossScale",
    "NINE",
    "NeuronNet",
    "NeuronNode",
    "Params",
    "PatternStep",
    "Quantity",
    "Relabelled",
    "SLIPS",
    "StopWhen",
    "WORDS",
    "XorRun",
    "cmsc373",
    "comp4630",
    "comp9444",
    "convert",
    "convert_gradients",
    "convert_loss",
    "convert_rate",
    "csci4360",
    "dialect",
    "loss_scales",
    "params",
    "poznan",
    "xor_slips",
]
