"""A 7 moved by a pixel, turned a little or speckled is still a 7: more pictures from the same pictures.

Images are `(n, h, w)` with any number as ink and 0 as paper; what comes in from outside is paper. Source: D32, D36.
"""

import numpy as np


def shift(images, down, right) -> np.ndarray:
    """Move each image by whole pixels; what leaves on one side is lost, and paper comes in on the other.

    Args:
        images: `(n, h, w)`.
        down, right: whole numbers, one for all or `(n,)`, one each; below 0 is up or left.

    Returns:
        Fresh images, same shape and type.

    Raises:
        ValueError: `images` is not `(n, h, w)`.
    """
    images = _pictures(images)
    n, h, w = images.shape
    row = np.arange(h)[:, None] - np.broadcast_to(down, n)[:, None, None]
    column = np.arange(w) - np.broadcast_to(right, n)[:, None, None]
    inside = (row >= 0) & (row < h) & (column >= 0) & (column < w)
    picked = images[np.arange(n)[:, None, None], row.clip(0, h - 1), column.clip(0, w - 1)]
    return np.where(inside, picked, 0).astype(images.dtype)


def rotate(images, degrees) -> np.ndarray:
    """Turn each image about its middle, to the left for angles above 0, mixing the four nearest pixels.

    Args:
        images: `(n, h, w)`.
        degrees: one for all or `(n,)`, one each.

    Returns:
        Fresh images; whole-number pixels stay whole numbers.

    Raises:
        ValueError: `images` is not `(n, h, w)`.
    """
    images = _pictures(images)
    n, h, w = images.shape
    angle = np.radians(np.broadcast_to(np.asarray(degrees, dtype=float), n))[:, None, None]
    y, x = np.mgrid[:h, :w] - np.array([(h - 1) / 2, (w - 1) / 2])[:, None, None]
    row = np.cos(angle) * y + np.sin(angle) * x + (h - 1) / 2
    column = -np.sin(angle) * y + np.cos(angle) * x + (w - 1) / 2
    turned = _between(images.astype(float), row, column)
    whole = np.issubdtype(images.dtype, np.integer)
    return (np.rint(turned) if whole else turned).astype(images.dtype)


def noise(images, sd: float, rng, top: float = 1.0) -> np.ndarray:
    """Add normal noise of deviation `sd` to every pixel; the result is floats from 0 to `top`.

    Raises:
        ValueError: `images` is not `(n, h, w)`, or `sd` is below 0.
    """
    images = _pictures(images)
    if sd < 0:
        raise ValueError(f"noise expected a deviation from 0, received {sd!r}.")
    speckled = images + np.random.default_rng(rng).normal(0, sd, size=images.shape)
    return np.clip(speckled, 0, top)


def jitter(images, rng, pixels: int = 1, degrees: float = 10.0) -> np.ndarray:
    """Each image moved by up to so many pixels and turned by up to so many degrees, at random: one new set."""
    rng, n = np.random.default_rng(rng), len(images)
    turned = rotate(images, rng.uniform(-degrees, degrees, n))
    return shift(turned, *rng.integers(-pixels, pixels + 1, size=(2, n)))


def _between(images, row, column):
    """Values at places between pixels: each of the four neighbours counts by its nearness; outside is 0."""
    padded = np.pad(images, [(0, 0), (1, 1), (1, 1)])
    row, column = (np.clip(place + 1, 0, size - 1) for place, size in zip((row, column), padded.shape[1:], strict=True))
    r, c = np.minimum(row.astype(int), padded.shape[1] - 2), np.minimum(column.astype(int), padded.shape[2] - 2)
    down, right, k = row - r, column - c, np.arange(len(images))[:, None, None]
    upper = (1 - right) * padded[k, r, c] + right * padded[k, r, c + 1]
    lower = (1 - right) * padded[k, r + 1, c] + right * padded[k, r + 1, c + 1]
    return (1 - down) * upper + down * lower


def _pictures(images):
    images = np.asarray(images)
    if images.ndim != 3:
        raise ValueError(
            f"Expected images of shape (n, h, w), received {images.shape}. Try images.reshape(-1, 28, 28)."
        )
    return images
