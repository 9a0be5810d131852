"""What happened, as a picture: pure functions of arrays and records that draw onto axes and return them.

Every function takes `ax` (or draws on a new card of its own), returns the axes and never shows; ``picture(ax,
alt=..., caption=...)`` is the last line of a figure cell. One visual language, defined in `palette`: what flows
forward is blue, what flows back (errors, gradients) is orange and dashed, a weight above zero is green, one below
zero purple and dashed, both thick by size, targets are black, a saturated unit wears a yellow ring, a dead one is
crossed out.
"""

from coursekit.plot.activation_family import activation_family
from coursekit.plot.alvinn_truck import alvinn_truck
from coursekit.plot.backward import backward
from coursekit.plot.batch_noise import batch_noise
from coursekit.plot.bias_factors import bias_factors
from coursekit.plot.board_values import board_values
from coursekit.plot.boolean_functions import boolean_functions
from coursekit.plot.capacity import capacity, capacity_fits
from coursekit.plot.chain_factors import chain_factors
from coursekit.plot.chain_pieces import chain_pieces
from coursekit.plot.column_bars import column_bars
from coursekit.plot.confusion import confusion_matrix
from coursekit.plot.course_map import course_map
from coursekit.plot.curvature_axes import curvature_axes
from coursekit.plot.curves import learning_curves
from coursekit.plot.decision import decision_regions
from coursekit.plot.descent_paths import descent_paths
from coursekit.plot.descent_rows import descent_rows
from coursekit.plot.digit_as_vector import digit_as_vector
from coursekit.plot.fading_weights import fading_weights
from coursekit.plot.feature_maps import feature_maps
from coursekit.plot.five_switches import five_switches
from coursekit.plot.forecast import forecast
from coursekit.plot.functions import activation, steepening
from coursekit.plot.gabor_valleys import gabor_valleys
from coursekit.plot.glorot_table import glorot_table
from coursekit.plot.gradient_costs import gradient_costs
from coursekit.plot.graph import graph
from coursekit.plot.growth import growth
from coursekit.plot.hidden_images import hidden_images
from coursekit.plot.hidden_space import hidden_space
from coursekit.plot.highlight_weight import highlight_weight
from coursekit.plot.images import image_grid
from coursekit.plot.keras_stack import keras_stack
from coursekit.plot.key import key
from coursekit.plot.landscape import landscape, loss_slice
from coursekit.plot.layer_spreads import layer_spreads
from coursekit.plot.learning_bands import learning_bands
from coursekit.plot.learning_paradigm import learning_paradigm
from coursekit.plot.lettered_network import lettered_network
from coursekit.plot.line_updates import line_updates
from coursekit.plot.lines import hidden_lines, line
from coursekit.plot.loss_choice import loss_choice
from coursekit.plot.loss_surfaces import loss_surfaces
from coursekit.plot.margin import margin
from coursekit.plot.mark_one import mark_one
from coursekit.plot.matrix import matrix
from coursekit.plot.memory_bars import memory_bars
from coursekit.plot.mistakes import mistakes
from coursekit.plot.mp_net import mp_net
from coursekit.plot.mp_ticks import mp_ticks
from coursekit.plot.network import network
from coursekit.plot.neuron_messages import neuron_messages
from coursekit.plot.novikoff_squeeze import novikoff_squeeze
from coursekit.plot.optimizer_race import optimizer_race
from coursekit.plot.palette import BACK, FORWARD, INK, MUTED, NEGATIVE, POSITIVE, SERIES, TARGET
from coursekit.plot.parameter_growth import parameter_growth
from coursekit.plot.picture import Picture, picture
from coursekit.plot.plane import plane
from coursekit.plot.road_from_above import road_from_above
from coursekit.plot.roc import roc
from coursekit.plot.rule_and_weights import rule_and_weights
from coursekit.plot.schedules import schedules
from coursekit.plot.seeds_solved import seeds_solved
from coursekit.plot.shrinking_error import shrinking_error
from coursekit.plot.slow_neuron import slow_neuron
from coursekit.plot.softmax_bars import softmax_bars
from coursekit.plot.steering_hill import steering_hill
from coursekit.plot.step_function import step_function
from coursekit.plot.style import use_style
from coursekit.plot.surface import surface, surfaces
from coursekit.plot.survival import survival
from coursekit.plot.threshold_unit import threshold_unit
from coursekit.plot.timeline import timeline
from coursekit.plot.training_loop import training_loop
from coursekit.plot.two_passes import two_passes
from coursekit.plot.valley_profile import valley_profile
from coursekit.plot.wide_gaussian import squashed_gaussian, wide_gaussian

__all__ = [
    "BACK",
    "FORWARD",
    "INK",
    "MUTED",
    "NEGATIVE",
    "POSITIVE",
    "Picture",
    "SERIES",
    "TARGET",
    "activation",
    "activation_family",
    "alvinn_truck",
    "backward",
    "batch_noise",
    "bias_factors",
    "board_values",
    "boolean_functions",
    "capacity",
    "capacity_fits",
    "chain_factors",
    "chain_pieces",
    "column_bars",
    "confusion_matrix",
    "course_map",
    "curvature_axes",
    "decision_regions",
    "descent_paths",
    "descent_rows",
    "digit_as_vector",
    "fading_weights",
    "feature_maps",
    "five_switches",
    "forecast",
    "gabor_valleys",
    "glorot_table",
    "gradient_costs",
    "graph",
    "growth",
    "hidden_images",
    "hidden_lines",
    "hidden_space",
    "highlight_weight",
    "image_grid",
    "keras_stack",
    "key",
    "landscape",
    "layer_spreads",
    "learning_bands",
    "learning_curves",
    "learning_paradigm",
    "lettered_network",
    "line",
    "line_updates",
    "loss_choice",
    "loss_slice",
    "loss_surfaces",
    "margin",
    "mark_one",
    "matrix",
    "memory_bars",
    "mistakes",
    "mp_net",
    "mp_ticks",
    "network",
    "neuron_messages",
    "novikoff_squeeze",
    "optimizer_race",
    "parameter_growth",
    "picture",
    "plane",
    "road_from_above",
    "roc",
    "rule_and_weights",
    "schedules",
    "seeds_solved",
    "shrinking_error",
    "slow_neuron",
    "softmax_bars",
    "squashed_gaussian",
    "steepening",
    "steering_hill",
    "step_function",
    "surface",
    "surfaces",
    "survival",
    "threshold_unit",
    "timeline",
    "training_loop",
    "two_passes",
    "use_style",
    "valley_profile",
    "wide_gaussian",
]
