"""What other programs let go: exports of read-it-later services, clippings, bookmarks, links, records."""
