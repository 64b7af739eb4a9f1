"""Quoted strings, the people who may have said them, and who did."""
