import { culture } from './culture.ts'

export const english = culture({
  male: 'Robert, William, James, Thomas, Edward, Michael, Daniel, Andrew, Christopher, Matthew, Benjamin, Samuel, Joseph, Nicholas, Anthony, Gregory, Peter, Oliver, Harry, Callum, Marcus, Tyrone, Desmond, Graham, Rhys, Ewan',
  female:
    'Elizabeth, Katherine, Margaret, Jennifer, Susan, Rebecca, Jessica, Victoria, Patricia, Deborah, Emily, Charlotte, Grace, Hannah, Abigail, Naomi, Olivia, Harriet, Imogen, Bethany, Latoya, Megan, Gwen, Fiona, Eleanor, Ruth',
  last: "Smith, Miller, Harris, Turner, Bennett, Coleman, Whitfield, Ashworth, Pemberton, Holloway, Prescott, Langley, Fairbanks, Winslow, Thornton, Barlow, Hathaway, Mercer, Sinclair, Drummond, MacLeod, McAllister, O'Brien, O'Connor, Fitzgerald, Llewellyn, Griffiths, Washington, Jefferson, Booker, Hawkins, Redmond, Kingsley, Underwood, Marlowe, Sutcliffe, Braithwaite, Carmichael, St. Clair, Young-Hughes, Stratton, Lockwood, Ellery, Penhaligon",
})

export const german = culture(
  {
    male: 'Jürgen, Stefan, Matthias, Jörg, Andreas, Tobias, Sebastian, Florian, Maximilian, Hans-Peter, Karl-Heinz, Björn, Götz, Lukas, Moritz, Uwe, Klaus, Felix, Jonas, Till',
    female:
      'Anna, Sabine, Ute, Käthe, Jördis, Franziska, Katharina, Susanne, Heike, Birgit, Anna-Lena, Marie-Luise, Stefanie, Svenja, Greta, Johanna, Lieselotte, Claudia, Petra, Lena',
    last: 'Müller, Schäfer, Groß, Weiß, Köhler, Jäger, Böttcher, Krüger, Schröder, Vogel, Lehmann, Winkelmann, Brandstätter, Hofstetter, Lindenberg, Rademacher, Steinbrück, Kühn, von Brandt, von der Heide, zu Hohenfels, Zimmermann, Eichinger, Strohmeyer, Pfeiffer, Hollstein, Bär, Öztürk, Nowak, Wagner',
  },
  { hyphenated: 8 },
)

export const french = culture(
  {
    male: 'François, Jean-Pierre, Étienne, Benoît, Jérôme, Rémi, Thibault, Guillaume, Loïc, Mathieu, Cédric, Olivier, Antoine, Jean-Baptiste, Gaël, Stéphane, Aurélien, Pascal',
    female:
      'Hélène, Anne-Marie, Chloé, Aurélie, Béatrice, Geneviève, Noémie, Françoise, Maëlle, Claire, Sophie, Élodie, Marie-Claude, Céline, Amélie, Solène, Manon, Véronique',
    last: "Dubois, Lefèvre, Bérenger, Fontaine, Garnier, Chevalier, Rousseau, Lacroix, d'Aubigny, de la Tour, Le Goff, Du Plessis, Marchand, Besançon, Guérin, Boulanger, Perrault, Mercier, Delacourt, Vasseur, Thévenot, Briançon, Beaumont, Kerguelen",
  },
  { hyphenated: 6 },
)

export const spanish = culture(
  {
    male: 'José Luis, Álvaro, Íñigo, Javier, Ramón, Joaquín, Andrés, Diego, Miguel Ángel, Sebastián, Rubén, Óscar, Gonzalo, Jesús, Mateo, Nicolás',
    female:
      'María José, Begoña, Lucía, Inés, Ana Belén, Mónica, Verónica, Ángeles, Itziar, Carmen, Pilar, Rocío, Marta, Nuria, Sofía, Jimena',
    last: 'García, López, Fernández, Muñoz, Ibáñez, Núñez, Peña, Zúñiga, Cortés, Valdés, de la Fuente, del Río, Echeverría, Ordóñez, Quintana, Salvatierra, Villanueva, Carrasco, Benítez, Iriarte, Castaño, Alarcón, Montalbán, Robledo',
  },
  { twoSurnames: 45 },
)

export const italian = culture({
  male: 'Niccolò, Giovanni, Luca, Matteo, Alessandro, Gian Marco, Francesco, Pietro, Davide, Fabrizio, Ruggero, Tommaso, Enrico, Salvatore',
  female:
    'Giulia, Chiara, Francesca, Maria Grazia, Alessandra, Beatrice, Ilaria, Noemi, Lucrezia, Federica, Valentina, Elena, Ginevra, Martina',
  last: "D'Angelo, De Luca, Della Rovere, Bianchi, Ferrari, Conti, Nicolò, Marchetti, Bellini, Caruso, Fontana, Lombardi, Montanari, Pellegrini, Rinaldi, Santoro, Zanetti, Dell'Acqua, Valentini, Orsini",
})

export const dutch = culture({
  male: 'Jan, Pieter, Joost, Wouter, Sjoerd, Bram, Daan, Maarten, Thijs, Ruud, Jeroen, Koen, Niels, Luuk',
  female: 'Anouk, Marieke, Femke, Saskia, Lotte, Sanne, Zoë, Maaike, Ilse, Renée, Fleur, Hanneke, Tessa, Willemijn',
  last: "van der Meer, de Vries, van den Berg, Bakker, ten Brink, van Dijk, 't Hart, de Groot, Kuipers, van 't Veld, Hoekstra, Postma, ter Horst, Verhoeven, Janssen, op den Akker, Wiersma, van Leeuwen, Dekker, Zijlstra",
})

export const portuguese = culture(
  {
    male: 'João, António, Luís, Rui, Gonçalo, Tiago, Vinícius, Caio, Nuno, Sérgio, Fábio, Otávio, Mário, Simão',
    female:
      'Inês, Conceição, Mariana, Joana, Luísa, Catarina, Letícia, Thaís, Beatriz, Lídia, Flávia, Tânia, Mafalda, Débora',
    last: 'da Silva, dos Santos, Gonçalves, Magalhães, Araújo, Simões, Guimarães, de Sá, Peixoto, Conceição, Teixeira, Brandão, Assunção, Falcão, Moura, Leitão, de Albuquerque, Carvalho, Noronha, Queirós',
  },
  { twoSurnames: 25 },
)
