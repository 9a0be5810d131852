"""Layers in matrix form, why linear ones collapse, and how many numbers they learn."""

from coursekit.formulas.draws import array, fixed, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.neurons import collapse
from coursekit.nn import activations, layers
from coursekit.nn.counting import count_params

_LAYER = {"Input": array(5, 3), "Weight": array(3, 2), "Bias": array(2)}
_STACK = {"Input": array(5, 3), "Weight1": array(3, 4), "Bias1": array(4), "Weight2": array(4, 2), "Bias2": array(2)}


def _dense(Dense, v, activation=None):
    layer = Dense(v["Weight"].shape[1], activation=activation, dtype="float64")
    layer.build(v["Weight"].shape[:1])
    layer.set_weights([v["Weight"], v["Bias"]])
    return layer(v["Input"])


def _collapsed(collapse, v):
    W, b = collapse([v["Weight1"], v["Weight2"]], [v["Bias1"], v["Bias2"]])
    return v["Input"] @ W + b


def _count(Dense, v):
    layer = Dense(v["fan_out"])
    layer.build((v["fan_in"],))
    return layer.count_params()


def _widths(rng):
    return dict(enumerate(rng.integers(1, 9, size=4).tolist()))


FORMULAS = (
    Formula(
        id="LAYER-NET",
        name="net inputs of a dense layer",
        template=r"@Net@ = @Input@@Weight@ + @Bias@",
        function=layers.Dense,
        slides=("C14", "D15", "P2"),
        lesson="03",
        judges=(reads(lambda f, v: _dense(f, v), _LAYER),),
    ),
    Formula(
        id="LAYER-ACT",
        name="activations of a dense layer",
        template=r"@Net@ = @Input@@Weight@ + @Bias@,\qquad @Act@ = @f@(@Net@)",
        function=layers.Dense,
        slides=("C19", "D15", "P4"),
        lesson="03",
        judges=(reads(lambda f, v: _dense(f, v, "sigmoid"), {**_LAYER, "f": fixed(activations.sigmoid)}),),
    ),
    Formula(
        id="COLLAPSE",
        name="two linear layers are one",
        template=r"@Pred@ = (@Input@@Weight1@ + @Bias1@)@Weight2@ + @Bias2@"
        r" = @Input@\,(@Weight1@@Weight2@) + (@Bias1@@Weight2@ + @Bias2@)",
        function=collapse,
        slides=("C11", "C14", "K5"),
        lesson="03",
        judges=(reads(_collapsed, _STACK),),
    ),
    Formula(
        id="COUNT-DENSE",
        name="parameters of a dense layer",
        template=r"@count@ = @fan_in@\,@fan_out@ + @fan_out@",
        function=layers.Dense.count_params,
        slides=("K5", "K17"),
        lesson="11",
        judges=(reads(lambda f, v: _count(layers.Dense, v), {"fan_in": whole(1, 9), "fan_out": whole(1, 9)}),),
    ),
    Formula(
        id="COUNT-TOTAL",
        name="parameters of a dense network",
        template=r"@count@ = \sum_{l=1}^{@depth@} (@width@_{l-1}\,@width@_l + @width@_l)",
        function=count_params,
        slides=("K5", "K17", "C17"),
        lesson="11",
        judges=(reads(lambda f, v: f(list(v["width"].values())), {"width": _widths, "depth": fixed(3)}),),
    ),
)
"""Formulas of layers."""
