"""What no package says about countries: usual English names where the sources prefer others, names in the news."""

# Common English names where GeoNames' own is formal, old or oddly spelled.
COMMON_NAME = {
    "PS": "Palestinian Territories", "CI": "Ivory Coast", "CD": "DR Congo", "CG": "Republic of the Congo",
    "NL": "Netherlands", "VA": "Vatican City", "CZ": "Czechia", "SZ": "Eswatini", "MK": "North Macedonia",
    "CV": "Cape Verde", "TL": "Timor-Leste", "MM": "Myanmar", "MO": "Macau", "TR": "Turkey", "KR": "South Korea",
    "KP": "North Korea", "LA": "Laos", "FM": "Micronesia", "RE": "Réunion", "CW": "Curaçao", "BL": "Saint Barthélemy",
    "AX": "Åland Islands", "FK": "Falkland Islands", "PN": "Pitcairn Islands", "SJ": "Svalbard and Jan Mayen",
    "VI": "US Virgin Islands", "VG": "British Virgin Islands", "MF": "Saint Martin", "SX": "Sint Maarten",
    "BQ": "Caribbean Netherlands", "UM": "US Minor Outlying Islands",
}

# Further names, Arabic and English first, as newspapers write them.
EXTRA_NAMES = {
    "SY": ["سورية", "سوريا", "الجمهورية العربية السورية", "Syrian Arab Republic", "Syrian Republic"],
    "PS": ["Palestine", "Palestinian Territory", "State of Palestine", "Occupied Palestinian Territory",
           "Occupied Palestinian Territories", "فلسطين", "الأراضي الفلسطينية", "الأراضي الفلسطينية المحتلة",
           "دولة فلسطين", "فلسطين المحتلة"],
    "IL": ["State of Israel", "إسرائيل", "دولة إسرائيل"],
    "LB": ["Lebanese Republic", "الجمهورية اللبنانية"],
    "IQ": ["Republic of Iraq", "جمهورية العراق"],
    "JO": ["Hashemite Kingdom of Jordan", "المملكة الأردنية الهاشمية", "المملكة الأردنية"],
    "TR": ["Türkiye", "Turkiye", "Republic of Turkey", "Republic of Türkiye", "تركيا", "الجمهورية التركية"],
    "IR": ["Islamic Republic of Iran", "الجمهورية الإسلامية الإيرانية", "جمهورية إيران الإسلامية"],
    "SA": ["Kingdom of Saudi Arabia", "Saudi", "السعودية", "المملكة العربية السعودية"],
    "YE": ["Republic of Yemen", "الجمهورية اليمنية"],
    "AE": ["Emirates", "الإمارات", "الإمارات العربية المتحدة", "دولة الإمارات",
           "دولة الإمارات العربية المتحدة"],
    "OM": ["Sultanate of Oman", "سلطنة عمان", "سلطنة عُمان"],
    "QA": ["State of Qatar", "دولة قطر"], "BH": ["Kingdom of Bahrain", "مملكة البحرين"],
    "KW": ["State of Kuwait", "دولة الكويت"],
    "EG": ["Arab Republic of Egypt", "جمهورية مصر العربية", "جمهورية مصر"],
    "LY": ["State of Libya", "Libyan Arab Jamahiriya", "دولة ليبيا"],
    "SD": ["Republic of the Sudan", "Republic of Sudan", "جمهورية السودان"],
    "SS": ["Republic of South Sudan", "جمهورية جنوب السودان", "دولة جنوب السودان"],
    "TN": ["Republic of Tunisia", "Tunisian Republic", "الجمهورية التونسية"],
    "DZ": ["People's Democratic Republic of Algeria", "الجمهورية الجزائرية",
           "الجمهورية الجزائرية الديمقراطية الشعبية"],
    "MA": ["Kingdom of Morocco", "المملكة المغربية"],
    "MR": ["Islamic Republic of Mauritania", "الجمهورية الإسلامية الموريتانية"],
    "EH": ["الصحراء الغربية", "Spanish Sahara"],
    "SO": ["Federal Republic of Somalia", "جمهورية الصومال", "جمهورية الصومال الفيدرالية"],
    "DJ": ["جمهورية جيبوتي"], "KM": ["جزر القمر", "الاتحاد القمري"],
    "ER": ["State of Eritrea", "إريتريا", "إرتريا", "أريتريا"], "ET": ["إثيوبيا", "أثيوبيا", "اثيوبيا", "الحبشة"],
    "AF": ["Islamic Republic of Afghanistan", "Islamic Emirate of Afghanistan", "أفغانستان", "افغانستان"],
    "US": ["United States of America", "America", "الولايات المتحدة الأمريكية", "الولايات المتحدة الأميركية",
           "الولايات المتحدة", "أمريكا", "أميركا", "امريكا", "اميركا"],
    "GB": ["United Kingdom of Great Britain and Northern Ireland", "Great Britain", "Britain", "بريطانيا",
           "بريطانيا العظمى", "المملكة المتحدة"],
    "RU": ["Russian Federation", "روسيا", "روسيا الاتحادية", "الاتحاد الروسي", "الفيدرالية الروسية"],
    "UA": ["أوكرانيا", "اوكرانيا", "أكرانيا"], "BY": ["Belorussia", "Byelorussia", "بيلاروسيا", "روسيا البيضاء"],
    "FR": ["French Republic", "فرنسا"], "DE": ["Federal Republic of Germany", "ألمانيا", "المانيا"],
    "IT": ["إيطاليا", "ايطاليا"], "ES": ["إسبانيا", "أسبانيا", "اسبانيا"], "PT": ["البرتغال"],
    "NL": ["Holland", "The Netherlands", "هولندا", "هولاندا"], "BE": ["بلجيكا"], "CH": ["سويسرا"],
    "GR": ["Hellenic Republic", "اليونان"], "CY": ["قبرص"], "CZ": ["Czech Republic", "التشيك", "جمهورية التشيك"],
    "MK": ["Macedonia", "FYROM", "مقدونيا", "مقدونيا الشمالية"], "MD": ["Republic of Moldova", "مولدوفا", "مولدافيا"],
    "BA": ["Bosnia", "Bosnia-Herzegovina", "Bosnia & Herzegovina", "البوسنة", "البوسنة والهرسك"],
    "XK": ["Kosova", "كوسوفو", "كوسوفا"], "GE": ["جورجيا", "Republic of Georgia"],
    "AM": ["أرمينيا", "ارمينيا"], "AZ": ["أذربيجان", "اذربيجان"],
    "VA": ["Vatican", "Holy See", "الفاتيكان", "الكرسي الرسولي"],
    "CN": ["People's Republic of China", "Mainland China", "الصين", "جمهورية الصين الشعبية"],
    "TW": ["Republic of China", "Chinese Taipei", "تايوان"], "HK": ["Hong Kong SAR", "هونغ كونغ", "هونج كونج"],
    "MO": ["Macao"], "KR": ["Republic of Korea", "Korea", "كوريا الجنوبية", "جمهورية كوريا"],
    "KP": ["Democratic People's Republic of Korea", "كوريا الشمالية"], "JP": ["اليابان"],
    "IN": ["Republic of India", "الهند"], "PK": ["Islamic Republic of Pakistan", "باكستان"],
    "MM": ["Burma", "Union of Burma", "بورما", "ميانمار"], "TH": ["تايلاند", "تايلند"], "VN": ["Viet Nam", "فيتنام"],
    "LA": ["Lao People's Democratic Republic", "لاوس"], "BN": ["Brunei Darussalam"], "MY": ["ماليزيا"],
    "TL": ["East Timor", "Timor Leste", "تيمور الشرقية"], "PH": ["The Philippines", "الفلبين", "الفيليبين"],
    "CI": ["Cote d'Ivoire", "Côte d'Ivoire", "ساحل العاج", "كوت ديفوار"],
    "CD": ["Democratic Republic of the Congo", "Democratic Republic of Congo", "Congo-Kinshasa", "Zaire",
           "D.R. Congo", "الكونغو الديمقراطية", "جمهورية الكونغو الديمقراطية", "زائير"],
    "CG": ["Congo", "Congo-Brazzaville", "Congo Republic", "الكونغو", "جمهورية الكونغو", "الكونغو برازافيل"],
    "SZ": ["Swaziland", "سوازيلاند", "إسواتيني"], "CV": ["Cabo Verde", "الرأس الأخضر"],
    "CF": ["Central African Republic", "جمهورية أفريقيا الوسطى", "أفريقيا الوسطى", "إفريقيا الوسطى"],
    "TZ": ["United Republic of Tanzania", "تنزانيا"], "ZA": ["جنوب أفريقيا", "جنوب إفريقيا", "جنوب افريقيا"],
    "GM": ["The Gambia", "غامبيا", "جامبيا"], "GN": ["غينيا"], "GW": ["Guinea Bissau", "غينيا بيساو"],
    "TD": ["تشاد"], "NE": ["النيجر"], "NG": ["نيجيريا"], "ML": ["مالي"], "BF": ["بوركينا فاسو", "Upper Volta"],
    "UG": ["أوغندا", "اوغندا"], "KE": ["كينيا"], "RW": ["رواندا"], "BI": ["بوروندي"], "GA": ["الغابون", "الجابون"],
    "AO": ["أنغولا", "أنجولا"], "MZ": ["موزمبيق"], "ZW": ["زيمبابوي", "Rhodesia"], "MG": ["مدغشقر"],
    "BO": ["Plurinational State of Bolivia", "بوليفيا"], "VE": ["Bolivarian Republic of Venezuela", "فنزويلا"],
    "AR": ["الأرجنتين"], "BR": ["البرازيل"], "CO": ["كولومبيا"], "CL": ["تشيلي", "شيلي"], "MX": ["المكسيك"],
    "CA": ["كندا"], "AU": ["Commonwealth of Australia", "أستراليا", "استراليا"], "NZ": ["نيوزيلندا", "نيوزيلاندا"],
    "BS": ["The Bahamas"], "FM": ["Federated States of Micronesia"], "KG": ["Kyrgyz Republic", "Kirghizia"],
    "SK": ["Slovak Republic"], "FK": ["Falklands", "Malvinas", "Islas Malvinas", "جزر فوكلاند", "المالوين"],
    "GL": ["غرينلاند", "جرينلاند"], "SV": ["El Salvador", "السلفادور"], "ST": ["São Tomé"],
    "TT": ["Trinidad"], "KN": ["St. Kitts and Nevis", "St Kitts and Nevis"], "LC": ["St. Lucia", "St Lucia"],
    "VC": ["St. Vincent and the Grenadines", "St Vincent and the Grenadines"], "AG": ["Antigua & Barbuda"],
}

