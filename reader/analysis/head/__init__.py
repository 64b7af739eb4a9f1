"""The forms in which bylines, datelines and dates are printed."""
