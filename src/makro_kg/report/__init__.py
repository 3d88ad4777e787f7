"""Renderings: of answers, cards and reports, as text, HTML, Markdown, spreadsheets and pictures."""
