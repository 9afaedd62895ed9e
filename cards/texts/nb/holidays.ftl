# Days when the centre is closed. The last part of a key is the day's name in the calendar that we use, in plain letters.

closed-centre = Senteret er stengt.
closed-day = Stengt: { $name }.
holiday-forste-nyttarsdag = første nyttårsdag
holiday-skjaertorsdag = skjærtorsdag
holiday-langfredag = langfredag
holiday-forste-paskedag = første påskedag
holiday-andre-paskedag = andre påskedag
holiday-arbeidernes-dag = arbeidernes dag
holiday-grunnlovsdag = grunnlovsdagen
holiday-kristi-himmelfartsdag = Kristi himmelfartsdag
holiday-forste-pinsedag = første pinsedag
holiday-andre-pinsedag = andre pinsedag
holiday-forste-juledag = første juledag
holiday-andre-juledag = andre juledag
