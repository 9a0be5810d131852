"""Gradient descent is let loose in a bowl; the bowl travels as a matrix and a vector."""


def probe(answer, bowl, w0, eta, n):
    """The path that `answer` takes on w.A w / 2 - b.w, whose slope is A w - b, for `bowl` = (A, b)."""
    A, b = bowl

    def grad(w):
        return A @ w - b

    return answer(grad, w0, eta, n)
