"""What Jupyter's widgets lack is added: names for screen readers, keys that stay inside, a word without a kernel."""

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


def accessible(children: list, **layout):
    """Return the ``children`` in one column that works by keyboard and for screen readers.

    A slider is named by its label, a group of radio buttons by the question (an element of class ``ck-question``). A
    child of class ``ck-live`` is spoken when its words change. Keys pressed inside do not reach the notebook. Where no
    kernel runs, the panel says to run its cell. ``layout`` goes to the column.
    """
    import ipywidgets

    return ipywidgets.VBox([*children, _helper()()], layout=layout).add_class("ck-panel")


@cache
def _helper():
    """The class of the invisible widget that brings the script and the style."""
    import anywidget

    class Helper(anywidget.AnyWidget):
        """Works on the panel it stands in."""

        _esm = HERE / "accessible.js"
        _css = HERE / "accessible.css"

        def __repr__(self) -> str:
            return "accessible panel"

    return Helper
