"""The classic training program as a page of numbered lines: find the five that are wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

from coursekit.formulas.box import erratum


@dataclass(frozen=True)
class Slip:
    """What a line should say, `right`, and the ids of the `errata` that decide it."""

    right: str
    errata: tuple[str, ...]


LINES = (
    "f(I) = 1 / (1 + e^I)",
    "repeat",
    "    total error = 0",
    "    for each pattern:",
    "        forward: I = sum of w · input, plus bias;  keep f(I) for the way back",
    "        for each output unit j:",
    "            E_j = desired_j - actual_j",
    "            total error = total error + E_j",
    "        for each hidden unit i:",
    "            E_i = f(I_i) · (1 - I_i) · sum over j of w_ij · E_j",
    "        for each weight w_ij, from unit i to unit j:",
    "            w_ij = w_ij + beta · E_j · f(I_j)",
    "        leave the biases as they are",
    "    epochs = epochs + 1",
    "until total error < limit, or epochs = largest number allowed",
)
"""The program of K6 to K11 in our own words, with five slips."""

SLIPS: Mapping[int, Slip] = MappingProxyType(
    {
        1: Slip("f(I) = 1 / (1 + e^-I)", ("K-09",)),
        8: Slip("            total error = total error + E_j^2", ("K-15",)),
        10: Slip("            E_i = f(I_i) · (1 - f(I_i)) · sum over j of w_ij · E_j", ("K-14",)),
        12: Slip("            w_ij = w_ij + beta · E_j · f(I_i)", ("K-11",)),
        13: Slip("        for each unit j:  b_j = b_j + beta · E_j", ("K-16",)),
    }
)
"""Line number, from 1, -> what it should say."""


@dataclass(frozen=True)
class ClassicProgram:
    """The page: `lines` as printed, or corrected; `marked` line numbers stand out, and fold the page."""

    lines: tuple[str, ...]
    marked: tuple[int, ...] = ()

    def _repr_html_(self) -> str:
        rows = (self._row(k, line) for k, line in enumerate(self.lines, 1))
        page = f"<pre>{chr(10).join(rows)}</pre>"
        return f"<details><summary>The lines put right</summary>{page}</details>" if self.marked else page

    def _row(self, k, line):
        text = f"{k:>2}  {escape(line)}"
        return f"<mark>{text}</mark>   {', '.join(SLIPS[k].errata)}" if k in self.marked else text

    def __str__(self) -> str:
        sign = {True: "*", False: " "}
        return "\n".join(f"{k:>2}{sign[k in self.marked]} {line}" for k, line in enumerate(self.lines, 1))

    def __repr__(self) -> str:
        return f"The classic program in {len(self.lines)} lines"


def classic_program(corrected: bool = False) -> ClassicProgram:
    """The program of K6 to K11 with its five slips, or with those lines put right and marked.

    Some of the slips may come from our text of the slides. They are the five that `dialects.ClassicBackprop` can make
    on purpose; the errata behind them are K-09, K-11, K-14, K-15 and K-16.
    """
    if not corrected:
        return ClassicProgram(LINES)
    for slip in SLIPS.values():
        for id in slip.errata:
            erratum(id)
    lines = tuple(SLIPS[k].right if k in SLIPS else line for k, line in enumerate(LINES, 1))
    return ClassicProgram(lines, tuple(SLIPS))
