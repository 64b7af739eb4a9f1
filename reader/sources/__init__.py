"""bytes -> Document: one format per file.

`load` and `parse` (reading.py) are what the rest of Reader calls, `Scan` (folder.py) finds the files; formats.py holds
the table of formats, format.py what a row of it says and what its module has to give. Whatever the bytes, nothing but a
`ReaderError` comes out of them.
"""
