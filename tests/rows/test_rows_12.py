"""What the slides of lesson 12 teach, row by row of the coverage map: each test calls what its row names."""

import numpy as np
import pytest

from coursekit import plot
from coursekit.datasets import augment, digits, mean_impute, patients, prepare
from coursekit.examples import alvinn, diagnosis, diagnosis_net, prices, tictactoe, transactions
from coursekit.explorers import alvinn_drive
from coursekit.formulas import erratum, timeline
from coursekit.nn import Input, Sequential, count_params, layers, set_random_seed
from coursekit.nn.metrics import roc_curve

WOMEN = patients.load_data()
MEANS = [3.8, 120.9, 69.1, 20.5, 79.8, 32.0, 0.5, 33.2]
DEVIATIONS = [3.4, 32.0, 19.4, 16.0, 115.2, 7.9, 0.3, 11.8]


def test_s144_scaling_evens_out_gradients_and_condition_number():
    (filled,) = mean_impute(WOMEN.X, columns=patients.GAPPY)
    (scaled,) = prepare.standardize(filled)
    assert scaled.mean(axis=0) == pytest.approx(0, abs=1e-9) and scaled.std(axis=0) == pytest.approx(1)
    norms = [np.linalg.norm(diagnosis_net().gradients(x, WOMEN.y[:, None])[0], axis=1) for x in (filled, scaled)]
    assert norms[0].max() / norms[0].min() > 100 and norms[1].max() / norms[1].min() < 10
    assert np.linalg.cond(filled) > 300 and np.linalg.cond(scaled) < 4
    ax = plot.column_bars(WOMEN.names, {"stored": norms[0], "scaled": norms[1]}, "norm")
    assert ax.lines[0].get_xdata() == pytest.approx(norms[0])


def test_s145_gaps_get_the_mean_of_the_training_rows():
    train, test = mean_impute(WOMEN.X[:600], WOMEN.X[600:], columns=patients.GAPPY)
    assert (WOMEN.X == 0).sum(axis=0).tolist()[1:6] == [5, 35, 227, 374, 11]
    there = WOMEN.X[:600, 4][WOMEN.X[:600, 4] != 0].mean()
    assert np.unique(train[WOMEN.X[:600, 4] == 0, 4]) == pytest.approx([there])
    assert np.unique(test[WOMEN.X[600:, 4] == 0, 4]) == pytest.approx([there])
    assert np.array_equal(train[:, 0], WOMEN.X[:600, 0])


def test_s205_moved_digits_help_where_digits_move():
    (x, y), (new, labels) = digits.load_data(size=28)
    few, untidy = x[:150], augment.jitter(new, 9, pixels=2, degrees=12)
    more = np.concatenate([few, *(augment.jitter(few, k, pixels=2, degrees=12) for k in range(6))])
    plain, wide = (_reads(*data, untidy, labels) for data in ((few, y[:150], 70), (more, np.tile(y[:150], 7), 10)))
    assert wide > plain + 0.1
    assert augment.shift(few, 1, 0)[:, 1:].tolist() == few[:, :-1].tolist()
    assert np.array_equal(augment.rotate(few, 180), few[:, ::-1, ::-1])
    assert np.std(augment.noise(np.full((3, 9, 9), 0.5), 0.1, 0)) == pytest.approx(0.1, abs=0.02)


def _reads(images, targets, epochs, new, labels):
    set_random_seed(0)
    net = Sequential([Input((784,)), layers.Dense(32, "relu"), layers.Dense(10, "softmax")])
    net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    net.fit(images.reshape(-1, 784) / np.float32(255), targets, epochs=epochs, verbose=0)
    return net.evaluate(new.reshape(-1, 784) / np.float32(255), labels, verbose=0)[1]


def test_s207_every_application_has_a_demo_that_does_its_job():
    player = tictactoe.self_play(rounds=10, seed=0)
    assert tictactoe.match(player, 400).won > tictactoe.match(None, 400).won + 80
    payments = transactions(6000, 0.02, seed=0)
    x = prepare.standardize(payments.x)[0]
    set_random_seed(0)
    net = diagnosis_net(inputs=5)
    net.fit(x, payments.fraud[:, None], epochs=3, verbose=0)
    assert roc_curve(payments.fraud, net.predict(x, verbose=0)).area > 0.8
    walk, habit = (prices(3000, h, seed=1).windows(1) for h in (0.0, 0.5))
    slopes = [(past * following).sum() / (past**2).sum() for past, following in (walk, habit)]
    assert slopes == pytest.approx([0, 0.5], abs=0.06)


