"""The information meeting in group that comes before an individual session under chapter 6A (rutinen pkt. 1–1.4)."""
