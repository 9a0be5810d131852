"""How many numbers does a network learn, and how many layers does it have?"""

from collections.abc import Sequence

from coursekit.nn.lookup import unknown


def count_params(sizes: Sequence[int], use_bias: bool = True, output_bias: bool = True) -> int:
    """Weights and biases of a dense network with layers of the given sizes, inputs first.

    sum over layers of n_in n_out + n_out: ``count_params([784, 512, 10])`` is 407,050, ``[4, 4, 3]`` gives 35.
    `output_bias=False` leaves out the biases of the last layer (erratum K-06), `use_bias=False` all of them.
    Raises ValueError for fewer than two layers or a layer without units. Source: C17, K5, K17.
    """
    if len(sizes) < 2 or any(n < 1 for n in sizes):
        raise ValueError(f"Expected at least two layers of at least one unit, such as [2, 2, 1], received {sizes!r}.")
    weights = sum(n_in * n_out for n_in, n_out in zip(sizes, sizes[1:], strict=False))
    biased = sizes[1:] if output_bias else sizes[1:-1]
    return weights + (sum(biased) if use_bias else 0)


def count_layers(sizes: Sequence[int], by: str = "weights") -> int:
    """Layers of a network: by "weights" inputs do not count (L5, D7: "two-layer"), by "units" they do (K13: "3-layer").

    Raises ValueError for another way of counting.
    """
    if by not in ("weights", "units"):
        raise ValueError(unknown("way of counting", by, ("weights", "units")))
    return len(sizes) - 1 if by == "weights" else len(sizes)