# Single words of other languages that are names of countries there and common words or other places elsewhere.
DROPPED_NAMES = {"maurice", "moris", "granada", "silla", "fas", "uman", "dominique", "palpa", "somali", "liber", "mann",
                 "farre", "lisia", "salvador", "viti", "island", "islande", "man", "chile verde", "turks", "aram", "al sham", "ash sham", "el sham",
                 "esh sham", "shema", "suri", "siri", "sham siriya", "american", "union", "republic", "kingdom",
                 "the states", "states", "holy", "maine", "sana", "aden", "india ocean", "male", "maldive",
                 "guinee", "sahara", "arabia", "saudi", "polish", "indies", "jersey city", "الشام", "شام", "بلاد الشام",
                 "فارس", "الحجاز", "نجد", "العربية", "المملكة", "نووي"}

# Languages of the label columns.
LABEL_LANGUAGES = ["ar", "en", "fr", "es", "de", "it", "pt", "nl", "pl", "ru", "uk", "tr", "fa", "he", "ku", "ckb",
                   "ur", "ps", "hi", "zh", "ja", "id"]
CITY_LABEL_LANGUAGES = ["ar", "en", "tr", "fa", "ku", "he", "ru", "uk", "fr"]
# Languages whose Latin-script country names become plain alternates (others have names such as "Island" for Iceland).
LATIN_NAME_LANGUAGES = {"en", "fr", "es", "tr", "ku"}

