"""What the README says that the code says too. `python -m tests.readme` writes its tables anew."""

from __future__ import annotations

import re
from pathlib import Path

from reader.sources.formats import FORMATS
from reader.ui.commands import COMMANDS, Where
from reader.ui.keymap import display

README = Path(__file__).parent.parent / "README.md"
_BETWEEN = "<!-- {name} -->\n", "<!-- /{name} -->"


def key_table() -> str:
    """Every command, by the part of the screen it works in, as Markdown."""
    lines = ["| Keys | Command | What it does |", "|---|---|---|"]
    for where in Where:
        rows = [(_keys(known.keys), f"`{known.id}`", known.help) for known in COMMANDS if known.where is where]
        if rows[-1][1].endswith(".close`"):
            keys, name, _ = rows.pop()
            lines.append(f"| **{where.value}**; {keys} leave it | {name} | |")
        else:
            lines.append(f"| **{where.value}** | | |")
        while rows:
            row = rows.pop(0)
            if rows and (both := _either(row[2], rows[0][2])):
                keys, name, _ = rows.pop(0)
                row = f"{row[0]} / {keys}", f"{row[1]} / {name}", both
            lines.append(f"| {' | '.join(row)} |")
    return "\n".join(lines) + "\n"


def _either(this: str, that: str) -> str | None:
    """Two sentences that differ in a word, as one: "Next / previous quotation."; None for any others."""
    here, there = this.split(), that.split()
    apart = [at for at, (one, other) in enumerate(zip(here, there, strict=False)) if one != other]
    if len(here) != len(there) or len(apart) != 1:
        return None
    (at,) = apart
    return " ".join([*here[:at], f"{here[at].rstrip('.')} / {there[at].lower()}", *here[at + 1 :]])


def format_table() -> str:
    """Every format, its files' names, and the extra that brings what it needs, as Markdown."""
    lines = ["| Format | Files | Extra |", "|---|---|---|"]
    known = sorted(FORMATS, key=lambda known: known.title.casefold())
    for each in known:
        if each.suffixes:
            files, extra = " ".join(f"`{suffix}`" for suffix in each.suffixes), f"`{each.extra}`" if each.extra else ""
            lines.append(f"| {each.title} | {files} | {extra} |")
    told = "; ".join(each.title for each in known if not each.suffixes)
    return "\n".join([*lines, f"| {told} | told by their content | |"]) + "\n"


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
    """Field -> type, as the README's table has them for a record."""
    table = README.read_text("utf-8").split(f"<!-- schema: {record} -->")[1]
    rows = re.findall(r"^\| (`[^|]+`) \| ([^|]+) \|", re.split("<!-- schema|\n\n", table)[0], re.MULTILINE)
    return {name: type_ for names, type_ in rows for name in re.findall(r"`(\w+)`", names)}


def kinds(role: str) -> list[str]:
    """The kinds that the README gives a role."""
    return re.findall(r"`(\w+)`", README.read_text("utf-8").split(f"<!-- kinds: {role} -->")[1].split("<!-- -->")[0])


def tables() -> dict[str, str]:
    """Each table that is generated, by the name of its place."""
    return {"keys": key_table(), "formats": format_table()}


def main() -> None:
    """Write the generated tables into the README."""
    for name, table in tables().items():
        text = README.read_text("utf-8")
        opening, closing = (mark.format(name=name) for mark in _BETWEEN)
        before, rest = text.split(opening)
        README.write_text(f"{before}{opening}{table}{closing}{rest.split(closing)[1]}", "utf-8")


if __name__ == "__main__":
    main()
