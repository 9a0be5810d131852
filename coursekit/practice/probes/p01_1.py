"""A threshold and a set of vetoes become a neuron, and the neuron is asked about every input."""

from itertools import product

from coursekit.practice.returns import Integers, Number, Tuple

SETTINGS = Tuple(Number("threshold"), Integers("inhibitory lines"))


def probe(answer, name):
    """What the neuron says to all inputs in order (00, 01, 10, 11), and how many vetoes are no line of the gate."""
    threshold, vetoes = SETTINGS.plain(answer(name)).values()
    n = 1 if name == "NOT" else 2
    vetoed = [line for line in vetoes if 0 <= line < n]
    fires = [sum(x) >= threshold and not any(x[line] for line in vetoed) for x in product((0, 1), repeat=n)]
    return {"lines that do not exist": len(vetoes) - len(vetoed), "answers to all inputs in order": fires}
