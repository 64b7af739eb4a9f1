"""`/`, `s`, `.` and `esc` in the list: narrowed by what is typed, sorted, shown whole again, and no longer filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import QueryError
from reader.library.shelf.arrange import Order
from reader.ui.purpose import Purpose

if TYPE_CHECKING:
    from reader.library.shelf.entry import Entry
    from reader.ui.parts.desk import Desk
    from reader.ui.parts.keeping import Keeping
    from reader.ui.parts.listing import Listing
    from reader.ui.parts.searching import Searching

_FIRST = {Order.DATE: ", newest first", Order.LENGTH: ", longest first"}


class Filtering:
    """Says what is listed, and in which order."""

    def __init__(self, desk: Desk, listing: Listing, searching: Searching, keeping: Keeping) -> None:
        """`searching` looks through the library, where the list is that; `keeping` may be reading files into it."""
        self._desk, self._listing, self._searching, self._keeping = desk, listing, searching, keeping

    def filter(self) -> None:
        """Open the line that narrows the list: each letter does; who leaves it has the list as it was."""
        desk = self._desk
        pattern, entry = self._listing.pattern, desk.entry
        desk.status.settle()  # what was said of the last one is not said of this
        desk.asking.open(
            Purpose.FILTER,
            pattern,
            example=f"words, speaker:name, is:unread…{self._hint()}",
            typing=self._listing.narrow,
            then=lambda _: self._take(),
            cancelled=lambda _: self._restore(pattern, entry),
        )

    def _hint(self) -> str:
        """The key that shows all that can be typed, and types nothing itself; nothing where there is none."""
        return next((f" ({key}: all of it)" for key in self._desk.keys_for("app.help") if len(key) > 1), "")

    def clear(self) -> None:
        """Show the whole list again; if it is whole, stop filling it, for who asks twice.

        A hand that presses this key to be out of whatever there may be does not mean that.
        """
        desk = self._desk
        once_more = f"{desk.key('list.clear')} once more, or {desk.key('list.stop')}, stops filling the list"
        if self._listing.pattern:
            self._listing.narrow("")
        elif self._is_filling and desk.status.notice != once_more:
            desk.tell(once_more)
        else:
            self._stop()

    def stop(self) -> None:
        """Stop looking for articles, or reading them into the library."""
        if not self._stop():
            already = "Stopped already: an article that is opened is looked into"
            nothing = "There is nothing to stop: every article has been looked into"
            self._desk.tell(already if self._desk.shelf.stopped else nothing)

    def sort(self) -> None:
        """Sort by the next order."""
        desk = self._desk
        self._listing.order = self._listing.order.next()
        desk.list_again()
        desk.tell(f"Sorted by {self._listing.order.value}{_FIRST.get(self._listing.order, '')}")

    @property
    def _is_filling(self) -> bool:
        shelf = self._desk.shelf
        going = shelf.searching or shelf.listing is not None or shelf.known < shelf.total
        return going and not shelf.stopped

    def _stop(self) -> bool:
        desk = self._desk
        if self._keeping.stop():
            return True
        going = desk.shelf.stop()
        if going:
            desk.list_again()
            desk.count()
            desk.tell("Stopped; what is in the list can be read")
        return going

    def _take(self) -> None:
        """Apply what was typed anew, at its word; what is wrong with it is said."""
        desk = self._desk
        if desk.shelf.searchable:
            self._searching.accept()
        elif self._listing.pattern:
            from reader.library.search.sifting import understood

            try:
                understood(self._listing.pattern)
            except QueryError as error:
                desk.asking.point_out(error)
            else:
                self._listing.listed_by = ""
                desk.list_again()

    def _restore(self, pattern: str, entry: Entry | None) -> None:
        self._listing.pattern = pattern
        self._desk.list_again(entry)
