"""A gate or net that nobody knows is answered with the nearest that somebody does."""

from collections.abc import Mapping
from difflib import get_close_matches


def unknown(kind: str, name: object, spelled: str, known: Mapping) -> str:
    """Sentence for a `name` that is none of `known`; `spelled` is the name as `known` would write it."""
    near = get_close_matches(spelled, known, n=1)
    hint = f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(known)}."
    return f"Unknown {kind} {name!r}. {hint}"
