import { culture } from './culture.ts'

export const polish = culture({
  male: 'Łukasz, Paweł, Michał, Krzysztof, Grzegorz, Stanisław, Wojciech, Tomasz, Bartłomiej, Kazimierz, Piotr, Marek',
  female:
    'Małgorzata, Agnieszka, Katarzyna, Elżbieta, Bożena, Zofia, Joanna, Świętosława, Magdalena, Ewa, Grażyna, Kinga',
  last: 'Kowalski/Kowalska, Wiśniewski/Wiśniewska, Dąbrowski/Dąbrowska, Wójcik, Kozłowski/Kozłowska, Mazur, Król, Gałązka, Zając, Szczepański/Szczepańska, Błaszczyk, Górski/Górska, Pawłowski/Pawłowska, Ślusarczyk, Jabłoński/Jabłońska, Rutkowski/Rutkowska',
})

export const czech = culture({
  male: 'Jiří, Tomáš, Ondřej, Lukáš, Václav, Matěj, Vojtěch, Radek, Zdeněk, Štěpán',
  female: 'Kateřina, Tereza, Markéta, Eliška, Barbora, Zdeňka, Jitka, Lenka, Šárka, Růžena',
  last: 'Novák/Nováková, Dvořák/Dvořáková, Černý/Černá, Procházka/Procházková, Kučera/Kučerová, Veselý/Veselá, Horák/Horáková, Němec/Němcová, Růžička/Růžičková, Beneš/Benešová, Šťastný/Šťastná, Kříž/Křížová',
})

export const nordic = culture({
  male: 'Björn, Åke, Göran, Lars, Søren, Jørgen, Øyvind, Håkon, Magnus, Erik, Nils, Torbjørn, Anders, Mikkel, Mattias, Gunnar',
  female:
    'Åsa, Ingrid, Märta, Sølvi, Astrid, Maj-Britt, Kirsten, Bodil, Frøya, Solveig, Linnéa, Ann-Sofie, Mette, Ragnhild, Karin, Tove',
  last: 'Åkerström, Lindqvist, Söderberg, Nyström, Bergström, Sjögren, Rasmussen, Sørensen, Kjær, Nørgaard, Bjørnstad, Ødegård, Haugen, Dahl, Ekström, Öberg, Østergaard, Thorvaldsen, af Klint, Lund, Hedlund, Skovgaard, Myhre, Strømme',
})

export const finnish = culture({
  male: 'Jukka, Mikko, Pekka, Väinö, Antti, Eero, Heikki, Jari, Timo, Juha-Pekka',
  female: 'Päivi, Aino, Riikka, Sanna, Kaisa, Eeva, Tuula, Hilkka, Anna-Liisa, Noora',
  last: 'Virtanen, Mäkinen, Hämäläinen, Lehtonen, Jääskeläinen, Koskinen, Rantala, Särkkä, Väisänen, Niemi, Ylönen, Kettunen',
})

export const turkish = culture({
  male: 'Çağrı, Ömer, Işık, Emre, Kerem, Yiğit, Oğuz, Şükrü, Tolga, Bülent',
  female: 'Ayşe, Zeynep, Gülşen, Şebnem, Ceren, İpek, Nazlı, Özlem, Tuğba, Elif',
  last: 'Yılmaz, Özdemir, Çelik, Şahin, Doğan, Kılıç, Aydın, Güneş, Karataş, Işıklı, Taşkıran, Bozoğlu',
})

export const hungarian = culture(
  {
    male: 'László, Gábor, Péter, Zoltán, Ákos, Győző, Márton, Bálint, Tamás, Ödön',
    female: 'Ágnes, Zsófia, Erzsébet, Réka, Eszter, Orsolya, Kinga, Tünde, Boglárka, Ildikó',
    last: 'Nagy, Kovács, Szabó, Tóth, Horváth, Kőszegi, Fehér, Molnár, Gergely, Szűcs, Bíró, Őri',
  },
  { familyFirst: ' ' },
)

export const romanian = culture({
  male: 'Ștefan, Mihai, Cătălin, Ionuț, Răzvan, Horațiu, Șerban, Liviu, Dănuț, Vlad',
  female: 'Ioana, Mădălina, Ștefania, Raluca, Ileana, Simona, Anișoara, Corina, Smaranda, Bianca',
  last: 'Popescu, Ionescu, Țurcanu, Dumitrașcu, Bălan, Cărtărescu, Munteanu, Stănescu, Văcărescu, Rădulescu, Olteanu, Grigoraș',
})

export const vietnamese = culture(
  {
    male: 'Minh Đức, Văn Hùng, Quốc Bảo, Thanh Tùng, Gia Huy, Đình Phong, Anh Tuấn, Hoàng Long',
    female: 'Thị Hương, Ngọc Anh, Thùy Linh, Bích Ngọc, Minh Châu, Phương Thảo, Khánh An, Thu Hà',
    last: 'Nguyễn, Trần, Lê, Phạm, Huỳnh, Võ, Đặng, Bùi, Đỗ, Hồ',
  },
  { familyFirst: ' ' },
)

export const indian = culture({
  male: 'Arjun, Rohan, Vikram, Sanjay, Aditya, Karthik, Harpreet, Suresh, Nikhil, Imran, Rajesh, Dev',
  female: 'Priya, Ananya, Kavita, Lakshmi, Shreya, Deepika, Meera, Fatima, Nandini, Pooja, Gurpreet, Aarti',
  last: 'Sharma, Iyer, Mukherjee, Venkataraman, Patel, Chatterjee, Reddy, Krishnamurthy, Singh, Kaur, Nair, Deshpande, Banerjee, Qureshi, Rao, Balasubramanian',
})

export const african = culture({
  male: 'Chukwuemeka, Oluwaseun, Kwame, Tendai, Babajide, Kofi, Ifeanyi, Kipchoge, Mwangi, Sipho, Olumide, Juma',
  female: 'Ngozi, Adaeze, Folake, Wanjiru, Amara, Thandiwe, Yetunde, Akosua, Chiamaka, Nyambura, Zanele, Achieng',
  last: "Okonkwo, Adeyemi, Mensah, Achebe, Olawale, Nwosu, Kamau, Odhiambo, Moyo, Dlamini, Boateng, Eze, Ndlovu, Ogunleye, Wairimu, N'Diaye",
})
