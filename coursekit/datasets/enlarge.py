"""A digit of 8 by 8 values becomes a picture of 28 by 28, made the way MNIST's pictures are.

MNIST puts a digit into a box of 20 by 20, keeps its proportions, and shifts the box inside 28 by 28
until the centre of mass of the ink lies in the middle, at row 14 and column 14.
"""

import numpy as np

#: Ink shares (of 1) that become paper and full black: chosen so that the share of fully black
#: pixels (7.4 %) and of grey ones comes out as in MNIST; strokes interpolated from 8 x 8 are too soft.
PAPER, BLACK = 0.25, 0.8
BOX, SIDE, CENTRE = 20, 28, 14


def enlarge(images: np.ndarray, top: float = 16) -> np.ndarray:
    """Enlarge square digits to 28 x 28 with MNIST's polarity, ink bright on a border of 0.

    Args:
        images: shape `(n, side, side)`, values 0 (paper) to `top` (ink).
        top: the value of full ink.

    Returns:
        uint8, shape `(n, 28, 28)`, 0 (paper) to 255 (ink).

    Raises:
        ValueError: the shape is not `(n, side, side)`, or a value lies outside 0..top.
    """
    images = _checked(images, top) / top
    A = interpolation(BOX, images.shape[1])
    ink = np.clip((A @ images @ A.T - PAPER) / (BLACK - PAPER), 0, 1)
    margin = (SIDE - BOX) // 2
    pictures = np.pad(ink, [(0, 0), (margin, margin), (margin, margin)])
    for picture in pictures:
        picture[:] = _centred(picture, margin)
    return np.round(255 * pictures).astype(np.uint8)


def interpolation(new: int, old: int) -> np.ndarray:
    """The matrix `A`, shape `(new, old)`, that stretches a row of `old` values to `new` values.

    `A[i, j] = k(x_i - j)` with the new pixel's middle `x_i = (i + 1/2) old / new - 1/2` in old pixels and
    the cubic kernel `k` of Keys (1981, a = -1/2). Beyond the edge there is paper (0).
    """
    x = (np.arange(new) + 0.5) * old / new - 0.5
    return cubic(x[:, None] - np.arange(old))


def cubic(t: np.ndarray) -> np.ndarray:
    """Keys's cubic kernel: 1 at 0, 0 at every other integer, 0 beyond 2."""
    t = np.abs(t)
    near = 1.5 * t**3 - 2.5 * t**2 + 1
    far = -0.5 * t**3 + 2.5 * t**2 - 4 * t + 2
    return np.where(t <= 1, near, np.where(t < 2, far, 0.0))


def _centred(picture, margin):
    """Shift by whole pixels until the centre of mass is nearest to the middle; the box stays inside."""
    mass, places = picture.sum(), np.arange(SIDE)
    if mass == 0:
        return picture
    middle = np.array([picture.sum(1) @ places, picture.sum(0) @ places]) / mass
    shift = np.clip(np.round(CENTRE - middle), -margin, margin).astype(int)
    return np.roll(picture, shift, axis=(0, 1))


def _checked(images, top):
    images = np.asarray(images, dtype=float)
    if images.ndim != 3 or images.shape[1] != images.shape[2]:
        raise ValueError(f"enlarge expected images of shape (n, side, side), received {images.shape}.")
    if images.size and not (images.min() >= 0 and images.max() <= top):
        raise ValueError(f"enlarge expected values 0 to {top}, received {images.min()} to {images.max()}.")
    return images
