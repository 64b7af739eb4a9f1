"""bytes -> Document: one format per file, in folders of formats that are alike.

`load` and `parse` (reading.py) are what the rest of Reader calls, `Scan` (folder.py) finds the files; formats.py holds
the table of formats, format.py what a row of it says and what its module has to give. What stands beside these files is
for formats of every sort. Whatever the bytes, nothing but a `ReaderError` comes out of them.
"""
