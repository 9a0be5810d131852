"""Every event of the loop shows a number that training produced, and watching changes nothing."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from coursekit.explorers import WatchLoop, loop_steps
from coursekit.explorers.loop_steps import Moment
from coursekit.nn import Input, Sequential, layers, set_random_seed

X = np.random.default_rng(0).normal(size=(60, 3))
Y = X[:, :1] - X[:, 1:2]
NAMES = ["Dense 4", "Dense 1"]


def fresh():
    set_random_seed(5)
    model = Sequential([Input((3,)), layers.Dense(4, "tanh"), layers.Flatten(), layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def trained(callbacks=()):
    model = fresh()
    model.fit(X, Y, batch_size=10, epochs=2, verbose=0, callbacks=list(callbacks))
    return model


@pytest.fixture
def watch():
    watch = WatchLoop()
    trained([watch])
    return watch


def test_ten_updates_are_kept_across_epochs(watch):
    assert len(watch.updates) == 10 and all(len(update.moved) == 2 for update in watch.updates)


def test_loss_and_way_of_one_update():
    watch, model = WatchLoop(), fresh()
    loss, before = model.evaluate(X[:10], Y[:10]), model.layers[0].kernel.value.copy()
    model.fit(X[:10], Y[:10], batch_size=10, verbose=0, callbacks=[watch])
    way = np.linalg.norm(model.layers[0].kernel.value - before) / np.linalg.norm(before)
    assert (watch.updates[0].loss, watch.updates[0].moved[0]) == pytest.approx((loss, way), rel=1e-5)


def test_losses_of_batches_average_to_the_loss_of_the_epoch():
    watch = WatchLoop()
    history = fresh().fit(X, Y, batch_size=6, verbose=0, callbacks=[watch])
    assert np.mean([update.loss for update in watch.updates]) == pytest.approx(history.history["loss"][0], rel=1e-5)


def test_watching_changes_no_weight(watch):
    alone, watched = trained().get_weights(), trained([WatchLoop()]).get_weights()
    assert all(np.array_equal(a, b) for a, b in zip(alone, watched, strict=True))


def test_events_follow_each_other_with_their_numbers(watch):
    explorer = loop_steps(watch.updates, NAMES, "mean squared error", "SGD")
    words = [explorer.describe(Moment(event)) for event in range(8)]
    assert [w.split(":")[0] for w in words[:5]] == [
        "Update 1, forward", "Update 1, loss", "Update 1, gradient", "Update 1, update", "Update 2, forward",
    ]  # fmt: skip
    assert f"the loss is {watch.updates[1].loss:.3f}" in words[5] and f"{watch.updates[0].moved[1]:.1%}" in words[3]


def test_the_picture_lights_the_present_stage(watch):
    explorer = loop_steps(watch.updates, NAMES)
    figure = Figure(figsize=(8.5, 4.1))
    explorer.draw(Moment(6), figure)
    assert figure.texts[0].get_text() == "update 2: gradient"
    lit = [p for p in figure.axes[0].patches if p.get_gid() == "box" and p.get_alpha() is None]
    assert len(lit) == 1 and len(explorer.svg(Moment(39))) > 1000


def test_too_few_updates_are_named(watch):
    with pytest.raises(ValueError, match="expected 10 updates of 2 layers, received 9"):
        loop_steps(watch.updates[:9], NAMES)
    with pytest.raises(ValueError, match="expected 10 updates of 3 layers"):
        loop_steps(watch.updates, [*NAMES, "one too many"])
