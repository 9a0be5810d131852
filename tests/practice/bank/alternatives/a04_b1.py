"""Other right ways to play a tape back."""

from collections import defaultdict


def with_a_dict(tape, n):
    slopes = defaultdict(float)
    slopes[n - 1] = 1.0
    for gate, into, slope in tape[::-1]:
        slopes[into] += slope * slopes[gate]
    return [slopes[k] for k in range(n)]


def forward_from_each(tape, n):
    """The other way round: start at each value and run to the result."""
    found = []
    for start in range(n):
        reach = [0.0] * n
        reach[start] = 1.0
        for gate, into, slope in tape:
            reach[gate] += slope * reach[into]
        found.append(reach[n - 1])
    return found


ALTERNATIVES = (with_a_dict, forward_from_each)
