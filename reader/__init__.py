"""A terminal reading room for news articles."""

__version__ = "0.1.0"
