"""Predictions of a lesson come back, and the text of the notebook does not know them."""

import pytest

from coursekit.practice import Answer, Store, recall


def test_answers_are_shown_and_missing_ones_say_where_they_are_asked():
    Store().write(Answer("05.p1", "Which is <largest>?", "W2"))
    Store().write(Answer("05.p2", "How much?", 2.5))
    shown = recall("05.p1", "05.p2", "05.p3")
    page = shown._repr_mimebundle_()["text/html"]
    assert "Which is &lt;largest&gt;?<br>You said: <b>W2</b>" in page and "<b>2.5</b>" in page
    assert "05.p3: no prediction yet. It is asked in lesson 05." in page
    assert repr(shown) == "your predictions 05.p1, 05.p2, 05.p3"


def test_ids_have_a_form():
    with pytest.raises(ValueError, match=r"Did you mean '05\.p1'"):
        recall("5.1")
