"""Optimizers that give every weight a step size of its own."""

import numpy as np

from coursekit.formulas.draws import array, fixed, number, one_of, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.formulas.walks import walks
from coursekit.nn.optimizer_forms import adam_step, bias_factors, rmsprop_step
from coursekit.nn.optimizers import Adadelta, Adagrad, Adamax, Nadam, RMSprop

_EACH = {"Grad": array(5)}
_ZEROS = fixed(np.zeros(5))
_START = {"Weight": array(5), "rate": number(0.01, 1), "tiny": number(0.01, 0.1)}
_ONE_DECAY = {**_START, "Second": _ZEROS, "decay": number(0.5, 0.99)}
_ADAM = {**_START, "First": _ZEROS, "Second": _ZEROS, "decay1": number(0.5, 0.95), "decay2": number(0.5, 0.999)}
_DECAYS = {"decay1": number(0.5, 0.95), "decay2": number(0.5, 0.999)}
_SLOPE = {"Grad": array(4), "rate": number(0.01, 1)}

_ARGUMENTS = {"learning_rate": "rate", "epsilon": "tiny", "beta_1": "decay1", "beta_2": "decay2", "rho": "decay"}


def _optimizer(*arguments, **fixed_arguments):
    """The walk of an optimizer class, made with these arguments of Keras."""

    def call(Optimizer, v, steps):
        chosen = {name: v[_ARGUMENTS[name]] for name in ("learning_rate", "epsilon", *arguments)}
        optimizer = Optimizer(**chosen, **fixed_arguments)
        for step in steps:
            optimizer.apply(v["Weight"], step["Grad"])
            yield (v["Weight"].copy(),)

    return call


def _rmsprop(place):
    def call(rmsprop_step, v, steps):
        w, s = v["Weight"], v["Second"]
        for step in steps:
            w, s = rmsprop_step(w, s, step["Grad"], v["rate"], v["decay"], v["tiny"], eps=place)
            yield s, w

    return call


def _adam(place):
    def call(adam_step, v, steps):
        w, m, s = v["Weight"], v["First"], v["Second"]
        for tau, step in enumerate(steps, start=1):
            w, m, s = adam_step(w, m, s, step["Grad"], tau, v["rate"], v["decay1"], v["decay2"], v["tiny"], eps=place)
            yield m, s, w

    return call


def _effective_rate(adam_step, v):
    w, m, s = adam_step(0.0, 0.3, 0.2, 0.7, v["counter"], v["rate"], v["decay1"], v["decay2"], 0.0, eps="keras")
    return -w * np.sqrt(s) / m


def _moments(v):
    _, m, s = adam_step(0.0, 0.0, 0.0, 0.7, 1, b1=v["decay1"], b2=v["decay2"])
    return {"First": m, "Second": s}


def _uncorrected(adam_step, v):
    _, m, s = adam_step(0.0, 0.0, 0.0, 0.4, 1, b1=v["decay1"], b2=v["decay2"])
    return m / np.sqrt(s)


def _first_adam(adam_step, v):
    return adam_step(0.0, 0.0, 0.0, v["Grad"], 1, v["rate"], epsilon=0.0)[0]


def _first_rmsprop(rmsprop_step, v):
    return rmsprop_step(0.0, 0.0, v["Grad"], v["rate"], v["decay"], 0.0)[0]


def _tired(Adagrad, v):
    optimizer, w = Adagrad(v["rate"], initial_accumulator_value=0.0, epsilon=0.0), np.zeros(4)
    for _ in range(v["counter"]):
        before = w.copy()
        optimizer.apply(w, v["Grad"])
    return w - before


_MOMENTS = (
    r"@First@ &\leftarrow @decay1@@First@ + (1 - @decay1@)\,@Grad@ \\"
    r" @Second@ &\leftarrow @decay2@@Second@ + (1 - @decay2@)\,@Grad@ \odot @Grad@ \\"
)
_HATS = (
    r" \hat{@First@} &= \frac{@First@}{1 - @decay1@^{@counter@}},\qquad"
    r" \hat{@Second@} = \frac{@Second@}{1 - @decay2@^{@counter@}} \\"
)

