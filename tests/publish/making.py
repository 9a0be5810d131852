"""Small lessons as notebooks: one without a fault for the linter, one with a slide of each sort."""

import nbformat

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


SVG = '<svg width="612pt" height="306pt" viewBox="0 0 612 306"><use transform="scale(0.095 -0.095)"/></svg>'


def cell(ident, source, kind="slide", tags=(), form=None, notes=None, outputs=None):
    """A markdown cell, or with ``outputs`` a code cell, with its slide type, slide form and notes."""
    own = ({"slide": form} if form is not None else {}) | ({"notes": notes} if notes else {})
    metadata = {"slideshow": {"slide_type": kind}, "tags": list(tags), "coursekit": own}
    return text(ident, source, **metadata) if outputs is None else code(ident, source, outputs, **metadata)


def printed(words):
    return nbformat.from_dict({"output_type": "stream", "name": "stdout", "text": words})


def figure(alt="a rising line", svg=SVG):
    return display({"image/svg+xml": svg, "text/plain": f"Figure: {alt}"}, metadata={"image/svg+xml": {"alt": alt}})


def slide_lesson():
    """A title, two sections, a figure, code with what it prints, and one correction."""
    named = display({"text/plain": "Corrections to the slides: C-10"})
    short = {"text": "## 1. Forward\n\nBe short."}
    return notebook(
        cell("05-title", "# 05 · Backprop by hand\n\nSix weights, one blame.", notes="Welcome them."),
        cell("05-goals", "## By the end you can\n\n- **compute** a gradient"),
        cell("05-map", "not on a slide", kind="skip"),
        cell("05-aim", "## 1. Forward\n\nA long text of the lesson.", form=short),
        cell("05-net", "plot()", kind="fragment", tags=["hide-input"], outputs=[figure()]),
        cell(
            "05-code", "a = 1\nb = 2\na", "subslide", form={"text": "### Code", "code": "1,3"}, outputs=[printed("1")]
        ),
        cell("05-back", "## 2. Back\n\n<!-- formula: GRAD-PRED -->\n$$ x $$"),
        cell("05-errata", 'errata("C-10")', kind="-", tags=["errata"], outputs=[named]),
    )
