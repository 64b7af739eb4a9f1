"""Press databases (Nexis, Factiva, ProQuest): the many articles of a text that they deliver."""
