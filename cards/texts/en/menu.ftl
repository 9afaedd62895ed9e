# First contact.

welcome-title = Karriereassistenten
welcome-text = I help you book career guidance for refugees with { $centre }. I find free times, follow the routine and give you the Teams link to forward.
welcome-privacy = Never write names or national identity numbers to me. We only use the DUF number.
welcome-counsellor = You are listed as a career counsellor. Bookings from your municipalities come here as cards.
welcome-not-understood = I did not understand that. This is what I can help you with:
welcome-summary = Karriereassistenten: book career guidance or find a contact person
group-only = Here I can answer questions about contact persons and the routine. Bookings are made in the personal chat with me, so that information about the participant does not spread.
group-book = Bookings are made in the personal chat. Open Karriereassistenten there and choose “Book a session”.
menu-which = I am not sure what your message is about. What do you want to do?
menu-which-kept = If you book a session, I will fill in this:
# The name of this file's language in itself, for the button to choose it.
language-own-name = English
