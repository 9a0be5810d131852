"""The live panel of an explorer: turn a knob, and picture, words and goal follow.

Dragging a slider never queues up work: Jupyter's widgets send the newest value only after the kernel has finished with
the one before, so values in between are skipped while a picture is being drawn.
"""

from dataclasses import replace
from html import escape

import ipywidgets

from coursekit.explorers.knobs import Knob, checked
from coursekit.practice.accessible import accessible

STEPS = {-1: ("Back", "One step back"), 1: ("Next", "One step on")}


class Panel:
    """Widgets around one explorer; ``state`` is what the knobs say now, ``box`` is what Jupyter shows."""

    def __init__(self, explorer):
        self.explorer, self.state = explorer, explorer.start
        self.controls = {knob.name: _control(knob) for knob in explorer.knobs}
        self.buttons = {name: _button(name, f"Set all knobs: {name}") for name in explorer.presets}
        self.steps = {by: _button(*words) for by, words in STEPS.items()} if explorer.stepper else {}
        self.reset = _button("Start again", "Set all knobs back to the start")
        self.picture = ipywidgets.HTML()
        self.goal, self.words = (ipywidgets.HTML().add_class("ck-live") for _ in range(2))
        self.box = self._arranged()
        self.box.owner = self  # whoever keeps the box keeps what moves it
        self._connect()
        self.redraw()

    def move(self, state) -> None:
        """Set all knobs to ``state`` and redraw once."""
        self.state = checked(state)
        for name, control in self.controls.items():
            control.value = getattr(state, name)
        self.redraw()

    def redraw(self) -> None:
        """Draw the state the knobs stand at; what did not change is not sent again."""
        explorer, state = self.explorer, self.state
        self.picture.value = explorer.svg(state).replace("<svg ", '<svg style="max-width: 100%; height: auto" ', 1)
        self.words.value = _paragraph(escape(explorer.describe(state)))
        if explorer.goal:
            self.goal.value = _paragraph(_goal(*explorer.goal(state)))

    def _connect(self) -> None:
        for name, control in self.controls.items():
            control.observe(lambda change, name=name: self._turned(name, change.new), "value")
        for name, button in self.buttons.items():
            button.on_click(lambda _, name=name: self.move(self.explorer.presets[name]))
        self.reset.on_click(lambda _: self.move(self.explorer.start))
        for by, button in self.steps.items():
            button.on_click(lambda _, by=by: self.walk(by))

    def walk(self, by: int) -> None:
        """Move the stepper's slider by so many of its steps; it stops at its ends."""
        slider = self.controls[self.explorer.stepper]
        slider.value += by * slider.step

    def _turned(self, name: str, value) -> None:
        if value != getattr(self.state, name):
            self.state = replace(self.state, **{name: value})
            self.redraw()

    def _arranged(self):
        columns = {"grid_template_columns": "repeat(auto-fit, minmax(min(380px, 100%), 1fr))", "grid_gap": "0 24px"}
        knobs = ipywidgets.GridBox(list(self.controls.values()), layout=columns)
        presets = [ipywidgets.HTML("<b>Try:</b>"), *self.buttons.values()] if self.buttons else []
        buttons = [*self.steps.values(), *presets, self.reset]
        row = ipywidgets.HBox(buttons, layout={"flex_flow": "row wrap", "align_items": "center"})
        goal = [self.goal] if self.explorer.goal else []
        return accessible([knobs, row, *goal, self.picture, self.words])


def _control(knob: Knob):
    """The widget of one knob, labelled, standing at its default."""
    label = f"{knob.label} ({knob.unit})" if knob.unit else knob.label
    words = {"description": label, "tooltip": knob.help or label, "layout": {"width": "auto"}}
    words["style"] = {"description_width": "10em"}
    if knob.kind == "choice":
        return ipywidgets.Dropdown(options=knob.options, value=knob.default, **words)
    if knob.kind == "switch":
        return ipywidgets.Checkbox(value=knob.default, **words)
    whole = all(isinstance(x, int) for x in (knob.default, knob.low, knob.high, knob.step))
    make, form = (ipywidgets.IntSlider, "d") if whole else (ipywidgets.FloatSlider, ".2f")
    return make(value=knob.default, min=knob.low, max=knob.high, step=knob.step, readout_format=form, **words)


def _button(name: str, tooltip: str):
    return ipywidgets.Button(description=name, tooltip=tooltip, layout={"width": "auto"})


def _paragraph(words: str) -> str:
    return f'<p style="margin: 4px 0; line-height: 1.45; max-width: 60em">{words}</p>'


def _goal(sentence: str, reached: bool) -> str:
    return f"<b>{'✓ Reached:' if reached else 'Goal:'}</b> {escape(sentence)}"
