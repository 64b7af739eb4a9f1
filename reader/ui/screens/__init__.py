"""One file per screen: `reading`, which is put together from `reader.ui.parts`, and what is laid over it (`popup`)."""