FORMULAS = (
    Formula(
        id="RMSPROP",
        name="RMSprop step (constant inside the root)",
        template=r"@Second@ \leftarrow @decay@@Second@ + (1 - @decay@)\,@Grad@ \odot @Grad@,\qquad"
        r" @Weight@ \leftarrow @Weight@ - @rate@ \frac{@Grad@}{\sqrt{@Second@ + @tiny@}}",
        function=rmsprop_step,
        slides=("L24", "K26"),
        lesson="08",
        judges=(
            walks(_rmsprop("inside"), _ONE_DECAY, _EACH, gives=("Second", "Weight")),
            walks(lambda f, v, steps: _optimizer("rho")(RMSprop, v, steps), _ONE_DECAY, _EACH),
        ),
    ),
    Formula(
        id="RMSPROP-OUTSIDE",
        name="RMSprop step (constant outside the root)",
        template=r"@Second@ \leftarrow @decay@@Second@ + (1 - @decay@)\,@Grad@ \odot @Grad@,\qquad"
        r" @Weight@ \leftarrow @Weight@ - @rate@ \frac{@Grad@}{\sqrt{@Second@} + @tiny@}",
        function=rmsprop_step,
        slides=("L24",),
        lesson="08",
        judges=(walks(_rmsprop("outside"), _ONE_DECAY, _EACH, gives=("Second", "Weight")),),
    ),
    Formula(
        id="RMSPROP-FIRST",
        name="first step of RMSprop for a large gradient",
        template=r"@Step@ = -\frac{@rate@}{\sqrt{1 - @decay@}} \cdot \frac{@Grad@}{\lvert @Grad@ \rvert}",
        function=rmsprop_step,
        slides=("L24",),
        lesson="08",
        judges=(reads(_first_rmsprop, {**_SLOPE, "decay": number(0.5, 0.99)}, gives="Step"),),
    ),
    Formula(
        id="ADAM",
        name="Adam step as in the paper",
        template=r"\begin{aligned} " + _MOMENTS + _HATS + r" @Weight@ &\leftarrow @Weight@ -"
        r" @rate@ \frac{\hat{@First@}}{\sqrt{\hat{@Second@}} + @tiny@} \end{aligned}",
        function=adam_step,
        slides=("L25", "K25", "K26"),
        lesson="08",
        judges=(walks(_adam("paper"), _ADAM, _EACH, gives=("First", "Second", "Weight")),),
    ),
    Formula(
        id="ADAM-DECK",
        name="Adam step as L25 prints it (constant inside the root)",
        template=r"\begin{aligned} " + _MOMENTS + _HATS + r" @Weight@ &\leftarrow @Weight@ -"
        r" @rate@ \frac{\hat{@First@}}{\sqrt{\hat{@Second@} + @tiny@}} \end{aligned}",
        function=adam_step,
        slides=("L25",),
        lesson="08",
        judges=(walks(_adam("deck"), _ADAM, _EACH, gives=("First", "Second", "Weight")),),
    ),
    Formula(
        id="BIAS-FACTORS",
        name="bias correction of Adam's two averages",
        template=r"@factor1@ = \frac{1}{1 - @decay1@^{@counter@}},\qquad"
        r" @factor2@ = \frac{1}{1 - @decay2@^{@counter@}}",
        function=bias_factors,
        slides=("L25", "L26"),
        lesson="08",
        judges=(
            reads(
                lambda f, v: f(v["counter"], v["decay1"], v["decay2"]),
                {**_DECAYS, "counter": whole(1, 100)},
                gives=("factor1", "factor2"),
            ),
        ),
    ),
    Formula(
        id="ADAM-RATE",
        name="learning rate that bias correction leaves to Adam",
        template=r"@rate@_{@counter@} = @rate@\,\frac{\sqrt{1 - @decay2@^{@counter@}}}{1 - @decay1@^{@counter@}}",
        function=adam_step,
        slides=("L26",),
        lesson="08",
        judges=(
            reads(
                _effective_rate, {**_DECAYS, "rate": number(0.01, 1), "counter": whole(1, 100)}, gives="rate_counter"
            ),
        ),
    ),
    Formula(
        id="ADAM-FIRST",
        name="first step of Adam",
        template=r"@Step@ = -@rate@\,\frac{@Grad@}{\lvert @Grad@ \rvert}",
        function=adam_step,
        slides=("L25",),
        lesson="08",
        judges=(reads(_first_adam, _SLOPE, gives="Step"),),
    ),
    Formula(
        id="ADAM-UNCORRECTED",
        name="first step of Adam without bias correction, in units of the learning rate",
        template=r"\frac{@First@}{\sqrt{@Second@}} = \frac{1 - @decay1@}{\sqrt{1 - @decay2@}}",
        function=adam_step,
        slides=("L25", "L26"),
        lesson="08",
        judges=(reads(_uncorrected, _DECAYS, more=_moments),),
    ),
    Formula(
        id="ADAGRAD",
        name="Adagrad step",
        template=r"@Second@ \leftarrow @Second@ + @Grad@ \odot @Grad@,\qquad"
        r" @Weight@ \leftarrow @Weight@ - @rate@ \frac{@Grad@}{\sqrt{@Second@ + @tiny@}}",
        function=Adagrad,
        slides=("L27", "K26"),
        lesson="08",
        judges=(walks(_optimizer(initial_accumulator_value=0.0), {**_START, "Second": _ZEROS}, _EACH),),
    ),
    Formula(
        id="ADAGRAD-TIRED",
        name="Adagrad on a steady slope: ever smaller steps",
        template=r"@Step@_{@counter@} = -\frac{@rate@}{\sqrt{@counter@}} \cdot \frac{@Grad@}{\lvert @Grad@ \rvert}",
        function=Adagrad,
        slides=("L27",),
        lesson="08",
        judges=(reads(_tired, {**_SLOPE, "counter": one_of([1, 2, 4, 9, 30])}, gives="Step_counter"),),
    ),
    Formula(
        id="ADADELTA",
        name="Adadelta step",
        template=r"\begin{aligned} @Second@ &\leftarrow @decay@@Second@ + (1 - @decay@)\,@Grad@ \odot @Grad@ \\"
        r" @Step@ &= \frac{\sqrt{@Moved@ + @tiny@}}{\sqrt{@Second@ + @tiny@}} \odot @Grad@ \\"
        r" @Moved@ &\leftarrow @decay@@Moved@ + (1 - @decay@)\,@Step@ \odot @Step@ \\"
        r" @Weight@ &\leftarrow @Weight@ - @rate@@Step@ \end{aligned}",
        function=Adadelta,
        slides=("K26",),
        lesson="08",
        judges=(
            walks(_optimizer("rho"), {**_START, "Second": _ZEROS, "Moved": _ZEROS, "decay": number(0.5, 0.95)}, _EACH),
        ),
    ),
    Formula(
        id="ADAMAX",
        name="AdaMax step",
        template=r"\begin{aligned} @First@ &\leftarrow @decay1@@First@ + (1 - @decay1@)\,@Grad@ \\"
        r" @Largest@ &\leftarrow \max(@decay2@@Largest@, \lvert @Grad@ \rvert) \\"
        r" @Weight@ &\leftarrow @Weight@ - \frac{@rate@}{1 - @decay1@^{@counter@}}"
        r" \cdot \frac{@First@}{@Largest@ + @tiny@} \end{aligned}",
        function=Adamax,
        slides=("L27", "K26"),
        lesson="08",
        judges=(walks(_optimizer("beta_1", "beta_2"), {**_ADAM, "Largest": _ZEROS}, _EACH),),
    ),
    Formula(
        id="NADAM",
        name="Nadam step",
        template=r"\begin{aligned} @warm@ &= @decay1@\Big(1 - \frac{0.96^{@counter@}}{2}\Big),\qquad"
        r" @warm@' = @decay1@\Big(1 - \frac{0.96^{@counter@ + 1}}{2}\Big),\qquad"
        r" @product@ \leftarrow @warm@\,@product@ \\ "
        + _MOMENTS
        + r" \hat{@First@} &= \frac{@warm@' @First@}{1 - @warm@' @product@}"
        r" + \frac{(1 - @warm@)\,@Grad@}{1 - @product@},\qquad"
        r" \hat{@Second@} = \frac{@Second@}{1 - @decay2@^{@counter@}} \\"
        r" @Weight@ &\leftarrow @Weight@ - @rate@ \frac{\hat{@First@}}{\sqrt{\hat{@Second@}} + @tiny@} \end{aligned}",
        function=Nadam,
        slides=("L27", "K26"),
        lesson="08",
        judges=(walks(_optimizer("beta_1", "beta_2"), {**_ADAM, "product": fixed(1.0)}, _EACH),),
    ),
)
"""Formulas of optimizers with adaptive steps."""
