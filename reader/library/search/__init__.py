"""Articles found by a query: the language, the same in SQL and on a list's rows, and the matches in a text.

`query` reads one to a tree (`query_tree`; `query_fields` has the words before a colon, `query_guide` says all of it).
`compiling` makes SQL of it, with which `finding` asks the library; `sifting` tries it on the rows of a list, with
`fuzzy` for titles. `marking` finds its words in a text. `searches` are the queries that have a name.
"""
