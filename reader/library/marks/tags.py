"""Tags as they are typed, and what is left of an article's when some are given and some are taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.library.store.folding import fold


def named(line: str) -> list[str]:
    """The names in a line, between commas, each once."""
    return list(dict.fromkeys(name for name in map(_name, line.split(",")) if name))


def changed(before: Sequence[str], add: Iterable[str], remove: Iterable[str]) -> list[str]:
    """An article's tags after a change; names that differ in case only are one, and keep the form they have.

    What is taken may be a line of several names.
    """
    gone = {fold(name) for line in remove for name in named(line)}
    after = {fold(name): name for name in before if fold(name) not in gone}
    for name in add:
        after.setdefault(fold(name), name)
    return list(after.values())


def shared(tags: Sequence[Sequence[str]]) -> list[str]:
    """The tags that all of several articles have."""
    first, *others = tags
    return [name for name in first if all(fold(name) in map(fold, other) for other in others)]


def likely(line: str, known: Iterable[str]) -> list[str]:
    """The `known` tags that what stands behind the last comma may become, but for those that stand before it."""
    before, _, begun = line.rpartition(",")
    there = {fold(name) for name in named(before)}
    wanted = fold(_name(begun))
    return [name for name in known if fold(name).startswith(wanted) and fold(name) not in there]


def _name(typed: str) -> str:
    """A tag's name as it is kept: the sign that it is shown with is no part of it."""
    return " ".join(typed.split()).lstrip("# ")


def completed(line: str, known: Iterable[str]) -> str:
    """The line, what stands behind its last comma as long as all tags agree that it may become."""
    before, comma, begun = line.rpartition(",")
    found = likely(line, known) if begun.strip() else []
    if not found:
        return line
    letters = enumerate(zip(*map(fold, found), strict=False))
    agreed = next((at for at, those in letters if len(set(those)) > 1), min(map(len, found)))
    return f"{before}{comma}{' ' * bool(comma)}{found[0][:agreed]}"
