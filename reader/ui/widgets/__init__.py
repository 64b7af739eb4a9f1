"""Values in, messages out: no file, no SQL, no socket."""
