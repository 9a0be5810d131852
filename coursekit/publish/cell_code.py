"""What the linter needs to know of the code in a cell: its tree, its calls, its lines."""

import ast
import io
import tokenize

from nbformat import NotebookNode

FOLDERS = ("plot", "practice")


def plain_python(source: str) -> str:
    """Return the source with notebook magics (lines that start with % or !) turned into comments."""
    lines = source.splitlines()
    return "\n".join(f"# {line}" if line.lstrip().startswith(("%", "!")) else line for line in lines)


def tree(cell: NotebookNode) -> ast.Module:
    """Return the syntax tree of a code cell; an empty one if the code does not parse (a rule of its own says so)."""
    return parsed(cell.source)


def parsed(source: str) -> ast.Module:
    """Return the syntax tree of the source of a cell; an empty one if it does not parse."""
    try:
        return ast.parse(plain_python(source))
    except SyntaxError:
        return ast.parse("")


def calls(cell: NotebookNode, *names: str) -> list[ast.Call]:
    """Return the calls of the course's functions of these names in a cell, in order.

    ``predict(...)`` and ``practice.predict(...)`` count, ``model.predict(...)`` does not.
    """
    found = (node for node in ast.walk(tree(cell)) if isinstance(node, ast.Call) and _is_ours(node.func))
    return sorted((node for node in found if called(node) in names), key=lambda node: (node.lineno, node.col_offset))


def _is_ours(function: ast.expr) -> bool:
    owner = getattr(function, "value", None)
    return isinstance(function, ast.Name) or (isinstance(owner, ast.Name) and owner.id in FOLDERS)


def called(node: ast.Call) -> str:
    """Return the last part of the name that is called, or an empty string."""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def argument(node: ast.Call, name: str, position: int) -> ast.expr | None:
    """Return an argument given by keyword or at a position, or None."""
    by_name = next((keyword.value for keyword in node.keywords if keyword.arg == name), None)
    return by_name or (node.args[position] if position < len(node.args) else None)


def text_of(node: ast.expr | None) -> str | None:
    """Return the text of a string constant, None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def lines_with_code(source: str) -> list[str]:
    """Return the lines that are not blank."""
    return [line for line in source.splitlines() if line.strip()]


def semicolon_lines(source: str) -> list[int]:
    """Return the numbers of lines whose last token is a semicolon (strings and comments do not count)."""
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(plain_python(source) + "\n").readline))
    except (tokenize.TokenError, SyntaxError):
        return []
    code = [token for token in tokens if token.type not in (tokenize.COMMENT, tokenize.NL)]
    pairs = zip(code, code[1:], strict=False)
    return [one.start[0] for one, after in pairs if one.string == ";" and after.type == tokenize.NEWLINE]
