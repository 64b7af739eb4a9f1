"""Files that hold files: archives, compressed files, web archives, and pages saved with all that belongs to them."""
