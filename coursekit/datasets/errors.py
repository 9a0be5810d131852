"""When data is missing or a request makes no sense, a sentence says what to do."""

from difflib import get_close_matches


class DataNotFound(FileNotFoundError):
    """A data set is not on this machine and cannot be fetched.

    The message names the set, the reason, an offline set to use instead and the
    environment variable `COURSEKIT_DATA`.

    Attributes:
        dataset: the set's name for people, such as `"MNIST"`.
        reason: why, in a few words, such as `"no network, no COURSEKIT_DATA"`.
    """

    def __init__(self, dataset: str, reason: str, instead: str, wanted: str):
        self.dataset, self.reason = dataset, reason
        super().__init__(
            f"{dataset} is not on this machine and could not be fetched: {reason}. "
            f"Use {instead} (no network needed), or set COURSEKIT_DATA to a folder that holds {wanted}."
        )


def unknown(kind: str, name, known) -> str:
    """The sentence for a name nobody knows, with the nearest known name or the whole list."""
    spelled = {each.lower(): each for each in known}
    near = get_close_matches(str(name).lower(), spelled, n=1)
    hint = f"Did you mean {spelled[near[0]]!r}?" if near else f"Known: {', '.join(spelled.values())}."
    return f"Unknown {kind} {name!r}. {hint}"


def check_count(name: str, n, least: int = 1) -> int:
    """Return `n` as an int, or say that it is not a whole number of at least `least`."""
    if isinstance(n, bool) or not hasattr(n, "__index__") or n < least:
        raise ValueError(f"{name} expected a whole number of at least {least}, received {n!r}.")
    return n.__index__()
