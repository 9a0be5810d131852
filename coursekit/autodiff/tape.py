"""The tape lists a graph in an order in which every gate comes after its inputs, and backward plays it from the end."""


def tape(root) -> list:
    """All nodes below `root`, inputs before the gates that use them, `root` last.

    Depth first with a stack of its own, so that a chain of any length works. A node is opened when it is met and closed
    when all its inputs are closed; the two marks are new objects every time, so nothing has to be wiped afterwards.
    """
    opened, closed = object(), object()
    order, stack = [], [root]
    pop, push, close = stack.pop, stack.append, order.append
    while stack:
        v = pop()
        if v._mark is opened:
            v._mark = closed
            close(v)
        elif v._mark is not closed:
            a, b = v.a, v.b
            if a is None:
                v._mark = closed
                close(v)
                continue
            v._mark = opened
            push(v)
            if v.db is not None and b._mark is not closed:
                push(b)
            if a._mark is not closed:
                push(a)
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
