"""The files under the paths a user names.

Ten thousand names must come out before anyone notices, and the first of a whole disk must too. So no file is opened
whose name already says what it is, and a folder's files are handed over before its subfolders are looked into. What is
skipped is counted, and what can't be looked into is reported; the rest goes on.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence

from reader.article.web import is_web
from reader.errors import SourceError
from reader.sources.decoding import PROBE, looks_binary
from reader.sources.formats import TEXT
from reader.sources.names import PAGES, PAGES_OWN, is_binary, is_hidden, is_readable, page_of, pages_among
from reader.sources.reading import locate, plain
from reader.sources.sniffing import sniff

_MAILDIR = {"cur", "new", "tmp"}
"""The folders of a Maildir, in which each message is a file; further mailboxes lie beside them, their names beginning
with a dot."""
_NUMBER = re.compile(r"\d+")


def natural_order(names: Iterable[str]) -> list[str]:
    """File names as people sort them: article-2 before article-10, capitals and small letters alike.

    All names at once, as one text between slashes, which no name holds: with a key made for each, ten thousand took
    twice as long, and the first article waits for them.
    """
    # Before the keys, which are alike for names that differ in capitals only.
    names = sorted(names)
    text = "/".join(names).casefold()
    widest = max(map(len, _NUMBER.findall(text)), default=0)
    # A number has to sort before any sign that could stand in its place.
    keys = _NUMBER.sub(lambda number: "\0" + number[0].zfill(widest), text).split("/")
    return [name for _, name in sorted(zip(keys, names, strict=False))]  # no name at all gives one key, the empty one


class Scan:
    """A walk under some paths: an iterator over the files to read, whose counts grow as it goes.

    The address of an article in a file stands for that article.

    The files of each folder come in natural order, and before those of its sub-folders. A file that was named itself is
    always among them, whatever its name: what is wrong with it shows when it is read. A folder is entered once, however
    many links lead to it; with `recursive` false, none is but those that were named.
    """

    def __init__(self, paths: Iterable[str], recursive: bool = True) -> None:
        self.hidden = 0
        """Files passed over because their names put them out of sight, though they may be articles. What programs keep
        for themselves in a folder (`.git`, `.DS_Store`, a library) is nobody's loss."""
        self.binary = 0
        """Files passed over because they are no text: by their name, or by their content where it doesn't say."""
        self.errors: list[SourceError] = []
        """Paths that don't exist, and folders that can't be read."""
        self._recursive = recursive
        self._entered: set[tuple[int, int]] = set()
        self._walk = self._under(paths)

    def __iter__(self) -> Iterator[str]:
        return self._walk

    def __next__(self) -> str:
        return next(self._walk)

    def _under(self, paths: Iterable[str]) -> Iterator[str]:
        for path in paths:
            waiting = [path]
            while waiting:
                folder = waiting.pop()
                try:
                    with os.scandir(folder) as entries:
                        files, folders = self._sort(folder, entries)
                except NotADirectoryError:
                    yield folder
                except OSError as error:
                    if is_web(folder) or locate(folder)[1]:
                        yield folder
                        continue
                    self.errors.append(SourceError(folder, plain(error)))
                except ValueError:  # a zero byte in the name
                    self.errors.append(SourceError(folder, "no such file"))
                else:
                    yield from (file for file in files if not self._passed_over(file))
                    waiting += reversed(folders)

    def _sort(self, folder: str, entries: Iterable[os.DirEntry[str]]) -> tuple[list[str], list[str]]:
        """The files and the sub-folders of a folder, in natural order; none where it was entered before."""
        status = os.stat(folder)  # noqa: PTH116 - a walk over a disk needs no Path for each folder
        if (status.st_dev, status.st_ino) in self._entered:
            return [], []
        self._entered.add((status.st_dev, status.st_ino))
        files: list[str] = []
        folders: list[str] = []
        for entry in self._in_sight(list(entries)):
            if _is_folder(entry):
                folders.append(entry.name)
            elif entry.is_symlink() or entry.is_file():
                files.append(entry.name)
            else:  # a pipe, a socket, a device
                self.binary += 1
        stem = folder.rstrip("/") + "/"
        folders = _without_pages_own(folders, files)
        return (
            [stem + name for name in natural_order(files)],
            [stem + name for name in natural_order(folders)] if self._recursive else [],
        )

    def _in_sight(self, entries: Sequence[os.DirEntry[str]]) -> Iterator[os.DirEntry[str]]:
        """Those that aren't hidden; of a Maildir its folders, but for the one in which messages are being delivered."""
        if {entry.name for entry in entries} >= _MAILDIR:
            yield from (entry for entry in entries if entry.name != "tmp" and _is_folder(entry))
            return
        for entry in entries:
            if is_hidden(entry.name):
                self.hidden += is_readable(entry.name) and not entry.name.startswith("~$")
            else:
                yield entry

    def _passed_over(self, path: str) -> bool:
        """Whether a file isn't text; its name is believed where it says so."""
        binary = _is_no_text(path)
        self.binary += binary
        return binary


def belongs(path: str, folder: str) -> bool:
    """Whether a walk through a folder would come to a path below it, which is that of a file or of another folder."""
    stem = folder.rstrip("/")
    for name in path.removeprefix(stem).strip("/").split("/"):
        page = page_of(name)
        if is_hidden(name) or (name == "tmp" and _is_maildir(stem)):
            return False
        if page and any(os.path.lexists(f"{stem}/{page}.{suffix}") for suffix in PAGES):
            return False
        stem = f"{stem}/{name}"
    return os.path.isdir(path) or not _is_no_text(path)  # noqa: PTH112 - a walk needs no Path for each


def _is_maildir(folder: str) -> bool:
    return all(os.path.isdir(f"{folder}/{name}") for name in _MAILDIR)  # noqa: PTH112 - as above


def _is_no_text(path: str) -> bool:
    """Whether a file holds no text; its name is believed where it says so."""
    name = path.rpartition("/")[2]
    return not is_readable(name) and (is_binary(name) or _is_nothing(_probe(path), name))


def _without_pages_own(folders: list[str], files: Iterable[str]) -> list[str]:
    """The folders that are not a saved page's: in `mill_files`, beside `mill.html`, lie its pictures and frames."""
    if not any(name.endswith(PAGES_OWN) for name in folders):
        return folders
    pages = pages_among(files)
    return [name for name in folders if page_of(name) not in pages]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a circle: reading it will say so
        return False


def _is_nothing(head: bytes, name: str) -> bool:
    """Whether a file that begins with `head` is neither text nor of a format that isn't."""
    return looks_binary(head) and sniff(head, name) is TEXT


def _probe(path: str) -> bytes:
    """The first bytes of a file; none where it can't be read, which is for its reader to report."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return b""
    try:
        return os.read(handle, PROBE)
    except OSError:
        return b""
    finally:
        os.close(handle)
