"""The waiting list: who is told when a counsellor's time becomes free, and for how long it is held for them."""
