"""One turn of training: forward to a prediction, compare with the target, back to the weights, and again."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from coursekit.nn.lookup import unknown
from coursekit.plot.boxes import arrow, box
from coursekit.plot.card import sheet
from coursekit.plot.wording import short

STAGES = ("forward", "loss", "gradient", "update")
"""One turn of the loop: to the prediction, compared with the target, back to the optimizer, and to new weights."""


def training_loop(
    layers: Sequence[str] = ("layer 1", "layer 2"),
    loss: str = "loss",
    optimizer: str = "optimizer",
    value: float | None = None,
    now: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw input -> layers with weights -> prediction; with the target -> loss; optimizer -> new weights.

    `layers` (one to four) are words such as "Dense 512, ReLU"; `loss` and `optimizer` name what is used; `value` is
    the loss of the present step. With `now`, one of `STAGES`, the rest of the loop fades.
    Raises ValueError for no layers or more than four, and for an unknown stage. Source: K31.
    """
    layers = [layers] if isinstance(layers, str) else list(layers)
    if not 1 <= len(layers) <= 4:
        raise ValueError(f"Expected one to four layers, received {len(layers)}. Try the names of the Dense layers.")
    if now not in (None, *STAGES):
        raise ValueError(unknown("stage of training", now, STAGES))
    ax, W, H = sheet(ax, 3.7)
    parts = []
    h = min(46.0, 0.19 * H)
    top, low = 0.80 * H, 0.24 * H
    stops = _stops(W, len(layers))
    boxes = [box(ax, (stops[0][0], top, stops[0][1], h), "input $X$", "data")]
    boxes += [
        box(ax, (x, top, w, h), words, "forward", "weights $W$, $b$")
        for (x, w), words in zip(stops[1:-1], layers, strict=True)
    ]
    boxes += [box(ax, (stops[-1][0], top, stops[-1][1], h), r"prediction $\hat{Y}$", "forward")]
    for one, other in zip(boxes[:-1], boxes[1:], strict=True):
        arrow(ax, one.at("right"), other.at("left"))
    parts.append(_drawn(ax))
    wide = 0.2 * W
    judge = box(
        ax,
        (W - wide / 2 - 20, low + 0.06 * H, wide, h),
        loss,
        "back",
        "" if value is None else f"now {short(value, 4)}",
    )
    target = box(ax, (0.56 * W, low - 0.12 * H, 0.16 * W, 0.72 * h), "target $Y$", "target")
    arrow(ax, boxes[-1].at("bottom"), (boxes[-1].x, judge.at("top")[1]))
    arrow(ax, target.at("right"), judge.at("left", -0.6), look="target", bend=0.12)
    parts.append(_drawn(ax))
    tuner = box(ax, (0.27 * W, low + 0.06 * H, wide, h), optimizer, "back", "changes the weights")
    arrow(ax, judge.at("left", 0.3), tuner.at("right", 0.3), "gradient of the loss", "back", shift=(0, 10))
    parts.append(_drawn(ax))
    for k, layer in enumerate(boxes[1:-1]):
        spot = 0.0 if len(layers) == 1 else -0.7 + 1.4 * k / (len(layers) - 1)
        arrow(ax, tuner.at("top", spot), layer.at("bottom"), "new weights" if k == 0 else "", "back", shift=(-40, 0))
    parts.append(_drawn(ax))
    if now is not None:
        _fade(parts, STAGES.index(now))
    return ax


def _drawn(ax: Axes) -> list:
    return [*ax.patches, *ax.texts]


def _fade(parts: list, stage: int) -> None:
    """Everything but what the stage added becomes faint; `parts[k]` is all that was there after stage k."""
    lit = set(parts[stage]) - set(parts[stage - 1] if stage else ())
    for artist in set(parts[-1]) - lit:
        artist.set_alpha(0.28)


def _stops(W: float, layers: int) -> list[tuple[float, float]]:
    """Centre and width of the boxes in the upper row: input, layers, prediction."""
    gap = 24.0
    ends = 0.13 * W, 0.19 * W
    each = (W - 32 - sum(ends) - gap * (layers + 1)) / layers
    widths = [ends[0], *[each] * layers, ends[1]]
    lefts = [16 + sum(widths[:k]) + gap * k for k in range(len(widths))]
    return [(left + w / 2, w) for left, w in zip(lefts, widths, strict=True)]
