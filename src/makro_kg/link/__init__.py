"""Linking: what case data say in words, to concepts, place codes and each other; nothing is linked without a person.

``collect`` finds suggestions with scores, ``review`` reads what a person decided, ``apply`` puts the accepted ones into
the graph. A suggestion is *certain* only where a text is, but for case and blanks, the label of one single concept, or
names one single region with what it lies in; and even that is only marked in the review file, never done silently.
"""
