import type { Words } from './words.ts'

/*
 * The languages of Europe's providers, on folded text: without accents. Nouns and verbs of one language are combined,
 * never those of two.
 */

export const french: Words = {
  limit: [
    /\btrop de (?:connexions|destinataires|messages|requetes|sessions|courriers)|\blimite (?:de|d'envoi).{0,30}(?:atteinte|depassee)/,
  ],
  us: [
    /\b(?:adresse )?ip\b.{0,40}\b(?:bloquee?|refusee?|liste|interdite)|\bliste noire|\bbloquee? pour|\bserveur.{0,30}\b(?:bloque|refuse|interdit)|\breputation\b|\bspam\b/,
  ],
  sender: [
    /\b(?:emetteur|expediteur)s?\b.{0,30}\b(?:invalide|inconnue?|refuse|rejete|interdit|n'existe)|\bvotre adresse(?! ip\b).{0,30}\b(?:invalide|inconnue|refusee|n'existe)/,
  ],
  relay: [/\brelais?\b.{0,20}\b(?:refuse|interdit|non autorise)/],
  later: [/\b(?:essayer|reessayer|reessayez|essayez|renouveler)\b.{0,30}\bplus tard\b/],
  full: [
    /\bboite\b.{0,40}\b(?:pleine|saturee|depasse)|\bquota\b.{0,40}\b(?:depasse|atteint)|\bespace\b.{0,30}\b(?:insuffisant|depasse)/,
  ],
  disabled: [
    /\b(?:compte|boite|adresse|utilisateur)\b.{0,40}\b(?:desactivee?|suspendue?|fermee?|cloturee?|bloquee?|archivee?|inactive?)\b(?<!ip.{0,40})/,
  ],
  unknown: [
    /\b(?:utilisateur|destinataire|adresse|boite(?: aux lettres)?|compte)\b(?:(?! ip\b|emetteur|expediteur).){0,40}\b(?:inconnue?|inexistante?|introuvable|invalide|n'existe (?:pas|plus)|n'est pas connue?|non trouvee?)\b/,
    /\baucun (?:utilisateur|compte|destinataire)\b/,
  ],
}

export const german: Words = {
  limit: [
    /\bzu viele (?:(?:unbekannte|ungultige) )?(?:verbindungen|empfanger|nachrichten|anfragen|sitzungen|fehler|ungultige)/,
  ],
  us: [
    /\b(?:ip|ip-adresse|server|absender-?ip)\b.{0,40}\b(?:gesperrt|blockiert|abgelehnt|gelistet|blacklist|sperrliste)|\bsperrliste|\bschwarze[nr]? liste|\bspam\b/,
  ],
  sender: [
    /\bunbekannte[nrms]? absender|\bihre (?:e-?mail-?)?adresse\b.{0,30}\b(?:unbekannt|ungultig|existiert nicht)|\babsender\w*\b.{0,30}\b(?:ungultig|unbekannt|abgelehnt|existiert nicht|nicht akzeptiert|verweigert)/,
  ],
  relay: [/\b(?:relay|weiterleit)\w*\b.{0,20}\b(?:verweigert|nicht erlaubt|abgelehnt)/],
  later: [
    /\b(?:spater|nochmals?|erneut)\b.{0,30}\b(?:versuchen|probieren|noch einmal|erneut|nochmals?)|\bversuchen\b.{0,40}\b(?:spater|erneut)/,
  ],
  full: [
    /\b(?:postfach|mailbox|konto|speicher\w*)\b.{0,40}\b(?:voll|uberfullt|uberschritten|erschopft|belegt)|\bspeicherplatz\b.{0,30}\b(?:uberschritten|nicht ausreichend)/,
  ],
  disabled: [
    /\b(?:konto|postfach|benutzer|account|adresse)\b(?<!ip-adresse).{0,40}\b(?:gesperrt|deaktiviert|geschlossen|stillgelegt|inaktiv|geloscht)\b/,
  ],
  unknown: [
    /\bunbekannte[rns]?\b.{0,15}\b(?:empfanger|benutzer|adresse|postfach|mailbox|nutzer|adressat)|\b(?:kein|ungultige[rs]?) (?:solche[rs]? )?(?:empfanger|benutzer|postfach|konto|nutzer)/,
    /\b(?:empfanger|empfaenger|benutzer|postfach|adresse|konto|mailbox|nutzer|empfanger-?adresse|empfaengeradresse|e-?mail-?adresse)\b(?<!ip-adresse|absenderadresse)(?:(?!absender|server).){0,50}\b(?:unbekannt|nicht bekannt|existiert nicht|nicht gefunden|nicht vorhanden|gibt es nicht|ungultig)/,
  ],
}

export const spanish: Words = {
  limit: [/\bdemasiad[oa]s (?:conexiones|destinatarios|mensajes|sesiones|errores)/],
  us: [/\b(?:direccion )?ip\b.{0,40}\b(?:bloquead|rechazad|lista|denegad)|\blista negra|\bspam\b/],
  sender: [
    /\bremitentes? (?:desconocid|inexistent)|\bremitente\b.{0,30}\b(?:invalido|no valido|desconocido|rechazado|no existe)/,
  ],
  later: [/\b(?:intente\w*|reintente|vuelva a intentar)\b.{0,30}\b(?:mas tarde|nuevo)/],
  full: [
    /\b(?:buzon|casilla|cuenta)\b.{0,30}\b(?:llen[oa]|excedid|sobre cuota)|\bcuota\b.{0,20}\b(?:excedida|superada)|\bbuzon lleno/,
  ],
  disabled: [
    /\b(?:cuenta|buzon|usuario|direccion)\b(?! ip).{0,40}\b(?:deshabilitad|desactivad|suspendid|cerrad|inactiv|bloquead)/,
  ],
  unknown: [
    /\b(?:usuario|destinatario|direccion|buzon|cuenta|casilla)\b(?! ip\b)(?:(?!remitente).){0,40}\b(?:desconocid[oa]|inexistente|no existe|no (?:fue |ha sido )?encontrad[oa]|invalid[oa]|no valid[oa])/,
    /\bno existe (?:el |la |ese |esa |dicha? )?(?:usuario|persona|cuenta|buzon|direccion|destinatario)/,
  ],
}

export const italian: Words = {
  limit: [/\btropp[ie] (?:connessioni|destinatari|messaggi|sessioni|errori)/],
  us: [/\b(?:indirizzo )?ip\b.{0,40}\b(?:bloccat|rifiutat|lista|negat)|\blista nera|\bspam\b/],
  sender: [/\bmittente\b.{0,30}\b(?:non valido|sconosciuto|rifiutato|inesistente|errato)/],
  later: [/\b(?:riprov\w+|ritent\w+)\b.{0,30}\b(?:piu tardi|nuovo)/],
  full: [
    /\b(?:casella|mailbox|account)\b.{0,30}\b(?:piena|esaurit|superat)|\b(?:quota|spazio)\b.{0,20}\b(?:superat|esaurit)/,
  ],
  disabled: [
    /\b(?:casella|utente|account|indirizzo|mailbox)\b(?! ip).{0,40}\b(?:disattivat|disabilitat|sospes|chius|inattiv|bloccat)/,
  ],
  unknown: [
    /\b(?:utente|destinatario|indirizzo|casella|mailbox|account)\b(?! ip\b)(?:(?!mittente).){0,40}\b(?:sconosciut[oa]|inesistente|non esiste|non trovat[oa]|errat[oa]|non valid[oa])/,
    /\bdestin\. sconosciut|\bnon esiste\b.{0,25}\b(?:utente|casella|indirizzo|destinatario)|\bnessun utente\b/,
  ],
}

export const polish: Words = {
  limit: [/\bzbyt (?:wiele|wielu|duzo) (?:polaczen|odbiorcow|wiadomosci|bledow|sesji)/],
  us: [/\b(?:adres )?ip\b.{0,40}\b(?:zablokowan|odrzucon|liscie)|\bczarn\w+ list|\bspam\b/],
  sender: [/\bnadawc\w+\b.{0,30}\b(?:nieprawidlow|nieznan|odrzucon|nie istnieje)/],
  later: [/\b(?:sprobowac|sprobuj|prosze)\b.{0,30}\bpozniej\b/],
  full: [
    /\b(?:skrzynk\w*|konto)\b.{0,30}\b(?:pelna|pelne|przepelnion|przekroczon)|\bprzekroczon\w+ .{0,20}(?:limit|pojemnosc|quota)/,
  ],
  disabled: [/\b(?:konto|skrzynk\w*|uzytkownik)\b.{0,40}\b(?:zablokowan|nieaktywn|zawieszon|wylaczon|zamkniet)/],
  unknown: [
    /\b(?:nie ma|niema|brak) (?:takiego|takiej) (?:konta|uzytkownika|adresu|skrzynki)|\bnieznan[ya] (?:adresat|odbiorca|uzytkownik|adres)/,
    /\b(?:uzytkownik|konto|adres|adresat|skrzynk\w*|odbiorca)\b(?! ip\b|(?: e-?mail)? nadawcy).{0,40}\b(?:nie istnieje|nieznan|nie znalezion|nieprawidlow)/,
  ],
}

export const dutch: Words = {
  limit: [/\bte veel (?:verbindingen|ontvangers|berichten|sessies|fouten)/],
  us: [/\bip(?:-adres)?\b.{0,40}\b(?:geblokkeerd|geweigerd|lijst)|\bzwarte lijst|\bspam\b/],
  sender: [/\bafzender\b.{0,30}\b(?:ongeldig|onbekend|geweigerd|bestaat niet)/],
  later: [/\b(?:probeer|probeert)\b.{0,30}\b(?:later|opnieuw)/],
  full: [/\b(?:mailbox|postbus|postvak)\b.{0,30}\b(?:vol|overschreden)\b/],
  disabled: [
    /\b(?:account|mailbox|gebruiker|postvak|adres)\b(?<!ip-adres).{0,40}\b(?:opgeheven|uitgeschakeld|gedeactiveerd|geblokkeerd|gesloten|inactief)/,
  ],
  unknown: [
    /\bonbekende? (?:gebruiker|ontvanger|adres|mailbox)|\b(?:gebruiker|ontvanger|adres|e-?mailadres|mailbox|postvak)\b(?<!ip-adres)(?:(?!afzender).){0,40}\b(?:onbekend|bestaat niet|niet gevonden|ongeldig)/,
  ],
}

export const portuguese: Words = {
  limit: [
    /\bmuit[oa]s (?:conexoes|destinatarios|mensagens|sessoes)|\blimite de (?:destinatarios|conexoes|mensagens)|\bdestinatarios em excesso/,
  ],
  us: [/\b(?:endereco )?ip\b.{0,40}\b(?:bloquead|rejeitad|lista|negad)|\blista negra|\bspam\b/],
  sender: [/\brem[ei]tente\b.{0,30}\b(?:invalido|desconhecido|rejeitado|nao existe)/],
  later: [/\btent[ea]\b.{0,30}\b(?:mais tarde|novamente)/],
  full: [
    /\b(?:caixa(?: de correio| postal)?|conta)\b.{0,30}\b(?:cheia|lotada|excedid)|\b(?:cota|quota)\b.{0,20}\b(?:excedida|ultrapassada|esgotada)/,
  ],
  disabled: [
    /\b(?:conta|caixa|usuario|utilizador|endereco)\b(?! ip).{0,40}\b(?:desativad|desabilitad|suspens|encerrad|inativ|bloquead)/,
  ],
  unknown: [
    /\b(?:usuario|utilizador|destinatario|endereco|caixa postal|caixa de correio|conta)\b(?! ip\b)(?:(?!remetente).){0,40}\b(?:desconhecid[oa]|inexistente|nao existe|nao encontrad[oa]|invalid[oa])/,
  ],
}
