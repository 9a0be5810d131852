"""Claims that hold for every drawing of the folder: ax in, ax out, no show, no trace, the same bytes again."""

import ast
import hashlib
import inspect
import os
import subprocess
import sys
from types import SimpleNamespace

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.axes import Axes

from coursekit import plot
from coursekit.examples import (
    BOWL,
    GUTTER,
    SADDLE,
    SHOULDER,
    SWITCHES,
    GlorotTable,
    Learning,
    Setting,
    WhatChanged,
    chain,
    circuit_xyz,
    gabor_fit,
    gradient_cost,
    linear_221,
    mark_one,
    slow_neuron,
    two_surfaces,
)
from coursekit.examples.alvinn import Trial, steady_bend, steering_target, teach
from coursekit.examples.race import Result
from coursekit.formulas import NETWORKS, published
from coursekit.neurons import mp_xor, novikoff_bound, train_perceptron
from coursekit.nn import memory_report, metrics

X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
Y = np.array([0, 1, 1, 0])
W = [np.array([[1.0, 1], [1, 1]]), np.array([[-1.0], [1]])]
B = [np.array([-1.5, -0.5]), np.array([-0.5])]
AND = train_perceptron(X, [0, 0, 0, 1])
ROAD = steady_bend(60)
IMAGES = np.arange(3 * 64.0).reshape(3, 8, 8)
RACE = [Result(task, "Adam", 0.1, (20, 40, 300), (0.1, 0.2, 0.3), 2) for task in ("moons", "scales")]
NOISE = SimpleNamespace(
    batches=np.array([1, 4]), measured=np.array([2.1, 0]), law=np.array([2.0, 1]), exact=np.array([2.0, 0])
)
FITS = SimpleNamespace(
    curves={"8 units": np.ones((2, 3, 2)), "weight decay": np.ones((2, 3, 2))},
    best=np.array([1, 2]), x=X[0], y=X[1], grid=X[0], fits={"8 units": X[0], "early stopping": X[1]},
)  # fmt: skip
COSTS = [gradient_cost((n, n, 1)) for n in (1, 3)]
TANH = Learning("Tanh", np.arange(3), np.array([[9.0, 6, 3], [8, 6, 5]]), np.array([[9.0, 7, 5], [9, 8, 6]]), 0.1)
CHANGED = WhatChanged(tuple(Setting(on, 0.1, (30,), np.array([50.0, 60])) for on in ((), tuple(SWITCHES))))
LESSONS = [
    SimpleNamespace(number=f"{k:02d}", title=f"Lesson {k}", part=f"Part {k // 4}", written=k < 4) for k in range(13)
]


def xor(points):
    hidden = (points @ W[0] + B[0] >= 0) * 1.0
    return (hidden @ W[1] + B[1] >= 0) * 1.0


