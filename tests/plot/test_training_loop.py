"""The loop goes forward in one colour and back, dashed, in the other, once to every layer."""

import pytest
from matplotlib.colors import same_color

from coursekit.plot import BACK, TARGET, training_loop


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_every_layer_gets_new_weights(count):
    arrows = [p for p in training_loop([f"layer {k}" for k in range(count)]).patches if p.get_gid() == "arrow"]
    back = [a for a in arrows if same_color(a.get_edgecolor(), BACK)]
    assert len(back) == count + 1 and all(a.get_linestyle() == "--" for a in back)
    assert sum(same_color(a.get_edgecolor(), TARGET) for a in arrows) == 1
    assert len(arrows) == (count + 1) + 2 + len(back)


def test_names_and_the_present_loss_are_written():
    words = [t.get_text() for t in training_loop("Dense 10", "cross-entropy", "Adam", 0.0712).texts]
    assert {"Dense 10", "cross-entropy", "Adam", "now 0.0712"} <= set(words)


@pytest.mark.parametrize("layers", [[], ["a"] * 5])
def test_the_number_of_layers_is_limited(layers):
    with pytest.raises(ValueError, match="one to four layers"):
        training_loop(layers)


@pytest.mark.parametrize(("stage", "boxes"), [("forward", 4), ("loss", 2), ("gradient", 1), ("update", 0)])
def test_only_the_present_stage_is_lit(stage, boxes):
    lit = [p.get_gid() for p in training_loop(now=stage).patches if p.get_alpha() is None]
    assert lit.count("box") == boxes and "arrow" in lit


def test_an_unknown_stage_is_named():
    with pytest.raises(ValueError, match="Unknown stage of training 'forwards'. Did you mean 'forward'"):
        training_loop(now="forwards")
