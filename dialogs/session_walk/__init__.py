"""The walk through which an adviser books an individual session."""
