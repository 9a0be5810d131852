"""Other right ways to draw a hill and to find its middle."""

import math

import numpy as np


def with_loops(d, n, outputs):
    target = [math.exp(-((i - d) ** 2) / 10) for i in range(n)]
    return target, sum(i * o for i, o in enumerate(outputs)) / sum(outputs)


def near_the_peak_only(d, n, outputs):
    """As the library: only seven units to each side of the highest one count."""
    unit = np.arange(len(outputs))
    near = outputs * (abs(unit - np.argmax(outputs)) <= 7)
    return np.exp(-0.1 * np.square(np.arange(n) - d)), near @ unit / near.sum()


def with_average(d, n, outputs):
    return 1 / np.exp((np.linspace(0, n - 1, n) - d) ** 2 / 10), np.average(range(len(outputs)), weights=outputs)


def single(d, n, outputs):
    target, middle = with_average(np.float32(d), n, np.float32(outputs))
    return np.float32(target), np.float32(middle)


ALTERNATIVES = (with_loops, near_the_peak_only, with_average, single)
