"""Case data in spreadsheets: the sheets that the shapes ask for, and the reading of filled ones into quads."""
