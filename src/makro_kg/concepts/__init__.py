"""What the graph holds of one concept or of several: cards, trees, comparisons, citations."""
