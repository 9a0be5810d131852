"""Running a lesson changes its bytes, editing it changes its words."""

import json

import pytest

from coursekit.course.fingerprint import fingerprint

LESSON = {
    "cells": [{"cell_type": "code", "id": "a", "source": ["x = 1\n", "x"], "outputs": [], "execution_count": None}]
}


def of(tmp_path, content):
    path = tmp_path / "x.ipynb"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return fingerprint(path)


def changed(**cell):
    return {"cells": [LESSON["cells"][0] | cell]}


def test_running_keeps_the_words(tmp_path):
    before, after = of(tmp_path, LESSON), of(tmp_path, changed(execution_count=7, outputs=[{"output_type": "stream"}]))
    assert before.words == after.words
    assert before.bytes != after.bytes


@pytest.mark.parametrize(
    "edit", [{"source": ["x = 2\n", "x"]}, {"cell_type": "markdown"}, {"attachments": {"a.png": {}}}]
)
def test_an_edit_changes_the_words(tmp_path, edit):
    assert of(tmp_path, LESSON).words != of(tmp_path, changed(**edit)).words


def test_one_text_or_a_list_of_lines_is_the_same(tmp_path):
    assert of(tmp_path, LESSON).words == of(tmp_path, changed(source="x = 1\nx")).words


@pytest.mark.parametrize("content", ["", "{", "[]", '{"cells": [1]}', '{"cells": 3}', "nothing like json"])
def test_a_damaged_notebook_has_words_too(tmp_path, content):
    assert of(tmp_path, content).words != of(tmp_path, LESSON).words
