"""Trying the bot out on one machine: the service and two Agents Playgrounds, an adviser's and a counsellor's."""
