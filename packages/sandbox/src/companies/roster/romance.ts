export const france = `
Atelier Bellerive| SARL; Lyon
Boréal Aéronautique| SAS; Toulouse; Boreal Aero
Chênevert Conseil| SAS; Nantes
Dunes & Marées| SARL; Biarritz; Dunes et Marées
Fromagerie du Val Perdu| SCOP; Besançon; Val Perdu
Grandpré Logistique| SA; Lille
L'Étoile Filante Éditions| SAS; Paris; Étoile Filante
Luminance Santé| SAS; Montpellier
Mistralys Énergie| SA; Marseille
Orfèvre Numérique| SASU; Grenoble
Pierrefeu Vignobles| EARL; Beaune
Roselière Cosmétiques| SAS; Tours
Tissages Montclair| SA; Roubaix
Verrerie Saint-Aubin| SAS; Nancy
`

export const belgium = `
Houblonnière Wautier| SRL; Namur
Ardenflux Énergie| SA; Liège
`

export const spain = `
Aceites Valdelomar| S.A.; Jaén
Brisa del Estrecho| S.L.; Cádiz
Cerámicas Ibarrondo| S.L.; Castellón
Despacho Quintanar| S.L.P.; Madrid
Faro Norte Tecnología| S.A.; A Coruña
Naranjo y Salvia| S. Coop.; Valencia
Olmedilla Robótica| S.L.U.; Zaragoza
Txalaparta Digital| S.L.; Bilbao
Viñedos Peñalba del Río| S.A.; Logroño
`

export const mexico = `
Agave Azul Exportaciones| S.A. de C.V.; Guadalajara
Cenote Claro Turismo| S. de R.L. de C.V.; Mérida
Nopalera Logística| S.A. de C.V.; Monterrey
Xochil Textiles| S.A. de C.V.; Puebla
`

export const italy = `
Borgo Antico Ceramiche| S.r.l.; Faenza
Cantiere Navale Levanto| S.p.A.; La Spezia; Cantiere Levanto
Fratelli Scardovi| S.n.c.; Bologna
Lanificio Valsesia Nuova| S.p.A.; Biella
Melagrana Alimentari| S.r.l.; Bari
Officine Trevalli| S.p.A.; Brescia
Pietraluna Design| S.r.l.; Milano
Vento di Grecale| S.r.l.; Cagliari; Grecale
`

export const portugal = `
Azulejaria Ribadouro| Lda.; Porto
Cortiça Serra Alta| S.A.; Évora
Maré Cheia Pescas| Lda.; Peniche
Sete Colinas Software| Unipessoal Lda.; Lisboa; 7 Colinas
`

export const brazil = `
Ipê Amarelo Agronegócios| S.A.; Ribeirão Preto
Jangada Azul Turismo| Ltda.; Fortaleza
Pão de Lenha Alimentos| Ltda.; Belo Horizonte
Tucanaré Tecnologia| S.A.; Florianópolis
`

export const romania = `
Cerbul Carpatin Turism| SRL; Brașov
Dunărea Veche Cereale| SA; Galați
`
