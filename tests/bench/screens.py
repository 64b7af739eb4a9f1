"""The README's pictures: the app on the bundled samples, in three themes, as SVG.

`python -m tests.bench.screens [FOLDER]` writes them to `.screenshots/` in the checkout, unless a folder is named.
"""

from __future__ import annotations

import argparse
import asyncio
import os
from pathlib import Path
from typing import NamedTuple

from reader.library.shelf.file_shelf import Shelf
from reader.ui.app import ReaderApp
from reader.ui.options import Options
from tests.bench.probe import CHECKOUT

SIZE = (140, 40)
_NEXT = "right_square_bracket"


class Shot(NamedTuple):
    """One picture: its name, a sample that is open, a theme, and the keys that were pressed."""

    name: str
    sample: str
    theme: str
    keys: tuple[str, ...]


SHOTS = (
    # A news agency's article, with all the troubles of a pasted page; its third quotation is the current one.
    Shot("newsprint-light", "seeds/baltic-tanker-checks.txt", "newsprint-light", (_NEXT,) * 3),
    Shot("midnight", "seeds/baltic-tanker-checks.txt", "midnight", (_NEXT,) * 3),
    # A saved web page, with letters on its links.
    Shot("links", "seeds/tide-mill-returns.html", "sepia", ("o",)),
)


async def picture(shot: Shot) -> str:
    """The screen as SVG, once everything has been looked into."""
    shelf = Shelf([shot.sample])
    app = ReaderApp(shelf, Options(theme=shot.theme))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(1)
        for _ in range(600):
            if not shelf.searching and shelf.pending() is None:
                break
            await pilot.pause(0.1)
        await pilot.press(*shot.keys)
        await pilot.pause(1)
        return app.export_screenshot(title="reader seeds/")


def main() -> None:
    """Write the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, nargs="?", default=CHECKOUT / ".screenshots")
    target = parser.parse_args().folder.absolute()
    target.mkdir(parents=True, exist_ok=True)
    os.chdir(CHECKOUT)  # the header names the folder as it was typed
    for shot in SHOTS:
        written = target / f"{shot.name}.svg"
        written.write_text(asyncio.run(picture(shot)), "utf-8")
        print(written)


if __name__ == "__main__":
    main()
