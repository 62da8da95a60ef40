import type { Words } from './words.ts'

/* As european.ts: on folded text, nouns and verbs of one language together. */

export const swedish: Words = {
  limit: [/\bfor manga (?:anslutningar|mottagare|meddelanden|fel)/],
  us: [/\bip-?(?:adress)?\b.{0,40}\b(?:sparrad|blockerad|avvisad|nekad)|\bsvartlist|\bskrappost\b/],
  sender: [/\b(?:okand|ogiltig) avsandar|\bavsandar\w*\b.{0,30}\b(?:okand|ogiltig|finns inte|avvisad|saknas)/],
  later: [/\bforsok (?:igen |pa nytt )?senare/],
  full: [/\b(?:brevlada|brevladan|inkorg|inkorgen)\b.{0,30}\bfull\b|\bkvot\w*\b.{0,20}\boverskrid/],
  disabled: [/\b(?:konto|kontot|brevlada|brevladan|anvandaren)\b.{0,40}\b(?:avstangt?|sparrat|inaktiverat?|avslutat)/],
  unknown: [
    /\b(?:okand|ogiltig) (?:mottagare|anvandare|adress)|\b(?:mottagare\w*|anvandare\w*|brevlada\w*|konto\w*|adressen)\b(?:(?!avsandar).){0,40}\b(?:finns inte|finns ej|okand|saknas|hittades inte)/,
  ],
}

/** Danish and Norwegian, which differ in little that servers say. */
export const danish: Words = {
  limit: [/\bfor mange (?:forbindelser|tilkoblinger|modtagere|mottakere|beskeder|fejl)/],
  us: [/\bip-?(?:adresse)?\b.{0,40}\b(?:blokeret|blokkert|spaerret|sperret|afvist|avvist)|\bsortlist/],
  sender: [
    /\b(?:ukendt|ukjent|ugyldig) (?:afsender|avsender)|\b(?:afsender|avsender)\w*\b.{0,30}\b(?:ukendt|ukjent|ugyldig|findes ikke|finnes ikke|afvist|avvist)/,
  ],
  later: [/\b(?:prov|forsog) (?:igen |igjen )?senere/],
  full: [/\b(?:postkasse|postkassen|indbakke|innboks|mailboks\w*)\b.{0,30}\b(?:fuld|full)\b/],
  disabled: [
    /\b(?:konto|kontoen|postkassen|brugeren|brukeren)\b.{0,40}\b(?:deaktivert|deaktiveret|sperret|spaerret|lukket|stengt)/,
  ],
  unknown: [
    /\b(?:ukendt|ukjent|ugyldig) (?:modtager|mottaker|bruger|bruker|adresse)|\b(?:modtager\w*|mottaker\w*|bruger\w*|bruker\w*|adressen|kontoen)\b(?:(?!afsender|avsender).){0,40}\b(?:findes ikke|finnes ikke|eksisterer ikke|ukendt|ukjent)/,
  ],
}

/** Czech and Slovak. */
export const czech: Words = {
  limit: [/\bprilis (?:mnoho|vela) (?:spojeni|prijemcu|prijemcov|zprav|sprav|chyb)/],
  us: [/\bip (?:adresa )?.{0,30}\b(?:zablokovan|blokovan|odmitnut|blacklist)|\bcern\w+ listin/],
  sender: [
    /\bnezn\w+ odesilatel|\bodes[ie]l?at?el\w*\b.{0,30}\b(?:neexistuje|neplatn|neznam|odmitnut)|\bodosielatel\w*\b.{0,30}\b(?:neexistuje|neplatn|neznam)/,
  ],
  later: [/\b(?:zkuste|skuste|opakujte)\b.{0,30}\b(?:pozdeji|neskor|znovu)/],
  full: [/\bschrank\w*\b.{0,30}\b(?:plna|preplnen)|\bkvota\b.{0,20}\bprekrocen/],
  disabled: [/\b(?:ucet|schranka|uzivatel|konto)\b.{0,40}\b(?:zablokovan|zrusen|deaktivovan|neaktivn|pozastaven)/],
  unknown: [
    /\bneznam\w+ (?:prijemce|prijemca|uzivatel|pouzivatel|adresat|adresa)|\b(?:uzivatel|pouzivatel|prijemce|prijemca|schranka|adresa|adresat|ucet)\b(?:(?!odes|odos| ip\b).){0,40}\b(?:neexistuje|nenalezen|neznam|neplatn)/,
  ],
}

export const turkish: Words = {
  limit: [/\bcok fazla (?:alici|baglanti|mesaj|hata)|\bbaglanti (?:siniri|limiti)/],
  us: [/\bip\b.{0,30}\b(?:engellen|kara liste|reddedil)|\bkara liste/],
  sender: [/\bgonder(?:en|ici)\w*\b(?:(?!\balici).){0,40}\b(?:bulunamadi|gecersiz|bilinmiyor|reddedildi|yok)/],
  later: [/\bdaha sonra\b.{0,20}\b(?:tekrar|yeniden|dene)/],
  full: [/\b(?:posta kutusu|kota|kotasi|kutu)\b.{0,20}\b(?:dolu|doldu|asildi)/],
  disabled: [/\b(?:hesap|hesabi|kullanici|posta kutusu)\b.{0,30}\b(?:devre disi|askiya|kapatil|kapali|engellen|pasif)/],
  unknown: [
    /\b(?:bilinmeyen|gecersiz|boyle bir) (?:kullanici|alici|hesap|adres|posta kutusu)|\b(?:kullanici|alici|hesap|adres|adresi|posta kutusu)\b(?:(?!gonder).){0,30}\b(?:bulunamadi|gecersiz|bilinmiyor|mevcut degil|yok)\b/,
  ],
}

/** Finnish, Hungarian and Romanian: what unknown and full are called. */
export const others: Words = {
  sender: [
    /\b(?:tuntematon lahettaja|ismeretlen felado|expeditor\w* (?:necunoscut|inexistent))|\bexpeditor\w*\b.{0,30}\bnu exista/,
  ],
  full: [
    /\bpostilaatikko\b.{0,20}\btaynna|\b(?:postafiok|postalada)\b.{0,20}\b(?:megtelt|tele)\b|\bcasuta\b.{0,20}\bplina/,
  ],
  unknown: [
    /\btuntematon (?:vastaanottaja|kayttaja)|\b(?:vastaanottajaa|kayttajaa|osoitetta)\b.{0,20}\bei (?:ole|loydy)/,
    /\bismeretlen (?:cimzett|felhasznalo)|\b(?:cimzett|felhasznalo|postafiok)\b.{0,20}\bnem letezik/,
    /\b(?:utilizator|destinatar) (?:necunoscut|inexistent)|\b(?:utilizator\w*|destinatar\w*|adresa|casuta)\b(?:(?!expeditor).){0,30}\bnu exista/,
  ],
}
