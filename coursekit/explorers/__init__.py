"""The same story with knobs: turn them and see what follows, live, in slides, or at rest."""

from coursekit.explorers.knobs import choice, slider, switch
from coursekit.explorers.shell import Explorer
from coursekit.explorers.xor_lines import xor_lines

__all__ = ["Explorer", "choice", "slider", "switch", "xor_lines"]