# Countries whose transliterated province names are kept in Latin script too.
NEAR_EAST = {"SY", "IQ", "LB", "PS", "IL", "JO", "TR", "IR", "SA", "YE", "OM", "AE", "QA", "BH", "KW", "EG", "LY",
             "SD", "SS", "TN", "DZ", "MA", "MR", "EH", "SO", "DJ", "ER", "ET", "AF", "UA", "PK", "AM", "AZ", "GE"}

# Countries whose short province names are common words without the type word ("Northern", "Unity", "Bay").
ADMIN1_TYPE = {"SD": "State", "SS": "State", "SO": "Region"}
# Provinces whose CLDR name misleads.
ADMIN1_NAME = {"LB.09": "North Lebanon Governorate", "LB.06": "South Lebanon Governorate",
               "LB.05": "Mount Lebanon Governorate", "US.DC": "District of Columbia", "RU.47": "Moscow Oblast",
               "IQ.19": "Halabja Governorate", "UA.11": "Crimea",
               # CLDR has "Donechchyna" and the like for the regions of Ukraine, GeoNames a mixture.
               "UA.01": "Cherkasy Oblast", "UA.02": "Chernihiv Oblast", "UA.04": "Dnipropetrovsk Oblast",
               "UA.05": "Donetsk Oblast", "UA.06": "Ivano-Frankivsk Oblast", "UA.07": "Kharkiv Oblast",
               "UA.08": "Kherson Oblast", "UA.09": "Khmelnytskyi Oblast", "UA.10": "Kirovohrad Oblast",
               "UA.13": "Kyiv Oblast", "UA.14": "Luhansk Oblast", "UA.15": "Lviv Oblast", "UA.16": "Mykolaiv Oblast",
               "UA.17": "Odesa Oblast", "UA.18": "Poltava Oblast", "UA.19": "Rivne Oblast", "UA.21": "Sumy Oblast",
               "UA.22": "Ternopil Oblast", "UA.23": "Vinnytsia Oblast", "UA.24": "Volyn Oblast",
               "UA.25": "Zakarpattia Oblast", "UA.26": "Zaporizhzhia Oblast", "UA.27": "Zhytomyr Oblast"}
