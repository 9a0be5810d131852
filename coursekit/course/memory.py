"""What was copied into a student's folder is remembered there, so that an edit can be told from an old version."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from coursekit.course.fingerprint import Fingerprint, fingerprint


@dataclass
class Memory:
    """The fingerprints of all files as they were copied, by name, in `.coursekit/copied.json` of the folder."""

    folder: Path
    files: dict[str, Fingerprint] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> "Memory":
        """Read the memory of a folder; a missing or damaged one is empty, so every file counts as edited."""
        try:
            entries = json.loads((folder / ".coursekit" / "copied.json").read_text(encoding="utf-8"))
            return cls(folder, {name: Fingerprint(**entry) for name, entry in entries.items()})
        except (OSError, ValueError, TypeError, AttributeError):
            return cls(folder)

    def copied(self, name: str) -> Fingerprint | None:
        """Return the fingerprint a file had when it was copied, or None when it never was."""
        return self.files.get(name)

    def remember(self, name: str, newest: Fingerprint) -> None:
        """Note that the student has been given this version of a file."""
        self.files[name] = newest

    def unchanged(self) -> list[str]:
        """List the files that are, byte for byte, as they were copied."""
        there = {name: self.folder / name for name in self.files}
        return sorted(name for name, path in there.items() if path.is_file() and fingerprint(path) == self.files[name])

    def save(self) -> None:
        """Write the memory in one step, so that an interruption leaves the old or the new one, never half."""
        target = self.folder / ".coursekit" / "copied.json"
        target.parent.mkdir(exist_ok=True)
        half = target.with_suffix(".half")
        entries = {name: asdict(entry) for name, entry in sorted(self.files.items())}
        half.write_text(json.dumps(entries, indent=1), encoding="utf-8")
        half.replace(target)