DRAWINGS = {
    "activation": lambda ax=None: plot.activation("sigmoid", ax=ax),
    "activation_family": lambda ax=None: plot.activation_family(["relu", "softplus"], ax=ax),
    "alvinn_truck": lambda ax=None: plot.alvinn_truck(ax=ax),
    "backward": lambda ax=None: plot.backward([[2, 3], [0.5, 1], [2]], [[1, -2], [1]], W, ax=ax),
    "batch_noise": lambda ax=None: plot.batch_noise(NOISE, ax=ax),
    "bias_factors": lambda ax=None: plot.bias_factors(ax=ax),
    "board_values": lambda ax=None: plot.board_values([1, -1, 0, 0, 1, 0, 0, 0, -1], np.linspace(-1, 1, 9), ax=ax),
    "boolean_functions": lambda ax=None: plot.boolean_functions(ax=ax),
    "capacity": lambda ax=None: plot.capacity(FITS, ax=ax),
    "capacity_fits": lambda ax=None: plot.capacity_fits(FITS, ax=ax),
    "chain_factors": lambda ax=None: plot.chain_factors(chain([1.0, 0.5, -2, 1], [0.0] * 4), ax=ax),
    "chain_pieces": lambda ax=None: plot.chain_pieces("dE/dv1", ax=ax),
    "column_bars": lambda ax=None: plot.column_bars(["a", "b"], {"before": [1, 100], "after": [2, 3]}, "size", ax=ax),
    "confusion_matrix": lambda ax=None: plot.confusion_matrix([[5, 1], [0, 6]], ax=ax),
    "course_map": lambda ax=None: plot.course_map("03", lessons=LESSONS, ax=ax),
    "curvature_axes": lambda ax=None: plot.curvature_axes([[3, 1], [1, 2]], ax=ax),
    "decision_regions": lambda ax=None: plot.decision_regions(xor, X, Y, ax=ax),
    "descent_paths": lambda ax=None: plot.descent_paths(GUTTER.height, (-1, 1), (-1, 1), {"path": np.eye(2)}, ax=ax),
    "descent_rows": lambda ax=None: plot.descent_rows(GUTTER, {"a": np.eye(2), "b": [[1, 0]]}, (-1, 1), (-1, 1), ax=ax),
    "digit_as_vector": lambda ax=None: plot.digit_as_vector(IMAGES[0], ax=ax),
    "fading_weights": lambda ax=None: plot.fading_weights(ax=ax),
    "feature_maps": lambda ax=None: plot.feature_maps(params=[156, 0, 2416, 0, 48120, 10164, 850], ax=ax),
    "five_switches": lambda ax=None: plot.five_switches(CHANGED, ax=ax),
    "forecast": lambda ax=None: plot.forecast([1, 2, 3], {"naive": [1, 1, 2]}, ax=ax),
    "gabor_valleys": lambda ax=None: plot.gabor_valleys(gabor_fit(), [([[3, 20], [0, 17]], [[3, 20], [1, 18]])], ax=ax),
    "glorot_table": lambda ax=None: plot.glorot_table(published("glorot"), GlorotTable((TANH,), 60, 30, 5), ax=ax),
    "gradient_costs": lambda ax=None: plot.gradient_costs(COSTS, ax=ax),
    "graph": lambda ax=None: plot.graph(circuit_xyz().output, ax=ax),
    "growth": lambda ax=None: plot.growth(marks={2011: "graphics cards"}, ax=ax),
    "hidden_images": lambda ax=None: plot.hidden_images(
        np.linspace(-1, 1, 24).reshape(12, 2), [[1, -1], [0.5, 2]], (3, 4), ax=ax
    ),
    "hidden_lines": lambda ax=None: plot.hidden_lines(W[0], B[0], ax=ax),
    "hidden_space": lambda ax=None: plot.hidden_space(X, Y, X=X, output=(-0.5, -1, 1), ax=ax),
    "highlight_weight": lambda ax=None: plot.highlight_weight([3, 4, 2], 3, 2, 4, ax=ax),
    "image_grid": lambda ax=None: plot.image_grid(IMAGES, [1, 2, 3], [1, 2, 0], ax=ax),
    "keras_stack": lambda ax=None: plot.keras_stack(ax=ax),
    "key": lambda ax=None: plot.key(ax=ax),
    "landscape": lambda ax=None: plot.landscape([0, 1, 2], [0, 1], [[1, 2, 3], [2, 3, 4]], ax=ax),
    "layer_spreads": lambda ax=None: plot.layer_spreads([np.linspace(-1, 1, 9), [0.0, 1.0]], "a", ax=ax),
    "learning_bands": lambda ax=None: plot.learning_bands([TANH], ax=ax),
    "learning_curves": lambda ax=None: plot.learning_curves({"loss": [3, 2], "val_loss": [3, 2.5]}, ax=ax),
    "learning_paradigm": lambda ax=None: plot.learning_paradigm(60000, 10000, 0.98, ax=ax),
    "lettered_network": lambda ax=None: plot.lettered_network([2, 2, 1], "COMP9444", ax=ax),
    "line": lambda ax=None: plot.line(-0.5, 1, 1, "h", ax=ax),
    "line_updates": lambda ax=None: plot.line_updates(AND, most=4, ax=ax),
    "loss_choice": lambda ax=None: plot.loss_choice("yes or no", "mean_squared_error", "sigmoid", ax=ax),
    "loss_slice": lambda ax=None: plot.loss_slice([0, 1, 2], {"loss": [3, 2, 1]}, ax=ax),
    "loss_surfaces": lambda ax=None: plot.loss_surfaces(two_surfaces(n=5, points=15), ax=ax),
    "margin": lambda ax=None: plot.margin(X, [0, 0, 0, 1], ax=ax),
    "mark_one": lambda ax=None: plot.mark_one(mark_one(n=20, n_test=2), ax=ax),
    "matrix": lambda ax=None: plot.matrix(W[0], beside=W[0] + 1, ax=ax),
    "memory_bars": lambda ax=None: plot.memory_bars({"batch 1": memory_report([4, 4, 3], 1)}, ax=ax),
    "mistakes": lambda ax=None: plot.mistakes({"AND": AND}, ax=ax),
    "mp_net": lambda ax=None: plot.mp_net(mp_xor(), ax=ax),
    "mp_ticks": lambda ax=None: plot.mp_ticks(mp_xor(), mp_xor().run({"A": 1, "B": 0}, 2), ax=ax),
    "network": lambda ax=None: plot.network([2, 2, 1], W, B, names="course", activations="step", ax=ax),
    "neuron_messages": lambda ax=None: plot.neuron_messages("collect", ax=ax),
    "novikoff_squeeze": lambda ax=None: plot.novikoff_squeeze(AND, novikoff_bound(X, [0, 0, 0, 1]), ax=ax),
    "optimizer_race": lambda ax=None: plot.optimizer_race(RACE, {"Adam": ("***", "**")}, ax=ax),
    "parameter_growth": lambda ax=None: plot.parameter_growth(NETWORKS[-2:], ax=ax),
    "plane": lambda ax=None: plot.plane(X, Y, ax=ax),
    "road_from_above": lambda ax=None: plot.road_from_above(ROAD, {"a person": teach(ROAD)}, ax=ax),
    "roc": lambda ax=None: plot.roc(metrics.roc_curve(Y, [0.1, 0.6, 0.8, 0.3]), ax=ax),
    "rule_and_weights": lambda ax=None: plot.rule_and_weights(IMAGES[:2], (3, 5, 3, 5), IMAGES[2], ("0", "1"), ax=ax),
    "schedules": lambda ax=None: plot.schedules(ax=ax),
    "seeds_solved": lambda ax=None: plot.seeds_solved(
        {"one": SimpleNamespace(seeds=(0, 1, 2), solved=(0,), diverged=(2,))}, ax=ax
    ),
    "shrinking_error": lambda ax=None: plot.shrinking_error({0.5: [1, 0.5], 2.1: [1, -1.1]}, ax=ax),
    "slow_neuron": lambda ax=None: plot.slow_neuron({"quadratic": {"from 2, 2": slow_neuron(2, 2, epochs=9)}}, ax=ax),
    "softmax_bars": lambda ax=None: plot.softmax_bars([1, 2, -0.5], target=1, ax=ax),
    "squashed_gaussian": lambda ax=None: plot.squashed_gaussian(22.4, ax=ax),
    "steepening": lambda ax=None: plot.steepening(ax=ax),
    "steering_hill": lambda ax=None: plot.steering_hill(steering_target(12.5), steering_target(12), ax=ax),
    "step_function": lambda ax=None: plot.step_function(1.5, -1, ax=ax),
    "surface": lambda ax=None: plot.surface(BOWL, (-1, 1), (-1, 1), np.eye(2), ax=ax),
    "surfaces": lambda ax=None: plot.surfaces({"bowl": (BOWL, np.eye(2)), "saddle": (SADDLE, None)}, ax=ax),
    "survival": lambda ax=None: plot.survival([Trial(4, True, 0, 30, True, (0.0, 0.1, 0.2, 0.1))], ax=ax),
    "threshold_unit": lambda ax=None: plot.threshold_unit([1, -2], b=0.5, x=[1, 0], ax=ax),
    "timeline": lambda ax=None: plot.timeline(ax=ax),
    "training_loop": lambda ax=None: plot.training_loop(value=0.07, ax=ax),
    "two_passes": lambda ax=None: plot.two_passes(linear_221().model().trace([[2, 3]], [[1]]), ax=ax),
    "valley_profile": lambda ax=None: plot.valley_profile(SHOULDER.height, (0, 8), {"A": 1}, {"b": [1, 0.5]}, ax=ax),
    "wide_gaussian": lambda ax=None: plot.wide_gaussian(22.4, ax=ax),
}
every = pytest.mark.parametrize("name", DRAWINGS)


