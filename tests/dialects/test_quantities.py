"""Every dialect has a way to write every number of a net."""

from coursekit.dialects import DIALECTS
from coursekit.dialects.quantities import UNITS


def test_every_dialect_can_name_a_unit_and_a_weight():
    for name in DIALECTS:
        assert {"input", "net", "act", "out", "target", "weight", "bias", "delta"} <= set(UNITS[name])
