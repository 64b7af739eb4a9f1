"""Which pictures of a saved page can be shown without a network."""

from __future__ import annotations

from reader.sources.html.pictures import Picture, read_pictures

LONG = "data:image/png;base64," + "A" * 500


def test_pictures_beside_the_page_and_in_it_are_told_with_their_words() -> None:
    page = f"""<body><figure><div><img src="mill_files/wheel.png" alt="The  wheel
    turns"></div><figcaption>The new wheel. <b>Photo: Handout</b></figcaption></figure>
    <p><img src="./mill_files/pond.jpg"></p><img src="{LONG}" alt="A gate"></body>"""
    assert read_pictures(page, "mill.html") == [
        Picture("mill_files/wheel.png", "The wheel turns", "The new wheel. Photo: Handout"),
        Picture("./mill_files/pond.jpg", "", ""),
        Picture(LONG, "A gate", ""),
    ]


def test_what_needs_a_network_and_what_is_no_picture_is_left_out() -> None:
    addresses = (
        *("https://mill.example/a.png", "//mill.example/a.png", "/a.png", "file:///a.png", "", "#a", "javascript:x"),
        *("data:image/svg+xml;base64," + "A" * 500, "data:image/gif;base64,R0lGOD", "data:text/html," + "A" * 500),
    )
    page = "".join(f'<img src="{address}" alt="x">' for address in addresses)
    assert read_pictures(f'{page}<img alt="none"><img src="icon.png" width="16" height="16">', "mill.html") == []


def test_a_picture_that_comes_late_is_found_where_it_waits_and_each_is_told_once() -> None:
    page = '<img src="data:image/gif;base64,R0" data-src="a.jpg" alt="one"><img src="a.jpg" alt="two">'
    assert [picture.alt for picture in read_pictures(page, "mill.html")] == ["one"]


def test_control_characters_in_the_words_are_seen() -> None:
    (picture,) = read_pictures('<img src="a.jpg" alt="x\x1b[31my">', "mill.html")
    assert picture.alt == "x␛[31my"
