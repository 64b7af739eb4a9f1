"""What a user has chosen before the app starts; handed down by the command line, which alone reads the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from reader.export.citation import CitationStyle


class Boilerplate(Enum):
    """What the article pane does with the blocks that are not the story."""

    ASIDE = "aside"
    """The body runs on; what was taken out is listed by kind below it."""
    DIMMED = "dimmed"
    """In its place, dimmed, each block with its label."""
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Options:
    """How the app looks and behaves from its first screen on."""

    theme: str | None = None
    """A theme's name; None for the app's own choice."""
    measure: int = 72
    """Columns the body is set in, at most."""
    boilerplate: Boilerplate = Boilerplate.ASIDE
    citation: CitationStyle = CitationStyle.MARKDOWN
    keys: Mapping[str, str] = field(default_factory=dict)
    """Command id -> the keys, comma-separated, that the user wants for it."""
    themes_folder: Path | None = None
    """Where the user's own themes lie; it need not exist."""
