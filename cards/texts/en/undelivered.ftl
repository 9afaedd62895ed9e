# What was given up for good, told to somebody who can do something about it.

undelivered-summary = Something was not delivered
undelivered-adviser = I could not tell { $counsellor } about { $what }. Call { $phone }.
undelivered-counsellor = I could not tell { $adviser } ({ $municipality }) about { $what }. Please get in touch yourself.
undelivered-meeting-adviser = I could not make the Teams link for { $what }. { $counsellor } has been told. The time is reserved. Call { $phone } if you hear nothing.
undelivered-meeting-counsellor = I could not make the Teams meeting for { $what }. Make a meeting yourself, and send the link to { $adviser } ({ $municipality }).
undelivered-calendar = I could not remove the Teams meeting for { $what } from your calendar. Delete it yourself.
undelivered-administrator-message = I could not deliver a message about { $what } ({ $municipality }). It concerned { $adviser } and { $counsellor }.
undelivered-administrator-meeting = I could not arrange the Teams meeting for { $what } ({ $municipality }). The counsellor is { $counsellor }.
undelivered-administrator-code = I have stopped trying. Tell whoever runs the assistant: { $kind }, error code { $reason }.
undelivered-what-session = the session on { $when }
undelivered-what-group = the information meeting on { $when }
undelivered-what-group-asked = the request for an information meeting
undelivered-what-exception = the request for an exception
undelivered-what-waiting = the place on the waiting list
undelivered-what-other = something else
undelivered-unknown = unknown
