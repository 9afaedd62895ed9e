# How the session went.

outcome-title = How did the session go?
outcome-summary = How did the session go?
outcome-completed = It was held
outcome-no-show = Did not come
no-show-title = Did the participant not come?
no-show-text = The adviser will be told and can book a new session. This cannot be undone.
no-show-yes = Yes, did not come
no-show-no = No, back
adviser-no-show-message = The participant did not come to the session on { $when } ({ $municipality }). Agree with the participant whether to try again. If so, book a new session.
adviser-no-show-summary = The participant did not come
