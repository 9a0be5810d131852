"""What a person chose before training, in contrast to the parameters, which training finds."""

from coursekit.nn.layers.activated import Activated


def hyperparameters(model, **chosen) -> dict[str, object]:
    """Name -> value of every choice that the model knows: layers, units, activations, loss, optimizer. Not in Keras.

    What only `fit` is told may be added: ``hyperparameters(model, epochs=5, batch_size=128, acceptable_error=0.01)``.
    Only layers with weights count. Before `compile` there is no loss and no optimizer yet.
    Raises ValueError for a model without such layers. Source: K5, K16, K19.
    """
    weighted = [layer for layer in model.layers if isinstance(layer, Activated) and layer.kernel is not None]
    if not weighted:
        raise ValueError(f"hyperparameters expected a model with built layers, received {model.name!r}. Add an Input.")
    found = {
        "layers with weights": len(weighted),
        "units per layer": tuple(int(layer.kernel.value.shape[-1]) for layer in weighted),
        "activations": tuple(layer.activation.name for layer in weighted),
    }
    return found | _compiled(model) | {name.replace("_", " "): value for name, value in chosen.items()}


def _compiled(model):
    optimizer = model.optimizer
    if optimizer is None:
        return {}
    return {
        "loss": model.loss.name,
        "optimizer": type(optimizer).__name__,
        "learning rate": float(optimizer.learning_rate),
    }
