"""The bars are the logits and their softmax, the title says the loss, and no share reads as 0 or 1 that is not."""

import numpy as np
import pytest

from coursekit.plot import NEGATIVE, POSITIVE, palette, softmax_bars
from coursekit.plot.softmax_bars import share_words

Z = [1, 2, -0.5]


def widths(ax, gid):
    return [bar.get_width() for panel in ax.child_axes for bar in panel.patches if bar.get_gid() == gid]


def test_bars_are_logits_and_shares():
    ax = softmax_bars(Z)
    assert widths(ax, "logit") == Z and not widths(ax, "target")
    np.testing.assert_allclose(widths(ax, "share"), np.exp(Z) / np.exp(Z).sum())
    np.testing.assert_allclose(widths(ax, "share"), [0.253716, 0.689672, 0.056612], atol=5e-7)


def test_logits_wear_the_colour_of_their_sign():
    bars = [bar for bar in softmax_bars(Z).child_axes[0].patches if bar.get_gid() == "logit"]
    from matplotlib.colors import to_hex

    assert [to_hex(bar.get_facecolor()) for bar in bars] == [POSITIVE, POSITIVE, NEGATIVE]


def test_the_target_is_black_and_the_loss_is_written():
    right = softmax_bars(Z, target=1).child_axes[1]
    (outline,) = [bar for bar in right.patches if bar.get_gid() == "target"]
    assert outline.get_width() == 1 and outline.get_edgecolor()[:3] == (0, 0, 0) and palette.TARGET == "#000000"
    assert right.get_title(loc="left") + right.get_title() == r"probabilities $a$; loss $-\ln a$ = 0.372"


def test_a_constant_changes_no_share_and_temperature_flattens():
    shares = widths(softmax_bars(Z), "share")
    np.testing.assert_allclose(widths(softmax_bars(np.add(Z, 1000)), "share"), shares)
    ax = softmax_bars(Z, temperature=10)
    hot = widths(ax, "share")
    assert max(hot) < max(shares) and min(hot) > min(shares)
    assert ax.child_axes[1].get_title(loc="left") + ax.child_axes[1].get_title() == "$a$ at $T$ = 10"


@pytest.mark.parametrize(
    ("share", "words"), [(0.25, "0.25"), (0.0, "0"), (1.0, "1"), (4.5e-5, "5e−5"), (0.9999, "1 − 0.0001")]
)
def test_shares_are_spoken_honestly(share, words):
    assert share_words(share) == words


def test_what_cannot_be_drawn_is_refused():
    with pytest.raises(ValueError, match="2 to 10 logits and temperature > 0, received 1"):
        softmax_bars([1])
    with pytest.raises(ValueError, match="received 3 and 0"):
        softmax_bars(Z, temperature=0)
    with pytest.raises(ValueError, match="target from 0 to 2, received 3"):
        softmax_bars(Z, target=3)
