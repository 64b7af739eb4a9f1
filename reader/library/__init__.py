"""The user's articles: listed (`shelf`), brought in (`ingest`), stored (`store`), found (`search`), marked (`marks`).

`corrections` is what the user puts right in them, `stories` which of them tell the same.
"""
