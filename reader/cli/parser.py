"""Parsing a command line with more than paths in it."""

from __future__ import annotations

import argparse
from typing import NoReturn

from reader.article.visible import one_line


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints can't act on the terminal."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, made visible, and leave."""
        super().error(one_line(message))
