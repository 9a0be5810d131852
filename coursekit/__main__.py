"""``python -m coursekit`` is the same as ``coursekit``."""

from coursekit.cli import main

if __name__ == "__main__":
    main(prog_name="coursekit")
