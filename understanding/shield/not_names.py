"""Proper names of things and places: what is written with a capital inside a sentence and is nobody's name.

Written down for this product: Norway's municipalities and the places advisers around the Oslofjord write about, the
cities and countries that participants come from, authorities, systems, schemes and brands.
"""

from understanding.shield.word_lists import listed
from understanding.words.folding import folded_words

_NORWEGIAN_PLACES = """
    Agdenes Alstahaug Alta Alvdal Alver Andebu Andøy Aremark Arendal Asker Askim Askvoll Askøy Aukra Aure
    Aurland Aurskog Austevoll Austrheim Averøy Balsfjord Bamble Bardu Beiarn Bergen Berlevåg Bindal Birkenes
    Bjerkreim Bjørnafjorden Bodø Bokn Bremanger Brevik Brønnøy Brønnøysund Brumunddal Bygland Bykle Bærum Bø
    Bømlo Båtsfjord Dovre Drammen Drangedal Drøbak Dyrøy Dønna Egersund Eidfjord Eidskog Eidsvoll Eigersund
    Elverum Enebakk Engerdal Eik Eikanger Etne Etnedal Evenes Evje Farsund Fauske Fedje Fet Finnøy Finnsnes
    Fitjar Fjaler Fjord Flakstad Flatanger Flekkefjord Flesberg Flå Folldal Fredrikstad Frogn Froland Frosta
    Frøya Fyresdal Førde Gamvik Gardermoen Gaular Gausdal Gildeskål Gjemnes Gjerdrum Gjerstad Gjesdal Gjøvik
    Gloppen Gol Gokstad Gran Grane Gratangen Grimstad Grong Grue Gulen Halden Halsen Hamar Hamarøy Hammerfest
    Haram Hareid Harstad Haslum Hasvik Hattfjelldal Haugesund Hedmark Heidal Helgeroa Hemne Hemnes Hemsedal
    Herøy Hinnøya Hitra Hjartdal Hjelmeland Hof Hokksund Hol Hole Holmestrand Holtålen Honningsvåg Hordaland
    Hornindal Horten Hurdal Hurum Hustadvika Hvaler Hvittingfoss Hyllestad Hægebostad Hønefoss Høyanger
    Høylandet Ibestad Inderøy Indre Østfold Innlandet Iveland Jessheim Jevnaker Karasjok Karlsøy Karmøy
    Kautokeino Kirkenes Klepp Kodal Kolbotn Kongsberg Kongsvinger Konnerud Kragerø Kristiansand Kristiansund
    Krødsherad Kvam Kvelde Kvinesdal Kvinnherad Kviteseid Kvitsøy Kvæfjord Kvænangen Kåfjord Lambertseter
    Langesund Lardal Larkollen Larvik Lavangen Lebesby Leirvik Leka Lena Lervik Lesja Levanger Lier Lierne
    Lillehammer Lillesand Lillestrøm Lindesnes Loppa Lofoten Lom Longyearbyen Lunde Lunner Lurøy Luster Lyngdal
    Lyngen Lærdal Lødingen Lørenskog Løten Malvik Mandal Marker Marnardal Masfjorden Melhus Meløy Meråker
    Midsund Midtre Modalen Modum Molde Mosjøen Moskenes Moss Mysen Måsøy Målselv Namsos Namsskogan Nannestad
    Narvik Nes Nesbyen Nesna Nesodden Nesseby Nissedal Nittedal Nome Nord-Odal Nordfjordeid Nordkapp Nordland
    Nordre Nordreisa Notodden Nøtterøy Odda Oppdal Oppegård Oppland Orkanger Orkland Os Osen Oslo Osterøy Otta
    Overhalla Porsanger Porsgrunn Raufoss Rauma Rakkestad Ramnes Rana Randaberg Re Rendalen Rennebu Revetal
    Ringebu Ringerike Ringsaker Risør Rissa Rjukan Rogaland Rollag Romerike Romsdal Røros Røst Røyken Salangen
    Saltdal Samnanger Sandar Sande Sandefjord Sandnes Sandvika Sandvollan Sarpsborg Sauda Sauherad Sauland Sel
    Selbu Selje Seljord Sem Siljan Sirdal Skaun Skarnes Ski Skien Skiptvet Skjåk Skjervøy Skoppum Skotterud
    Slagen Slependen Smøla Snåsa Sokndal Sola Solund Sortland Sogndal Solbergmoen Sparbu Spydeberg Stad Stange
    Stathelle Stavanger Stavern Steigen Steinkjer Stjørdal Stokke Stord Stor-Elvdal Stordal Storfjord Strand
    Stranda Strinda Stryn Sula Suldal Sunndal Sunnfjord Surnadal Svalbard Svelvik Sveio Svolvær Sykkylven
    Sylling Sør-Odal Sør-Varanger Sørum Søgne Sømna Tana Tananger Time Tinn Tingvoll Tjeldsund Tjodalyng
    Tjølling Tjøme Tofte Tokke Tolga Tomter Torp Tromsø Trondheim Trysil Træna Trøgstad Trøndelag Tvedestrand
    Tydal Tynset Tysnes Tysvær Tønsberg Tønsbergs Ullensaker Ullensvang Ulefoss Ulstein Ulsteinvik Ulvik Undheim
    Undrumsdal Utsira Vadsø Vaksdal Valdres Valle Valløy Vang Vanylven Vardø Varteig Vear Vefsn Vega Vegårshei
    Vennesla Verdal Verran Vestby Vestfold Vestnes Vestre Toten Vestvågøy Vevelstad Vik Vikersund Vindafjord
    Vinje Vivestad Volda Voss Våle Vågan Vågå Våler Værøy Åfjord Ål Ålen Ålesund Ålgård Åmli Åmot Årdal Ås Åsane
    Åseral Åsgårdstrand Åsnes Ølen Øksnes Øksfjord Ørland Ørsta Østlandet Vestlandet Sørlandet Nordmøre Sunnmøre
    Øyer Øygarden Øystre Slidre Øvre Eiker Nedre Oslofjorden Vestfoldbyen Teie Husøy Borgheim Duken Eikeberg
    Træla Hogsnes Barkåker Melsomvik Fossnes Framnes Haukerød Bugårdsparken Bugården Jotun Kaldnes Nanset Østre
    Byskogen Tagtvedt Torstrand Langestrand Valby Nevlunghavn Fevik Helgøya Nesbrygga Kirkevoll Kilen
    Kjøpmannskjær Gipø Gannestad Bakkenteigen Falkensten Nykirke Adal Sletterød Brekkeåsen Kopstad Gullhaug
    Weidemannsgate Tordenskjold Eidsfoss Hillestad Nordbyen Sundland Strømsø Bragernes Åssiden Mjøndalen
    Krokstadelva Fjell Grønland Tøyen Stovner Furuset Grorud Holmlia Sentrum Telemark Viken Buskerud Agder
    Akershus Finnmark Troms Møre Fylkesmannen Grenland Vestmar Herre Skotfoss Klosterskogen Herøya Eidanger
"""
_PLACES_ABROAD = """
    Kyiv Kiev Kyjiv Kharkiv Kharkov Kharkivs Odesa Odessa Lviv Dnipro Donetsk Luhansk Lugansk Mariupol Kherson
    Zaporizhzhia Zaporizjzja Mykolaiv Poltava Sumy Chernihiv Tsjernihiv Cherkasy Zhytomyr Vinnytsia Rivne Lutsk
    Ternopil Uzhhorod Chernivtsi Kropyvnytskyi Bucha Butsja Irpin Izium Bakhmut Bachmut Melitopol Berdjansk
    Berdyansk Kramatorsk Sloviansk Sevastopol Simferopol Donbas Donbass Krym Krim Nikopol Kremenchuk
    Ivano-Frankivsk Khmelnytskyi Moskva Petersburg Minsk Warszawa Krakow Gdansk Vilnius Riga Tallinn Praha
    Berlin Wien Budapest Damaskus Damascus Aleppo Homs Hama Latakia Idlib Raqqa Daraa Afrin Kobani Qamishli
    Hasaka Hasakah Tartus Douma Palmyra Beirut Tripoli Amman Bagdad Baghdad Mosul Erbil Basra Kirkuk
    Sulaymaniyah Duhok Dohuk Asmara Keren Massawa Mendefera Dekemhare Assab Barentu Adi Keyh Addis Abeba Ababa
    Mekelle Gondar Adwa Axum Khartoum Khartum Kassala Juba Darfur Omdurman Mogadishu Hargeisa Kismayo Garowe
    Bosaso Beledweyne Baidoa Galkayo Kabul Herat Kandahar Mazar Mazar-e-Sharif Jalalabad Ghazni Kunduz Bamyan
    Bamiyan Panjshir Helmand Teheran Tehran Mashhad Shiraz Isfahan Tabriz Peshawar Quetta Islamabad Karachi
    Lahore Istanbul Ankara Izmir Gaziantep Kampala Nairobi Dadaab Kakuma Kigali Bujumbura Kinshasa Goma Bukavu
    Lubumbashi Gaza Vestbredden Ramallah Jerusalem Sanaa Aden Caracas Bogota Hanoi Saigon Manila Yangon Rangoon
    Kathmandu Delhi Dhaka Colombo London Paris Roma Madrid Lisboa Stockholm Gøteborg Malmø København Helsinki
    Reykjavik Brussel Haag Geneve Strasbourg Hamburg Polen Tyskland Sverige Danmark Finland Island Latvia
    Litauen Estland Hviterussland Belarus Moldova Romania Bulgaria Ungarn Slovakia Tsjekkia Østerrike Sveits
    Italia Spania Portugal Frankrike Nederland Belgia Storbritannia England Skottland Irland Hellas Kroatia
    Serbia Kosovo Albania Montenegro Slovenia Bosnia Tyrkia Syria Libanon Jordan Irak Iran Israel Palestina
    Egypt Libya Tunisia Algerie Marokko Sudan Sør-Sudan Eritrea Etiopia Ethiopia Djibouti Somalia Somaliland
    Kenya Uganda Tanzania Rwanda Burundi Kongo Kamerun Nigeria Ghana Gambia Senegal Mali Niger Tsjad Angola
    Zambia Zimbabwe Mosambik Malawi Afghanistan Pakistan India Bangladesh Nepal Bhutan Tibet Myanmar Burma
    Thailand Vietnam Kambodsja Laos Kina China Taiwan Hongkong Japan Korea Sør-Korea Filippinene Indonesia
    Malaysia Singapore Mongolia Kasakhstan Usbekistan Tadsjikistan Turkmenistan Kirgisistan Georgia Armenia
    Aserbajdsjan Russland Ukraina Ukraine Tsjetsjenia Dagestan Kurdistan Tigray Oromia Amhara Ogaden Brasil
    Chile Peru Bolivia Ecuador Colombia Venezuela Cuba Haiti Mexico Guatemala Honduras Nicaragua El Salvador USA
    Canada Australia Europa Afrika Asia Amerika Midtøsten Midt-Østen Norden Skandinavia Norge Noreg Norway
    Sweden Germany Poland Turkey Syrias Baltikum Balkan Nord-Afrika Øst-Afrika Afrikas EU EØS FN NATO
"""
_PLACES_IN_ENGLISH = """
    France Spain Italy Greece Germany Austria Switzerland Netherlands Holland Belgium Poland Hungary Romania
    Bulgaria Russia Turkey Lebanon Iraq Libya Morocco Algeria Ethiopia Cameroon Chad Cambodia Philippines
    Indonesia Kazakhstan Uzbekistan Tajikistan Azerbaijan Cyprus Croatia Czechia Slovakia Denmark Iceland
    Ireland Scotland Wales Britain Europe Africa America Asian African European Nordic Scandinavia Scandinavian
    Copenhagen Rome Warsaw Prague Moscow Brussels Athens Vienna Lisbon French Spanish German Italian Greek Dutch
    Danish Swedish Finnish Chinese Japanese Korean Hungarian Bulgarian Romanian Russian Ukrainian Syrian
    Eritrean Afghan Iranian Iraqi Turkish Lebanese Sudanese Ethiopian Somali Congolese Burmese Vietnamese Thai
    Indian Pakistani Polish
"""
_AUTHORITIES_SYSTEMS_AND_BRANDS = """
    Nav Imdi Udi Une Utdanningsdirektoratet Udir Hkdir Hk-dir Bufdir Bufetat Direktoratet Statsforvalteren
    Skatteetaten Folkeregisteret Lånekassen Husbanken Kartverket Helfo Helsenorge Politiet Politi Regjeringen
    Stortinget Departementet Arbeidstilsynet Datatilsynet Nokut Digdir Altinn Vipps Bankid Minid Norgeid Feide
    Visma Velferd Socio Familia Gerica Profil Fagsystem Kompass Elements Acos Websak Ephorte Public Microsoft
    Teams Outlook Word Excel Powerpoint Onenote Onedrive Sharepoint Forms Planner Copilot Windows Office Azure
    Edge Chrome Firefox Safari Google Gmail Meet Maps Zoom Skype Webex Facetime Whatsapp Viber Telegram Signal
    Messenger Facebook Instagram Tiktok Youtube Linkedin Snapchat Finn Apple Iphone Ipad Android Samsung Mac
    Wifi Bluetooth Internett Intranett Spotify Ruter Vy Vkt Bane Nor Entur Kolumbus Farte Widerøe Norwegian Sas
    Flytoget Posten Bring Rema Kiwi Coop Meny Ikea Elkjøp Jysk Europris Nille Norsk Norskprøve Norskprøven
    Introprogrammet Introduksjonsprogrammet Voksenopplæringen Læringssenteret Karrieresenteret Karrieresenter
    Karriere Flyktningtjenesten Flyktningkontoret Integreringsloven Utlendingsloven Introduksjonsloven
    Tolkeloven Opplæringsloven Forvaltningsloven Personvernforordningen Gdpr Språkloven Tolkeregisteret
    Tolkeregister Nasjonalt Salita Hero Tolketjenesten Noricom Semantix Språkbroen Amesto Tolkenett
    Frelsesarmeen Caritas Noas Redd Barna Kirkens Bymisjon Nødhjelp Norges Røde Kors Flyktninghjelpen Folkehjelp
    Selvhjelp Integration Act Immigration Introduction Programme Program Directorate Services Service
    Administration Labour Welfare Career Centre Center County Council Municipality Interpreter Refugee
    Collective Protection Session Individual Information Meeting Group Guidance Booking Calendar Friday Ramadan
    Eid Id Ramadans Nowruz Newroz Timkat Meskel Pride Covid Covid-19 Korona Sommerskolen Vinterferie Jobbmesse
    Jobbmessa Jobbsjansen Jobbsøk Jobbsøkerkurs Arbeidslivskurs Jobbklubb Jobbklubben Bli Ny Sjanse
    Kompetansepluss Mentor Inkludi Blå Grønn Rød Hvit Svart Plan Fase Modul Nivå Steg Trinn Spor Del Kurs Kode
    Vedlegg Skjema Punkt Kapittel Paragraf Romjul Advent Black Week Fagskolen Universitetet Høgskolen Høyskolen
    Oslomet Usn Ntnu Uio Uib Uia Videregående Studiekompetanse Fagbrev Grunnskole Greveskogen Færder-skolen Thor
    Heyerdahl Sandefjord-skolen Nøtterøy-skolen Sande-skolen Re-skolen Melsom Gjennestad Færders
    Kompetansesenter Europass Cv Cv-en Finnno Jobbnorge Manpower Adecco Kelly Ferd Ais Autorisasjon
    Autorisasjonskontoret Sertifisering Truckfører Hms Hms-kort Førerkort Vegvesenet Statens Vegvesen Herr Fru
    Sjef Direktør Rektor Rådmann Ordfører Kommunedirektør Koordinator Saksbehandler Kristen Muslim Ortodoks
    Katolsk Islam Kristendom Buddhist Hindu Kurder Kurdere Araber Arabere Hazara Pashtun Tadsjik Usbeker
    Tigrinya Tigray Oromo Roma Rom Romani Samer Kvener Russer Russere Ukrainer Ukrainere Ukrainsk Syrer Syrere
    Eritreer Eritreere Afghaner Afghanere Somalier Somaliere Iraner Irakere Iraker Tyrker Tyrkere Polakk
    Polakker Kineser Kinesere Etiopier Etiopiere Sudaner Sudanere Palestinere Palestiner Kongoleser Kongolesere
    Burmeser Rohingya Tsjetsjener Georgiere Moldovere Romere Bosniere Albanere Kosovoalbaner
"""
THINGS_AND_PLACES = listed("further_places.txt") | folded_words(
    f"{_NORWEGIAN_PLACES} {_PLACES_ABROAD} {_PLACES_IN_ENGLISH} {_AUTHORITIES_SYSTEMS_AND_BRANDS}"
)
"""Folded; some are given or family names too («Strand», «Georgia»), which a cue or a neighbour tells apart."""
