"""How large networks are, and how fast machines grew."""

from coursekit.formulas.counts_layers import TransformerBlock
from coursekit.formulas.draws import number, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.published_growth import growth
from coursekit.formulas.record import Formula

_BLOCKS = {"depth": whole(1, 96), "across": whole(1, 99)}


def _grown(growth, v):
    found = growth(v["factor"], 1990, 1990 + v["years"])
    return found.per_year, found.doubling_months


FORMULAS = (
    Formula(
        id="HARDWARE-GROWTH",
        name="growth per year, and months until doubled, of what grew by a factor in some years",
        template=r"@growth@ = @factor@^{1 / @years@},\qquad @doubling@ = 12\,\frac{\ln 2}{\ln @growth@}",
        function=growth,
        slides=("K25",),
        lesson="01",
        judges=(reads(_grown, {"factor": number(2, 5000), "years": whole(1, 30)}, gives=("growth", "doubling")),),
    ),
    Formula(
        id="COUNT-TRANSFORMER",
        name="parameters of L transformer blocks of width d, with biases and norms",
        template=r"@count@ = @depth@\,(12@across@^2 + 13@across@)",
        function=TransformerBlock,
        slides=("C17",),
        lesson="06",
        judges=(reads(lambda f, v: v["depth"] * f(v["across"]).params, _BLOCKS, gives="count"),),
    ),
)
"""Formulas of sizes and growth."""
