"""Articles found by a query: the language, the same in SQL and on a list's rows, and the matches in a text."""
