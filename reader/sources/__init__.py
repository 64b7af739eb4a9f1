"""bytes -> Document: one format per file, in folders of formats that are alike.

What stands beside the folders is for formats of every sort. The way of a file:

1. `folder` finds the files under the paths that were named, `names` tells which are not worth opening; `fetching` gets
   pages of the web (`content_coding`).
2. `reading` opens one. Its `load` and `parse` are what the rest of Reader calls. `limits` says what is too large.
3. `sniffing` tells which of the `formats` it has: by how it begins (`openings`), else by its name. `format` is a row of
   that table, and says what the format's module has to give.
4. `whole` has the articles of a file that is read whole. `walking` goes through one that holds others (`parts`, from
   a `stream`), and gives each article one of the `addresses`.
5. The format's module makes nodes of it. Several share `decoding` (bytes to text), `lines`, `xml_tree`,
   `property_list`, `codes` (of languages), `anchors` (where links within a text lead), and for formats that list
   articles `entry`, `one_by_one` and `rendition`.

Whatever the bytes, nothing but a `ReaderError` comes out of them.
"""
