"""A line is asked for, and it is noted whether the answer refuses."""

import math

from coursekit.practice.returns import Number, Tuple

REFUSED = "ValueError raised (1) or not (0)"
LINE = Tuple(Number("slope"), Number("intercept"))


def probe(answer, w0, w1, w2):
    """Slope and intercept, or the note that a ValueError was raised."""
    try:
        return {REFUSED: 0} | LINE.plain(answer(w0, w1, w2))
    except ValueError:
        return {REFUSED: 1, "slope": math.nan, "intercept": math.nan}
