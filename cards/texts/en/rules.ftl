# The rules, as a user meets them.

rule-r01 = Choose a municipality from the list. The booking goes to the counsellor for the municipality (the routine, point 2.1).
rule-r02 = Choose which rules apply. The residence permit says which.
rule-r03 = Choose a language. We need it to order the right interpreter (the routine, point 2.1).
rule-r04 = Write the DUF number. The career centre requires it for this group.
rule-r05 = Check the DUF number (the routine, point 2.1).
rule-r06 = Say whether you will take part. It must be agreed with the participant (the routine, point 3).
rule-r10 = The participant must first have been to a group information meeting (the routine, point 1). There are no exceptions. If you have questions, call { $counsellor }, phone { $phone }.
rule-r11 = Check the settlement date. It sets the deadline under the Integration Act § 11.
rule-r12 = The scheme is for ages { $youngest } to { $oldest } (Integration Act § 11). Tick the box if that is right.
rule-r13 = The competence mapping must be done first (Integration Act § 11). Tick the box when it is done.
rule-r14 = The programme has already begun. Career guidance comes before it starts (Integration Act § 11). Call { $counsellor }, phone { $phone }.
rule-r20 = The time is too soon. Book further ahead, so that we can order an interpreter (the routine, point 2.2).
rule-r21 = Sessions are held on set days. Choose one of the times below (the routine, point 2.3).
rule-r22 = The time is outside opening hours. Choose one of the times below.
rule-r23 = The centre is closed that day. Choose one of the times below.
rule-r24 = The time is after the deadline (Integration Act § 11). Choose an earlier time.
rule-r25 = The time was just taken. Choose another. Your answers are kept.
rule-r26 = The time is too far ahead. Choose one of the times below.
duf-foreign-digits = Write the DUF number with ordinary digits, 0 to 9.
duf-characters = The DUF number has digits only. Write 12 digits.
duf-national-id = This has 11 digits and may be a national identity number. That is not used here (the routine, point 2.1). Write the 12-digit DUF number, or leave the field empty.
duf-length = The DUF number has 12 digits. Count the digits and write it again.
duf-year = The first four digits are a year. Check them.
duf-check = Check the number: The last two digits do not match the rest. Correct it, or choose “The number is right”.
