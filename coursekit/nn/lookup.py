"""A name that nobody knows gets a sentence with the nearest name that somebody does."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any


def unknown(kind: str, name: object, known: Mapping[str, Any] | list[str] | tuple[str, ...]) -> str:
    """Sentence for an unknown name: ``Unknown activation 'rleu'. Did you mean 'relu'?``.

    `kind` is what was looked for, `known` the names that exist. Without a near match all of them are listed.
    """
    names = sorted(str(k) for k in known)
    spelt = {known_name.lower(): known_name for known_name in names}
    near = get_close_matches(str(name).lower(), spelt, n=1)
    hint = f"Did you mean {spelt[near[0]]!r}?" if near else f"Known: {', '.join(names)}."
    return f"Unknown {kind} {name!r}. {hint}"


def find(kind: str, identifier: Any, table: Mapping[str, Callable[[], Any]], accepts: type) -> Any:
    """Turn a Keras identifier (a name, a class or an object) into an object of type `accepts`.

    Raises ValueError for an unknown name and TypeError for anything else.
    """
    if isinstance(identifier, accepts):
        return identifier
    if isinstance(identifier, type) and issubclass(identifier, accepts):
        return identifier()
    if isinstance(identifier, str):
        key = identifier if identifier in table else identifier.lower()
        if key in table:
            return table[key]()
        raise ValueError(unknown(kind, identifier, table))
    raise TypeError(
        f"Expected a name or an object for the {kind}, received {identifier!r} "
        f"of type {type(identifier).__name__}. Try a name such as {sorted(table)[0]!r}."
    )
