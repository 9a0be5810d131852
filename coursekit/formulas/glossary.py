"""A glossary answers the question: what does this word mean?"""

from coursekit.formulas.terms import TERMS, Term
from coursekit.nn.lookup import unknown


def _key(name):
    return str(name).lower().replace("-", " ")


_BY_NAME = {_key(name): entry for entry in TERMS for name in (entry.term, *entry.also)}


def glossary(term: str) -> Term:
    """The entry for a term or one of its other names, written large or small; hyphens count as spaces.

    Raises ValueError for an unknown term (with the nearest one).
    """
    if _key(term) not in _BY_NAME:
        raise ValueError(unknown("term", term, _BY_NAME))
    return _BY_NAME[_key(term)]
