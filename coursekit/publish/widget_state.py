"""Widget models carry random names; here they are renamed in the order in which a lesson shows them.

Models that no output leads to are dropped, except links between two models that are shown: they are what makes a
slider move something after the lesson is stored.
"""

import json
import re

from nbformat import NotebookNode

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
REFERENCE = re.compile(r"IPY_MODEL_([0-9A-Za-z_-]+)")
LINKS = ("LinkModel", "DirectionalLinkModel")


def settle_widgets(nb: NotebookNode, prefix: str) -> None:
    """Rename, sort and thin out the widget models of ``nb`` in place; new names are ``prefix`` + ``w0001``..."""
    state = nb.metadata.get("widgets", {}).get(STATE, {}).get("state", {})
    shown = _with_links(_shown(nb, state), state)
    names = {model: f"{prefix}w{position:04d}" for position, model in enumerate(shown, 1)}
    for view in _views(nb):
        view["model_id"] = names.get(view["model_id"], view["model_id"])
    if not shown:
        nb.metadata.pop("widgets", None)
        return
    nb.metadata["widgets"][STATE]["state"] = {names[model]: _renamed(state[model], names) for model in shown}


def _views(nb: NotebookNode) -> list[dict]:
    outputs = (output for cell in nb.cells for output in cell.get("outputs", []))
    return [output["data"][VIEW] for output in outputs if VIEW in output.get("data", {})]


def _shown(nb: NotebookNode, state: dict) -> list[str]:
    """Models in order of first use: each view, then what its state refers to, depth first."""
    order: dict[str, None] = {}
    waiting = [view["model_id"] for view in reversed(_views(nb))]
    while waiting:
        model = waiting.pop()
        if model in state and model not in order:
            order[model] = None
            waiting.extend(reversed(_references(state[model])))
    return list(order)


def _references(model: dict) -> list[str]:
    return REFERENCE.findall(json.dumps(model, sort_keys=True))


def _with_links(shown: list[str], state: dict) -> list[str]:
    ends = {name: _references(model) for name, model in state.items() if model["model_name"] in LINKS}
    kept = [name for name, pair in ends.items() if name not in shown and pair and set(pair) <= set(shown)]
    return shown + sorted(kept, key=lambda name: [shown.index(end) for end in ends[name]])


def _renamed(model: dict, names: dict[str, str]) -> dict:
    text = REFERENCE.sub(lambda match: f"IPY_MODEL_{names.get(match[1], match[1])}", json.dumps(model))
    model = json.loads(text)
    if "buffers" in model:
        model["buffers"] = sorted(model["buffers"], key=lambda buffer: json.dumps(buffer["path"]))
    return model
