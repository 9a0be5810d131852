"""Widgets get the same names in every run, and only those that are shown are stored."""

import pytest

from coursekit.publish.widget_state import STATE, VIEW, settle_widgets


def model(name, **state):
    return {"model_name": name, "model_module": "m", "model_module_version": "1", "state": state}


@pytest.fixture
def with_widgets(small):
    def build(box, slider, label, unseen, link):
        view = small.display({VIEW: {"model_id": box, "version_major": 2, "version_minor": 0}})
        nb = small.notebook(small.code("03-a", "box", [view]))
        state = {
            unseen: model("IntSliderModel"),
            link: model("LinkModel", source=[f"IPY_MODEL_{slider}", "value"], target=[f"IPY_MODEL_{label}", "value"]),
            label: model("LabelModel"),
            slider: model("IntSliderModel"),
            box: model("VBoxModel", children=[f"IPY_MODEL_{slider}", f"IPY_MODEL_{label}"]),
        }
        nb.metadata.widgets = {STATE: {"version_major": 2, "version_minor": 0, "state": state}}
        return nb

    return build


def settled(nb):
    settle_widgets(nb, "x")
    return nb.metadata.widgets[STATE]["state"]


def test_names_follow_the_order_of_use(with_widgets):
    nb = with_widgets("f1", "e2", "d3", "c4", "b5")
    state = settled(nb)
    assert nb.cells[0].outputs[0].data[VIEW]["model_id"] == "xw0001"
    assert state["xw0001"]["state"]["children"] == ["IPY_MODEL_xw0002", "IPY_MODEL_xw0003"]
    assert [state[name]["model_name"] for name in sorted(state)] == [
        "VBoxModel",
        "IntSliderModel",
        "LabelModel",
        "LinkModel",
    ]


def test_random_names_do_not_matter(with_widgets):
    one, two = with_widgets("f1", "e2", "d3", "c4", "b5"), with_widgets("01", "12", "23", "34", "45")
    assert settled(one) == settled(two)
    assert one.cells == two.cells


def test_a_link_to_a_model_nobody_sees_is_dropped(with_widgets):
    nb = with_widgets("f1", "e2", "d3", "c4", "b5")
    link = nb.metadata.widgets[STATE]["state"]["b5"]["state"]
    link["target"] = ["IPY_MODEL_c4", "value"]
    assert all(model["model_name"] != "LinkModel" for model in settled(nb).values())


def test_buffers_come_in_the_order_of_their_paths(with_widgets):
    nb = with_widgets("f1", "e2", "d3", "c4", "b5")
    nb.metadata.widgets[STATE]["state"]["e2"]["buffers"] = [{"path": ["b"], "data": "2"}, {"path": ["a"], "data": "1"}]
    assert [buffer["path"] for buffer in settled(nb)["xw0002"]["buffers"]] == [["a"], ["b"]]


def test_a_lesson_without_visible_widgets_stores_no_state(small):
    nb = small.notebook(small.code("03-a", "1"))
    nb.metadata.widgets = {STATE: {"state": {"c4": model("IntSliderModel")}}}
    settle_widgets(nb, "x")
    assert "widgets" not in nb.metadata
