"""Where the weights begin decides whether they get anywhere."""

from abc import ABC, abstractmethod

import numpy as np

from coursekit.nn.elsewhere import KnownArguments
from coursekit.nn.lookup import find
from coursekit.nn.precision import standard
from coursekit.nn.seed import generator


class Initializer(KnownArguments, ABC):
    """A rule that fills a new array: ``initializer(shape, dtype)``.

    With a whole number as `seed` every call gives the same values, as in Keras; with None they come from the course's
    own Generator (see `set_random_seed`).
    """

    def __init__(self, seed: int | np.random.Generator | None = None):
        self.seed = seed

    def __call__(self, shape: tuple[int, ...], dtype: str | None = None) -> np.ndarray:
        """New array of `shape`, axes (in, out) for a weight matrix."""
        return np.asarray(self.draw(tuple(shape), generator(self.seed)), dtype=standard(dtype))

    @abstractmethod
    def draw(self, shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
        """Values for `shape`."""


class Zeros(Initializer):
    """All zeros: the usual start of biases."""

    def draw(self, shape, rng):
        """Zeros of `shape`."""
        return np.zeros(shape)


class Ones(Initializer):
    """All ones."""

    def draw(self, shape, rng):
        """Ones of `shape`."""
        return np.ones(shape)


class Constant(Initializer):
    """One `value` everywhere, or an array of the right shape: handy for worked examples."""

    def __init__(self, value=0.0):
        super().__init__()
        self.value = value

    def draw(self, shape, rng):
        """The value, spread over `shape`; raises ValueError where an array of another shape was given."""
        value = np.asarray(self.value, dtype=float)
        if value.ndim and value.shape != shape:
            raise ValueError(f"Constant expected to fill shape {shape}, but its value has shape {value.shape}.")
        return np.broadcast_to(value, shape)


class RandomNormal(Initializer):
    """N(mean, stddev): `stddev` is the standard deviation, not the variance (erratum D-21)."""

    def __init__(self, mean: float = 0.0, stddev: float = 0.05, seed=None):
        super().__init__(seed)
        self.mean, self.stddev = mean, _not_negative("stddev", stddev)

    def draw(self, shape, rng):
        """Normal values of `shape`."""
        return rng.normal(self.mean, self.stddev, shape)


class RandomUniform(Initializer):
    """U[minval, maxval]."""

    def __init__(self, minval: float = -0.05, maxval: float = 0.05, seed=None):
        super().__init__(seed)
        if minval > maxval:
            raise ValueError(f"RandomUniform expected minval <= maxval, received {minval} > {maxval}.")
        self.minval, self.maxval = minval, maxval

    def draw(self, shape, rng):
        """Uniform values of `shape`."""
        return rng.uniform(self.minval, self.maxval, shape)


class TruncatedNormal(Initializer):
    """N(mean, stddev) with values beyond two standard deviations drawn again."""

    def __init__(self, mean: float = 0.0, stddev: float = 0.05, seed=None):
        super().__init__(seed)
        self.mean, self.stddev = mean, _not_negative("stddev", stddev)

    def draw(self, shape, rng):
        """Truncated normal values of `shape`."""
        return self.mean + self.stddev * _within_two(shape, rng)


class VarianceScaling(Initializer):
    """Weights whose variance is `scale` / fan, so that signals keep their size from layer to layer.

    fan is the number of inputs ("fan_in"), of outputs ("fan_out") or their mean ("fan_avg"); `distribution` is
    "truncated_normal", "untruncated_normal" or "uniform" with limit sqrt(3 scale / fan).
    Source: Glorot and Bengio 2010; He et al. 2015; D43, D44.
    """

    def __init__(self, scale: float = 1.0, mode: str = "fan_in", distribution: str = "truncated_normal", seed=None):
        super().__init__(seed)
        if scale <= 0:
            raise ValueError(f"VarianceScaling expected scale > 0, received {scale}.")
        self.scale, self.mode, self.distribution = scale, mode, distribution

    def draw(self, shape, rng):
        """Values of `shape` with variance scale / fan."""
        fan_in, fan_out = fans(shape)
        fan = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[self.mode]
        variance = self.scale / max(1.0, fan)
        if self.distribution == "uniform":
            limit = np.sqrt(3 * variance)
            return rng.uniform(-limit, limit, shape)
        if self.distribution == "untruncated_normal":
            return rng.normal(0, np.sqrt(variance), shape)
        return np.sqrt(variance) / _TRUNCATED_SD * _within_two(shape, rng)


class GlorotUniform(VarianceScaling):
    """U[-r, r] with r = sqrt(6 / (n_in + n_out)), the default of Dense. Source: Glorot and Bengio 2010, eq. 16; D44."""

    def __init__(self, seed=None):
        super().__init__(1.0, "fan_avg", "uniform", seed)


class GlorotNormal(VarianceScaling):
    """Truncated normal with variance 2 / (n_in + n_out). Source: Glorot and Bengio 2010."""

    def __init__(self, seed=None):
        super().__init__(1.0, "fan_avg", "truncated_normal", seed)


class HeUniform(VarianceScaling):
    """U[-r, r] with r = sqrt(6 / n_in), made for ReLU. Source: He et al. 2015."""

    def __init__(self, seed=None):
        super().__init__(2.0, "fan_in", "uniform", seed)


class HeNormal(VarianceScaling):
    """Truncated normal with variance 2 / n_in, made for ReLU. Source: He et al. 2015."""

    def __init__(self, seed=None):
        super().__init__(2.0, "fan_in", "truncated_normal", seed)


class LecunUniform(VarianceScaling):
    """U[-r, r] with r = sqrt(3 / n_in). Source: LeCun et al. 1998."""

    def __init__(self, seed=None):
        super().__init__(1.0, "fan_in", "uniform", seed)


class LecunNormal(VarianceScaling):
    """Truncated normal with variance 1 / n_in. Source: LeCun et al. 1998; D43."""

    def __init__(self, seed=None):
        super().__init__(1.0, "fan_in", "truncated_normal", seed)


class Orthogonal(Initializer):
    """A matrix with orthonormal rows or columns, times `gain`. Source: Saxe et al. 2014."""

    def __init__(self, gain: float = 1.0, seed=None):
        super().__init__(seed)
        self.gain = gain

    def draw(self, shape, rng):
        """Orthogonal values of `shape` (all axes but the last count as rows); needs two axes or more."""
        if len(shape) < 2:
            raise ValueError(f"Orthogonal expected a shape with at least two axes, received {shape}.")
        rows, columns = int(np.prod(shape[:-1])), shape[-1]
        q, r = np.linalg.qr(rng.normal(size=(max(rows, columns), min(rows, columns))))
        q *= np.sign(np.diag(r))
        return self.gain * (q if rows >= columns else q.T).reshape(shape)


_TRUNCATED_SD = 0.87962566103423978  # standard deviation of N(0, 1) cut at -2 and 2


def fans(shape: tuple[int, ...]) -> tuple[int, int]:
    """Inputs and outputs of one unit: (n_in, n_out) of a matrix; a kernel (h, w, in, out) counts every pixel."""
    if len(shape) < 2:
        return (shape[0] if shape else 1,) * 2
    field = int(np.prod(shape[:-2]))
    return shape[-2] * field, shape[-1] * field


def _within_two(shape, rng):
    x = rng.normal(size=shape)
    while (far := np.abs(x) > 2).any():
        x[far] = rng.normal(size=int(far.sum()))
    return x


def _not_negative(name, value):
    if value < 0:
        raise ValueError(f"Expected {name} >= 0, received {value}.")
    return value


_TABLE = {
    "zeros": Zeros, "ones": Ones, "constant": Constant, "random_normal": RandomNormal,
    "random_uniform": RandomUniform, "truncated_normal": TruncatedNormal, "variance_scaling": VarianceScaling,
    "glorot_uniform": GlorotUniform, "glorot_normal": GlorotNormal, "he_uniform": HeUniform, "he_normal": HeNormal,
    "lecun_uniform": LecunUniform, "lecun_normal": LecunNormal, "orthogonal": Orthogonal,
}  # fmt: skip
_TABLE |= {cls.__name__: cls for cls in _TABLE.values()}


def get(identifier) -> Initializer:
    """Initializer for a Keras identifier: a name such as "he_normal", a class or an object.

    Raises ValueError for an unknown name (with the nearest known one).
    """
    return find("initializer", identifier, _TABLE, Initializer)
