"""A whole training, from bytes to answers, judged by pictures it has not seen (CMSC 373, slides 20 to 25)."""

import numpy as np

from coursekit import nn
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p11_3 import pictures, probe
from coursekit.practice.returns import Array, Dict, Number

GOAL = 0.93


def _flat(x, top=255):
    return x.reshape(len(x), -1).astype("float32") / top


def _trained(x, y, seed, epochs=12, rate=0.005, batch=32, loss="sparse_categorical_crossentropy", output="softmax"):
    if seed is not None:
        nn.set_random_seed(seed)
    layers = [nn.Input(x.shape[1:]), nn.layers.Dense(64, "relu"), nn.layers.Dense(10, output)]
    model = nn.Sequential(layers)
    model.compile(nn.optimizers.Adam(rate), loss)
    history = model.fit(x, y, epochs=epochs, batch_size=batch, verbose=0)
    return model, history.history["loss"]


def _answers(x_train, y_train, x_test, seed, **how):
    model, losses = _trained(x_train, y_train, seed, **how)
    return {"answers": model.predict(x_test, verbose=0).argmax(axis=1), "losses": losses}


def reference(x_train, y_train, x_test, seed):
    """Lay out, scale by a constant, train with a seed, answer with the largest share."""
    return _answers(_flat(x_train), y_train, _flat(x_test), seed)


def pixels_left_at_255(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train, 1), y_train, _flat(x_test, 1), seed, rate=0.001, epochs=4)


def rate_of_1(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train), y_train, _flat(x_test), seed, rate=1.0, epochs=5)


def only_the_training_pictures_standardised(x_train, y_train, x_test, seed):
    train = _flat(x_train)
    return _answers((train - train.mean(axis=0)) / (train.std(axis=0) + 0.01), y_train, _flat(x_test), seed)


def only_the_training_pictures_standardised_from_bytes(x_train, y_train, x_test, seed):
    train = _flat(x_train, 1)
    return _answers((train - train.mean(axis=0)) / (train.std(axis=0) + 1), y_train, _flat(x_test, 1), seed)


def test_pictures_scaled_by_themselves(x_train, y_train, x_test, seed):
    train, test = _flat(x_train), _flat(x_test)
    scaled = [(x - x.mean(axis=0)) / (x.std(axis=0) + 0.01) for x in (train, test)]
    return _answers(scaled[0], y_train, scaled[1], seed)


def scale_measured_on_both(x_train, y_train, x_test, seed):
    train, test = _flat(x_train), _flat(x_test)
    both = np.concatenate([train, test])
    train, test = ((x - both.mean(axis=0)) / (both.std(axis=0) + 0.01) for x in (train, test))
    return _answers(train, y_train, test, seed)


def no_seed(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train), y_train, _flat(x_test), None)


def labels_not_one_hot(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train), y_train, _flat(x_test), seed, loss="categorical_crossentropy")


def labels_not_one_hot_for_squares(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train), y_train, _flat(x_test), seed, loss="mean_squared_error", output="sigmoid")


def one_hot_where_digits_are_wanted(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train), np.eye(10)[y_train], _flat(x_test), seed)


def pictures_not_laid_out(x_train, y_train, x_test, seed):
    return _answers(x_train / 255, y_train, x_test / 255, seed)


def shares_for_answers(x_train, y_train, x_test, seed):
    model, losses = _trained(_flat(x_train), y_train, seed, epochs=2)
    return {"answers": model.predict(_flat(x_test), verbose=0), "losses": losses}


def training_pictures_answered(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train), y_train, _flat(x_train), seed, epochs=2)


def one_epoch(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train), y_train, _flat(x_test), seed, epochs=1, rate=0.001)


def two_epochs(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train), y_train, _flat(x_test), seed, epochs=2, rate=0.001)


def hardly_moves(x_train, y_train, x_test, seed):
    return _answers(_flat(x_train), y_train, _flat(x_test), seed, epochs=5, rate=1e-5)


def another_set(x_train, y_train, x_test, seed):
    """Loads pictures of its own and leaves those it was handed."""
    own, labels, _, _ = pictures(0)
    keep = np.array([not (x[:2, :2] == 255).all() for x in own])
    return _answers(_flat(own[keep]), labels[keep], _flat(x_test), seed, epochs=8)


def _says(*words):
    def seen(made, inputs):
        return any(word in made.trouble for word in words)

    return seen


def _share_right(made, inputs):
    """Share of unmarked test pictures read right, None when there is no answer for each."""
    wanted = pictures(inputs[0])[3]
    if not made.answer or made.answer["answers"].shape != wanted.shape:
        return None
    return np.mean(made.answer["answers"][:-5] == wanted[:-5])


def _ends(wanted):
    """Recognises a poor result by its losses."""

    def seen(made, inputs):
        share = _share_right(made, inputs)
        losses = made.answer["losses"].ravel() if made.answer else ()
        return share is not None and share < GOAL and len(losses) > 0 and bool(wanted(losses, share))

    return seen


def _wide(made, inputs):
    return bool(made.answer) and made.answer["answers"].ndim == 2


