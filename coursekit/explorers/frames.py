"""Frames are an explorer drawn beforehand: the few states that a talk shows, each with its words, behind one slider."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from coursekit.explorers.knobs import Knob, checked, knobs

MOST = 14
"""More frames than this are no longer looked at one by one."""


@dataclass(frozen=True)
class Frame:
    """One state, drawn: the `label` that the slider says there, the `svg`, and the picture in `words`."""

    label: str
    svg: str
    words: str


@dataclass(frozen=True)
class Frames:
    """All frames of an explorer: its `title`, what the slider is called, and which frame is shown first (`start`)."""

    title: str
    knob_label: str
    frames: tuple[Frame, ...]
    start: int


@dataclass(frozen=True)
class Story:
    """What a talk shows of an explorer: what the slider is called, and the `states` in order, by their labels.

    size: of these pictures in inches, where the explorer's own shape does not suit a slide.

    Raises ValueError for fewer than 2 or more than 14 states, an empty label, or a state that is told twice.
    """

    knob_label: str
    states: Mapping[str, object]
    size: tuple[float, float] | None = None

    def __post_init__(self):
        told = list(self.states.values())
        if not 2 <= len(told) <= MOST:
            raise ValueError(
                f"A story expected 2 to {MOST} states, received {len(told)}. Leave out what nobody misses."
            )
        if not all(map(str.strip, (self.knob_label, *self.states))):
            raise ValueError("A story expected words for its slider and for every state, received an empty label.")
        for label, state in self.states.items():
            if told.count(state) > 1:
                raise ValueError(f"A story tells the state {label!r} twice: {state}. Leave one out.")

    def of(self, start) -> "Story":
        """Return this story if its states are states of the explorer that starts with ``start``; else ValueError."""
        for label, state in self.states.items():
            if type(state) is not type(start):
                raise ValueError(
                    f"The story expected states of {type(start).__name__}, received {state!r} at {label!r}."
                )
            checked(state)
        return self


def sweep(start, knob: str, values: Iterable, label: str = "") -> Story:
    """Return the story of one knob turned through ``values``, the others as in ``start``.

    ``label`` names the values, as in "x₁ = {}"; the default is the knob's own name and unit.
    Raises ValueError for a knob that ``start`` does not have and for values out of range.
    """
    turned = _known(start, knob)
    label = label or f"{turned.label} = {{}}{turned.unit}"
    states = [(label.format(_written(value)), checked(replace(start, **{knob: value}))) for value in values]
    told = dict(states)
    if len(told) < len(states):
        raise ValueError(f"A sweep of {knob!r} expected different values, received {[name for name, _ in states]}.")
    return Story(turned.label, told)


def first_knob(start) -> Story:
    """Return the story of an explorer that has none: nine values of its first slider, or the options of its choice."""
    turnable = knobs(start)
    turned = next((knob for knob in turnable if knob.kind == "slider"), turnable[0])
    return sweep(start, turned.name, _spread(turned))


def _spread(knob: Knob, count: int = 9) -> list:
    """Return up to ``count`` values from end to end on a slider's own grid, or every value of another knob."""
    if knob.kind != "slider":
        return list(knob.options) or [False, True]
    steps = round((knob.high - knob.low) / knob.step)
    places = dict.fromkeys(round(i * steps / (count - 1)) for i in range(count))
    return [round(knob.low + place * knob.step, 10) for place in places]


def drawn(explorer) -> Frames:
    """Draw the story of an explorer; the state at which it starts is shown first, or else the first of the story."""
    story, states = explorer.story, list(explorer.story.states.values())
    pictures = (
        Frame(label, explorer.svg(state, story.size), explorer.describe(state)) for label, state in story.states.items()
    )
    start = states.index(explorer.start) if explorer.start in states else 0
    return Frames(explorer.title, story.knob_label, tuple(pictures), start)


def _known(start, name: str) -> Knob:
    """Return the knob of that name, otherwise raise ValueError that lists the knobs there are."""
    found = {knob.name: knob for knob in knobs(start)}
    if name not in found:
        raise ValueError(f"There is no knob {name!r}. There are: {', '.join(found)}.")
    return found[name]


def _written(value) -> str:
    """Write a knob's value with a real minus sign and no idle zeros."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return value if isinstance(value, str) else f"{value + 0.0:g}".replace("-", "−")
