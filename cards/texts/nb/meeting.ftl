# The calendar event, which other people's shared calendars show, so it hints at nobody; and the local page.

meeting-subject = Karriereveiledning
meeting-body = Karriereveiledning på Teams. Opplysningene om bestillingen står i Karriereassistenten.
meeting-body-on-site = Karriereveiledning. Sted: { $place }. Opplysningene om bestillingen står i Karriereassistenten.
local-meeting-title = Her ville Teams-møtet ha åpnet seg
local-meeting-text = Dette er en prøve på denne maskinen. I drift lager Karriereassistenten et Teams-møte i kalenderen til karriereveilederen, og lenken fører rett dit.
