"""Slides are made from the cells of the lessons: one source, a deck an instructor can show."""
