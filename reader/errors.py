"""What can go wrong in a way that a user can be told about.

Every error Reader raises on purpose is a `ReaderError`; its text is a sentence for the screen, without a traceback.
Anything else that escapes is a bug.
"""


class ReaderError(Exception):
    """Something a user can be told in one line."""


class SourceError(ReaderError):
    """A file that can't be read, with its name and why."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}")
        self.path = path
        self.why = why

    def __reduce__(self) -> tuple[type["SourceError"], tuple[str, str]]:
        # An exception with two arguments needs help to cross a process boundary.
        return type(self), (self.path, self.why)


class MissingExtraError(SourceError):
    """A file that can be read once an extra of Reader's is installed, and which."""


class SettingsError(ReaderError):
    """A settings file that says something Reader doesn't understand."""


class ThemeError(ReaderError):
    """A theme file that can't be used."""


class CorrectionsError(ReaderError):
    """Corrections can't be read or kept."""


class LibraryError(ReaderError):
    """The library can't be opened, read or changed; it says which file and why, and nothing in it was touched."""


class DamagedLibraryError(LibraryError):
    """What is in the library's file makes no sense any more."""


class FullDiskError(LibraryError):
    """There is no room on the disk for what was to be kept."""


class QueryError(ReaderError):
    """A query that can't be understood, with the place that is wrong."""

    def __init__(self, why: str, query: str, start: int, end: int) -> None:
        super().__init__(why)
        self.query = query
        self.start, self.end = start, end
        """The characters of the query that are meant."""


class CopyError(ReaderError):
    """No way to the clipboard worked."""


class BrowseError(ReaderError):
    """An address could not be opened in a browser."""


class PictureError(ReaderError):
    """A picture can't be shown; its text says why, for a sentence about it."""
