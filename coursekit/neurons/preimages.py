"""A gate forgets: from its answer alone nobody can tell what went in."""

from collections.abc import Callable

from coursekit.neurons.inputs import binary_inputs

Bits = tuple[int, ...]


def preimages(function: Callable[[Bits], float], n: int) -> dict[int, tuple[Bits, ...]]:
    """answer -> all inputs of n bits with that answer, answers and inputs in counting order.

    function takes one tuple of n bits: a TLU, or `lambda x: mp_neuron(x, theta=2)`. AND maps three of its four inputs
    to 0. Raises ValueError unless 1 <= n <= 16. Source: C4 ("non-invertible").
    """
    found: dict[int, list[Bits]] = {}
    for row in binary_inputs(n).tolist():
        found.setdefault(int(function(tuple(row))), []).append(tuple(row))
    return {answer: tuple(found[answer]) for answer in sorted(found)}


def recover_input(function: Callable[[Bits], float], n: int, answer: int) -> Bits:
    """The one input that gives this answer.

    Raises ValueError, with the list of candidates, where several inputs give it, or none. Source: C4.
    """
    candidates = preimages(function, n).get(answer, ())
    if len(candidates) != 1:
        listed = f": {', '.join(map(str, candidates))}" if candidates else ""
        raise ValueError(f"{len(candidates) or 'No'} inputs give {answer}{listed}. Which one was it?")
    return candidates[0]
