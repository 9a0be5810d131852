"""A graph is easy to read when it flows left to right and its wires hardly cross."""

from dataclasses import dataclass
from itertools import combinations, pairwise

NODE, BEND = 1.0, 0.45  # height that a node, or a wire passing by, takes in its column
SWEEPS = 8  # for the order in the columns
SETTLING = 120  # for the heights


@dataclass(frozen=True)
class Layout:
    """`column` and `height` of every node; heights count in nodes, 0 is the top.

    `wires` are (source, target, bends), bends being the (column, height) pairs a wire passes through on its way; a node
    that is used twice has two wires.
    """

    column: tuple[int, ...]
    height: tuple[float, ...]
    wires: tuple[tuple[int, int, tuple[tuple[int, float], ...]], ...]


def layered(inputs: list[tuple[int, ...]]) -> Layout:
    """Place nodes 0, 1, ... whose `inputs` have smaller numbers; the last node is the result.

    Gates stand one column right of their last input, inputs of the graph one column left of their first gate. A wire
    that passes a column gets a place in it. The order in a column follows the formula, unless another one crosses fewer
    wires.
    """
    column = _columns(inputs)
    place = {i: column[i] for i in range(len(inputs))}
    chains = []
    for target, sources in enumerate(inputs):
        for k, source in enumerate(sources):
            bends = [(target, k, c) for c in range(column[source] + 1, column[target])]
            place |= {bend: bend[2] for bend in bends}
            chains.append([source, *bends, target])
    links = [link for chain in chains for link in pairwise(chain)]
    height = _heights(_ordered(place, links), links)
    wires = ((chain[0], chain[-1], tuple((place[bend], height[bend]) for bend in chain[1:-1])) for chain in chains)
    return Layout(tuple(column), tuple(height[i] for i in range(len(inputs))), tuple(wires))


def _columns(inputs):
    column = [0] * len(inputs)
    for i, sources in enumerate(inputs):
        column[i] = 1 + max((column[s] for s in sources), default=-1)
    for i, sources in enumerate(inputs):
        if not sources:
            column[i] = min((column[t] for t, others in enumerate(inputs) if i in others), default=1) - 1
    return column


def _ordered(place, links):
    """Columns of nodes and bends from top to bottom: of the orders tried, the first with the fewest crossings."""
    met = _from_the_end(place, links)
    columns = [[p for p in met if place[p] == c] for c in range(max(place.values()) + 1)]
    tried = [columns]
    for sweep in range(SWEEPS):
        near = _neighbours(place, links, left=sweep % 2 == 0, right=sweep % 2 == 1)
        rank = {p: i for column in tried[-1] for i, p in enumerate(column)}
        tried.append([sorted(column, key=lambda p: _mean([rank[q] for q in near[p]], rank[p])) for column in tried[-1]])
    return min(tried, key=lambda columns: _crossings(columns, place, links))


def _from_the_end(place, links):
    """Nodes and bends in the order in which a reader meets them who starts at the result."""
    sources = _neighbours(place, links, left=True)
    met, stack = {}, [max(p for p in place if isinstance(p, int))]
    while stack:
        p = stack.pop()
        if p not in met:
            met[p] = True
            stack += reversed(sources[p])
    return list(met)


def _neighbours(place, links, left=False, right=False):
    near = {p: [] for p in place}
    for a, b in links:
        if left:
            near[b].append(a)
        if right:
            near[a].append(b)
    return near


def _crossings(columns, place, links):
    rank = {p: i for column in columns for i, p in enumerate(column)}
    return sum(
        (rank[a] - rank[c]) * (rank[b] - rank[d]) < 0
        for (a, b), (c, d) in combinations(links, 2)
        if place[a] == place[c]
    )


def _heights(columns, links):
    """Height of every node and bend: near its neighbours, at a distance from the others in its column."""
    height = {p: float(i) for column in columns for i, p in enumerate(column)}
    near = _neighbours(height, links, left=True, right=True)
    for _ in range(SETTLING):
        for column in columns:
            height |= _apart(column, {p: _mean([height[q] for q in near[p]], height[p]) for p in column})
    top = min(h for p, h in height.items() if isinstance(p, int))
    return {p: h - top for p, h in height.items()}


def _apart(column, wish):
    """Heights nearest to the wishes (least squares) that keep the order and the distances: neighbours pool."""
    offset, total = [], 0.0
    for above, p in zip([None, *column], column, strict=False):
        total += 0.0 if above is None else (_size(above) + _size(p)) / 2
        offset.append(total)
    pools = []
    for p, o in zip(column, offset, strict=True):
        pools.append((wish[p] - o, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (b, n), (a, m) = pools.pop(), pools.pop()
            pools.append(((a * m + b * n) / (m + n), m + n))
    level = [mean for mean, n in pools for _ in range(n)]
    return {p: base + o for p, base, o in zip(column, level, offset, strict=True)}


def _mean(values, otherwise):
    return sum(values) / len(values) if values else otherwise


def _size(p):
    return NODE if isinstance(p, int) else BEND
