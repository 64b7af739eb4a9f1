"""What the README says that the code says too. `python -m tests.readme` writes its tables anew."""

from __future__ import annotations

import re
from pathlib import Path

from reader.library.search.query_guide import QUERY_GUIDE
from reader.sources.formats import FORMATS
from reader.ui.commands import COMMANDS, Where
from reader.ui.keymap import display

README = Path(__file__).parent.parent / "README.md"
_BETWEEN = "<!-- {name} -->\n", "<!-- /{name} -->"


def key_table() -> str:
    """Every command, by the part of the screen it works in, as Markdown."""
    lines = ["| Keys | Command | What it does |", "|---|---|---|"]
    for where in Where:
        lines.append(f"| **{where.value}** | | |")
        lines += [
            f"| {_keys(command.keys)} | `{command.id}` | {command.help} |"
            for command in COMMANDS
            if command.where is where
        ]
    return "\n".join(lines) + "\n"


def format_table() -> str:
    """Every format, its files' names, and the extra that brings what it needs, as Markdown."""
    lines = ["| Format | Files | Extra |", "|---|---|---|"]
    for known in sorted(FORMATS, key=lambda known: known.title.casefold()):
        files = " ".join(f"`{suffix}`" for suffix in known.suffixes) or "told by its content"
        lines.append(f"| {known.title} | {files} | {f'`{known.extra}`' if known.extra else ''} |")
    return "\n".join(lines) + "\n"


def query_table() -> str:
    """What a query may say, as Markdown."""
    lines = ["| | finds articles |", "|---|---|"]
    lines += [f"| {', '.join(f'`{typed}`' for typed in guide.typed)} | {guide.finds} |" for guide in QUERY_GUIDE]
    return "\n".join(lines) + "\n"


def _keys(keys: str) -> str:
    return " ".join(f"`{display(key)}`" for key in keys.split(",")) if keys else "palette"


def section(name: str) -> str:
    """The README's text between a section's two marks."""
    opening, closing = (mark.format(name=name) for mark in _BETWEEN)
    return README.read_text("utf-8").split(opening)[1].split(closing)[0]


def commands() -> list[str]:
    """The lines of the README's shell blocks."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", README.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


def schema(record: str) -> dict[str, str]:
    """Field -> type, as the README's table for a record has them."""
    table = README.read_text("utf-8").split(f"<!-- schema: {record} -->\n")[1].split("\n\n")[0]
    return dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", table, re.MULTILINE))


def kinds(role: str) -> list[str]:
    """The kinds that the README gives a role."""
    return re.findall(r"`(\w+)`", README.read_text("utf-8").split(f"<!-- kinds: {role} -->")[1].split("<!-- -->")[0])


def tables() -> dict[str, str]:
    """Each table that is generated, by the name of its place."""
    return {"keys": key_table(), "formats": format_table(), "queries": query_table()}


def main() -> None:
    """Write the generated tables into the README."""
    for name, table in tables().items():
        text = README.read_text("utf-8")
        opening, closing = (mark.format(name=name) for mark in _BETWEEN)
        before, rest = text.split(opening)
        README.write_text(f"{before}{opening}{table}{closing}{rest.split(closing)[1]}", "utf-8")


if __name__ == "__main__":
    main()
