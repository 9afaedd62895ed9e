# Days when the centre is closed. The last part of a key is the day's name in the calendar that we use, in plain letters.

closed-centre = The centre is closed.
closed-day = Closed: { $name }.
holiday-forste-nyttarsdag = New Year’s Day
holiday-skjaertorsdag = Maundy Thursday
holiday-langfredag = Good Friday
holiday-forste-paskedag = Easter Sunday
holiday-andre-paskedag = Easter Monday
holiday-arbeidernes-dag = Labour Day
holiday-grunnlovsdag = Constitution Day
holiday-kristi-himmelfartsdag = Ascension Day
holiday-forste-pinsedag = Whit Sunday
holiday-andre-pinsedag = Whit Monday
holiday-forste-juledag = Christmas Day
holiday-andre-juledag = Boxing Day
