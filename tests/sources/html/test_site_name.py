"""The name of a page's site: what its readers know it by."""

from __future__ import annotations

import pytest

from reader.sources.html.site_name import site_name

QUAY = "https://www.quaypost.example/news/bridge"


@pytest.mark.parametrize(
    ("publisher", "names", "window", "url", "name"),
    [
        ("The Quay Post", ["Quay"], None, QUAY, "The Quay Post"),
        ("Quay Media Ltd", ["The Quay Post"], None, QUAY, "The Quay Post"),
        ("Ediciones EL MUELLE S.L.", ["EL MUELLE"], None, None, "EL MUELLE"),
        ("Quay Media GmbH & Co. KG", [], "Bridge closes | The Quay Post – Quaypost", QUAY, "Quaypost"),
        ("Quay Media GmbH", ["quaypost.example"], "Bridge closes", QUAY, "quaypost.example"),
        ("Quay Media GmbH", ["Harbour Holding plc"], "Bridge closes", QUAY, "Quay Media GmbH"),
        ("Muelle AS", ["Otro"], None, None, "Muelle AS"),
        ("Allied Wires", ["Quay Post"], None, QUAY, "Quay Post"),
        ("Allied Wires", ["Evening Herald"], None, QUAY, "Allied Wires"),
        ("Allied Wires", ["Quay Post"], None, None, "Allied Wires"),
        ("The Quiet Post", ["QP"], None, "https://tqp.example/1", "The Quiet Post"),
        ("Lamp Letters", ["Manyblogs"], None, "https://manyblogs.example/lamp-letters/1", "Lamp Letters"),
        ("Allied", ["Quay Post"], None, "https://quaypost.example/a/1", "Quay Post"),
        ("Q", ["q.example"], None, "https://q.example/", "Q"),
        ("Новая пристань", ["pristan.example"], None, "https://pristan.example/1", "Новая пристань"),
        ("quaypost.example", ["Quay Post"], None, QUAY, "Quay Post"),
        ("quaypost.example", ["Quay Post (quaypost.example)"], None, QUAY, "quaypost.example"),
        (None, ["https://www.quaypost.example/", "Quay Post"], None, QUAY, "Quay Post"),
        (None, ["{$site}"], "Bridge closes | News | Quay-Post", QUAY, "Quay-Post"),
        (None, [], "Bridge closes | Évening Post", "https://eveningpost.example/", "Évening Post"),
        (None, [], "Bridge closes | QUAYPOST.EXAMPLE", QUAY, "QUAYPOST.EXAMPLE"),
        (None, [], "Bridge closes | www.quaypost.example", QUAY, "quaypost.example"),
        (None, ["News for all | The Quay Post | All that matters"], None, QUAY, "The Quay Post"),
        ("quaypost.example - All that matters at sea", [], None, QUAY, "quaypost.example"),
        ("Quay Sea Board - QSB", [], None, "https://qsb.example/", "Quay Sea Board"),
        ("Board of Fisheries - SEAFI", [], None, "https://seafi.example/", "Board of Fisheries - SEAFI"),
        ("All that matters | Every day", [], None, QUAY, "All that matters | Every day"),
        (None, [], "Quaypost", QUAY, None),
        (None, [], "Bridge closes - at last", QUAY, None),
        (None, [], None, None, None),
    ],
)
def test_a_site_is_called_as_its_address_and_its_readers_call_it(
    publisher: str | None, names: list[str], window: str | None, url: str | None, name: str | None
) -> None:
    assert site_name(publisher, names, window, url) == name
