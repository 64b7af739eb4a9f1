"""Articles that tell the same story: found by their likeness, compared paragraph by paragraph."""