def _long(made, inputs):
    x_train, *_ = pictures(inputs[0])
    return bool(made.answer) and made.answer["answers"].shape == (len(x_train),)


def _chance(made, inputs):
    return bool(made.answer) and not made.answer["the same seed repeats"]


def _leak(made, inputs):
    found = made.answer
    return bool(found) and bool(found["the same seed repeats"]) and not found["other pictures do not matter"]


def _unmarked(made, inputs):
    share = _share_right(made, inputs)
    marks = made.answer["answers"][-5:] if share is not None else ()
    return share is not None and share >= 0.9 and bool(np.all(marks != inputs[0] % 10))


def _accept(found, inputs):
    *_, wanted = pictures(inputs[0])
    answers = found["answers"]
    if answers.shape != wanted.shape:
        return f"answers: expected shape {wanted.shape}, one digit per test picture, yours has shape {answers.shape}."
    if not found["the same seed repeats"]:
        return "two trainings with the same seed differ."
    if not found["other pictures do not matter"]:
        return "answers change when other test pictures are asked about as well."
    if (share := np.mean(answers[:-5] == wanted[:-5])) < GOAL:
        return f"of the test pictures {share:.1%} are read right, {GOAL:.0%} are wanted."
    if np.mean(answers[-5:] == wanted[-5:]) < 0.5:
        return "a marked picture that is among the training pictures is not known to your net."
    return "" if found["losses"].size else "losses holds no number."


def _inputs(rng):
    return int(rng.integers(1, 10_000)), int(rng.integers(1000))


EXERCISE = Exercise(
    id="11.3",
    name="train_digits",
    title="From bytes to answers",
    minutes=30,
    points=6,
    reference=reference,
    returns=Dict(
        Array("answers"),
        Array("losses"),
        Number("the same seed repeats"),
        Number("other pictures do not matter"),
    ),
    fixed=((7, 1),),
    inputs=_inputs,
    rounds=1,
    probe=probe,
    accept=_accept,
    limit=60.0,
    mistakes=(
        Mistake(
            "The loss wants rows with a single 1 and got digits. "
            "Either change the labels (11.1), or choose the loss that takes digits: how does its name begin?",
            labels_not_one_hot,
            labels_not_one_hot_for_squares,
            seen=_says("expected one-hot targets", "For class numbers use"),
        ),
        Mistake(
            "The loss takes digits and got rows with a single 1. What does *sparse* in its name mean?",
            one_hot_where_digits_are_wanted,
            seen=_says("received one-hot rows"),
        ),
        Mistake(
            "A picture arrives as a table of 8 by 8, and the first layer wants one row per picture. "
            "How were the 28 rows of a picture laid out in section 2?",
            pictures_not_laid_out,
            seen=_says("Flatten()"),
        ),
        Mistake(
            "For each picture there are ten shares. Which of the ten digits does the net choose?",
            shares_for_answers,
            seen=_wide,
        ),
        Mistake(
            "There are as many answers as training pictures. With those it has practised: which ones should it read?",
            training_pictures_answered,
            seen=_long,
        ),
        Mistake(
            "Two trainings with the same seed give different answers, so nobody can repeat yours. "
            "What has to happen before the weights are drawn?",
            no_seed,
            seen=_chance,
        ),
        Mistake(
            "What you answer to a picture depends on which other test pictures come along: "
            "something is measured on them. From which pictures may a scale be taken?",
            scale_measured_on_both,
            test_pictures_scaled_by_themselves,
            seen=_leak,
        ),
        Mistake(
            "Your first loss is far above 2.3, which is what guessing costs. So net inputs are huge: how large are "
            "the numbers that go in, and the steps of the optimizer?",
            pixels_left_at_255,
            rate_of_1,
            seen=_ends(lambda losses, share: losses[0] > 3.0),
        ),
        Mistake(
            "Your losses fall nicely, and the test pictures are read as if drawn in another ink. "
            "Do they go through the same preparation as the training pictures?",
            only_the_training_pictures_standardised,
            only_the_training_pictures_standardised_from_bytes,
            seen=_ends(lambda losses, share: losses[-1] < 0.15 * losses[0] and share < 0.88),
        ),
        Mistake(
            "Your losses hardly move. Are the steps so small that nothing changes, or so large that everything was "
            "spoilt in the first epoch?",
            hardly_moves,
            seen=_ends(lambda losses, share: len(losses) > 2 and losses[-1] > 0.8 * losses[0]),
        ),
        Mistake(
            "Your last loss is still high beside the first. Look at the list: does it go on falling, or does it "
            "jump up and down? What would more epochs do, another rate, or more units?",
            two_epochs,
            one_epoch,
            seen=_ends(lambda losses, share: losses[-1] > 0.15 * losses[0]),
        ),
        Mistake(
            "It reads digits well, but it does not know what *these* training pictures hold, and there are some "
            "odd ones among them. On which pictures did you train?",
            another_set,
            seen=_unmarked,
        ),
    ),
    after="Try fewer hidden units: how few are enough for 93 %? Compare three seeds before you say so.",
)
