"""The diary as a table: every step a row, every mistake a cross, long stories without their middle."""

from fractions import Fraction
from html.parser import HTMLParser

import numpy as np
import pytest

from coursekit.neurons import binary_inputs, train_adaline, train_perceptron
from coursekit.neurons.table import number, row

X, AND = binary_inputs(2), [0, 0, 0, 1]
RUN = train_perceptron(X, AND)


def rows(text):
    return [line.split() for line in text.splitlines() if line.split()[0].isdigit()]


def test_plain_text_holds_every_step():
    told = rows(RUN.table())
    assert len(told) == 24
    for cells, step in zip(told, RUN.steps, strict=True):
        assert [int(cell) for cell in cells[:3]] == [step.epoch, *step.x[1:]]
        assert [float(cell) for cell in cells[-3:]] == step.after.tolist() and ("×" in cells) == step.wrong


def test_columns_stand_flush():
    lines = RUN.table().splitlines()[1:-1]
    assert len({len(line) for line in lines}) == 1
    assert lines[0].split() == ["epoch", "x1", "x2", "target", "net", "answer", "wrong", "w0", "w1", "w2"]


def test_the_foot_counts_the_mistakes():
    assert "Mistakes per epoch: 2, 3, 3, 2, 1, 0. " in RUN.table()


def test_a_long_story_keeps_its_beginning_and_its_last_epoch():
    text = train_perceptron(X, [0, 1, 1, 0]).table(most=10)
    epochs = [int(cells[0]) for cells in rows(text)]
    assert epochs == [1] * 4 + [2] * 2 + [100] * 4 and "…" in text


def test_one_long_epoch_is_cut_too():
    points = np.random.default_rng(0).normal(size=(200, 2))
    text = train_perceptron(points, points[:, 0] > 0, max_epochs=1).table(most=5).splitlines()
    rule = "-" * len(text[1])
    assert [line.split()[0] for line in text[3:-2]] == ["1", "1", "1", rule, "…", rule, "1", "1"]


def test_many_inputs_show_the_first_six():
    retina = train_perceptron(np.eye(100), [1, 0] * 50, max_epochs=2)
    head, first = (line.split() for line in retina.table().splitlines()[1:4:2])
    assert head[:9] == ["epoch", "x1", "x2", "x3", "x4", "x5", "x6", "…", "target"] and head[-2:] == ["w5", "…"]
    assert len(first) == len(head) - 1 and max(map(len, repr(retina).splitlines())) < 150


def test_several_units_have_a_column_each():
    text = train_perceptron(X, np.column_stack([AND, [0, 1, 1, 1]])).table()
    assert "unit 1" in text and "unit 2" in text and "(-3, 2, 1)" in text


class Cells(HTMLParser):
    """Collects rows of cells, and notices tags that are not closed."""

    def __init__(self, html):
        super().__init__()
        self.rows, self.open = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data


@pytest.mark.parametrize("run", [RUN, train_perceptron(X, AND, eta=0.1), train_adaline(2 * X - 1, [-1, 1, 1, 1])])
def test_html_says_the_same_as_text(run):
    html, text = Cells(run._repr_html_()), run.table().splitlines()
    assert not html.open
    told = [line.split() for line in text[1:-1] if not line.startswith("-")]
    assert [[cell for cell in row if cell] for row in html.rows] == told


@pytest.mark.parametrize(
    ("value", "text"),
    [(-0.0, "0"), (3.0, "3"), (0.1 + 0.2, "0.3"), (1e300, "1e+300"), (Fraction(-3, 10), "-3/10"), (7, "7")],
)
def test_numbers_as_people_write_them(value, text):
    assert number(value) == text


def test_vectors_and_matrices():
    assert row([1, 0.5]) == "(1, 0.5)" and row([[1, 2], [3, 4]]) == "((1, 2), (3, 4))" and row(5.0) == "5"
