"""Running a lesson gives outputs and a fingerprint; a lesson that fails says where, and nothing is written."""

import re

import pytest

from coursekit.publish.notebook import LessonError, read_notebook
from coursekit.publish.rebuild import check, store

FAILING = "x = 2\n\nassert x == 3, 'two is not three'"


def test_a_cell_that_fails_is_named_with_line_and_exception_and_nothing_is_written(small, stored):
    path = stored(small.notebook(small.code("03-fine", "1"), small.code("03-fails", FAILING)), "03_fails.ipynb")
    before = path.read_bytes()
    said = "03_fails.ipynb, cell 03-fails, line 3: `assert x == 3, 'two is not three'` raised AssertionError: two is"
    with pytest.raises(LessonError, match=re.escape(said)):
        store(path)
    assert path.read_bytes() == before and list(path.parent.iterdir()) == [path]


WORLD = """\
import os, pathlib
from numpy._core import _multiarray_umath as core
assert os.listdir(os.environ["COURSEKIT_HOME"]) == []
assert os.environ["COURSEKIT_STILL"] == "1"
assert not any(core.__cpu_features__.get(name) for name in ("X86_V4", "AVX512F", "AVX512_ICL", "AVX512_SPR"))
pathlib.Path.cwd().name, hash("x"), {"b", "a"}"""


def test_a_lesson_runs_in_its_folder_in_a_settled_world_and_is_then_equal_byte_for_byte(small, stored, monkeypatch):
    monkeypatch.setenv("PYTHONHASHSEED", "17")
    path = stored(small.notebook(small.code("03-world", WORLD), small.text("03-end", "done")))
    assert store(path).sentence == "written"
    nb = read_notebook(path)
    assert nb.cells[0].outputs[0].data["text/plain"].startswith(f"('{path.parent.name}', ")
    assert nb.metadata.coursekit.fingerprint.python
    result = check(path)
    assert result.ok and result.sentence == "the same, byte for byte"


KNOBS = """\
import ipywidgets as widgets
from IPython.display import display
slider, words, unseen = widgets.IntSlider(description="a"), widgets.HTML("<b>a</b>"), widgets.IntSlider()
link = widgets.jslink((slider, "value"), (words, "tooltip"))
widgets.VBox([slider, words])"""
DRAWING = """\
import numpy as np
from matplotlib import pyplot as plt
from coursekit.plot import picture
ax = plt.figure().add_subplot()
_ = ax.fill_between([0, 1, 2], np.tanh(np.random.default_rng(0).normal(size=(64, 64)) @ np.ones(64))[:3])
picture(ax, alt="A filled shape.", caption="It has three corners.")"""


@pytest.mark.slow
def test_figures_and_widgets_are_the_same_under_other_hash_seeds_and_threads(small, stored, monkeypatch):
    cells = small.code("03-draw", DRAWING), small.code("03-knobs", KNOBS), small.code("03-set", "print({'b', 'a'})")
    paths = [stored(small.notebook(*cells), f"03_run{run}.ipynb") for run in (1, 2)]
    for path, seed, threads in zip(paths, ("1", "random"), ("1", "2"), strict=True):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        monkeypatch.setenv("OMP_NUM_THREADS", threads)
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", threads)
        store(path)
    one, two = (path.read_bytes() for path in paths)
    assert one == two
    assert b"image/svg+xml" in one and one.count(b'"model_name": "IntSliderModel"') == 1 and b"LinkModel" in one


@pytest.mark.slow
def test_a_dead_kernel_and_broken_python_are_named(small, stored):
    dead = stored(small.notebook(small.code("03-dies", "import os\nos._exit(3)")), "03_dies.ipynb")
    with pytest.raises(LessonError, match="03_dies.ipynb: the kernel died"):
        store(dead)
    broken = stored(small.notebook(small.code("03-syntax", "x = = 1")), "03_broken.ipynb")
    with pytest.raises(LessonError, match="cell 03-syntax, line 1: `x = = 1` raised SyntaxError"):
        store(broken)
