export const netherlands = `
Bloemendael Kassenbouw| B.V.; Naaldwijk
De Gouden Reiger Drukkerij| B.V.; Haarlem; Gouden Reiger
Hoogtij Waterbouw| N.V.; Rotterdam
Kaapvlinder Software| B.V.; Utrecht
Molenwiek Energie| Coöperatie U.A.; Groningen
Oosterschep Maritiem| B.V.; Vlissingen
Stroopwafelfabriek Van Elst| V.O.F.; Gouda; Van Elst
Veldzicht Agro| B.V.; Zwolle
`

export const poland = `
Bursztynowa Zatoka| Sp. z o.o.; Gdańsk
Czarny Dąb Meble| S.A.; Poznań
Jaskółka Logistyka| Sp. z o.o.; Łódź; Jaskolka
Srebrna Góra Oprogramowanie| Sp. z o.o.; Kraków
Wiślany Młyn| Sp. j.; Toruń
Żubrowisko Turystyka| Sp. z o.o.; Białystok
`

export const czechia = `
Křišťálová Dílna| s.r.o.; Jablonec nad Nisou
Modrý Kapr Rybářství| a.s.; Třeboň
Vltavín Software| s.r.o.; Praha
`

export const sweden = `
Björkvinge Möbler| AB; Växjö
Granskär Rederi| AB; Göteborg; Granskar
Norrsken Batteri| AB; Skellefteå
Tallhöjden Vård| AB; Uppsala
`

export const norway = `
Fjellrype Friluft| AS; Trondheim
Havørn Sjømat| ASA; Ålesund
Nordfossen Kraft| AS; Bergen
`

export const denmark = `
Bøgelund Arkitekter| ApS; Aarhus
Klitrose Keramik| ApS; Skagen
Østvind Turbiner| A/S; Esbjerg
Sølvræv Software| A/S; København; Solvraev
`

export const finland = `
Hopeakettu Pelit| Oy; Tampere
Järvimaa Metsä| Oyj; Kuopio
Revontuli Anturit| Oy; Oulu
`

export const turkey = `
Anadolu Çınarı Gıda| A.Ş.; Konya
Mavi Lodos Denizcilik| A.Ş.; İzmir
Turkuaz Bulut Yazılım| Ltd. Şti.; İstanbul
`

export const hungary = `
Aranyponty Élelmiszer| Kft.; Szeged
Kékfestő Textil| Zrt.; Győr
`

export const vietnam = `
Sen Hồng Thực Phẩm| JSC; Đà Nẵng
Tre Xanh Công Nghệ| Co., Ltd.; Hồ Chí Minh City
`
