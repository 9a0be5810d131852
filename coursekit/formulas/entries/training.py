"""One update of the weights, by three optimizers."""

from coursekit.formulas.draws import array, number, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn.optimizers import SGD, Adam

_STEP = {"Weight": array(5), "Grad": array(5), "rate": number(0.01, 1)}
_MOMENTUM = {**_STEP, "Velocity": array(5), "momentum": number(0.1, 0.95)}
_ADAM = {
    **_STEP,
    "First": array(5),
    "Second": array(5, low=0.1, high=2),
    "decay1": number(0.5, 0.95),
    "decay2": number(0.5, 0.999),
    "tiny": number(0.01, 0.1),
    "counter": whole(1, 20),
}


def _sgd(SGD, v):
    SGD(learning_rate=v["rate"]).apply(v["Weight"], v["Grad"])
    return v["Weight"]


def _momentum(SGD, v):
    optimizer = SGD(learning_rate=v["rate"], momentum=v["momentum"])
    optimizer.slot("velocity", v["Weight"])[:] = v["Velocity"]
    optimizer.apply(v["Weight"], v["Grad"])
    return optimizer.slot("velocity", v["Weight"]), v["Weight"]


def _adam(Adam, v):
    optimizer = Adam(learning_rate=v["rate"], beta_1=v["decay1"], beta_2=v["decay2"], epsilon=v["tiny"])
    optimizer.slot("m", v["Weight"])[:] = v["First"]
    optimizer.slot("s", v["Weight"])[:] = v["Second"]
    optimizer.iterations = v["counter"] - 1
    optimizer.apply(v["Weight"], v["Grad"])
    return optimizer.slot("m", v["Weight"]), optimizer.slot("s", v["Weight"]), v["Weight"]


FORMULAS = (
    Formula(
        id="SGD",
        name="gradient descent step",
        template=r"@Weight@ \leftarrow @Weight@ - @rate@\,@Grad@",
        function=SGD,
        slides=("L10", "K22", "C10", "P12"),
        lesson="07",
        judges=(reads(_sgd, _STEP),),
    ),
    Formula(
        id="MOMENTUM",
        name="momentum step",
        template=r"@Velocity@ \leftarrow @momentum@@Velocity@ - @rate@\,@Grad@,\qquad"
        r" @Weight@ \leftarrow @Weight@ + @Velocity@",
        function=SGD,
        slides=("L23", "P15"),
        lesson="08",
        judges=(reads(_momentum, _MOMENTUM, gives=("Velocity", "Weight")),),
    ),
    Formula(
        id="ADAM-KERAS",
        name="Adam step as Keras takes it",
        template=r"\begin{aligned} @First@ &\leftarrow @decay1@@First@ + (1 - @decay1@)\,@Grad@ \\"
        r" @Second@ &\leftarrow @decay2@@Second@ + (1 - @decay2@)\,@Grad@ \odot @Grad@ \\"
        r" @Weight@ &\leftarrow @Weight@ - @rate@ \frac{\sqrt{1 - @decay2@^{@counter@}}}{1 - @decay1@^{@counter@}}"
        r" \cdot \frac{@First@}{\sqrt{@Second@} + @tiny@} \end{aligned}",
        function=Adam,
        slides=("L25", "K26"),
        lesson="11",
        judges=(reads(_adam, _ADAM, gives=("First", "Second", "Weight")),),
    ),
)
"""Formulas of updates."""
