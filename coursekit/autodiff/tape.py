"""The tape lists a graph in an order in which every gate comes after its inputs, and backward plays it from the end."""


def tape(root) -> list:
    """All nodes below `root`, inputs before the gates that use them, `root` last.

    Stand on a node: while one of its inputs is not on the tape, go there; otherwise the node itself is next. The way
    back is a list, not Python's call stack, so a chain of any length works. The mark of nodes on this tape is a new
    object every time, so nothing has to be wiped afterwards.
    """
    taped = object()
    order, way = [], [root]
    while way:
        v = way[-1]
        a = v.a
        if v._mark is taped:
            way.pop()
        elif a is not None and a._mark is not taped:
            way.append(a)
        elif v.db is not None and v.b._mark is not taped:
            way.append(v.b)
        elif v.many is not None and (ahead := [w for w in v.many if w._mark is not taped]):
            way += ahead
        else:
            v._mark = taped
            order.append(way.pop())
    return order


def play_back(root, seed) -> None:
    """Set the gradient of every node below `root`: what arrives at a gate, times its slopes, added over all paths."""
    order = tape(root)
    for v in order:
        v.grad = 0.0
    root.grad = seed
    for v in reversed(order):
        da = v.da
        if da is not None:
            g = v.grad
            v.a.grad += da * g
            db = v.db
            if db is not None:
                v.b.grad += db * g
        elif v.many is not None:
            g = v.grad
            for w, slope in zip(v.many, v.slopes, strict=True):
                w.grad += slope * g
