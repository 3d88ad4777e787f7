"""The concepts as a network: what links what, how two concepts hang together, and a picture of it."""
