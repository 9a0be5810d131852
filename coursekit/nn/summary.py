"""A summary lists the layers of a model with their shapes and their numbers of parameters."""

import math
import sys


def lines(model) -> list[str]:
    """The summary as plain lines of text, one row per layer."""
    rows = [("Layer (type)", "Output shape", "Parameters")]
    for layer in model.layers:
        shape = f"(None, {', '.join(map(str, layer.output_shape))})" if layer.built else "?"
        rows.append((f"{layer.name} ({type(layer).__name__})", shape, f"{layer.count_params():,}"))
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    table = [f"{a:<{widths[0]}}   {b:<{widths[1]}}   {c:>{widths[2]}}" for a, b, c in rows]
    rule = "─" * len(table[0])
    total = model.count_params()
    bytes_each = 8 if model.dtype == "float64" else 4
    foot = f"Total: {total:,} parameters ({size(total * bytes_each)} as {model.dtype})"
    return [f'Model: "{model.name}"', rule, table[0], rule, *table[1:], rule, foot]


def show(model, print_fn=None) -> None:
    """Print the summary, or hand each line to `print_fn`."""
    write = print_fn or (lambda line: sys.stdout.write(line + "\n"))
    for line in lines(model):
        write(line)


def size(count: int) -> str:
    """A number of bytes for people: 1628200 is '1.6 MB'."""
    step = min(int(math.log(max(count, 1), 1000)), 4)
    return f"{count / 1000**step:.1f} {('B', 'kB', 'MB', 'GB', 'TB')[step]}" if step else f"{count} B"
