"""Other right ways to go forward through the 2-2-1 net."""

import numpy as np


def loops(x, W1, b1, W2, b2):
    h = [sum(x[0][i] * W1[i][j] for i in range(2)) + b1[j] for j in range(2)]
    return {"h": [h], "yhat": [[sum(h[j] * W2[j][0] for j in range(2)) + b2[0]]]}


def einsum(x, W1, b1, W2, b2):
    h = np.einsum("ni,ij->nj", x, W1) + b1
    return {"h": h, "yhat": np.einsum("nj,jk->nk", h, W2) + b2, "more": "does no harm"}


def columns(x, W1, b1, W2, b2):
    h = W1.T @ x.T + b1[:, None]
    return {"h": h.T, "yhat": (W2.T @ h + b2[:, None]).T}


def single(x, W1, b1, W2, b2):
    x, W1, b1, W2, b2 = (a.astype(np.float32) for a in (x, W1, b1, W2, b2))
    h = x @ W1 + b1
    return {"h": h, "yhat": h @ W2 + b2}


ALTERNATIVES = (loops, einsum, columns, single)
