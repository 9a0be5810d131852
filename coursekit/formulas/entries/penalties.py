"""A charge for large weights, added to the loss."""

from coursekit.formulas.draws import array, fixed, number
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.nn import Input, Sequential
from coursekit.nn.layers import Dense
from coursekit.nn.losses import HalfSquaredError
from coursekit.nn.optimizers import SGD
from coursekit.nn.regularizers import L1, L2

_CHARGED = {
    "Input": array(6, 3),
    "Target": array(6, 2),
    "Weight": array(3, 2),
    "rate": number(0.01, 1),
    "penalty": number(0.01, 0.5),
    "fan_in": fixed(3),
    "fan_out": fixed(2),
}


def _model(v, regularizer=None):
    """A linear layer without biases in float64, with the drawn weights."""
    model = Sequential(
        [Input((3,)), Dense(2, use_bias=False, kernel_regularizer=regularizer, dtype="float64")],
    )
    model.set_weights([v["Weight"]])
    model.compile(SGD(v["rate"]), loss=HalfSquaredError())
    return model


def _plain_loss(v):
    return {"loss": _model(v).evaluate(v["Input"], v["Target"])}


def _charged_loss(Regularizer, v):
    return _model(v, Regularizer(v["penalty"])).evaluate(v["Input"], v["Target"])


def _charged_gradient(Regularizer, v):
    return _model(v, Regularizer(v["penalty"])).gradients(v["Input"], v["Target"])[0]


def _whole_gradient(v):
    return {"Grad": _model(v).gradients(v["Input"], v["Target"])[0]}


def _decayed(L2, v):
    model = _model(v, L2(v["penalty"]))
    model.train_on_batch(v["Input"], v["Target"])
    return model.get_weights()[0]


FORMULAS = (
    Formula(
        id="L2-PENALTY",
        name="loss with a charge for squared weights",
        template=r"\tilde{@loss@} = @loss@ + @penalty@ \sum_{i=1}^{@fan_in@} \sum_{j=1}^{@fan_out@} @Weight@_{ij}^2",
        function=L2,
        slides=("C22", "L20"),
        lesson="10",
        judges=(reads(_charged_loss, _CHARGED, more=_plain_loss, gives="tilde loss"),),
    ),
    Formula(
        id="L2-SLOPE",
        name="gradient with a charge for squared weights",
        template=r"\tilde{@Grad@} = @Grad@ + 2@penalty@@Weight@",
        function=L2,
        slides=("C22",),
        lesson="10",
        judges=(reads(_charged_gradient, _CHARGED, more=_whole_gradient, gives="tilde Grad"),),
    ),
    Formula(
        id="L1-PENALTY",
        name="loss with a charge for the size of weights",
        template=r"\tilde{@loss@} = @loss@"
        r" + @penalty@ \sum_{i=1}^{@fan_in@} \sum_{j=1}^{@fan_out@} \lvert @Weight@_{ij} \rvert",
        function=L1,
        slides=("C22",),
        lesson="10",
        judges=(reads(_charged_loss, _CHARGED, more=_plain_loss, gives="tilde loss"),),
    ),
    Formula(
        id="L1-SLOPE",
        name="gradient with a charge for the size of weights",
        template=r"\tilde{@Grad@}_{ij} = @Grad@_{ij} + @penalty@\,\frac{@Weight@_{ij}}{\lvert @Weight@_{ij} \rvert}",
        function=L1,
        slides=("C22",),
        lesson="10",
        judges=(reads(_charged_gradient, _CHARGED, free={"i": 3, "j": 2}, more=_whole_gradient, gives="tilde Grad"),),
    ),
    Formula(
        id="WEIGHT-DECAY",
        name="weight decay: every weight shrinks by a share of itself",
        template=r"@Weight@ \leftarrow (1 - 2@rate@@penalty@)\,@Weight@ - @rate@\,@Grad@",
        function=L2,
        slides=("L20",),
        lesson="07",
        judges=(reads(_decayed, _CHARGED, more=_whole_gradient, gives="Weight"),),
    ),
)
"""Formulas of penalties for large weights."""
