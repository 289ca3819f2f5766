import type { FieldWords } from './language';

export const german: FieldWords = {
  letters: 'spaced',
  template: 'vorlage, quelltext, quellcode, html code, e mail text',
  search: 'suche, suchen, finden, filtern',
  lookalike:
    'link ?(?:text|titel|name)s?, text des (?:links|buttons), (?:alternativ|ersatz|anzeige|schaltflächen|button) ?text, alternativer text, angezeigter text, anzuzeigender text, (?:url )?parameter, bild ?titel, bild ?beschreibung',
  media: 'video, audio, ton, hintergrund, hintergrundbild, schriftart',
  picture:
    'bild, bilder, bildes, foto, logo, symbol, icon, banner, vorschaubild, miniaturbild, abzeichen, gif',
  address: 'url, uri, src, adresse, quelle, datei',
  image: 'bild ?(?:url|adresse|quelle|datei)',
  link: 'link, verknüpfung, hyperlink, linkadresse, deeplink, tiefer link, ziel, zielseite, zielseiten, ziel ?url, ziel ?adresse, landeseite, landingpage, weiterleitung, umleitung, webseite, website, webadresse, klick, klicken, anklicken',
  text: 'titel, untertitel, überschrift, nachricht, text, inhalt, beschreibung, zusammenfassung',
  channel: 'benachrichtigung, benachrichtigungen, push, sms, karte, push ?nachricht',
  messageText: 'nachrichten ?(?:titel|text|inhalt), (?:titel|text|inhalt) der nachricht',
  beside:
    'betreff, betreffzeile, thema, vorschau ?text, vorschau, vorspann, absender, antwort, antworten',
  notMessage:
    '\\p{L}*name, bezeichnung, schlagwort, schlagwörter, kennung, e mail, notiz, anmerkung, kommentar, grund, zielgruppe, segment, telefon, nummer, farbe, schrift, schaltfläche, button, attribut, test',
};