def test_s208_the_table_to_one_decimal():
    table = WOMEN.describe(ddof=1)
    assert (table.mean.round(1).tolist(), table.sd.round(1).tolist()) == (MEANS, DEVIATIONS)
    assert WOMEN.describe(ddof=0).sd.round(1)[2:4].tolist() == [19.3, 15.9] and table.classes == (500, 268)
    assert patients.made_up().describe().sd.round(1).tolist() == DEVIATIONS
    assert patients.load_data().X.shape == (768, 8)


def test_s209_cross_validation_beats_the_majority():
    found = diagnosis(WOMEN.X, WOMEN.y, hidden=8)
    assert round(found.majority, 3) == 0.651 and found.accuracy.mean() > 0.71
    curve = roc_curve(WOMEN.y, found.scores)
    assert curve.area > 0.78
    assert any("0." in text.get_text() for text in plot.roc(curve).get_legend().get_texts())


def test_s210_the_road_view_follows_pose_and_bend():
    straight, left = alvinn.camera_view(), alvinn.camera_view(bend=0.02)
    assert straight.shape == (30, 32) and np.allclose(straight, straight[:, ::-1])
    assert left[5:12, :16].sum() > left[5:12, 16:].sum()
    assert "camera: 30 x 32 grey values" in [text.get_text() for text in plot.alvinn_truck().texts]


def test_s211_four_hidden_units_thirty_outputs_and_a_bump():
    net = alvinn.alvinn_net(4, 30)
    assert net.count_params() == count_params([960, 4, 30]) == 3_994
    assert alvinn.steering_target(10)[[9, 10, 11]] == pytest.approx([np.exp(-0.1), 1, np.exp(-0.1)])
    assert alvinn.decode_steering(alvinn.steering_target(17.4)) == pytest.approx(17.4, abs=0.1)
    W1, _, W2, _ = net.get_weights()
    assert np.array_equal(plot.hidden_images(W1, W2).images[2].get_array(), W1[:, 2].reshape(30, 32))


def test_s212_ranges_show_a_cart_that_the_camera_does_not_see():
    assert alvinn.alvinn_net(29, 45, 960 + 256).count_params() == 36_643
    assert alvinn.alvinn_net(29, 45, 256).count_params() == 8_803
    empty, cart = alvinn.range_view([np.inf, 12], [0, 0])
    assert cart.shape == (8, 32) and (cart > empty + 0.1).sum() >= 4
    found = alvinn.compare_ranges(n=1200, epochs=12)
    assert found["both"].cart < found["camera"].cart / 1.3


def test_s213_a_clone_of_the_person_drives():
    assert alvinn.pure_pursuit(0.5, 10) == pytest.approx(1 / 100.25)
    lesson = alvinn.teach(alvinn.winding_road(200, 1), 1)
    assert np.abs(lesson.y).max() < 0.4 and len(lesson.steering) == 200
    driver = alvinn.train_driver(29, seed=31)
    assert driver.losses[-20:].mean() < 0.25 < driver.losses[0] and np.abs(driver.lesson.y).max() < 0.4
    assert alvinn.drive(driver, alvinn.winding_road(200, 2), seed=2, steps=150).stayed
    assert alvinn_drive().goal(alvinn_drive().start)[1] is False


def test_s214_memory_keeps_what_a_long_bend_would_overwrite():
    memory = alvinn.ReplayBuffer(200, seed=0)
    for k in range(300):
        memory.add([k], [k])
    assert len(memory) == 200 and len(np.unique(memory.sample(0, 200)[0])) == 200
    newest, kept = ([f.right for f in alvinn.stored_forgetting(False, capacity)] for capacity in (1, 200))
    assert np.mean(newest) > 2 * np.mean(kept) and len(newest) == len(kept) == 20
    again = alvinn.forgetting(1, False, seed=40)
    assert 2 * np.mean(kept) < again.right < 0.1 and again.left < again.right


def test_s215_shifted_views_keep_the_car_on_the_road():
    wide = alvinn.camera_view(wide=True)
    assert np.abs(alvinn.augment_view(wide, 0.8, 0.05) - alvinn.camera_view(0.8, 0.05)).mean() < 0.01
    views, steering = alvinn.shifted_views(wide, 0.0, 3)
    y, psi = alvinn.shifted_poses(3)
    assert len(views) == 14 and np.allclose(steering, alvinn.corrected_steering(y, psi, 0.0))
    trials = alvinn.stored_trials()
    (with_views, _), (without, _) = (alvinn.survivors(trials, 29, shifted) for shifted in (True, False))
    assert with_views >= 16 and without <= 4
    assert len(plot.survival([t for t in trials if t.hidden == 29 and t.shifted]).lines) >= 22


def test_s216_the_trip_of_1995_was_ralphs():
    (event,) = [event for event in timeline() if "RALPH" in event.title]
    assert event.year == 1995 and "L-16" in event.errata
    record = erratum("L-16")
    record.printed_fails()
    record.right_holds()
    assert "RALPH" in record.right
