# Material that the counsellor sends after a session (rutinen pkt. 7). The standard texts are ours to begin with.

material-title = Send material
material-text = The material goes to { $adviser } in the chat. The adviser passes it on to the participant (the routine, point 7).
material-choices = Texts
material-choice-occupations = Education and occupations
material-choice-guidance = Career guidance online
material-choice-recognition = Recognition of education
material-choice-vacancies = Job vacancies
material-body-occupations = Read about education and occupations in Norway: https://utdanning.no
material-body-guidance = Get career guidance by chat, phone or e-mail: https://karriereveiledning.no
material-body-recognition = Have education from another country recognised: https://hkdir.no
material-body-vacancies = Find job vacancies: https://arbeidsplassen.nav.no
material-link = Link { $number }
material-link-placeholder = https://
material-note = Short text
material-note-placeholder = No names, numbers or addresses
material-hint = Do not write anything that shows who the participant is.
material-send = Send
material-summary = Material after the session
material-sent = The material is on its way to { $adviser }.
material-more = Send more
material-already-sent = This has already been sent.
material-too-early = Material is sent after the session.
material-message =
    Material after the session on { $when } ({ $municipality }):
    { $lines }
    Pass it on to the participant.
material-problem-nothing = Choose a text or enter a link.
material-problem-https = The link must begin with https:// and be an ordinary web address.
material-problem-identifies = The link contains a long number, a name or an e-mail address. It may show who somebody is, so I am not sending it.
material-problem-note = The text seems to contain { $kinds }. Remove it before you send.
material-kind-name = a name
material-kind-national-id = a national identity number
material-kind-duf = a DUF number
material-kind-phone = a phone number
material-kind-email = an e-mail address
material-kind-passport = a passport number
