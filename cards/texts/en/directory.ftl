# The contact list, for those who may change it.

button-directory = Change the contact list
directory-title = The contact list
directory-summary = The contact list
directory-counsellors = Counsellors
directory-municipalities = Municipalities
directory-tenants = Organisations that can use the assistant
directory-rooms = Rooms for information meetings
directory-several = Several municipalities
directory-administrators = These people can change the list: { $names }. They are set up in the file.
directory-back = To the contact list
directory-do-phone = Change phone
directory-do-new-counsellor = New counsellor
directory-do-remove-counsellor = Remove counsellor
directory-do-responsible = Change counsellor
directory-do-new-municipality = New municipality
directory-do-remove-municipality = Remove municipality
directory-do-new-tenant = New organisation
directory-do-rooms = Change rooms
directory-task-phone = Change phone number
directory-task-new-counsellor = New counsellor
directory-task-remove-counsellor = Remove a counsellor
directory-task-responsible = Change the counsellor for a municipality
directory-task-new-municipality = New municipality
directory-task-remove-municipality = Remove a municipality
directory-task-new-tenant = New organisation
directory-field-counsellor = Counsellor
directory-field-municipality = Municipality
directory-field-place = Name of the municipality
directory-field-name = Name
directory-field-phone = Phone number
directory-field-email = E-mail
directory-field-aad-object-id = Object ID in Microsoft Entra
directory-field-id = Tenant ID in Microsoft Entra
directory-choose = Choose
directory-example-place = For example Larvik
directory-example-name = First name and surname
directory-example-phone = For example 959 71 963
directory-example-email = name@county.no
directory-example-aad-object-id = In Entra: Users, choose the person, Object ID
directory-example-id = In Entra: Overview, Tenant ID
directory-missing = Fill in this field.
directory-too-long = This is too long. Make it shorter.
directory-wrong-name = Enter only the name, in letters.
directory-wrong-phone = Enter 8 to 15 digits. A foreign number begins with +.
directory-wrong-email = Check the e-mail address. It is written like name@county.no.
directory-wrong-aad-object-id = Copy the object ID from Entra. It looks like this: 11111111-0000-4000-8000-000000000000.
directory-wrong-id = Copy the tenant ID from Entra. It looks like this: 11111111-0000-4000-8000-000000000000.
directory-not-in-list = This is no longer on the list. Choose again.
directory-id-taken = Another counsellor has this object ID.
directory-municipality-taken = Another counsellor has the municipality. Choose “Change counsellor” to move it.
directory-municipality-has-sessions = The municipality has upcoming sessions or information meetings. Cancel them first, or wait until they are over.
directory-counsellor-has-municipalities = The counsellor has municipalities. Give them to somebody else first, with “Change counsellor”.
directory-counsellor-has-sessions = The counsellor has upcoming sessions or information meetings. Move or cancel them first.
directory-last-counsellor = The list must have at least one counsellor.
directory-in-use = This change does not fit the rest of the list. An organisation or a room is set up with the municipality. Remove the rooms first (“Change rooms”), and correct the organisation in the file.
directory-nothing-changed = The list already says this.
directory-changed-meanwhile = Somebody else has changed the list in the meantime. Your answers have been kept. Check them again.
directory-check-heading = This will be changed
directory-becomes = { $before } → { $after }
directory-comes-in = Added to the list: { $value }
directory-goes-out = Removed from the list: { $value }
directory-fact-counsellor = { $subject }
directory-fact-name = Name of { $subject }
directory-fact-phone = Phone number of { $subject }
directory-fact-email = E-mail of { $subject }
directory-fact-municipality = { $subject }
directory-fact-tenant = Organisation { $subject }
directory-fact-administrator = Administrator { $subject }
directory-fact-room = Rooms in { $subject }
directory-fact-other = { $subject }
directory-confirm = Save the change
directory-confirm-move = Move to { $new }
directory-confirm-leave = Do not move
directory-stakes-heading = { $count ->
    [one] One upcoming appointment
   *[other] { $count } upcoming appointments
  }
directory-stakes-ask = What should happen to the appointments that { $former } has in the municipality?
directory-stake-meeting = Information meeting { $when }
directory-stake-question = Request for an information meeting, no time agreed
directory-stake-free = { $what }
directory-stake-taken = { $what }: taken
directory-stake-away = { $what }: away
directory-more = And { $count } more.
directory-stakes-taken = { $count ->
    [one] One appointment
   *[other] { $count } appointments
  } cannot be moved, because { $new } is busy. They stay with { $former } until somebody gives them a new time.
directory-stakes-away = { $count ->
    [one] One appointment
   *[other] { $count } appointments
  } cannot be moved, because { $new } is away then and has a substitute. They stay with { $former }.
directory-stakes-hint = Appointments that are moved keep their time but get a new Teams meeting. The advisers get the new link, and both counsellors are told.
directory-changed = The list has been changed
directory-handed-over = Taken over by { $new }: { $count }
directory-left = Stayed with { $former }: { $count }
directory-under-way = Being moved to { $new } now: { $count }
directory-stopped = Stopped. The list has not been changed.
directory-draft-gone = That change was finished or stopped. Here is the current list.
directory-not-writable = I cannot write to the file with the contact list, so the list has not been changed. Ask whoever runs the assistant to give write access to the file’s folder, or to change the file directly.
directory-broken = The file with the contact list has an error, so it cannot be changed from here. Ask whoever runs the assistant to run “python -m bot directory check”.
directory-not-yours = Only those who are set up as administrators can change the contact list. I have not changed anything.
