"""Training is timed beside its own matrix products and beside what else is installed; ratios, never a limit.

The "limit" is only the matrix products of a step, same shapes, in preallocated arrays. Contenders take turns in one
process on one BLAS thread, and the median ratio to the limit of the same turn is reported. Run with `make bench`.
"""

import json
import os
import statistics
import sys
import time

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, layers, set_random_seed

TURNS = int(os.environ.get("COURSEKIT_BENCH_TURNS", "7"))
EXAMPLES = 15_000
WORKLOADS = {
    "784-512-10 relu, softmax, Adam, batch 128": ([784, 512, 10], "relu", "softmax", "adam", 128),
    "784-512-10 sigmoid, squared error, SGD, batch 32": ([784, 512, 10], "sigmoid", "sigmoid", "sgd", 32),
    "784-300-100-10 relu, softmax, Adam, batch 64": ([784, 300, 100, 10], "relu", "softmax", "adam", 64),
}


def data(sizes, seed=0):
    rng = np.random.default_rng(seed)
    return rng.random((EXAMPLES, sizes[0]), np.float32), rng.integers(sizes[-1], size=EXAMPLES)


def limit(sizes, batch):
    """Seconds for the matrix products of one epoch: forward, weight gradients, and errors back to layer 2."""
    rng = np.random.default_rng(1)
    A = [rng.random((batch, n), np.float32) for n in sizes]
    D = [rng.random((batch, n), np.float32) for n in sizes]
    W = [rng.random((n, m), np.float32) for n, m in zip(sizes, sizes[1:], strict=False)]
    G = [np.empty_like(w) for w in W]
    start = time.perf_counter()
    for _ in range(EXAMPLES // batch):
        for i, w in enumerate(W):
            np.dot(A[i], w, out=D[i + 1])
        for i in reversed(range(len(W))):
            np.dot(A[i].T, D[i + 1], out=G[i])
            if i:
                np.dot(D[i + 1], W[i].T, out=D[i])
    return time.perf_counter() - start


def ours(sizes, hidden, output, optimizer, batch):
    x, y = data(sizes)
    set_random_seed(0)
    stack = [*(layers.Dense(n, hidden) for n in sizes[1:-1]), layers.Dense(sizes[-1], output)]
    model = Sequential([Input((sizes[0],)), *stack])
    sparse = output == "softmax"
    model.compile(optimizer, "sparse_categorical_crossentropy" if sparse else "mse")
    target = y if sparse else np.eye(sizes[-1], dtype=np.float32)[y]
    start = time.perf_counter()
    model.fit(x, target, batch_size=batch, verbose=0)
    return time.perf_counter() - start


def scikit_learn(sizes, hidden, output, optimizer, batch):
    network = pytest.importorskip("sklearn.neural_network")
    x, y = data(sizes)
    kind = {"relu": "relu", "sigmoid": "logistic"}[hidden]
    model = network.MLPClassifier(sizes[1:-1], activation=kind, solver=optimizer, alpha=0, batch_size=batch, max_iter=1)
    start = time.perf_counter()
    model.fit(x, y)
    return time.perf_counter() - start


def pytorch(sizes, hidden, output, optimizer, batch):
    torch = pytest.importorskip("torch")
    torch.set_num_threads(1)
    x, y = (torch.from_numpy(a) for a in data(sizes))
    act = {"relu": torch.nn.ReLU, "sigmoid": torch.nn.Sigmoid}[hidden]
    stack = [part for n, m in zip(sizes, sizes[1:], strict=False) for part in (torch.nn.Linear(n, m), act())]
    model = torch.nn.Sequential(*(stack[:-1] if output == "softmax" else stack))
    one_hot = torch.nn.functional.one_hot(y, sizes[-1]).float()
    loss = torch.nn.CrossEntropyLoss() if output == "softmax" else torch.nn.MSELoss()
    make = {"adam": torch.optim.Adam, "sgd": torch.optim.SGD}[optimizer]
    steps = make(model.parameters(), lr=0.001)
    start = time.perf_counter()
    order = torch.randperm(EXAMPLES)
    for rows in order.split(batch):
        steps.zero_grad()
        loss(model(x[rows]), y[rows] if output == "softmax" else one_hot[rows]).backward()
        steps.step()
    return time.perf_counter() - start


@pytest.mark.parametrize("contender", [ours, scikit_learn, pytorch])
@pytest.mark.parametrize("workload", WORKLOADS)
@pytest.mark.filterwarnings("ignore")
def test_epoch(workload, contender):
    sizes, hidden, output, optimizer, batch = WORKLOADS[workload]
    turns = [(contender(sizes, hidden, output, optimizer, batch), limit(sizes, batch)) for _ in range(TURNS)]
    note(workload, contender.__name__, statistics.median(t / bound for t, bound in turns), min(t for t, _ in turns))


def test_xor_epoch():
    """Full batch, 2-2-1: the cost of everything but arithmetic."""
    x, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], np.float32), np.array([[0], [1], [1], [0]], np.float32)
    model = Sequential([Input((2,)), layers.Dense(2, "sigmoid"), layers.Dense(1, "sigmoid")])
    model.compile("sgd", "mse")
    start = time.perf_counter()
    model.fit(x, y, epochs=3000, verbose=0)
    note("XOR 2-2-1, microseconds an epoch", "ours", (time.perf_counter() - start) / 3000 * 1e6, None)


def note(workload, contender, ratio, seconds):
    """Print a result, and add it to the file named by COURSEKIT_BENCH."""
    sys.stdout.write(f"\n{workload:50} {contender:14} {ratio:8.2f}" + (f"   best {seconds:.2f} s" if seconds else ""))
    if path := os.environ.get("COURSEKIT_BENCH"):
        with open(path, "a") as file:
            file.write(json.dumps({"workload": workload, "contender": contender, "value": ratio}) + "\n")
