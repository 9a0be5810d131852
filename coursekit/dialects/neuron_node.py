"""One neuron with named neighbours: numbers come in from the front, errors from behind, and it sends both on.

Forward (P4):            z_A = b_A + w_BA y_B + w_CA y_C + ... + w_DA y_D,   y_A = f(z_A)
Backward, step 1 (P5):   delta_PQR = w_AP delta_P + w_AQ delta_Q + ...,   delta_A = delta_PQR f'(z_A)
Step 2 (P6):             w_BA delta_A goes to B, w_CA delta_A to C, ... along the old weights
Step 3 (P7 to P10):      w_BA := w_BA - mu delta_A y_B,   b_A := b_A - mu delta_A
"""

from collections.abc import Sequence

from coursekit.dialects.activation import elementwise


class NeuronNode:
    """A neuron with named neighbours: `w["B"]` is the weight from B, `b` the bias (P3).

    It knows the nodes it reads from, and keeps what arrives from behind in `errors`. After a pass `z`, `y` and `delta`
    hold its numbers. An input has no neighbours, only `y`.
    """

    def __init__(self, name: str, sources: Sequence["NeuronNode"] = (), w: Sequence[float] = (), b=0.0, f="sigmoid"):
        if len(sources) != len(w):
            raise ValueError(f"Neuron {name} has {len(sources)} sources and {len(w)} weights. Give one weight each.")
        self.name, self.f, self.b = name, elementwise(f), float(b)
        self.sources = {node.name: node for node in sources}
        self.w = {node.name: float(weight) for node, weight in zip(sources, w, strict=True)}
        self.z = self.y = self.delta = 0.0
        self.errors: dict[str, float] = {}

    def forward(self) -> float:
        """Collect, bend, and hold y ready for the next layer (P4)."""
        self.z = self.b + sum(self.w[B] * node.y for B, node in self.sources.items())
        self.y = float(self.f(self.z))
        self.errors = {}
        return self.y

    def receive(self, sender: str, message: float) -> None:
        """Take in w_AP delta_P from neuron P."""
        self.errors[sender] = message

    def aggregate(self) -> float:
        """Step 1: delta_A = delta_PQR f'(z_A), where delta_PQR is the sum of all messages (P5)."""
        self.delta = sum(self.errors.values()) * float(self.f.slope(self.z))
        return self.delta

    def send(self) -> None:
        """Step 2: w_BA delta_A to every source B, along the weights as they are now (P6)."""
        for B, node in self.sources.items():
            node.receive(self.name, self.w[B] * self.delta)

    def gradients(self) -> dict[str, float]:
        """Delta_w = delta_A y_B for every source B; the bias has delta_A itself (P7 to P10)."""
        return {B: self.delta * node.y for B, node in self.sources.items()}

    def update(self, mu: float) -> None:
        """Step 3: w_BA := w_BA - mu Delta_w, b_A := b_A - mu delta_A (P7 to P10)."""
        for B, change in self.gradients().items():
            self.w[B] -= mu * change
        self.b -= mu * self.delta

    def backward(self, mu: float = 0.0, order: str = "old") -> None:
        """Steps 1 to 3; order="updated" swaps steps 2 and 3, the mistake that the "old values" of P6 warn of."""
        self.aggregate()
        for act in (self.send, lambda: self.update(mu)) if order == "old" else (lambda: self.update(mu), self.send):
            act()
