export const germany = `
Rabenfels Maschinenbau| GmbH; Kassel
Lindhorst & Partner| mbB; Hamburg; Kanzlei Lindhorst
Eulenspiel Verlag| GmbH & Co. KG; Göttingen
Nordlicht Windkraft| AG; Husum
Grünwerk Gebäudetechnik| GmbH; Freiburg im Breisgau; Gruenwerk
Bärental Milchwerke| eG; Rottweil
Müggelsee Software| GmbH; Berlin; Mueggelsee
Hohenfurt Präzision| GmbH & Co. KG; Tuttlingen
Kupferberg Elektronik| GmbH; Chemnitz
Ostwind Logistik| GmbH; Rostock
Ostwind Energie| AG; Leipzig
Silberdistel Naturkosmetik| GmbH; Ulm
Taubertal Medizintechnik| GmbH; Würzburg; Taubertal Med
Weserklang Hörakustik| GmbH; Bremen
Zollernblick Immobilien| KG; Hechingen
Funkenflug Digitalagentur| UG (haftungsbeschränkt); Köln; Funkenflug
Isarquell Brauerei| GmbH; Landshut
Jadebusen Schiffstechnik| GmbH; Wilhelmshaven
Klarblick Optik| AG; Jena
Moselkranz Weinhandel| e.K.; Trier
Pfefferminz Studio| GbR; Mannheim
Schwarzstorch Forst| GmbH; Suhl
Sternhagel Wetterdienste| GmbH; Offenbach am Main
Vogtgrund Werkzeuge| GmbH; Plauen
`

export const austria = `
Gamskogel Seilbahnen| AG; Innsbruck
Donauflor Gartenbau| GmbH; Linz
Kaffeesieder Rösterei| OG; Wien
Salzkammer Analytik| GmbH; Salzburg
`

export const switzerland = `
Firnlicht Uhren| AG; Biel
Rheinknie Pharma Logistik| AG; Basel; Rheinknie
Alpstein Versicherungsberatung| GmbH; St. Gallen
Léman Horlogerie Valtour| SA; Nyon; Valtour
`