def digests():
    """Name -> length and digest of the drawing as SVG."""
    svgs = {name: plot.picture(draw(), alt=name, caption=name).svg for name, draw in DRAWINGS.items()}
    return {name: (len(svg), hashlib.sha256(svg.encode()).hexdigest()) for name, svg in svgs.items()}


@pytest.fixture(scope="module")
def here():
    return digests()


def test_every_drawing_of_the_folder_is_held_by_these_tests():
    functions = {name for name in plot.__all__ if inspect.isfunction(getattr(plot, name))}
    assert functions - set(DRAWINGS) == {"picture", "use_style"}


@every
def test_draws_on_the_axes_it_is_given_and_returns_them(name, axes):
    plot.plane(X, Y, ax=axes[1]) if name in ("line", "hidden_lines") else None
    before = plt.get_fignums()
    assert DRAWINGS[name](ax=axes[1]) is axes[1]
    assert plt.get_fignums() == before and not axes[0].lines and not axes[0].patches


@every
def test_makes_axes_of_its_own_without_ax(name):
    assert isinstance(DRAWINGS[name](), Axes)
    assert len(plt.get_fignums()) == 1


@every
def test_never_shows(name, monkeypatch):
    monkeypatch.setattr(plt, "show", lambda *_, **__: pytest.fail("a plot called show"))
    DRAWINGS[name]()


