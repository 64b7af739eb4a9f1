"""What a file's name tells before it is opened: whether it is worth opening."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from reader.sources.formats import SUFFIXES

_BINARY = (
    " 7z aac ai aiff apk avi avif bin bmp cr2 db deb dll dmg dylib eot exe flac flv gif heic heif ico icns iso jar "
    "jfif jpeg jpg jpx lz4 m4a m4v mid mkv mobi mov mp3 mp4 mpeg mpg nef numbers odp ods ogg opus otf pages parquet "
    "pkl png ppt pptx psd pyc pyd pyo rar raw rpm sqlite sqlite3 swf tif tiff ttf wasm wav webm webp wma wmv woff "
    "woff2 xls xlsx z "
)
"""Suffixes of files that are no text, each between two spaces; of any other the content is asked."""
_READABLE = frozenset(suffix.removeprefix(".") for suffix in SUFFIXES)

PAGES_OWN = tuple(
    """
    _files .files -Dateien _fichiers _archivos _ficheiros _arquivos _file _bestanden -filer _pliki _soubory _tiedostot
    -tiedostot _bylos _dosyalar _elemei _fájlok _файлы
    """.split()
)
"""What browsers put behind the name of a page for the folder of what belongs to it, each in its user's language."""
_DATABASE = re.compile(r"\.(?:db|sqlite3?)(?:-wal|-shm|-journal|\.v\d+\.backup|\.damaged)?$", re.IGNORECASE)
_LONGEST = 4096
"""Characters of a path in which its folders are looked at; no file system has longer ones, but an archive may."""
PAGES = frozenset(("html", "htm", "xhtml", "xht", "shtml"))


def is_readable(name: str) -> bool:
    """Whether a file of this name calls itself something that can be read."""
    _, dot, suffix = name.lower().rpartition(".")
    return bool(dot) and suffix in _READABLE


def is_binary(name: str) -> bool:
    """Whether a file of this name calls itself something that is no text and no known format."""
    _, dot, suffix = name.lower().rpartition(".")
    return bool(dot) and f" {suffix} " in _BINARY


def is_hidden(name: str) -> bool:
    """Whether a file or folder of this name is put out of sight: by a dot, or because a program put it there for
    itself: `~$story.docx` while Word has that open, what Windows knows of a folder, a database and its logs.
    """
    return name.startswith((".", "~$")) or name.lower() == "desktop.ini" or _DATABASE.search(name) is not None


def leads_out(path: str) -> bool:
    """Whether the name of a file in an archive climbs out of it."""
    return ".." in path.replace("\\", "/").split("/")


def is_kept(path: str) -> bool:
    """Whether a file in an archive is one put there to be read: not hidden, not the system's, no picture."""
    parts = path.replace("\\", "/").split("/")
    hidden = any(is_hidden(part) and part not in (".", "..") for part in parts)
    return bool(parts[-1]) and not hidden and "__MACOSX" not in parts and not is_binary(parts[-1])


def pages_among(paths: Iterable[str]) -> set[str]:
    """The pages among some files, without their suffixes."""
    return {stem for stem, _, suffix in (path.rpartition(".") for path in paths) if suffix.lower() in PAGES}


def page_of(folder: str) -> str:
    """The page, without its suffix, that a folder would belong to by its name; empty where it is called otherwise."""
    return next((folder.removesuffix(own) for own in PAGES_OWN if folder.endswith(own)), "")


def is_pages_own(path: str, pages: Container[str]) -> bool:
    """Whether a file lies in the folder of one of these saved pages, or below it."""
    end = path.find("/")
    while 0 <= end < _LONGEST:
        if path.endswith(PAGES_OWN, 0, end) and page_of(path[:end]) in pages:
            return True
        end = path.find("/", end + 1)
    return False
