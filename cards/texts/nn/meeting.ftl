# The calendar event, which other people's shared calendars show, so it hints at nobody; and the local page.

meeting-subject = Karriererettleiing
meeting-body = Karriererettleiing på Teams. Opplysningane om bestillinga står i Karriereassistenten.
local-meeting-title = Her ville Teams-møtet ha opna seg
local-meeting-text = Dette er ei prøve på denne maskina. I drift lagar Karriereassistenten eit Teams-møte i kalenderen til karriererettleiaren, og lenkja fører rett dit.
meeting-body-on-site = Karriererettleiing. Stad: { $place }. Opplysningane om bestillinga står i Karriereassistenten.
