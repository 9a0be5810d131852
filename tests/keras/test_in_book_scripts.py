"""Scripts in the style of introductory Keras books run here after changing only the import lines.

The scripts in `scripts/` are written for real Keras; `tests/environments/peers` runs the same files with it. Where the
data are MNIST, a second line is changed: the bundled digits take its place, so that nothing is fetched.
"""

import re
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parent / "scripts").glob("*.py"))
MNIST = [path for path in SCRIPTS if "import mnist" in path.read_text(encoding="utf-8")]


def with_our_keras(script):
    """The script with `keras` bound to coursekit.keras."""
    script = re.sub(r"^from keras", "from coursekit.keras", script, flags=re.MULTILINE)
    return re.sub(r"^import keras$", "from coursekit import keras", script, flags=re.MULTILINE)


def with_digits(script):
    """The script with the bundled digits in place of MNIST."""
    script = script.replace("from keras.datasets import mnist", "from coursekit.datasets import digits as mnist")
    return script.replace("mnist.load_data()", "mnist.load_data(size=28)")


def run(path, change=lambda script: script):
    script = with_our_keras(change(path.read_text(encoding="utf-8")))
    exec(compile(script, path.name, "exec"), {"__name__": "script"})


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_book_script_runs_here(path):
    run(path, with_digits)


@pytest.mark.slow
@pytest.mark.needs_data("mnist")
@pytest.mark.parametrize("path", MNIST, ids=lambda path: path.stem)
def test_it_runs_with_mnist_itself(path):
    run(path)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_nothing_but_imports_and_data_lines_is_changed(path):
    before = path.read_text(encoding="utf-8").splitlines()
    after = with_our_keras(with_digits("\n".join(before))).splitlines()
    changed = [old for old, new in zip(before, after, strict=True) if old != new]
    assert changed and all(re.match(r"(from|import) |.* = mnist.load_data", line) for line in changed), changed
