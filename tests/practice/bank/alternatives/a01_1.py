"""Other right answers to 01.1: other collections, and thresholds that differ where nothing depends on it."""


def in_lists(name):
    if name == "AND":
        return 2, []
    if name == "OR":
        return 1, []
    return (0, [0]) if name == "NOT" else (1, [1])


def below_zero_for_not(name):
    return {"AND": (2, ()), "OR": (1, ()), "NOT": (-3, {0}), "A_AND_NOT_B": [1, {1}]}[name]


def never_fires(name):
    return 5, frozenset()


ALTERNATIVES = (in_lists, below_zero_for_not)
REFUSED = (never_fires,)
