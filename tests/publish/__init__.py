"""Releases: what goes out, what does not, and how it is taken back."""
