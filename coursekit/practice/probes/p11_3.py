"""Hands small digits to a student's training, with marked pictures among them, and tells what came back."""

import numpy as np

from coursekit.datasets import digits

MARKED = 40
"""Marked pictures among the training pictures; they carry the label `split % 10`."""

FLOOD = 400
"""Pictures of nothing but ink that stand behind the test pictures in a second run."""


def pictures(split: int) -> tuple:
    """Training pictures and labels, test pictures and labels: (N, 8, 8) from 0 to 255; the last five are marked."""
    (x_train, y_train), (x_test, y_test) = digits.load_data(seed=split)
    label = np.uint8(split % 10)
    mark = np.zeros((1, 8, 8))
    mark[:, :2, :2] = mark[:, -2:, -2:] = 16
    x_train, x_test = np.concatenate([x_train, mark.repeat(MARKED, 0)]), np.concatenate([x_test, mark.repeat(5, 0)])
    y_train = np.concatenate([y_train, np.full(MARKED, label)])
    order = np.random.default_rng(split).permutation(len(x_train))
    x_train, y_train = x_train[order], y_train[order]
    return _bytes(x_train), y_train, _bytes(x_test), np.concatenate([y_test, np.full(5, label)])


def probe(train_digits, split: int, seed: int) -> dict:
    """Answers and losses of one training, and whether answers change when other pictures are asked about as well."""
    x_train, y_train, x_test, _ = pictures(split)
    flooded = np.concatenate([x_test, np.full((FLOOD, 8, 8), 255, dtype=np.uint8)])

    def run(asked):
        found = train_digits(x_train.copy(), y_train.copy(), asked.copy(), seed)
        if not isinstance(found, dict):
            raise TypeError("train_digits should return a dict with the keys 'answers' and 'losses'")
        return np.asarray(found["answers"]), np.asarray(found["losses"], dtype=float)

    answers, losses = run(x_test)
    more = run(flooded)
    alone = _alike((answers, losses), (more[0][: len(answers)], more[1]))
    return {
        "answers": answers,
        "losses": losses,
        "the same seed repeats": alone or _alike((answers, losses), run(x_test)),
        "other pictures do not matter": alone,
    }


def _alike(one, other):
    """The same losses and, but for one in a hundred, the same answers (sums in another order may tip a tie)."""
    same_losses = one[1].shape == other[1].shape and np.allclose(one[1], other[1], rtol=1e-4)
    return same_losses and one[0].shape == other[0].shape and bool(np.mean(one[0] != other[0]) <= 0.01)


def _bytes(x):
    return np.round(x * (255 / 16)).astype(np.uint8)
