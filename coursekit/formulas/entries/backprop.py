"""Backpropagation in four equations: for one unit, for one example as a column, and for a whole batch."""

import numpy as np

from coursekit.formulas.draws import fixed, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.formulas.stacks import columns, example, passes, stack, traced
from coursekit.nn import Sequential

_BATCH = stack()
_HIDDEN = {**_BATCH, "l": whole(1, 2)}
_ANY = {**_BATCH, "l": whole(1, 3)}
_ONE = {**stack(batch=1), "l": fixed(2)}
_COLUMN = {**stack(batch=1), "l": whole(1, 2)}


def _delta(trace, v):
    return trace[v["l"] - 1].delta


def _last_delta(trace, v):
    return trace[v["depth"] - 1].delta


def _row(pick):
    return traced(lambda trace, v: pick(trace, v)[0])


def _column(pick):
    return traced(lambda trace, v: pick(trace, v).T)


def _dW(trace, v):
    return trace[v["l"] - 1].dW


def _db(trace, v):
    return trace[v["l"] - 1].db


FORMULAS = (
    Formula(
        id="ERROR-SIGNAL",
        name="error signal of a layer",
        template=r"@Delta@^{[l]} = \frac{\partial @loss@}{\partial @Net@^{[l]}}",
        function=Sequential.trace,
        slides=("D18",),
        lesson="06",
        judges=(reads(traced(_delta), _ANY, gives="Delta[l]", more=passes),),
    ),
    Formula(
        id="ERROR-SIGNAL-UNIT",
        name="error signal of one unit",
        template=r"@delta@^{[l]}_j = \frac{\partial @loss_one@}{\partial @net@^{[l]}_j}",
        function=Sequential.trace,
        slides=("D18",),
        lesson="06",
        judges=(reads(_row(_delta), _ONE, free={"j": 2}, gives="delta[l]", more=example),),
    ),
    Formula(
        id="BP1",
        name="first equation of backpropagation: the error at the output",
        template=r"@Delta@^{[@depth@]} = \frac{\partial @loss@}{\partial @Act@^{[@depth@]}}"
        r" \odot @f@_{@depth@}'(@Net@^{[@depth@]})",
        function=Sequential.trace,
        slides=("D19", "D22"),
        lesson="06",
        judges=(reads(traced(_last_delta), _BATCH, gives="Delta[depth]", more=passes),),
    ),
    Formula(
        id="BP1-UNIT",
        name="error at one output unit",
        template=r"@delta@^{[@depth@]}_j = \frac{\partial @loss_one@}{\partial @act@^{[@depth@]}_j}"
        r"\, @f@_{@depth@}'(@net@^{[@depth@]}_j)",
        function=Sequential.trace,
        slides=("D19",),
        lesson="06",
        judges=(reads(_row(_last_delta), _ONE, free={"j": 3}, gives="delta[depth]", more=example),),
    ),
    Formula(
        id="BP1-COLUMN",
        name="error at the output, one example as a column",
        template=r"@delta@^{[@depth@]} = \nabla_{@act@^{[@depth@]}} @loss_one@"
        r" \odot @f@_{@depth@}'(@net@^{[@depth@]})",
        function=Sequential.trace,
        slides=("D19", "D22", "D23"),
        lesson="06",
        judges=(reads(_column(_last_delta), _COLUMN, gives="delta[depth]", more=columns),),
    ),
    Formula(
        id="BP1-SQUARED",
        name="error at the output for the half squared error",
        template=r"@Delta@^{[@depth@]} = \frac{1}{@batch@} (@Act@^{[@depth@]} - @Target@)"
        r" \odot @f@_{@depth@}'(@Net@^{[@depth@]})",
        function=Sequential.trace,
        slides=("D20",),
        lesson="06",
        judges=(reads(traced(_last_delta), _BATCH, gives="Delta[depth]", more=passes),),
    ),
    Formula(
        id="BP1-SQUARED-COLUMN",
        name="error at the output for the half squared error, one example as a column",
        template=r"@delta@^{[@depth@]} = (@act@^{[@depth@]} - @target@) \odot @f@_{@depth@}'(@net@^{[@depth@]})",
        function=Sequential.trace,
        slides=("D20",),
        lesson="06",
        judges=(reads(_column(_last_delta), _COLUMN, gives="delta[depth]", more=columns),),
    ),
    Formula(
        id="BP2",
        name="second equation of backpropagation: the error one layer down",
        template=r"@Delta@^{[l]} = \big(@Delta@^{[l+1]} @Weight@^{[l+1]\top}\big) \odot @f@_l'(@Net@^{[l]})",
        function=Sequential.trace,
        slides=("D21", "D22"),
        lesson="06",
        judges=(reads(traced(_delta), _HIDDEN, gives="Delta[l]", more=passes),),
    ),
    Formula(
        id="BP2-UNIT",
        name="error of one hidden unit",
        template=r"@delta@^{[l]}_i = @f@_l'(@net@^{[l]}_i)"
        r" \sum_{j=1}^{@width@_{l+1}} @weight@^{[l+1]}_{ij}\, @delta@^{[l+1]}_j",
        function=Sequential.trace,
        slides=("D21", "D24"),
        lesson="06",
        judges=(reads(_row(_delta), _ONE, free={"i": 2}, gives="delta[l]", more=example),),
    ),
    Formula(
        id="BP2-COLUMN",
        name="error one layer down, one example as a column, weights (to, from)",
        template=r"@delta@^{[l]} = \big(@weight@^{[l+1]\top} @delta@^{[l+1]}\big) \odot @f@_l'(@net@^{[l]})",
        function=Sequential.trace,
        slides=("D21", "D22", "D23"),
        lesson="06",
        judges=(reads(_column(_delta), _COLUMN, gives="delta[l]", more=columns),),
    ),
    Formula(
        id="BP3",
        name="third equation of backpropagation: gradient of the biases",
        template=r"\nabla_{@Bias@^{[l]}} @loss@ = @ones@^\top @Delta@^{[l]}",
        function=Sequential.trace,
        slides=("D21", "D22", "C15", "C16"),
        lesson="06",
        judges=(reads(traced(_db), _ANY, gives="dloss/dBias[l]", more=passes),),
    ),
    Formula(
        id="BP3-UNIT",
        name="gradient of one bias",
        template=r"\frac{\partial @loss_one@}{\partial @bias@^{[l]}_j} = @delta@^{[l]}_j",
        function=Sequential.trace,
        slides=("D21", "D22", "D23"),
        lesson="06",
        judges=(reads(traced(_db), _ONE, free={"j": 2}, gives="dloss_one/dbias[l]", more=example),),
    ),
    Formula(
        id="BP4",
        name="fourth equation of backpropagation: gradient of the weights",
        template=r"\nabla_{@Weight@^{[l]}} @loss@ = @Act@^{[l-1]\top} @Delta@^{[l]}",
        function=Sequential.trace,
        slides=("D21", "D22", "C16"),
        lesson="06",
        judges=(reads(traced(_dW), _ANY, gives="dloss/dWeight[l]", more=passes),),
    ),
    Formula(
        id="BP4-UNIT",
        name="gradient of one weight: what went in times the error that came out",
        template=r"\frac{\partial @loss_one@}{\partial @weight@^{[l]}_{ij}} = @act@^{[l-1]}_i\, @delta@^{[l]}_j",
        function=Sequential.trace,
        slides=("D21", "D22", "D23"),
        lesson="06",
        judges=(reads(traced(_dW), _ONE, free={"i": 4, "j": 2}, gives="dloss_one/dweight[l]", more=example),),
    ),
    Formula(
        id="BP4-COLUMN",
        name="gradient of the weights (to, from) as an outer product",
        template=r"\nabla_{@weight@^{[l]}} @loss_one@ = @delta@^{[l]} @act@^{[l-1]\top}",
        function=Sequential.trace,
        slides=("D22",),
        lesson="06",
        judges=(reads(_column(_dW), _COLUMN, gives="dloss_one/dweight[l]", more=columns),),
    ),
    Formula(
        id="MEAN-GRADIENT",
        name="the gradient of a batch is the mean of the gradients of its examples",
        template=r"\nabla_{@Weight@^{[l]}} @loss@"
        r" = \frac{1}{@batch@} \sum_{n=1}^{@batch@} \frac{\partial @loss_one@_n}{\partial @Weight@^{[l]}}",
        function=Sequential.trace,
        slides=("D17",),
        lesson="06",
        judges=(reads(traced(_dW), _ANY, gives="dloss/dWeight[l]", more=lambda v: _of_every_example(v)),),
    ),
)
"""Formulas of backpropagation."""


def _of_every_example(v):
    alone = [passes({**v, "Input": x[None], "Target": y[None]}) for x, y in zip(v["Input"], v["Target"], strict=True)]
    by_layer = {l: np.array([one["dloss/dWeight"][l] for one in alone]) for l in v["Weight"]}
    return {"dloss_one/dWeight": by_layer}
