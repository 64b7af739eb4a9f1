"""The library's file: its tables, what articles look like in them, and taking a whole library out and in."""
