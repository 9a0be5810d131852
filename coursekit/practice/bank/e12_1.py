"""Gaps filled and columns scaled with what the training rows alone can tell (COMP9444, slide 20; lesson 12)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Tuple


def _means(rows, cols):
    """Mean of what was measured, per named column."""
    return {j: rows[rows[:, j] != 0, j].mean() for j in cols}


def _fill(rows, means):
    rows = np.array(rows, dtype=float)
    for j, mean in means.items():
        rows[rows[:, j] == 0, j] = mean
    return rows


def _scale(rows, measured, ddof=0):
    deviation = measured.std(axis=0, ddof=ddof)
    return (rows - measured.mean(axis=0)) / np.where(deviation > 0, deviation, 1)


def _prepare(Xtr, Xte, cols, means=None):
    means = means or _means(Xtr, cols)
    train, test = _fill(Xtr, means), _fill(Xte, means)
    return _scale(train, train), _scale(test, train)


def reference(Xtr, Xte, cols):
    """Means of the training rows fill the gaps of both tables; then the filled training rows give the scale."""
    return _prepare(Xtr, Xte, cols)


def scale_measured_on_all_rows(Xtr, Xte, cols):
    means = _means(Xtr, cols)
    train, test = _fill(Xtr, means), _fill(Xte, means)
    together = np.concatenate([train, test])
    return _scale(train, together), _scale(test, together)


def everything_measured_on_all_rows(Xtr, Xte, cols):
    together = np.concatenate([Xtr, Xte])
    filled = _fill(together, _means(together, cols))
    scaled = _scale(filled, filled)
    return scaled[: len(Xtr)], scaled[len(Xtr) :]


def gaps_filled_from_all_rows(Xtr, Xte, cols):
    return _prepare(Xtr, Xte, cols, _means(np.concatenate([Xtr, Xte]), cols))


def test_rows_measured_on_themselves(Xtr, Xte, cols):
    test = _fill(Xte, _means(Xte, cols))
    return _prepare(Xtr, Xte, cols)[0], _scale(test, test)


def test_rows_scaled_by_themselves(Xtr, Xte, cols):
    test = _fill(Xte, _means(Xtr, cols))
    return _prepare(Xtr, Xte, cols)[0], _scale(test, test)


def every_zero_filled(Xtr, Xte, cols):
    return _prepare(Xtr, Xte, [j for j in range(Xtr.shape[1]) if np.any(Xtr[:, j] != 0)])


def zeros_count_in_the_mean(Xtr, Xte, cols):
    return _prepare(Xtr, Xte, cols, {j: Xtr[:, j].mean() for j in cols})


def nothing_filled(Xtr, Xte, cols):
    return _prepare(Xtr, Xte, [])


def test_gaps_left_open(Xtr, Xte, cols):
    train = _fill(Xtr, _means(Xtr, cols))
    return _scale(train, train), _scale(Xte, train)


def filled_but_not_scaled(Xtr, Xte, cols):
    means = _means(Xtr, cols)
    return _fill(Xtr, means), _fill(Xte, means)


def only_the_named_columns_scaled(Xtr, Xte, cols):
    found = []
    for raw, ready in zip((Xtr, Xte), _prepare(Xtr, Xte, cols), strict=True):
        table = np.array(raw, dtype=float)
        table[:, list(cols)] = ready[:, list(cols)]
        found.append(table)
    return tuple(found)


def no_care_for_a_column_without_spread(Xtr, Xte, cols):
    means = _means(Xtr, cols)
    train, test = _fill(Xtr, means), _fill(Xte, means)
    with np.errstate(all="ignore"):
        return tuple((rows - train.mean(axis=0)) / train.std(axis=0) for rows in (train, test))


def divided_by_n_minus_1(Xtr, Xte, cols):
    means = _means(Xtr, cols)
    train, test = _fill(Xtr, means), _fill(Xte, means)
    return _scale(train, train, ddof=1), _scale(test, train, ddof=1)


def deviation_measured_before_filling(Xtr, Xte, cols):
    """Mean and deviation of what was measured, with gaps at 0 after scaling."""
    means = _means(Xtr, cols)
    train, test = _fill(Xtr, means), _fill(Xte, means)
    deviation = np.array([Xtr[Xtr[:, j] != 0, j].std() if j in cols else Xtr[:, j].std() for j in range(Xtr.shape[1])])
    deviation = np.where(deviation > 0, deviation, 1)
    return tuple((rows - train.mean(axis=0)) / deviation for rows in (train, test))


def everything_measured_before_filling(Xtr, Xte, cols):
    """Mean and deviation of the table as it came, its gaps counted as 0."""
    means = _means(Xtr, cols)
    return _scale(_fill(Xtr, means), Xtr), _scale(_fill(Xte, means), Xtr)


def gaps_filled_with_the_median(Xtr, Xte, cols):
    return _prepare(Xtr, Xte, cols, {j: np.median(Xtr[Xtr[:, j] != 0, j]) for j in cols})


def scaled_to_0_and_1(Xtr, Xte, cols):
    means = _means(Xtr, cols)
    train, test = _fill(Xtr, means), _fill(Xte, means)
    low, high = train.min(axis=0), train.max(axis=0)
    return tuple((rows - low) / np.where(high > low, high - low, 1) for rows in (train, test))


def one_scale_for_the_whole_table(Xtr, Xte, cols):
    means = _means(Xtr, cols)
    train, test = _fill(Xtr, means), _fill(Xte, means)
    return tuple((rows - train.mean()) / train.std() for rows in (train, test))


def _inputs(rng):
    columns = int(rng.integers(3, 6))
    tables = []
    for rows in rng.integers(5, 12, size=2):
        table = rng.gamma(4.0, size=(rows, columns)) * 10.0 ** rng.integers(-1, 3, size=columns)
        table[:, 0] = rng.integers(0, 4, size=rows)
        table[rng.random(table.shape) < 0.25] = 0.0
        table[:2] = rng.uniform(1.0, 50.0, size=(2, columns))  # something is measured in every column
        table[2] = 0.0  # and every column has a gap
        table[0, 0] = 0.0
        tables.append(table)
    cols = sorted(rng.choice(np.arange(1, columns), size=columns - 2, replace=False).tolist())
    return *tables, cols


_TRAIN = np.array([[0.0, 120.0, 3.5, 2.0], [2.0, 0.0, 3.5, 0.5], [1.0, 90.0, 3.5, 0.0], [0.0, 96.0, 3.5, 1.0]])
_TEST = np.array([[3.0, 0.0, 3.0, 0.0], [0.0, 150.0, 0.0, 4.0], [5.0, 81.0, 3.5, 1.5]])

EXERCISE = Exercise(
    id="12.1",
    name="impute_and_scale",
    title="Gaps and scales without a leak",
    minutes=25,
    points=5,
    reference=reference,
    returns=Tuple(Array("train"), Array("test")),
    fixed=((_TRAIN, _TEST, [1, 2]), (_TRAIN, _TEST[:1], [1, 3]), (_TRAIN, _TEST, [1])),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Something about the test rows has found its way into your numbers: on its own, the training table would "
            "have given others. Which of your means and deviations may a future patient help to compute?",
            everything_measured_on_all_rows,
            scale_measured_on_all_rows,
            gaps_filled_from_all_rows,
        ),
        Mistake(
            "The training table is right. The test table is measured with a ruler of its own, so the same blood "
            "pressure gets two different numbers. Where should its means and deviations come from?",
            test_rows_measured_on_themselves,
            test_rows_scaled_by_themselves,
        ),
        Mistake(
            "Zeros were filled in columns that nobody named. What does a 0 stand for in the column of pregnancies?",
            every_zero_filled,
        ),
        Mistake(
            "What you fill in is too small: the gaps themselves seem to have been counted as measurements of 0. "
            "Over which rows should the mean go?",
            zeros_count_in_the_mean,
        ),
        Mistake(
            "The zeros of the named columns are still there. They stand for 'not measured': what takes their place?",
            nothing_filled,
        ),
        Mistake(
            "The training table is right; in the test table the gaps are still open. A new patient may lack a value "
            "too. With which number do you fill it?",
            test_gaps_left_open,
        ),
        Mistake(
            "Gaps are filled, and the columns are in their old units. What is left to do, so that all of them "
            "speak equally loud?",
            filled_but_not_scaled,
        ),
        Mistake(
            "Only the named columns are scaled. `cols` says where a 0 is a gap; which columns are to be scaled?",
            only_the_named_columns_scaled,
        ),
        Mistake(
            "In one column all training rows hold the same number. What is its deviation, and what happens when you "
            "divide by that?",
            no_care_for_a_column_without_spread,
        ),
        Mistake(
            "The deviations are a little too large, as on slide 30: there it is divided by n - 1. What is asked here?",
            divided_by_n_minus_1,
        ),
        Mistake(
            "The means are right, the deviations are those of the table with gaps. After filling, a column is a "
            "little narrower. Which table goes into the network, and so has to have deviation 1?",
            deviation_measured_before_filling,
        ),
        Mistake(
            "The gaps are filled, but mean and deviation of the scale are those of the table as it came, with 0 in the "
            "gaps. Which of the two steps of the task comes first?",
            everything_measured_before_filling,
        ),
        Mistake(
            "One mean and one deviation serve the whole table. "
            "Glucose is near 120 and the pedigree near 0.5: along which axis should the mean go?",
            one_scale_for_the_whole_table,
        ),
        Mistake(
            "Each gap holds the median of its column. That is a sensible choice, too; which middle does the formula of "
            "the task name?",
            gaps_filled_with_the_median,
        ),
        Mistake(
            "Your training columns run from 0 to 1. Slide 20 suggests that, and here the other way is asked for: "
            "which mean and which deviation should a column have in the end?",
            scaled_to_0_and_1,
        ),
    ),
    library=("coursekit.datasets.prepare", "coursekit.datasets.impute"),
    after="Compare with `Imputer` and `standardize` of the lesson: they keep the same two steps apart.",
)
