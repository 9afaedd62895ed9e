"""Measures the assistant beside its peers: `make bench`, `make bench-quick`. Development only; nothing here is shipped.

Read `turns.py` for what is measured, `measure.py` for how, `peers/` for whom we compare with.
"""
