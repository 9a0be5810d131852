"""Triangles, parallelograms and ellipses, one or two to a picture: as many made-up images as you ask for.

The idea of Shapeset-3x2 of Glorot and Bengio (2010), which D26 calls an artificial image dataset: three kinds alone and
their six pairs make nine classes. Place, size, angle, proportions and greys are drawn from a seed. The images are our
own; results on them are not comparable with the paper's.
"""

from itertools import combinations_with_replacement

import numpy as np

from coursekit.datasets.errors import check_count

#: The three kinds of shape.
KINDS = ("triangle", "parallelogram", "ellipse")
PAIRS = tuple(combinations_with_replacement(range(len(KINDS)), 2))
#: Names of the classes 0 to 8: a kind alone, or two together.
CLASSES = KINDS + tuple(f"{KINDS[i]} + {KINDS[j]}" for i, j in PAIRS)

_FIRST = np.array([0, 1, 2, *(i for i, _ in PAIRS)])
_SECOND = np.array([-1, -1, -1, *(j for _, j in PAIRS)])  # -1: there is none
_CHUNK = 200  # images drawn at a time, to keep memory small


def load_data(n_train: int = 2000, n_test: int = 500, size: int = 32, seed=0):
    """Pictures of shapes in Keras's shapes, training and test images drawn from the same seed.

    Args:
        n_train, n_test: numbers of images, at least 1.
        size: pixels of a side, at least 8.
        seed: integer, or a `numpy.random.Generator` to draw from.

    Returns:
        `(x_train, y_train), (x_test, y_test)`: uint8 images `(n, size, size)`, 0 to 255, and uint8 classes `(n,)`
        in 0..8, see `CLASSES`.

    Raises:
        ValueError: a number is too small or not whole.
    """
    rng = np.random.default_rng(seed)
    return make(n_train, size, rng), make(n_test, size, rng)


def make(n: int, size: int = 32, seed=0) -> tuple[np.ndarray, np.ndarray]:
    """Draw n images, all nine classes equally often (up to one), in shuffled order.

    Args:
        n: number of images, at least 1.
        size: pixels of a side, at least 8.
        seed: integer, or a `numpy.random.Generator` to draw from.

    Returns:
        uint8 images `(n, size, size)`, 0 to 255, and uint8 classes `(n,)` in 0..8.

    Raises:
        ValueError: `n` or `size` is too small or not a whole number.
    """
    n, size = check_count("n", n), check_count("size", size, least=8)
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(n) % len(CLASSES)).astype(np.uint8)
    parts = [_pictures(y[k : k + _CHUNK], size, rng) for k in range(0, n, _CHUNK)]
    return np.concatenate(parts), y


def _pictures(y, size, rng):
    """Paper in one grey, then the first shape in another, then the second in a third over it."""
    n = len(y)
    paper, *inks = (rng.permuted(np.tile([0.1, 0.5, 0.9], (n, 1)), axis=1) + rng.uniform(-0.1, 0.1, (n, 3))).T
    alone = _SECOND[y] < 0
    centres = _centres(alone, rng)
    images = np.broadcast_to(paper[:, None], (n, size * size)).copy()
    for kind, ink, centre in zip((_FIRST[y], _SECOND[y]), inks, centres, strict=True):
        covered = _covered(kind, centre, np.where(alone, 1.45, 1.0), size, rng)
        images += covered * (ink[:, None] - images)
    return np.rint(255 * images.clip(0, 1)).astype(np.uint8).reshape(n, size, size)


def _centres(alone, rng):
    """A single shape stands anywhere near the middle, two stand on opposite sides of it; the picture is 1 wide."""
    n = len(alone)
    angle, apart = rng.uniform(0, 2 * np.pi, n), rng.uniform(0.18, 0.22, n)
    aside = np.where(alone, 0, apart) * np.array([np.cos(angle), np.sin(angle)])
    middle = 0.5 + rng.uniform(-1, 1, (2, n)) * np.where(alone, 0.12, 0.03)
    return (middle + aside).T, (middle - aside).T


def _covered(kind, centre, larger, size, rng):
    """How much of each pixel the shape covers, 0 to 1, `(n, size * size)`; nothing where the kind is -1."""
    n = len(kind)
    angle, radius = rng.uniform(0, 2 * np.pi, n), larger * rng.uniform(0.15, 0.2, n)
    form = rng.uniform(-1, 1, (n, 3))
    at = (np.arange(size) + 0.5) / size
    across, down = at - centre[:, :1], at - centre[:, 1:]
    pixels = np.stack([np.tile(across, size), np.repeat(down, size, axis=1)]) / radius[:, None]
    depth = np.full((n, size * size), -1.0)
    for number, inside in enumerate((_triangle, _parallelogram, _ellipse)):
        mine = kind == number
        depth[mine] = inside(pixels[:, mine], angle[mine, None], form[mine].T[..., None])
    return (0.5 + depth * radius[:, None] * size).clip(0, 1)


def _triangle(u, angle, form):
    """Depth below the nearest of three sides at distance 0.5, their directions about a third of a turn apart."""
    turns = [angle + 2 * np.pi * k / 3 + 0.12 * form[k] for k in range(3)]
    return np.min([0.5 - _along(u, turn) for turn in turns], axis=0)


def _parallelogram(u, angle, form):
    """Depth below the nearest of two pairs of sides; the corner between the pairs has 60 to 120 degrees."""
    long, short = 0.78 + 0.1 * form[1], 0.52 + 0.1 * form[2]
    other = angle + np.pi / 2 + np.pi / 6 * form[0]
    return np.minimum(long - np.abs(_along(u, angle)), short - np.abs(_along(u, other)))


def _ellipse(u, angle, form):
    """Depth below the curve (p/0.95)^2 + (q/b)^2 = 1, to first order; b is 0.4 to 0.64."""
    long, short = 0.95, 0.52 + 0.12 * form[0]
    p, q = _along(u, angle), _along(u, angle + np.pi / 2)
    value = np.hypot(p / long, q / short)
    steep = np.hypot(p / long**2, q / short**2) / np.maximum(value, 1e-9)
    return (1 - value) / np.maximum(steep, 1 / long)


def _along(u, angle):
    return np.cos(angle) * u[0] + np.sin(angle) * u[1]
