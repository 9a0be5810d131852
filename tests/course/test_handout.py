"""What a prediction asks about is not shown before the student has run it."""

import json

from coursekit.course.handout import handout, hide_spoilers


def cell(source):
    return {"cell_type": "code", "source": [source], "outputs": [{"output_type": "stream"}], "execution_count": 1}


def shown(*sources):
    nb = {"cells": [cell(source) for source in sources]}
    hide_spoilers(nb)
    return [bool(c["outputs"]) for c in nb["cells"]]


def test_outputs_between_question_and_answer_are_taken_away():
    ask, answer = 'predict(\n    "03.p1", "How many?", number=True)', '# the answer\nreveal("03.p1", 3)'
    assert shown("1 + 1", ask, "print(3)", answer, "2 + 2") == [True, True, False, False, True]


def test_two_questions_at_once_wait_for_both_answers():
    asks = ['predict("03.p1", "?")', 'predict("03.p2", "?")']
    assert shown(*asks, 'reveal("03.p1", 3)', "x", 'reveal("03.p2", 3)', "y") == [
        True,
        False,
        False,
        False,
        False,
        True,
    ]


def test_the_predict_of_a_model_hides_nothing():
    assert shown("model.predict(X)", "print(1)") == [True, True]


def test_files_without_anything_to_hide_stay_byte_for_byte(tmp_path):
    for name, content in {"a.txt": b"\r\nx", "a.ipynb": json.dumps({"cells": [cell("1")]}).encode()}.items():
        (tmp_path / name).write_bytes(content)
        assert handout(tmp_path / name) == content


def test_letters_of_all_languages_survive(tmp_path):
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": [cell('predict("03.p1", "π?")')] * 2}))
    assert "π?" in handout(tmp_path / "a.ipynb").decode()
