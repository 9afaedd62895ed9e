# The calendar event, which other people's shared calendars show, so it hints at nobody; and the local page.

meeting-subject = Career guidance
meeting-body = Career guidance on Teams. The details of the booking are in Karriereassistenten.
local-meeting-title = The Teams meeting would have opened here
local-meeting-text = This is a trial on this computer. In real use, Karriereassistenten makes a Teams meeting in the counsellor’s calendar, and the link leads straight there.
meeting-body-on-site = Career guidance. Place: { $place }. The details of the booking are in Karriereassistenten.
