"""How an administrator changes the contact list: one form, a page that shows what becomes what, and done."""