@every
def test_is_a_modest_file(name, here):
    assert here[name][0] < 150_000


@every
def test_arrays_are_not_changed(name):
    before = [a.copy() for a in (X, Y, *W, *B, IMAGES)]
    DRAWINGS[name]()
    assert all(np.array_equal(a, b) for a, b in zip(before, (X, Y, *W, *B, IMAGES), strict=True))


@every
def test_words_stay_on_the_card(name):
    """No text of a drawing is cut off by the edge of its figure."""
    figure = DRAWINGS[name]().figure
    figure.draw_without_rendering()
    width, height = figure.canvas.get_width_height()
    for text in (t for ax in figure.axes for t in [*ax.texts, ax.title, ax.xaxis.label, ax.yaxis.label]):
        box = text.get_window_extent()
        inside = box.x0 > -1 and box.y0 > -1 and box.x1 < width + 1 and box.y1 < height + 1
        assert inside or not text.get_text(), text


def test_the_same_bytes_twice(here):
    again = plot.picture(DRAWINGS["network"](), alt="network", caption="network").svg
    assert hashlib.sha256(again.encode()).hexdigest() == here["network"][1]


def test_the_same_bytes_in_a_fresh_process(here):
    code = f"import runpy; print(runpy.run_path({__file__!r})['digests']())"
    env = os.environ | {"PYTHONHASHSEED": "4711", "MPLBACKEND": "agg"}
    fresh = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout
    assert here == ast.literal_eval(fresh)


def test_a_wrong_ax_is_named():
    with pytest.raises(TypeError, match="one matplotlib Axes, received list"):
        plot.network([2, 1], ax=[1])
