"""Learning from examples in one picture: what goes in, what comes out, and where the test set has its place."""

from matplotlib.axes import Axes

from coursekit.plot.boxes import arrow, box
from coursekit.plot.card import sheet


def learning_paradigm(
    training: int | None = None,
    test: int | None = None,
    accuracy: float | None = None,
    design: str = "layers, loss, optimizer",
    ax: Axes | None = None,
) -> Axes:
    """Draw training data -> learning algorithm (with model design) -> trained model -> accuracy and outputs.

    With numbers of a run (`training` and `test` examples, `accuracy` from 0 to 1) they are written into the boxes.
    Raises ValueError for counts below 1 or an accuracy outside 0 to 1. Source: K30.
    """
    many = [_examples(name, n) for name, n in (("training", training), ("test", test))]
    if accuracy is not None and not 0 <= accuracy <= 1:
        raise ValueError(f"Expected accuracy from 0 to 1, received {accuracy!r}. Divide by 100?")
    ax, W, H = sheet(ax, 3.4)
    columns, rows = [0.13 * W, 0.40 * W, 0.65 * W, 0.885 * W], [0.83 * H, 0.5 * H, 0.17 * H]
    w, h = 0.19 * W, min(58.0, 0.26 * H)
    data = box(ax, (columns[0], rows[1], w, h), "training data", "data", many[0] or "inputs with labels")
    learner = box(ax, (columns[1], rows[1], w, h), "learning\nalgorithm", "back")
    plan = box(ax, (columns[1], rows[0], w, h), "model design", "data", design)
    model = box(ax, (columns[2], rows[1], w, h), "trained model", "forward", "weights now fixed")
    test_set = box(ax, (columns[2], rows[0], w, h), "test set", "data", many[1] or "labelled, never seen")
    score = box(
        ax,
        (columns[3], rows[0], w, h),
        "accuracy",
        "result",
        "how far to trust it" if accuracy is None else f"{accuracy:.4g}",
    )
    new = box(ax, (columns[2], rows[2], w, h), "new data", "data", "no labels")
    answers = box(ax, (columns[3], rows[2], w, h), "outputs", "forward", "what it is used for")
    arrow(ax, data.at("right"), learner.at("left"))
    arrow(ax, plan.at("bottom"), learner.at("top"))
    arrow(ax, learner.at("right"), model.at("left"))
    arrow(ax, test_set.at("bottom"), model.at("top"))
    arrow(ax, new.at("top"), model.at("bottom"))
    arrow(ax, model.at("right", 0.4), score.at("bottom"), bend=0.25)
    arrow(ax, model.at("right", -0.4), answers.at("top"), bend=-0.25)
    return ax


def _examples(name: str, count: int | None) -> str:
    if count is None:
        return ""
    if int(count) != count or count < 1:
        raise ValueError(f"Expected {name} to be a number of examples from 1, received {count!r}.")
    return f"{int(count):,} with labels"
