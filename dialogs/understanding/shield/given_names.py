"""Common given names, written down for this product: a given name alone is nobody, but it tells that a person is named.

Names that are also Norwegian or English words stand apart: in lower case they are words.
"""

from dialogs.understanding.folding import fold, folded_words

_NAMES = """
    Rahel Amal Shamsia Zelalem Selamawit Biniam Yonatan Samrawit Tsegay Fikru Abenezer Mebrat Hermela Saron
    Naomi Ruth Sandra Hadi Hikmat Nizar Wissam Ghaith Hazem Jihad Karam Laith Moaz Mouaz Qusay Rayan Saif Shaker
    Taha Tamer Yazan Zaki Abeer Alaa Amani Areej Bushra Ebtisam Fayza Haneen Ikram Jamila Kholoud Lujain Maysa
    Nahla Nesrin Nisreen Ola Raghad Randa Reham Rim Sawsan Shahd Siba Sundus Suzan Thanaa Wijdan Yara Zeina
    Sviatlana Vsevolod Zinaida Klavdiia Lidiia Liliia Mariana Milana Nelia Nina Oksanka Olha Rymma Rostyslava
    Stefaniia Taisiia Uliana Vasylyna Viacheslav Volodymyra Yelyzaveta Yevhenia Yevheniia Yevhenii Yehor Yuliana
    Zoriana Anton Borys Davyd Eduard Fedir Heorhii Hennadii Kyryl Lev Marko Matvii Mark Myron Nestor Platon
    Radomyr Semen Tymur Valeriia Vadym Yakiv Zenon Shamso Sahal Saynab Caaisha Ismahan Najma Ruun Samsam Xaawo
    Yahya Zakariya Bashir Dahir Daud Faarax Hirsi Idris Jama Jibril Muse Mumin Nuradin Saciid Yuusuf Shafie
    Gholam Rustam Sohrab Zarifa Benafsha Farzana Gulalai Hamida Karima Latifa Meena Najiba Nasima Rabia Razia
    Rukhsana Shaista Spozhmay Storai Torpekai Wazhma Yalda Zakera Basir Ehsan Fazal Hafiz Ihsan Jalal Khalil
    Mansoor Matiullah Nasrat Pervez Qasem Rafi Sher Sohail Tawab Wais Yama Yousuf Zakir Oksana Olena Olga
    Natalia Nataliia Nataliya Natalija Iryna Irina Tetiana Tetyana Tatiana Svitlana Svetlana Liudmyla Ludmila
    Lyudmyla Halyna Galina Yulia Yuliia Julija Kateryna Ekaterina Katerina Anastasia Anastasiia Mariia Mariya
    Maryna Marina Viktoria Viktoriia Daria Dariia Darya Sofiia Sofiya Valentyna Valentina Larysa Larisa Nadiia
    Nadia Vira Liubov Lyubov Lesia Lesya Oleksandra Aleksandra Hanna Ganna Inna Alina Karina Kristina Khrystyna
    Yana Zoya Zoia Myroslava Bohdana Solomiia Zlata Evgenia Raisa Tamara Ruslana Diana Polina Angelina Veronika
    Ivanna Mykola Nikolai Nikolay Oleksandr Aleksandr Oleksii Oleksiy Aleksei Alexei Serhii Serhiy Sergei Sergey
    Sergii Andrii Andriy Andrei Andrey Volodymyr Vladimir Dmytro Dmitri Dmitry Dmitrij Yurii Yuriy Yuri Yevhen
    Evgeny Evgenij Ihor Igor Oleh Oleg Viktor Vasyl Vasily Vasyliy Ivan Petro Pavlo Pavel Bohdan Bogdan Taras
    Vitalii Vitaliy Vitaly Maksym Maxim Maksim Artem Artyom Denys Denis Ruslan Roman Stepan Anatolii Anatoly
    Hryhorii Yaroslav Jaroslav Stanislav Vladyslav Vladislav Mykhailo Mikhail Mihail Kostiantyn Konstantin
    Leonid Valerii Valery Nazar Ostap Danylo Daniil Illia Ilya Kyrylo Kirill Tymofii Zakhar Rostyslav Sviatoslav
    Arsen Orest Mohammed Mohammad Muhammad Mohamed Mohamad Mohammud Ahmed Ahmad Ahmet Mahmoud Mahmud Ali Hassan
    Hasan Hussein Hussain Hossein Husein Omar Umar Khaled Khalid Ibrahim Ebrahim Abraham Yousef Yusuf Youssef
    Yosef Yussuf Mustafa Mostafa Abdullah Abdallah Abdul Abdulrahman Abdirahman Abdurahman Abdulkarim Abdelkarim
    Abdulaziz Abdi Tariq Tarek Samir Sami Bilal Hamza Hamzeh Anas Osama Usama Ziad Ziyad Walid Waleed Bashar
    Bassam Basel Fadi Firas Ghassan Imad Jamal Jamil Karim Kareem Majid Majed Marwan Nabil Nasser Nasir Qasim
    Rami Rashid Rasheed Saeed Said Saleh Salim Salman Shadi Sulaiman Suleiman Suliman Wael Yaser Yasser Yasin
    Yassin Zakaria Zaid Amjad Anwar Ayman Adnan Haitham Hisham Ismail Ismael Jaber Kamal Luay Maher Mazen Murad
    Nidal Raed Riad Fatima Fatimah Fatma Fadumo Aisha Aysha Aicha Ayesha Khadija Khadra Maryam Mariam Miriam
    Zainab Zeinab Zaynab Amina Aminah Asma Hala Hanan Huda Iman Layla Leila Leyla Lina Maha Manal Mona Nour Noor
    Noura Nura Rana Rania Reem Ruba Safa Sahar Salma Samar Samira Sana Sara Sarah Shaima Sumaya Wafa Yasmin
    Yasmine Jasmin Zahra Zahraa Ghada Dalal Dina Dunya Farah Hiba Hind Jana Jumana Kawthar Lamia Lubna Malak
    Marwa Najwa Rasha Rawan Roula Sabah Siham Taghreed Ayat Duaa Israa Nermin Rojda Rojin Berivan Dilan Zilan
    Azad Baran Rebin Shirin Shireen Tesfay Tesfai Tesfaye Haile Hailu Kidane Gebre Gebremariam Gebremedhin Tekle
    Teklit Yohannes Yonas Yemane Berhane Bereket Filmon Samuel Habtom Habtamu Mehari Mebrahtu Medhanie Merhawi
    Abel Amanuel Daniel Dawit Elias Ephrem Ermias Eyob Fitsum Ghirmay Girmay Goitom Isaias Issak Kibrom Kiflom
    Mikiel Mulugeta Natnael Negasi Okbay Petros Robel Semere Senai Simon Solomon Tadesse Temesgen Weldu Zerai
    Zersenay Abeba Adiam Akberet Almaz Aster Azeb Elsa Feven Fiyori Freweini Genet Hiwet Lemlem Letebrhan Letay
    Luam Meron Mihret Rahwa Rigat Ruta Saba Selam Semhar Senait Simret Tsige Tirhas Winta Yordanos Abrehet
    Mehret Meaza Helen Eden Bethlehem Hirut Tigist Tsehay Worku Bekele Girma Kebede Abdullahi Abdikadir
    Abdinasir Abdiaziz Abdiqani Abshir Aden Adan Axmed Maxamed Warsame Guled Liban Mahad Nuur Osman Roble Sharif
    Shire Warsan Ayan Anab Asha Deqa Faduma Faisa Farhiya Fowsiya Habiba Halima Hawa Hibaq Hodan Idil Ifrah
    Ikran Ilhan Istahil Ladan Muna Nasra Nimco Nimo Rahma Rukia Ruqiya Sagal Sahra Saida Salaado Shukri Sucaad
    Suad Ubah Yasmiin Zamzam Cabdi Cali Caasha Faadumo Xasan Jimcaale Abdulwali Ajmal Amanullah Amir Arash
    Asadullah Aziz Baryalai Behnam Behrouz Farhad Farid Ferdows Gul Habib Habibullah Hamid Hamed Haroon Hashmat
    Hekmat Homayoun Jawad Javad Jawid Kabir Khan Mahdi Mehdi Masood Masoud Mirwais Mujtaba Nadir Najib
    Najibullah Naser Nasim Navid Nawid Noorullah Omid Parwiz Qadir Rahim Rahimullah Rahmatullah Ramin Reza
    Rostam Sabir Sayed Seyed Shafiq Shah Shahab Shahram Siamak Tamim Wahid Wali Yaqub Yar Zabiullah Zalmay Zaher
    Zia Fereshta Fereshteh Freshta Frozan Golnaz Hosna Laila Mahbuba Malalai Marzia Masooma Masuma Nargis Nasrin
    Nazanin Nilofar Nooria Palwasha Parisa Parwana Parwin Parvin Roya Sakina Shabnam Shahla Shakila Shukria
    Simin Soraya Sediqa Tahmina Tahmineh Wajma Zakia Zarmina Zohra Maziar Kaveh Babak Bijan Darius Dariush
    Kourosh Mina Niloufar Sima Azar Elham Fariba Mahsa Mahnaz Minoo Setareh Yasaman Kari Ingrid Anne Anna Liv
    Marit Solveig Astrid Bjørg Inger Gerd Ragnhild Randi Berit Sissel Turid Wenche Unni Tone Hilde Heidi Monica
    Monika Trine Silje Camilla Kristin Kristine Marianne Elisabeth Elise Ida Emma Nora Sofie Thea Maja Julie
    Malin Marte Martine Ingeborg Guri Gunn Gro Grethe Grete Anita Bente Ole Lars Nils Per Kåre Knut Arne Bjørn
    Odd Svein Terje Geir Tore Øystein Morten Trond Rune Jon Erik Eirik Thomas Tomas Anders Andreas Kristian
    Christian Magnus Henrik Martin Fredrik Håkon Håvard Sigurd Olav Einar Leif Rolf Roar Øyvind Kjell Harald
    Gunnar Ivar Sverre Stian Espen Petter Peter Pål Paul Johan Johannes Eva Maria Marija Marta Martha Elena
    Elina Ewa Agnieszka Katarzyna Magdalena Joanna Piotr Krzysztof Tomasz Andrzej Wojciech Jakub Michal Marek
    Pawel Grzegorz Juan Carlos Jose Pedro Luis Miguel Alejandro Fernando Gabriela Lucia Camila Valeria Isabel
    Beatriz Joao Paulo Ana John Jack James Michael David Robert William Richard Joseph Josef Charles George
    Kevin Brian Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Lisa Nancy Betty Emily Claude Jean
    Pierre Marie Patrick Emmanuel Innocent Divine Esperance Grace Claudine Dieudonne Jeanette Mbuyi Kabila Ngoma
    Baraka Neema Furaha Zawadi Bahati Aye Thida Khin Htun Naw Saw Thant Zaw Win Nguyen Tran Linh Minh Huong Duc
    Thuy Somchai Siriporn Wei Fang Ming Xin Yan Rohan Priya Rahul Anjali Lakshmi Kumar Sanjay Deepa Rajan Selvan
    Fatou Aminata Mamadou Ousmane Ibrahima Moussa Aissatou Kofi Ama Kwame Chidi Ngozi Emeka Ade Emine Ayse Ayşe
    Mehmet Hatice Zeynep Elif Huseyin Murat Fatih Burak Can Deniz Ebru Merve Hakan Kemal Orhan Yilmaz Aynur
    Selma Selim Adem Enver Agim Arben Besnik Blerim Driton Fatmir Valon Vjosa Shpresa Teuta Mirjeta Amra Emina
    Senad Nermina Zoran Dragan Milica Jelena Dejan Goran Nenad Snezana Alevtyna Alisa Anzhela Arina Artur
    Bohuslav Dmytrii Emiliia Halka Ivanka Kira Kseniia Lada Liana Liia Ludmyla Margaryta Myroslav Oksen Regina
    Sabina Snizhana Timur Vasylisa Violetta Vlada Vladyslava Yaroslava Yeva Yelena Yuliya Zhanna Zlatoslava
    Arkadii Demian Ustym Yakub Abrihet Alganesh Asmeret Awet Aynalem Bisrat Bsrat Eyerusalem Fikre Fiyameta
    Ghebre Hagos Haben Hermon Hiyab Kibra Kidist Kisanet Lia Luwam Mehretab Merhawit Mesfin Mikal Million Mulu
    Mussie Nahom Natsinet Rezene Samsom Seble Segen Shewit Sinit Teame Tedros Tekie Tesfalem Tigisti Tsegereda
    Weini Yodit Yonathan Zekarias Zemichael Abdelmajid Abdulhadi Aboud Aya Bader Baraa Dima Doaa Eman Feras
    Ghazal Ghofran Hayat Hayyan Hussam Iyad Joud Jouan Kinan Lama Lamar Maen Mahmood Mayar Mayssa Maymouna
    Mohanad Muhannad Nada Nesrine Noha Obada Qamar Qusai Rahaf Rawda Rima Rimas Roaa Ruqayya Sherwan Shirvan
    Sumayyah Taim Tasnim Thaer Wassim Yahia Yamen Yazid Arezo Arezoo Atefa Bismillah Ehsanullah Emal Fahim
    Farkhunda Fawad Freba Gulsum Hekmatullah Humaira Ismatullah Jamshid Khatera Lailuma Mursal Muzhgan Naqib
    Nazifa Nilab Nilofer Obaidullah Qais Rokhsar Sadaf Saifullah Sefatullah Shafiqullah Shukrullah Sinanullah
    Tamana Toryalai Waheed Yasamin Zahir Zalmai Zarghona Zohal Abdiwahab Amiin Ayaan Ayaanle Barwaaqo Bishaaro
    Cumar Dayib Faiza Fartun Filsan Guuleed Hinda Ilwaad Kaltuun Liibaan Mulki Najax Nasteho Safiya Sucdi
    Suleykha Xalimo Yahye Zakariye Ingebjørg Torfinn Sindre Ragna Oddvar Aslaug Eldbjørg Tarjei Vebjørn Gunnhild
    Åsmund Sigrun Halvard Jorunn Steinar Tormod Eivind Oddny Magnhild Sigbjørn Karen Emilie Mathilde Frida Hedda
    Vilde Tuva Jakob Emil Oskar Kasper Tobias Mathias Markus Jonas Sander Adrian Sebastian Kristoffer Vegard
    Torbjørn Asbjørn Trygve Ragnar Ottar Reidar Reidun Solfrid Gerda Borghild Synnøve Torunn Åse Anniken
    Benedikte Line Lene Linn Siri Siv Stine Tonje Janne Jorid Merete Pia Chantal Espoir Nadege Wivine Fiston
    Bijou Riziki Ombeni Jolie Olivier Htet Nilar Mya Phyo Thiri Xiomara Yuleisy Wilmer Keyner Dayana Thanh Quynh
    Tuyet Wanlapa Nattaya Esther Samuelle Josephine Beatrice Immaculee Jeanne Sifa Solange
"""
_WORDS_AS_TYPED = folded_words("""
    mulu mini alisa lama lina eman million hayat lada line siv siri linn stine pia frida nina karen jonas markus
    emil mya lia liana aya nada lene regina hana rima haben sander jakob aslaug ragna adrian kira dima rimas
    joud janne tone esther sabina hamdi ola lev mark muse jama can per odd liv tore rune roar eden aster saba
    said win saw naw gul aye ana ming grace divine innocent hind hala rim ole ama ade yar shah wali zia azar
    sima safa ruta abel roman nour maha mina dina sana marte mary gro guri jean jack bahati baraka amani star
    hanna kumar mari dag anna arne asha hawa bethlehem aden marina lucia vira yan xin fang wei duc khan anne
    tran sami peter simon martin helen emma ida nora lisa
""")

GIVEN_NAMES = frozenset(map(fold, _NAMES.split()))
"""Every name, folded: believed when written with a capital."""

UNMISTAKABLE = GIVEN_NAMES - _WORDS_AS_TYPED
"""Names that are no words, folded: believed in lower case too."""

NEEDS_A_CUE = folded_words("""
    Can Per Odd Tone Said Win Saw Naw Aye Grace Divine Innocent Hind Star Mai Dag Bahati Roman Eden Karen
""")
"""Believed only beside another name or a cue, even with a capital («Per 1. desember», «Can you …»)."""
