"""What the list shows: the files of one sitting or a whole library, in order, narrowed, and followed as they change."""
