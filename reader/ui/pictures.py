"""A picture's bytes -> a widget that shows it, by what the `images` extra brings along; imported for no other purpose.

Pillow decodes, within limits, because a small file may unpack to gigabytes; textual-image draws, in the way that the
terminal can: its own pictures (Kitty's protocol, Sixel), or coloured half blocks.
"""

from __future__ import annotations

import sys
import warnings
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from reader.errors import PictureError

if TYPE_CHECKING:
    from PIL.Image import Image
    from textual.app import App
    from textual.widget import Widget

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "AVIF")
_MOST_PIXELS = 60_000_000
_TOO_LARGE = f"it has more than {_MOST_PIXELS:,} pixels"
_LARGEST = (2000, 2000)
"""Pixels kept for the screen; no terminal has more."""
MISSING = "pictures are shown by the extra “images”: pip install 'reader-tui[images]'"


def decode(data: bytes) -> Image:
    """The picture, made smaller where it is larger than a screen. Takes its time: not for the thread that draws.

    Raises:
        PictureError: it is none, is damaged, would unpack to too much, or there is nothing to show it with.
    """
    try:
        from PIL import Image, UnidentifiedImageError
    except ImportError:
        raise PictureError(MISSING) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Pillow thinks of its size: the limit below is stricter
            with Image.open(BytesIO(data), formats=_FORMATS) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    raise PictureError(_TOO_LARGE)
                picture.draft("RGB", _LARGEST)  # a JPEG is made smaller while it is read
                picture.thumbnail(_LARGEST)
                return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    except UnidentifiedImageError:
        raise PictureError("it is no picture of a kind that can be shown") from None
    except Image.DecompressionBombError:
        raise PictureError(_TOO_LARGE) from None
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
        raise PictureError("it is damaged") from error  # Pillow's decoders raise all of these


def widget_of(picture: Image, app: App[None]) -> Widget:
    """A widget that draws the picture.

    What the terminal can do is asked of the terminal when the library is imported, and the app would read the answer:
    the first time, the app is put aside for that.

    Raises:
        PictureError: there is nothing to show it with.
    """
    if find_spec("textual_image") is None:
        raise PictureError(MISSING)
    if _WIDGETS not in sys.modules:
        with suppress(SuspendNotSupported), app.suspend():
            import_module(_WIDGETS)
    from textual_image.renderable import HalfcellImage
    from textual_image.renderable import Image as Renderable
    from textual_image.widget import Image

    if app.no_color and Renderable is HalfcellImage:
        raise PictureError("without colour, this terminal has no way to draw one")
    return Image(picture)


_WIDGETS = "textual_image.widget"
