"""What a counsellor is to hold: a session or a group meeting."""

from booking.group_meeting.meeting import GroupMeeting
from booking.session.session import Booking

Booked = Booking | GroupMeeting
