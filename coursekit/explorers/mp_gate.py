"""A McCulloch-Pitts neuron counts, vetoes and is always one tick late: build a gate and let the clock run."""

from dataclasses import dataclass

from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.one_unit import FUNCTIONS, name_of
from coursekit.explorers.shell import Explorer
from coursekit.neurons import MPNet, MPUnit, binary_inputs

LINES = {"excites": (1, False), "excites twice": (2, False), "has a veto": (1, True)}
"""What an input may be: how often its line is counted, and whether it has a veto."""

ABSENT = "is not there"
STREAM = tuple({"A": int(a), "B": int(b)} for a, b in binary_inputs(2))
"""What stands on the lines at ticks 0 to 3: all four inputs, one after the other."""

LAST = len(STREAM)
WANTED = ("AND", "OR", "A and not B", "NOT A", "NOR", "NAND")


@dataclass(frozen=True)
class MPGate:
    """The knobs: threshold and rule, what the lines A and B do, where the clock stands, and the gate that is wanted."""

    theta: int = slider(1, 0, 3, 1, "threshold θ", help="how many lines must be on")
    rule: str = choice("≥", ("≥", ">"), "the count must be", help="reach the threshold, or exceed it")
    A: str = choice("excites", LINES, "line A", help="what A does when it is on")
    B: str = choice("excites", (*LINES, ABSENT), "line B", help="what B does when it is on")
    tick: int = slider(0, 0, LAST, 1, "clock: tick", help="let the clock run")
    wanted: str = choice("AND", WANTED, "wanted gate", help="the gate to build")


PRESETS = {
    "NOT A": MPGate(0, "≥", "has a veto", ABSENT, 0, "NOT A"),
    "θ = 2, must be exceeded": MPGate(2, ">", wanted="AND"),
}


STORY = Story(
    "clock and gate",
    {f"θ = 1, tick {tick}": MPGate(tick=tick) for tick in range(LAST + 1)}
    | {
        "θ = 2, tick 4": MPGate(2, tick=LAST),
        "B has a veto, tick 3": MPGate(1, "≥", "excites", "has a veto", 3, "A and not B"),
        "B has a veto, tick 4": MPGate(1, "≥", "excites", "has a veto", LAST, "A and not B"),
        "θ = 0, A has a veto, tick 2": MPGate(0, "≥", "has a veto", ABSENT, 2, "NOT A"),
        "θ = 0, A has a veto, tick 3": MPGate(0, "≥", "has a veto", ABSENT, 3, "NOT A"),
    },
)
"""What a talk shows: the answer comes a tick late; then AND by a higher threshold, and two gates with a veto."""


def mp_gate() -> Explorer:
    """Second explorer of lesson 01: one McCulloch-Pitts neuron with inhibitory lines and a clock.

    Goal: the wanted gate; NAND cannot be had. Shows S-003 and S-004 (the answer to what stands on the lines at tick t
    comes at t + 1).
    """
    from coursekit.explorers.mp_gate_drawing import draw

    return Explorer(
        "a McCulloch-Pitts neuron and its clock", MPGate(), draw, describe, presets=PRESETS, goal=goal, story=STORY
    )


def net(state: MPGate) -> MPNet:
    """The neuron as a net of one unit, "Y"."""
    inputs, veto = [], []
    for name, what in (("A", state.A), ("B", state.B)):
        times, inhibits = LINES.get(what, (0, False))
        inputs += [name] * times
        veto += [name] * inhibits
    rule = ">" if state.rule == ">" else ">="
    return MPNet({"Y": MPUnit(tuple(inputs), state.theta, tuple(veto), rule)}, ("Y",))


def heard(state: MPGate, signals: dict) -> dict:
    """Of the signals those that reach the neuron."""
    return {name: signals[name] for name in net(state).inputs}


def history(state: MPGate) -> tuple[int, ...]:
    """What the neuron says at ticks 0 to 4 while the inputs go through 00, 01, 10, 11."""
    run = net(state).run([heard(state, signals) for signals in STREAM], LAST)
    return tuple(out[0] for out in run.outputs)


def answers(state: MPGate) -> tuple[int, ...]:
    """Answers to 00, 01, 10, 11, each one tick after its input."""
    return history(state)[1:]


def describe(state: MPGate) -> str:
    """Return the picture in words: the neuron, what it hears and says now, and its gate."""
    now = (
        "the inputs are over"
        if state.tick == LAST
        else f"A is {STREAM[state.tick]['A']}, B is {STREAM[state.tick]['B']}"
    )
    told = ", ".join(f"{a}{b} gives {y}" for (a, b), y in zip(binary_inputs(2), answers(state), strict=True))
    return (
        f"The neuron fires if its count is {state.rule} {state.theta}; A {state.A}, B {state.B}. "
        f"Tick {state.tick}: {now}, the neuron says {history(state)[state.tick]}. "
        f"One tick later each: {told}: this is {name_of(answers(state))}."
    )


def goal(state: MPGate) -> tuple[str, bool]:
    """The wanted gate."""
    reached = answers(state) == FUNCTIONS[state.wanted]
    note = " A line with a veto silences everything, so this one cannot be had." if state.wanted == "NAND" else ""
    return f"make {state.wanted}; now it is {name_of(answers(state))}.{note}", reached
