"""Small notebooks, built in the test that needs them; and one lesson without a fault, for planting defects."""

import nbformat
import pytest

TITLE = "# 03 · XOR and layers\n\nWhat one line cannot do, two can. 60 minutes."
ALT = {"image/svg+xml": {"alt": "a line"}}


def text(ident, source, **metadata):
    return nbformat.from_dict({"cell_type": "markdown", "id": ident, "metadata": metadata, "source": source})


def code(ident, source, outputs=(), count=1, **metadata):
    cell = {"cell_type": "code", "id": ident, "metadata": metadata, "source": source}
    return nbformat.from_dict(cell | {"execution_count": count, "outputs": list(outputs)})


def display(data, **more):
    return nbformat.from_dict({"output_type": "display_data", "data": data, "metadata": {}} | more)


def notebook(*cells, **own):
    metadata = {"coursekit": {"lesson": "03"} | own, "kernelspec": {"name": "python3", "display_name": "Python 3"}}
    return nbformat.from_dict({"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def clean_lesson():
    """A lesson in which no rule finds anything."""
    figure = display({"image/svg+xml": "<svg/>", "text/plain": "Figure: a line"}, metadata=ALT)
    return notebook(
        text("03-title", TITLE, slideshow={"slide_type": "slide"}),
        code("03-map", 'from coursekit.plot import course_map\ncourse_map("03")', [figure], tags=["hide-input"]),
        text("03-aims", "## By the end you can\n- build\n- show\n- tell"),
        text("03-before", "## Before you start\nCan you draw a line?"),
        code("03-imports", "import numpy as np\nfrom coursekit.practice import check_line, predict, reveal"),
        text(
            "03-gates", "## 1. Gates\nInline $x$ and `$$code$$`, see [the source](03_clean.ipynb#top).", tags=["S-025"]
        ),
        code("03-ask", 'predict("03.p1", "How many?", number=True)', tags=["predict", "hide-input"]),
        code(
            "03-line",
            'reveal("03.p1", 2)\ncheck_line("two lines", true=2, yours=2)',
            tags=["predict", "hide-input"],
        ),
        text("03-bend", "## 2. Bends"),
        code("03-curve", 'picture(ax, alt="a line", caption="It bends.")', [figure], tags=["figure"]),
        code("03-train", "loss = 0.1\nassert loss < 1", tags=["nbval-ignore-output"]),
        text("03-explore", "## Explore"),
        text("03-mistakes", "## Common mistakes"),
        text("03-slides", "## Slides and corrections"),
        text("03-end", "## In this notebook you have\n- built\n- shown\n- told"),
        text("03-practice", "## Practice"),
        text("03-further", "## Further"),
    )


@pytest.fixture
def small():
    """The builders of small notebooks: `small.text(...)`, `small.code(...)`, `small.notebook(...)`."""

    class Small:
        pass

    for builder in (text, code, display, notebook, clean_lesson):
        setattr(Small, builder.__name__, staticmethod(builder))
    return Small


@pytest.fixture
def stored(tmp_path):
    """Store a notebook in a folder of its own and return its path."""
    from coursekit.publish import notebook_bytes

    def store(nb, name="03_clean.ipynb"):
        path = tmp_path / name
        path.write_bytes(notebook_bytes(nb))
        return path

    return store