ADMIN1_ARABIC = {"LB.09": "محافظة الشمال", "LB.06": "محافظة الجنوب", "LB.05": "محافظة جبل لبنان",
                 "US.DC": "مقاطعة كولومبيا", "PS.WE": "الضفة الغربية", "PS.GZ": "قطاع غزة",
                 "SD.36": "ولاية البحر الأحمر", "SD.39": "ولاية القضارف", "SD.41": "ولاية النيل الأبيض",
                 "SD.42": "ولاية النيل الأزرق", "SD.43": "الولاية الشمالية", "SD.61": "ولاية وسط دارفور",
                 "EG.05": "محافظة الغربية", "EG.19": "محافظة بورسعيد"}
# Seats that the sources do not mark: unit → name of the city in that unit.
ADMIN1_SEAT = {"SY.08": "Douma"}
ADMIN1_EXTRA = {
    "LB.09": ["North Lebanon", "شمال لبنان", "لبنان الشمالي", "محافظة لبنان الشمالي"],
    "LB.06": ["South Lebanon", "لبنان الجنوبي", "محافظة لبنان الجنوبي"],
    "LB.05": ["Mount Lebanon", "جبل لبنان"],
    "LB.08": ["Bekaa", "Beqaa", "Bekaa Valley", "Beqaa Valley", "البقاع", "سهل البقاع"],
    "LB.11": ["Baalbek-Hermel", "بعلبك الهرمل", "بعلبك - الهرمل"],
    "SY.08": ["Rif Dimashq", "Rural Damascus", "Damascus Countryside", "Damascus countryside", "ريف دمشق"],
    "SY.07": ["Deir Ezzor", "Deir ez-Zor", "Deir al-Zour", "دير الزور"],
    "SY.01": ["Hasakah", "Hasakeh", "Al-Hasakah", "Hassakeh", "الحسكة"],
    "SY.05": ["Suwayda", "Sweida", "As-Suwayda", "السويداء"], "SY.04": ["Raqqa", "Ar-Raqqah", "الرقة"],
    "IQ.01": ["Anbar", "Al Anbar", "الأنبار", "الانبار"], "IQ.15": ["Nineveh", "Ninawa", "Nineveh Plains", "نينوى"],
    "IQ.18": ["Salahuddin", "Salah al-Din", "Salah ad Din", "صلاح الدين"], "IQ.10": ["Diyala", "ديالى"],
    "PS.GZ": ["Gaza", "Gaza Strip", "قطاع غزة", "غزة"],
    "PS.WE": ["West Bank", "Occupied West Bank", "الضفة الغربية", "الضفة الغربية المحتلة", "الضفة"],
    "US.DC": ["Washington, D.C.", "Washington DC", "D.C.", "واشنطن العاصمة"],
    "GB.NIR": ["Ulster"], "UA.11": ["Crimean Peninsula", "Autonomous Republic of Crimea", "القرم", "شبه جزيرة القرم"],
}
