"""What the project costs, against named peers, measured in one run: ``python -m benchmarks``."""
