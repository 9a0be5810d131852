"""An engine of one's own: a number that remembers how it was computed and sends slopes back (lesson 04, CSCI 4360)."""

import math

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p04_2 import PROGRAMS, probe
from coursekit.practice.returns import Array, Number, Tuple


class _Value:
    """A right engine, in pieces that each mistake below can replace."""

    def __init__(self, data, inputs=(), slopes=()):
        self.data, self.inputs, self.slopes, self.grad = data, inputs, slopes, 0.0

    def __add__(self, other):
        return type(self)(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return type(self)(self.data * other.data, (self, other), (other.data, self.data))

    def exp(self):
        y = math.exp(self.data)
        return type(self)(y, (self,), (self.exp_slope(y),))

    def tanh(self):
        y = math.tanh(self.data)
        return type(self)(y, (self,), (self.tanh_slope(y),))

    def exp_slope(self, y):
        return y

    def tanh_slope(self, y):
        return 1 - y * y

    def in_order(self):
        """Every Value behind this one, a gate after its inputs."""
        found = {}

        def visit(value):
            if id(value) not in found:
                for one in value.inputs:
                    visit(one)
                found[id(value)] = value

        visit(self)
        return list(found.values())

    def clear(self):
        for value in self.in_order():
            value.grad = 0.0

    def start(self):
        self.grad = 1.0

    def receive(self, share):
        self.grad += share

    def share(self, slope):
        return self.grad * slope

    def send(self):
        for one, slope in zip(self.inputs, self.slopes, strict=True):
            one.receive(self.share(slope))

    def backward(self):
        self.clear()
        self.start()
        for value in reversed(self.in_order()):
            value.send()


class _gradient_overwritten(_Value):
    def receive(self, share):
        self.grad = share


class _breadth_first(_Value):
    def in_order(self):
        queue = [self]
        for value in queue:
            queue.extend(one for one in value.inputs if all(one is not other for other in queue))
        return queue[::-1]


class _depth_first(_Value):
    def in_order(self):
        found = []

        def visit(value):
            if all(value is not other for other in found):
                found.append(value)
                for one in value.inputs:
                    visit(one)

        visit(self)
        return found[::-1]


class _a_stack(_Value):
    def in_order(self):
        found, stack = [], [self]
        while stack:
            value = stack.pop()
            if all(value is not other for other in found):
                found.append(value)
                stack.extend(value.inputs)
        return found[::-1]


class _sends_again_at_every_visit(_Value):
    def send(self):
        for one, slope in zip(self.inputs, self.slopes, strict=True):
            one.receive(self.grad * slope)
            one.send()

    def backward(self):
        self.clear()
        self.start()
        self.send()


class _sends_again_and_never_clears(_Value):
    def backward(self):
        self.grad = self.grad or 1.0
        for one, slope in zip(self.inputs, self.slopes, strict=True):
            one.receive(self.grad * slope)
            one.backward()


class _receives_then_sends_again(_Value):
    def backward(self):
        self.grad = self.grad or 1.0
        self.send()
        for one in self.inputs:
            one.backward()


class _never_cleared(_Value):
    def clear(self):
        pass


class _never_cleared_and_one_added(_never_cleared):
    def start(self):
        self.grad += 1.0


class _clears_only_its_own(_Value):
    def clear(self):
        self.grad = 0.0


class _never_starts(_Value):
    def start(self):
        pass


class _last_gate_only(_Value):
    def backward(self):
        self.clear()
        self.start()
        self.send()


class _own_slope_only(_Value):
    def share(self, slope):
        return slope


class _own_factor(_Value):
    def __mul__(self, other):
        return type(self)(self.data * other.data, (self, other), (self.data, other.data))


class _tanh_slope_at_the_input(_Value):
    def tanh_slope(self, y):
        return 1 - self.data**2


class _tanh_slope_of_the_sigmoid(_Value):
    def tanh_slope(self, y):
        return y * (1 - y)


class _tanh_slope_without_the_square(_Value):
    def tanh_slope(self, y):
        return 1 - y


class _exp_slope_is_the_input(_Value):
    def exp_slope(self, y):
        return self.data


class _exp_slope_is_one(_Value):
    def exp_slope(self, y):
        return 1.0


class _exp_slope_like_a_power(_Value):
    def exp_slope(self, y):
        return self.data * math.exp(self.data - 1)


def _inputs(rng):
    program = list(PROGRAMS)[rng.integers(len(PROGRAMS))]
    return program, [float(number) for number in rng.uniform(-1.5, 1.5, size=PROGRAMS[program][0])]


EXERCISE = Exercise(
    id="04.2",
    name="Value",
    title="An engine of your own",
    minutes=40,
    points=6,
    reference=_Value,
    returns=Tuple(Number("value"), Array("slopes")),
    fixed=tuple(
        (program, numbers[:count])
        for numbers in ([2.0, 0.5, -3.0], [0.4, -0.7, 1.5])
        for program, (count, _) in PROGRAMS.items()
    ),
    inputs=_inputs,
    rounds=3,
    mistakes=(
        Mistake(
            "A number that is used twice keeps only one of its two shares. When something comes back to a Value "
            "that has received before, what should become of the earlier share?",
            _gradient_overwritten,
        ),
        Mistake(
            "Some Value sends its slope on before all of its shares have arrived. Draw u + exp(u): "
            "which two wires end at u, and which of them is the slower one?",
            _breadth_first,
            _depth_first,
            _a_stack,
        ),
        Mistake(
            "Some share is sent twice: a Value that is reached on two paths sends all it has on each visit. "
            "How often should a gate send, and when?",
            _sends_again_at_every_visit,
            _sends_again_and_never_clears,
            _receives_then_sends_again,
        ),
        Mistake(
            "The first answer is right, a second one on the same numbers is not: something is left of the first. "
            "What should every Value on the way hold before slopes run back?",
            _never_cleared,
            _never_cleared_and_one_added,
            _clears_only_its_own,
        ),
        Mistake(
            "No slope comes back at all. What is the slope of a result by itself, who puts it there, "
            "and who sends it on?",
            _never_starts,
        ),
        Mistake(
            "The way back stops after one gate: the inputs of the last gate have their slopes, others have none. "
            "Who asks the Values in between to send on what they got?",
            _last_gate_only,
        ),
        Mistake(
            "Each gate sends its own slope and forgets what arrived. In (x + y) * z, how does the plus gate hear of z?",
            _own_slope_only,
        ),
        Mistake(
            "The times gate sends each input its own value. Keep one factor still and nudge the other: "
            "what is the nudge multiplied by?",
            _own_factor,
        ),
        Mistake(
            "The slope of tanh is off. It can be written with the value that comes *out* of tanh alone: "
            "which formula did lesson 03 have?",
            _tanh_slope_at_the_input,
            _tanh_slope_of_the_sigmoid,
            _tanh_slope_without_the_square,
        ),
        Mistake(
            "The slope of exp is off. Which function is its own derivative?",
            _exp_slope_is_the_input,
            _exp_slope_is_one,
            _exp_slope_like_a_power,
        ),
    ),
    probe=probe,
    library=("coursekit.autodiff",),
    after="Add `-`, `/` and `**` in the same style, then read coursekit/autodiff/value.py: it is your class, grown up.",
)
