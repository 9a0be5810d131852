"""An explorer is one drawing with knobs: it moves in Jupyter, becomes frames for slides, and rests as a picture."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import matplotlib
from matplotlib.figure import Figure

from coursekit.explorers.frames import Frames, Story, drawn, first_knob
from coursekit.explorers.knobs import checked, knobs
from coursekit.plot.picture import picture
from coursekit.plot.style import STYLE

LOOK = STYLE | {"figure.constrained_layout.use": False, "axes.titley": 1.0}
"""The course's style with nothing placed automatically, which would double the time of a redraw."""


class Explorer:
    """A drawing with knobs.

    title: what it shows, as in "the two hidden lines of XOR"; also its text output, which never changes.
    start: a frozen dataclass whose fields are made with `slider`, `choice` and `switch`.
    draw(state, figure): draws a state on an empty matplotlib figure; pure, places its own axes.
    describe(state): the picture in words, for readers who cannot see it and for screen readers when it changes.
    presets: states to try, by name; each becomes a button. goal(state): a sentence, and whether the goal is reached.
    stepper: name of the slider that the buttons Back and Next move by one step, for a story told in steps.
    story: what a talk shows: a `Story`, made of states or by `sweep`; default: nine values of the first slider.
    size: of the figure, in inches.

    The last line of a cell shows it: with knobs where a kernel runs, as the picture of the start where none does.
    Raises ValueError for a start, a preset or a knob out of range, and for a story of other states.
    """

    def __init__(
        self,
        title: str,
        start,
        draw: Callable,
        describe: Callable,
        *,
        presets: Mapping | None = None,
        goal: Callable | None = None,
        stepper: str | None = None,
        story: Story | None = None,
        size: tuple[float, float] = (8.5, 3.6),
    ):
        self.title, self.start, self.size = title, checked(start), size
        self.draw, self.describe, self.goal = draw, describe, goal
        self.presets = MappingProxyType({name: checked(state) for name, state in (presets or {}).items()})
        self.knobs = knobs(start)
        self.stepper = stepper and self._name(stepper)
        self.story = (story or first_knob(start)).of(start)

    def __repr__(self) -> str:
        return f"explorer: {self.title}"

    def svg(self, state=None, size: tuple[float, float] | None = None) -> str:
        """Return the picture of ``state`` (default: the start) as SVG with its description inside."""
        state = self.start if state is None else checked(state)
        with matplotlib.rc_context(LOOK):
            figure = Figure(figsize=size or self.size)
            self.draw(state, figure)
            return picture(figure, alt=self.describe(state), caption=self.title).svg

    def frames(self) -> Frames:
        """Return the frames of the story, all drawn, with a label for each: for slides, where no Python runs."""
        return drawn(self)

    def panel(self):
        """Return a new live panel: the widgets, and the state they stand for."""
        from coursekit.explorers.panel import Panel

        return Panel(self)

    def _name(self, knob: str) -> str:
        names = [known.name for known in self.knobs]
        if knob not in names:
            raise ValueError(f"{self!r} has no knob {knob!r}. It has: {', '.join(names)}.")
        return knob

    def _repr_mimebundle_(self, include=None, exclude=None) -> tuple[dict, dict]:
        words = self.describe(self.start)
        still = {"image/svg+xml": self.svg(), "text/plain": f"{self!r}\n{words}"}
        return self.panel().box._repr_mimebundle_() | still, {"image/svg+xml": {"alt": words}}
