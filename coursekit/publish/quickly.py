"""nbformat is loaded without a grammar of addresses that no notebook holds: it is optional, and takes two seconds.

nbformat checks notebooks with jsonschema, which loads ``rfc3987_syntax`` where it finds it, to judge texts of the
format "iri". The schema of notebooks has none. It can be imported as usual afterwards.
"""

import sys

OPTIONAL = "rfc3987_syntax"


def without_grammar() -> None:
    """Import nbformat as if the optional grammar were not installed."""
    absent = sys.modules.get(OPTIONAL)
    sys.modules[OPTIONAL] = absent
    try:
        import nbformat  # noqa: F401
    finally:
        if absent is None:
            del sys.modules[OPTIONAL]


without_grammar()
