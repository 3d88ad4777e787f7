"""Personal data in case data.

``audit`` says where some stand, and never which; ``pseudonymise`` replaces names; ``admission`` says which cases may be
given out, and ``suppress`` which counts may not.
"""
