"""The same optimizer is written in several ways on paper, and the ways differ where it hurts."""

import numpy as np

from coursekit.nn.lookup import unknown


def momentum_step(w, v, g, eta, alpha, form: str = "lecture"):
    """One step with momentum; returns new (w, v).

    "lecture":  v' = alpha v - eta g,            w' = w + v'   (L23; P15 writes mu and beta).
    "averaged": v' = alpha v + (1 - alpha) g,    w' = w - eta v'   (the book of P16).
    Equal paths when the averaged eta is 1 / (1 - alpha) times as large (erratum P-10). Nothing is changed in place.
    """
    if form == "lecture":
        v = alpha * v - eta * g
        return w + v, v
    if form == "averaged":
        v = alpha * v + (1 - alpha) * g
        return w - eta * v, v
    raise ValueError(unknown("form of momentum", form, ("averaged", "lecture")))


def rmsprop_step(w, s, g, eta, beta=0.9, epsilon=1e-8, eps: str = "inside"):
    """One step of RMSprop; returns new (w, s):  s' = beta s + (1 - beta) g^2.

    eps "inside":  w' = w - eta g / sqrt(s' + epsilon)  (L24, Keras);  "outside":  w - eta g / (sqrt(s') + epsilon).
    For tiny gradients the two differ a hundredfold (erratum L-08).
    """
    s = beta * s + (1 - beta) * g**2
    if eps == "inside":
        return w - eta * g / np.sqrt(s + epsilon), s
    if eps == "outside":
        return w - eta * g / (np.sqrt(s) + epsilon), s
    raise ValueError(unknown("place of epsilon", eps, ("inside", "outside")))


def adam_step(w, m, s, g, tau, eta=0.001, b1=0.9, b2=0.999, epsilon=1e-8, eps: str = "paper"):
    """Update number tau = 1, 2, ... of Adam; returns new (w, m, s).

    m' = b1 m + (1 - b1) g,  s' = b2 s + (1 - b2) g^2,  m^ = m' / (1 - b1^tau),  s^ = s' / (1 - b2^tau), and
    "paper":  w' = w - eta m^ / (sqrt(s^) + epsilon)        Kingma and Ba 2015, algorithm 1
    "deck":   w' = w - eta m^ / sqrt(s^ + epsilon)          L25 as printed (erratum L-09)
    "keras":  w' = w - eta_tau m' / (sqrt(s') + epsilon),   eta_tau = eta sqrt(1 - b2^tau) / (1 - b1^tau)
    The first step has the size eta wherever |g| is large against epsilon. Raises ValueError for tau < 1.
    """
    if tau < 1:
        raise ValueError(f"Adam expected an update number tau >= 1, received {tau}: at 0 the correction is 0 / 0.")
    m, s = b1 * m + (1 - b1) * g, b2 * s + (1 - b2) * g**2
    m_hat, s_hat = m / (1 - b1**tau), s / (1 - b2**tau)
    if eps == "paper":
        step = m_hat / (np.sqrt(s_hat) + epsilon)
    elif eps == "deck":
        step = m_hat / np.sqrt(s_hat + epsilon)
    elif eps == "keras":
        step = np.sqrt(1 - b2**tau) / (1 - b1**tau) * m / (np.sqrt(s) + epsilon)
    else:
        raise ValueError(unknown("form of Adam", eps, ("deck", "keras", "paper")))
    return w - eta * step, m, s


def bias_factors(tau, beta1=0.9, beta2=0.999) -> tuple[float, float]:
    """What the two averages are multiplied by after tau updates: 1 / (1 - beta1^tau) and 1 / (1 - beta2^tau).

    Both fall to 1; at the start they undo the pull towards zero (errata L-10, L-11). Raises ValueError for tau < 1.
    """
    if tau < 1:
        raise ValueError(f"Expected an update number tau >= 1, received {tau}.")
    return 1 / (1 - beta1**tau), 1 / (1 - beta2**tau)
