"""Files and folders brought into the library: prepared on every core, put into the tables, and followed."""
