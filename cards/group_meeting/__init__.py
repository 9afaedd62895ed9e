"""The cards about group information meetings: one file for each dialog or recipient."""
