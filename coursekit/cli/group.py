"""A command whose verbs are only names until one is called, and whose errors are sentences."""

from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import version
from typing import Any

import click


class Verbs(click.Group):
    """A click group over a table verb -> ("module:function", help line); nothing is imported to print the help."""

    def __init__(self, verbs: Mapping[str, tuple[str, str]], **settings: Any):
        super().__init__(**settings)
        self.verbs = verbs
        click.version_option(version("coursekit"), prog_name=settings["name"])(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the verbs in the order of the table, which is the order of use."""
        return list(self.verbs)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Import the verb that was called."""
        if name not in self.verbs:
            return None
        module, function = self.verbs[name][0].split(":")
        return getattr(import_module(module), function)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple:
        """Find the verb that was typed; an unknown one gets the nearest that exists."""
        from coursekit.nn.lookup import unknown

        if args[0] not in self.verbs:
            ctx.fail(unknown("verb", args[0], self.verbs))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Print each verb with its line, without importing any."""
        with formatter.section("Verbs"):
            formatter.write_dl([(name, line) for name, (_, line) in self.verbs.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; an error that coursekit raised on purpose, or the system's refusal, is one sentence."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            if _is_ours(error):
                raise click.ClickException(str(error)) from error
            raise


def _is_ours(error: Exception) -> bool:
    """Tell an error that was meant for the user from a bug, whose traceback must be seen."""
    return type(error).__module__.startswith("coursekit.") or isinstance(error, PermissionError | FileNotFoundError)
