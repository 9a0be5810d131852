"""The lectures' worked examples and landscapes, computed as frozen records."""

from coursekit.examples import alvinn, tictactoe
from coursekit.examples.activation_grid import ACTIVATIONS, activation_grid
from coursekit.examples.batch_work import BatchWork, GradientNoise, batch_work, epoch_time, gradient_noise
from coursekit.examples.capacity import Capacity, capacity
from coursekit.examples.chain import Chain, chain
from coursekit.examples.chain_rule import ChainRule, chain_rule, path_shares, two_paths
from coursekit.examples.circuits import Circuit, circuit_logistic, circuit_xyz
from coursekit.examples.compose import compose
from coursekit.examples.cooling import Cooling, cooling, learn
from coursekit.examples.deep_start import DeepStart, deep_net, deep_start
from coursekit.examples.deep_training import DeepTraining, deep_training
from coursekit.examples.deep_training_long import stored_training
from coursekit.examples.demon import Demon, demon
from coursekit.examples.depth_20 import FITTING, Depth, depth_20, zero_share
from coursekit.examples.diagnosis import Diagnosis, diagnosis, diagnosis_net
from coursekit.examples.digit_work import DigitWork, LayerWork, digit_work
from coursekit.examples.flatness import flat_share, step_slope
from coursekit.examples.gabor import GaborFit, gabor, gabor_fit
from coursekit.examples.gabor_starts import GaborStarts, gabor_starts, shown_paths
from coursekit.examples.glorot import GlorotTable, glorot_table, measure_glorot, stored_glorot
from coursekit.examples.gradient_cost import GradientCost, gradient_cost
from coursekit.examples.gradient_signs import gradient_signs
from coursekit.examples.gradient_table import gradient_errors
from coursekit.examples.kernel_machine import KernelMachine, kernel_machine
from coursekit.examples.landscape import PARAMETERS, START, Landscape, Piece, step_landscape, xor_landscape, xor_loss
from coursekit.examples.learning import Learning, watch
from coursekit.examples.linear_221 import Linear221, linear_221
from coursekit.examples.mark_one import MarkOne, mark_one, retina_alone
from coursekit.examples.nine_weights import REFERENCE, NineWeights, nine_weights
from coursekit.examples.pretraining import Pretraining, pretraining
from coursekit.examples.prices import Prices, prices
from coursekit.examples.race import RACERS, TARGETS, Result, Run, race, stored_race, summary
from coursekit.examples.random_chains import RandomChains, random_chains
from coursekit.examples.retina import retina_pictures
from coursekit.examples.rule_or_learnt import BOX, INK, RuleOrLearnt, middle_rule, rule_or_learnt
from coursekit.examples.saturated_units import SaturatedLayer, saturated_units
from coursekit.examples.saturation import Saturation, saturation, sd_preactivation
from coursekit.examples.sigmoid_3421 import Sigmoid3421, sigmoid_3421
from coursekit.examples.six_steps import STEPS, SixSteps, six_steps
from coursekit.examples.slow_neuron import SlowNeuron, slow_neuron
from coursekit.examples.surfaces import BOWL, HILLS, SADDLE
from coursekit.examples.symmetric_start import SymmetricStart, symmetric_start
from coursekit.examples.transactions import Transactions, transactions
from coursekit.examples.two_losses import LossSwap, TwoLosses, entropy_against_squares, learn_with, loss_swap
from coursekit.examples.two_surfaces import TwoSurfaces, two_surfaces
from coursekit.examples.unit_net import unit_net
from coursekit.examples.units import UNITS, LogisticUnit, Unit, weighted_sum
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
from coursekit.examples.what_changed import SWITCHES, Setting, WhatChanged, stored_what_changed, what_changed
from coursekit.examples.wiggle import Wiggle, wiggle

__all__ = [
    "ACTIVATIONS",
    "BOWL",
    "BOX",
    "BatchWork",
    "Capacity",
    "Chain",
    "ChainRule",
    "Circuit",
    "Cooling",
    "DOUBLE_WELL",
    "DeepStart",
    "DeepTraining",
    "Demon",
    "Depth",
    "Descent",
    "Diagnosis",
    "DigitWork",
    "FITTING",
    "GUTTER",
    "GaborFit",
    "GaborStarts",
    "GlorotTable",
    "GradientCost",
    "GradientNoise",
    "HILLS",
    "INK",
    "KernelMachine",
    "Landscape",
    "LayerWork",
    "Learning",
    "Linear221",
    "LogisticUnit",
    "LossSwap",
    "MarkOne",
    "NineWeights",
    "PARAMETERS",
    "Piece",
    "Pretraining",
    "Prices",
    "RACERS",
    "REFERENCE",
    "RandomChains",
    "Result",
    "RuleOrLearnt",
    "Run",
    "SADDLE",
    "SHOULDER",
    "START",
    "STEPS",
    "SWITCHES",
    "SaturatedLayer",
    "Saturation",
    "Setting",
    "Sigmoid3421",
    "SixSteps",
    "SlowNeuron",
    "SymmetricStart",
    "TARGETS",
    "Transactions",
    "TwoLosses",
    "TwoSurfaces",
    "UNITS",
    "Unit",
    "Valley",
    "WhatChanged",
    "Wiggle",
    "activation_grid",
    "alvinn",
    "batch_work",
    "capacity",
    "chain",
    "chain_rule",
    "circuit_logistic",
    "circuit_xyz",
    "compose",
    "cooling",
    "deep_net",
    "deep_start",
    "deep_training",
    "demon",
    "depth_20",
    "descend",
    "diagnosis",
    "diagnosis_net",
    "digit_work",
    "double_well",
    "entropy_against_squares",
    "epoch_time",
    "flat_share",
    "gabor",
    "gabor_fit",
    "gabor_starts",
    "glorot_table",
    "gradient_cost",
    "gradient_errors",
    "gradient_noise",
    "gradient_signs",
    "kernel_machine",
    "learn",
    "learn_with",
    "linear_221",
    "loss_swap",
    "mark_one",
    "measure_glorot",
    "middle_rule",
    "nine_weights",
    "path_shares",
    "pretraining",
    "prices",
    "race",
    "rain_gutter",
    "random_chains",
    "retina_alone",
    "retina_pictures",
    "rule_or_learnt",
    "saturated_units",
    "saturation",
    "sd_preactivation",
    "shoulder",
    "shown_paths",
    "sigmoid_3421",
    "six_steps",
    "slow_neuron",
    "step_landscape",
    "step_slope",
    "stored_glorot",
    "stored_race",
    "stored_training",
    "stored_what_changed",
    "summary",
    "symmetric_start",
    "tictactoe",
    "transactions",
    "two_paths",
    "two_surfaces",
    "unit_net",
    "watch",
    "weighted_sum",
    "what_changed",
    "wiggle",
    "xor_landscape",
    "xor_loss",
    "zero_share",
]
