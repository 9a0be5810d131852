"""Adam is asked for one step, and once with the counter at 0, where it should refuse."""

import numpy as np


def probe(answer, w, m, s, g, tau, *rates):
    """(the step, 1.0 if `tau = 0` raises a ValueError else 0.0)."""
    return answer(w, m, s, g, tau, *rates), _refuses(answer, w, m, s, g, *rates)


def _refuses(answer, w, m, s, g, *rates) -> float:
    try:
        with np.errstate(all="ignore"):
            answer(w, m, s, g, 0, *rates)
    except ValueError:
        return 1.0
    except NotImplementedError:
        raise
    except Exception:
        return 0.0
    return 0.0
