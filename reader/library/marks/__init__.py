"""What the user makes of articles: read, starred, tagged, cut out, noted."""
