"""Doing abroad what a saved change asks for, as often as it takes and in order. See the README beside this file."""

from bot.outbox.handling import Handler, OnDead, Settle, Unreachable
from bot.outbox.worker import OutboxWorker

__all__ = ["Handler", "OnDead", "OutboxWorker", "Settle", "Unreachable"]
