"""The same story with knobs: turn them and see what follows, live, in slides, or at rest."""

from coursekit.explorers.alvinn_drive import alvinn_drive
from coursekit.explorers.chain_product import chain_product
from coursekit.explorers.demon import demon
from coursekit.explorers.five_steps import five_steps
from coursekit.explorers.frames import Frame, Frames, Story, sweep
from coursekit.explorers.graph_steps import graph_steps
from coursekit.explorers.gutter import gutter
from coursekit.explorers.inputs_221 import inputs_221
from coursekit.explorers.knobs import choice, slider, switch
from coursekit.explorers.loop_steps import Update, WatchLoop, loop_steps
from coursekit.explorers.loss_choice import loss_choice
from coursekit.explorers.message_passing import message_passing
from coursekit.explorers.mp_gate import mp_gate
from coursekit.explorers.one_unit import one_unit
from coursekit.explorers.perceptron_steps import perceptron_steps
from coursekit.explorers.shell import Explorer
from coursekit.explorers.softmax_bars import softmax_bars
from coursekit.explorers.steepness import steepness
from coursekit.explorers.step_size import step_size
from coursekit.explorers.weight_index import weight_index
from coursekit.explorers.xor_lines import xor_lines
from coursekit.explorers.xor_one_line import xor_one_line

__all__ = [
    "Explorer",
    "Frame",
    "Frames",
    "Story",
    "Update",
    "WatchLoop",
    "alvinn_drive",
    "chain_product",
    "choice",
    "demon",
    "five_steps",
    "graph_steps",
    "gutter",
    "inputs_221",
    "loop_steps",
    "loss_choice",
    "message_passing",
    "mp_gate",
    "one_unit",
    "perceptron_steps",
    "slider",
    "softmax_bars",
    "steepness",
    "step_size",
    "sweep",
    "switch",
    "weight_index",
    "xor_lines",
    "xor_one_line",
]
