"""What a half, a sum or another sign in the loss does to gradients, learning rates and losses."""

from coursekit.dialects.catalogue import dialect
from coursekit.dialects.params import Params, to_course, to_deck


def convert_gradients(gradients, source, target, examples: int = 1):
    """Gradients in another dialect: new layout, and times what the target's loss is to the source's.

    `gradients`: laid out like the parameters of the source (`convert`). `examples`: how many went into them, N.
    A gradient is what a deck's rate multiplies. In CMSC373 (and D24) that is E_j f(I_i), the opposite of the slope,
    because its updates add; its E without f' belongs to cross-entropy (erratum K-13). Errors as in `convert`.
    """
    source, target = dialect(source), dialect(target)
    over, under = target.gradient_scale(examples), source.gradient_scale(examples)
    course = to_course(gradients, source)

    def scaled(arrays):
        return {l: x * over / under if over != under else x for l, x in arrays.items()}

    return to_deck(Params(scaled(course.W), scaled(course.b)), target)


def convert_rate(eta: float, source, target, examples: int = 1) -> float:
    """The learning rate that takes the same steps in another dialect: eta_target = eta * loss_source / loss_target.

    With N examples in a step: eta = N eta_L, eta = 2 mu, eta = 2 N eta for J of D6, eta = beta. Source: erratum X-05.
    """
    return eta * dialect(source).loss_scale(examples) / dialect(target).loss_scale(examples)


def convert_loss(value: float, source, target, examples: int = 1) -> float:
    """The same loss on another deck's scale: squared error as a mean of halves, a mean, a sum of halves or a sum.

    E_L = N mean, J_D = 2 N mean, C_D = mean, L_P = 2 mean, where mean is the course's (1/N) sum of halves.
    """
    return value * dialect(target).loss_scale(examples) / dialect(source).loss_scale(examples)
