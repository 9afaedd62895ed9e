"""Teams meetings through Microsoft Graph: the production implementation of the `Meetings` port."""
