"""The picture beside the knobs of `mp_gate`: the neuron as it stands now, and what was on at which tick."""

from matplotlib.patches import Rectangle

from coursekit.explorers.mp_gate import LAST, STREAM, MPGate, answers, heard, history, net
from coursekit.explorers.one_unit import FUNCTIONS, name_of
from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.mp_net import paint

QUIET = {"A": 0, "B": 0}


def draw(state: MPGate, figure) -> None:
    """Draw the neuron at this tick, the ticks as a row of lamps, the truth table and the name of the gate."""
    ax, W, H = sheet(figure.add_axes((0.02, 0.2, 0.36, 0.7)), 0)
    signals = heard(state, STREAM[state.tick] if state.tick < LAST else QUIET)
    paint(ax, net(state), {**signals, "Y": history(state)[state.tick]}, (0, 0, W, H))
    figure.text(0.03, 0.95, f"The neuron Y at tick {state.tick}", weight="bold", size=11.5, va="top")
    draw_lamps(figure.add_axes((0.43, 0.36, 0.3, 0.46)), state)
    figure.text(0.43, 0.95, "Tick by tick", weight="bold", size=11.5, va="top")
    figure.text(0.78, 0.95, truth_table(state), family="DejaVu Sans Mono", size=10, va="top", linespacing=1.6)
    figure.text(0.43, 0.2, f"This neuron is: {name_of(answers(state))}", size=12.5, weight="bold", va="center")
    figure.text(0.43, 0.09, "What stands on the lines now, Y answers one tick later.", size=9.5, va="center")


def draw_lamps(ax, state: MPGate) -> None:
    """Rows A, B and Y, a column for each tick: filled where the line is on, framed at the tick that is shown."""
    rows = {
        "A": [signals["A"] for signals in STREAM],
        "B": [signals["B"] for signals in STREAM],
        "Y": history(state),
    }
    for r, (name, bits) in enumerate(rows.items()):
        for t, bit in enumerate(bits):
            fill = palette.FORWARD if bit else palette.CARD
            ax.add_patch(Rectangle((t - 0.36, 2 - r - 0.32), 0.72, 0.64, fc=fill, ec=palette.FORWARD, lw=1.2))
            look = {"ha": "center", "va": "center", "size": 10, "color": palette.ink_on(fill)}
            ax.text(t, 2 - r, str(bit), gid=name, **look)
    ax.add_patch(Rectangle((state.tick - 0.46, -0.48), 0.92, 2.96, fill=False, ec=palette.INK, lw=2.0, gid="now"))
    ax.set(xlim=(-0.55, LAST + 0.55), ylim=(-0.55, 2.55), xticks=range(LAST + 1), yticks=(2, 1, 0), xlabel="tick")
    ax.set_yticklabels(list(rows))
    ax.tick_params(length=0)
    for side in ax.spines.values():
        side.set_visible(False)


def truth_table(state: MPGate) -> str:
    """What is wanted and what the neuron says, input by input."""
    pairs = zip(STREAM, FUNCTIONS[state.wanted], answers(state), strict=True)
    rows = [f"{s['A']} {s['B']}  {want:>5}  {y:>4} {'✓' if want == y else '✗'}" for s, want, y in pairs]
    return "\n".join(["A B  wants  says", *rows])
