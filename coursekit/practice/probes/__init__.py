"""How an answer that is no plain function is used: a class, a generator, a function of functions.

A probe works the answer and returns plain numbers. It runs beside the student's code, so it knows nothing that is
right or wrong. `p04_2.py` holds the probe of exercise 04.2.
"""
