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

X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
Y = np.array([0, 1, 1, 0])
W = [np.array([[1.0, 1], [1, 1]]), np.array([[-1.0], [1]])]
B = [np.array([-1.5, -0.5]), np.array([-0.5])]
IMAGES = np.arange(3 * 64.0).reshape(3, 8, 8)
LESSONS = [
    SimpleNamespace(number=f"{k:02d}", title=f"Lesson {k}", part=f"Part {k // 4}", written=k < 4) for k in range(13)
]


def xor(points):
    hidden = (points @ W[0] + B[0] >= 0) * 1.0
    return (hidden @ W[1] + B[1] >= 0) * 1.0


DRAWINGS = {
    "activation": lambda ax=None: plot.activation("sigmoid", ax=ax),
    "confusion_matrix": lambda ax=None: plot.confusion_matrix([[5, 1], [0, 6]], ax=ax),
    "course_map": lambda ax=None: plot.course_map("03", lessons=LESSONS, ax=ax),
    "decision_regions": lambda ax=None: plot.decision_regions(xor, X, Y, ax=ax),
    "digit_as_vector": lambda ax=None: plot.digit_as_vector(IMAGES[0], ax=ax),
    "hidden_lines": lambda ax=None: plot.hidden_lines(W[0], B[0], ax=ax),
    "hidden_space": lambda ax=None: plot.hidden_space(X, Y, X=X, output=(-0.5, -1, 1), ax=ax),
    "image_grid": lambda ax=None: plot.image_grid(IMAGES, [1, 2, 3], [1, 2, 0], ax=ax),
    "keras_stack": lambda ax=None: plot.keras_stack(ax=ax),
    "key": lambda ax=None: plot.key(ax=ax),
    "landscape": lambda ax=None: plot.landscape([0, 1, 2], [0, 1], [[1, 2, 3], [2, 3, 4]], ax=ax),
    "learning_curves": lambda ax=None: plot.learning_curves({"loss": [3, 2], "val_loss": [3, 2.5]}, ax=ax),
    "learning_paradigm": lambda ax=None: plot.learning_paradigm(60000, 10000, 0.98, ax=ax),
    "line": lambda ax=None: plot.line(-0.5, 1, 1, "h", ax=ax),
    "loss_slice": lambda ax=None: plot.loss_slice([0, 1, 2], {"loss": [3, 2, 1]}, ax=ax),
    "network": lambda ax=None: plot.network([2, 2, 1], W, B, names="course", activations="step", ax=ax),
    "plane": lambda ax=None: plot.plane(X, Y, ax=ax),
    "steepening": lambda ax=None: plot.steepening(ax=ax),
    "timeline": lambda ax=None: plot.timeline(ax=ax),
    "training_loop": lambda ax=None: plot.training_loop(value=0.07, ax=ax),
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
