"""A graph is drawn with the value above and the gradient below in every node, so that both passes can be read off."""

from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path

import numpy as np

from coursekit.autodiff.layout import layered
from coursekit.autodiff.trace import Node, trace
from coursekit.autodiff.value import Value

MOST = 60  # nodes; beyond that nobody reads a drawing
ROW, HIGH, GAP, EDGE = 82, 62, 46, 18  # pixels: row pitch, node height, gap between columns, margin
INK, MUTED, FAINT, GATE = "#15181c", "#5f6773", "#c9ced6", "#f3f5f8"


@dataclass(frozen=True, repr=False)
class Graph:
    """A drawn graph: `svg` (text) and `alt` (the graph in words). A notebook shows it as the last line of a cell."""

    svg: str
    alt: str

    def __repr__(self) -> str:
        return f"Graph: {self.alt}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> tuple[dict, dict]:
        return {"image/svg+xml": self.svg, "text/plain": repr(self)}, {"image/svg+xml": {"alt": self.alt}}

    def save(self, path: str | Path) -> Path:
        """Write the drawing as an SVG file and return its path."""
        path = Path(path)
        path.write_text(self.svg, encoding="utf-8")
        return path


def draw(
    value: Value,
    gradients: bool = True,
    title: str = "Computation graph",
    forward: str = "#1a62e0",
    backward: str = "#b34500",
) -> Graph:
    """Draw everything `value` was computed from: inputs as boxes, gates as pills, arrows along the pass forward.

    In every node stands the value above (colour `forward`) and the gradient d(value)/d(node) below (colour `backward`);
    `gradients=False` leaves the second line out. Arrays show their shape. No `grad` is changed and the same graph gives
    the same text. Raises ValueError for more than 60 nodes, TypeError for what is no Value.
    """
    story = trace(value) if gradients else trace(value, np.ones_like(value.data))
    if len(story.nodes) > MOST:
        raise ValueError(f"Expected at most {MOST} nodes to draw, received a graph of {len(story.nodes)}.")
    alt = _words(story.nodes, gradients)
    plan = layered([node.inputs for node in story.nodes])
    middle, wide = _columns(story.nodes, plan.column)
    spots = [(middle[c], _down(h), wide[c]) for c, h in zip(plan.column, plan.height, strict=True)]
    lowest = max([_down(h) + HIGH / 2 for h in plan.height] + [_down(h) for *_, on in plan.wires for _, h in on])
    size = max(middle[-1] + wide[-1] / 2 + EDGE, 280), lowest + 2 * EDGE + 10
    key = "g" + sha256(f"{title}{alt}{forward}{backward}".encode()).hexdigest()[:6]
    parts = [
        *_head(key, size, title, alt, forward),
        *(_wire(key, spots, wire, plan.wires, middle, forward) for wire in plan.wires),
        *(_node(n, spot, gradients, forward, backward) for n, spot in zip(story.nodes, spots, strict=True)),
        _legend(size, gradients, forward, backward),
        "</svg>",
    ]
    return Graph("\n".join(parts), alt)


def _columns(nodes, column):
    """Middle and width of every column, in pixels."""
    wide = [max(_width(n) for n, c in zip(nodes, column, strict=True) if c == k) for k in range(max(column) + 1)]
    return [EDGE + sum(wide[:k]) + k * GAP + w / 2 for k, w in enumerate(wide)], wide


def _down(height):
    """Pixels from the top for a height counted in nodes."""
    return EDGE + HIGH / 2 + height * ROW


def _head(key, size, title, alt, forward):
    box = f"{size[0]:.0f} {size[1]:.0f}"
    width, height = box.split()
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {box}" role="img" '
        f'aria-labelledby="{key}-title {key}-desc" '
        f'font-family="DejaVu Sans, Arial, sans-serif" text-anchor="middle" font-size="12.5">',
        f'<title id="{key}-title">{escape(title)}</title>',
        f'<desc id="{key}-desc">{escape(alt)}</desc>',
        f'<defs><marker id="{key}-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
        f'orient="auto"><path d="M0 1 10 5 0 9z" fill="{forward}"/></marker></defs>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]


def _wire(key, spots, wire, wires, middle, forward):
    """A smooth line from the right side of the source, through its bends, to its port on the left of the target."""
    source, target, between = wire
    (x0, y0, w0), (x1, y1, w1) = spots[source], spots[target]
    points = [(x0 + w0 / 2, y0 + _port(wire, [w for w in wires if w[:2] == wire[:2]]))]
    points += [(middle[c], _down(h)) for c, h in between]
    arriving = sorted(
        (w for w in wires if w[1] == target), key=lambda w: _down(w[2][-1][1]) if w[2] else spots[w[0]][1]
    )
    points.append((x1 - w1 / 2, y1 + _port(wire, arriving)))
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for (xa, ya), (xb, yb) in zip(points, points[1:], strict=False):
        half = (xa + xb) / 2
        path += f"C{half:.1f} {ya:.1f} {half:.1f} {yb:.1f} {xb:.1f} {yb:.1f}"
    return f'<path d="{path}" fill="none" stroke="{forward}" stroke-width="1.4" marker-end="url(#{key}-tip)"/>'


def _port(wire, side):
    """Distance from the middle at which one of several wires meets a side of a node."""
    return (next(i for i, w in enumerate(side) if w is wire) - (len(side) - 1) / 2) * 16


def _node(node: Node, spot, gradients, forward, backward):
    x, y, wide = spot
    round_, fill = (6, "#ffffff") if node.op is None else (HIGH / 2, GATE)
    rows = [(-15, forward, "normal", _number(node.value)), (4.5, INK, "bold", _name(node))]
    rows += [(23, backward, "normal", _number(node.gradient))] if gradients else []
    words = "".join(
        f'<text x="{x:.1f}" y="{y + dy:.1f}" font-weight="{weight}" fill="{colour}">{escape(text)}</text>'
        for dy, colour, weight, text in rows
    )
    return (
        f'<rect x="{x - wide / 2:.1f}" y="{y - HIGH / 2:.1f}" width="{wide:.1f}" height="{HIGH}" rx="{round_:g}" '
        f'fill="{fill}" stroke="{MUTED}"/>{words}'
    )


def _legend(size, gradients, forward, backward):
    below = f'<tspan fill="{backward}">   below: gradient ←</tspan>' if gradients else ""
    return (
        f'<text x="{EDGE}" y="{size[1] - 10:.0f}" font-size="11.5" text-anchor="start" xml:space="preserve">'
        f'<tspan fill="{forward}">above: value →</tspan>{below}</text>'
    )


def _name(node: Node) -> str:
    if node.op is None:
        return node.label or "input"
    return f"{node.label} = {node.op}" if node.label else node.op


def _number(x) -> str:
    if np.ndim(x):
        return str(np.shape(x))
    return f"{x + 0.0:.4g}".replace("-", "−")


def _width(node: Node) -> float:
    longest = max(len(_number(node.value)), len(_number(node.gradient)), 1.1 * len(_name(node)))
    return max(58, longest * 8 + 22)


def _words(nodes, gradients) -> str:
    """The graph as a sentence per node, in the order of the pass forward."""
    called = {n.index: n.label or f"node {n.index + 1}" for n in nodes}

    def sentence(n):
        source = f" = {n.op} of {' and '.join(called[i] for i in n.inputs)}" if n.op else ""
        gradient = f", gradient {_number(n.gradient)}" if gradients else ""
        return f"{called[n.index]}{source}: value {_number(n.value)}{gradient}"

    return f"Computation graph of {len(nodes)} nodes. " + "; ".join(map(sentence, nodes)) + "."
