import type { HeaderTable } from './table';

/** Header words of German sheets. */
export const GERMAN: HeaderTable = {
  customer: [
    ['SAP, Sage', 'Kunde, Kundenname, Kundenbezeichnung, Name des Kunden, Auftraggeber, Rechnungsempfänger, Debitor'],
    ['SAP, Sage', 'Debitorenname, Regulierer, Geschäftspartner, Firma, Firmenname, Name 1, Abnehmer, Käufer, Mandant'],
    ['SAP, Sage', 'Kontoname, Kunden, Auftraggebername, Verk. an Name, Verk. an Debitor Name, Rech. an Name, Händler'],
    ['SAP, Sage', 'Partner, Unternehmen, Kd.-Name, Kundenbez., Besteller, Zeilenbeschriftungen, Name, Warenempfänger'],
    ['SAP, Sage', 'Endkunde'],
  ],
  customerId: [
    ['SAP, Sage', 'Kundennummer, Kundennr, Kd.-Nr., Debitorennummer, Debitor-Nr., Debitorennr., Kundencode'],
    ['SAP, Sage', 'Kunden-ID, Kontonummer, Verk. an Deb.-Nr., Rech. an Deb.-Nr., Auftraggebernummer, Konto'],
    ['SAP, Sage', 'Geschäftspartnernummer, Kundenkonto'],
  ],
  contact: [['lists', 'Ansprechpartner, Kontakt, Kontaktperson, Vorname, Nachname']],
  taxId: [['invoices', 'USt-IdNr., UStId, Umsatzsteuer-ID, Steuernummer, Steuer-Nr., UID, UID-Nummer, MwSt-Nr.']],
  customerGroup: [
    ['lists', 'Kundengruppe, Kundenart, Branche, Vertriebsweg, Kundenklasse, Kanal, Vertriebskanal, Kundensegment'],
    ['lists', 'Kundentyp, Debitorenbuchungsgruppe, Segment'],
  ],
  date: [
    ['SAP, Sage', 'Datum, Rechnungsdatum, Belegdatum, Buchungsdatum, Fakturadatum, Auftragsdatum, Bestelldatum'],
    ['SAP, Sage', 'Verkaufsdatum, Lieferdatum, Re.-Datum, Rech.-Datum, Tag, Leistungsdatum, Kaufdatum'],
    ['SAP, Sage', 'Erfassungsdatum, Monat/Jahr, Versanddatum, Bestellzeitpunkt, Erstellt am, Umsatzdatum'],
    ['SAP, Sage', 'Auftr.-Datum, Transaktionsdatum'],
  ],
  year: [['lists', 'Jahr, Geschäftsjahr, Kalenderjahr, GJ, Wirtschaftsjahr']],
  month: [['lists', 'Monat, Buchungsmonat, Periode, Monatsname, Kalendermonat, Buchungsperiode']],
  quarter: [['lists', 'Quartal, Quart.']],
  week: [['lists', 'Woche, KW, Kalenderwoche']],
  amount: [
    ['SAP, Sage', 'Umsatz, Nettoumsatz, Umsatz netto, Netto, Nettobetrag, Nettowert, Betrag, Betrag netto'],
    ['SAP, Sage', 'Rechnungsbetrag netto, Umsatzerlöse, Erlös, Erlöse, Positionsbetrag, Zeilenbetrag'],
    ['SAP, Sage', 'Gesamtbetrag netto, Gesamtpreis, Gesamt netto, Summe netto, Warenwert, Verkaufswert, Umsatz EUR'],
    ['SAP, Sage', 'Umsatz in EUR, Umsatz €, Verkäufe, Verkaufsbetrag, Zeilenwert, Pos.-Wert, Nettosumme'],
    ['SAP, Sage', 'Betrag ohne MwSt., Betrag ohne USt, Wert, Netto EUR, Nettoerlös, Rechnungsbetrag, Rechnungssumme'],
    ['SAP, Sage', 'Rechnungswert, Auftragswert, Bestellwert, Gesamtbetrag, Gesamtsumme, Summe, Brutto, Bruttobetrag'],
    ['SAP, Sage', 'Bruttoumsatz, Umsatz brutto, Betrag brutto, Betrag inkl. MwSt., Gesamt brutto, Belegsumme'],
    ['SAP, Sage', 'Endbetrag, Gesamtumsatz, Jahresumsatz, Auftragssumme, Betrag (MW), Fakturawert, Nettofakturawert'],
    ['SAP, Sage', 'Gesamt, Verkaufserlös, Bestellsumme'],
  ],
  quantity: [
    ['lists', 'Menge, Anzahl, Stück, Stückzahl, Stk, Absatz, Absatzmenge, Verkaufsmenge, Fakturamenge'],
    ['lists', 'Rechnungsmenge, Liefermenge, Fakturierte Menge, Auftragsmenge, Bestellmenge, verkaufte Menge'],
    ['lists', 'verkaufte Stück, Einheiten'],
  ],
  unitPrice: [
    ['lists', 'Preis, Einzelpreis, Stückpreis, Verkaufspreis, VK, VK-Preis, Listenpreis, Preis/Stk, E-Preis'],
    ['lists', 'Nettopreis, Preis pro Stück, Einzelpreis netto, Preis je Einheit, VK netto'],
  ],
  discount: [['invoices', 'Rabatt, Rabatt %, Rabatt in %, Nachlass %, Zeilenrabatt %, Rabattsatz, Rabatt (%)']],
  discountAmount: [
    ['invoices', 'Rabattbetrag, Rabatt EUR, Nachlass, Skonto, Skontobetrag, Zeilenrabattbetrag, Bonus'],
    ['invoices', 'Erlösschmälerung, Preisnachlass, Rabatt €'],
  ],
  tax: [
    ['invoices', 'MwSt, USt, Umsatzsteuer, Mehrwertsteuer, Steuer, Steuerbetrag, MwSt-Betrag, USt-Betrag, Vorsteuer'],
    ['invoices', 'Steuern, Umsatzsteuerbetrag'],
  ],
  rate: [
    ['invoices', 'MwSt-Satz, MwSt. %, USt-Satz, Steuersatz, Wechselkurs, Kurs, USt %, Anteil, Prozent, Marge %'],
    ['invoices', 'Provisionssatz, DB %'],
  ],
  freight: [
    ['lists', 'Fracht, Versand, Versandkosten, Porto, Frachtkosten, Versicherung, Rundung, Provision, Lieferkosten'],
  ],
  refund: [['shops', 'Erstattung, Erstattungsbetrag, Rückerstattung, erstattet']],
  payment: [
    ['lists', 'Zahlung, Zahlungen, Bezahlt, Zahlbetrag, gezahlt, Zahlungseingang, Anzahlung, Eingegangen'],
    ['lists', 'gezahlter Betrag'],
  ],
  paymentMethod: [
    ['lists', 'Zahlungsart, Zahlungsweise, Zahlungsbedingung, Zahlungsbedingungen, Zahlungsziel, Zlg.-Bedingung'],
    ['lists', 'Zahlart, Zahlungsmethode'],
  ],
  balance: [
    ['ledgers', 'Saldo, Offen, offener Betrag, Offener Posten, Restbetrag, Kreditlimit, Offene Posten, Kontostand'],
    ['ledgers', 'Restforderung, Fällig, OP-Betrag'],
  ],
  debit: [['ledgers', 'Soll, Sollbetrag']],
  credit: [['ledgers', 'Haben, Habenbetrag']],
  profit: [
    ['lists', 'Gewinn, Rohertrag, Deckungsbeitrag, DB, Marge, Rohgewinn, Ertrag, Bruttomarge, DB I, DB 1, Spanne'],
  ],
  cost: [
    ['lists', 'Kosten, Einstandspreis, EK, EK-Preis, Einkaufspreis, Wareneinsatz, Herstellkosten, Selbstkosten'],
    ['lists', 'Einstandsbetrag, Materialkosten, EK-Wert'],
  ],
  currency: [['lists', 'Währung, WKZ, Währungscode, Währungsschlüssel, Belegwährung, Whg, Waehrung, Wrg.']],
  product: [
    ['lists', 'Artikel, Artikelbezeichnung, Artikelnummer, Artikelnr, Art.-Nr., Produkt, Produktname'],
    ['lists', 'Produktbezeichnung, Bezeichnung, Material, Materialnummer, Materialkurztext, Ware, Leistung'],
    ['lists', 'Warenbezeichnung, Produktnummer, Artikelname, Produkt-ID, Artikelcode'],
  ],
  category: [
    ['lists', 'Warengruppe, Artikelgruppe, Produktgruppe, Kategorie, Produktkategorie, Marke, Sparte, Sortiment'],
    ['lists', 'Hersteller, Produktlinie, Abteilung, Lieferant, Unterkategorie, Produktfamilie, Produktart'],
  ],
  unit: [
    ['lists', 'Einheit, ME, Mengeneinheit, Gewicht, Verpackung, Einheitencode, Basismengeneinheit, Größeneinheit'],
  ],
  order: [
    ['lists', 'Rechnungsnummer, Rechnungsnr, Rechnung, Rech.-Nr., Re.-Nr., Belegnummer, Belegnr., Beleg'],
    ['lists', 'Auftragsnummer, Auftrag, Auftrags-Nr., Bestellnummer, Bestellung, Bestell-Nr., Lieferschein'],
    ['lists', 'Lieferschein-Nr., Fakturanummer, Faktura, Vorgang, Vorgangsnummer, Dokumentnummer, Bestell-ID'],
    ['lists', 'Auftrags-ID, Rechnungs-ID, Transaktionsnummer'],
  ],
  docType: [
    ['lists', 'Belegart, Art, Typ, Dokumentart, Vorgangsart, Buchungsart, Auftragsart, Rechnungsart, Fakturaart'],
    ['lists', 'Belegtyp, Dokumenttyp, Vorgangstyp, Umsatzart, Transaktionsart, Verkaufsbelegart'],
  ],
  status: [
    ['lists', 'Status, Auftragsstatus, Belegstatus, Storno, Storniert, Stornokennzeichen, Zustand, Bestellstatus'],
    ['lists', 'Rechnungsstatus, Lieferstatus'],
  ],
  reference: [
    ['lists', 'Referenz, Ref, Ihr Zeichen, Charge, Seriennummer, Position, Pos., Pos.-Nr., Kostenstelle, Projekt'],
    ['lists', 'Sachkonto, Gegenkonto, Externe Belegnummer, ID, Zeilennr., Index, Bestellreferenz, EAN, Kostenträger'],
  ],
  rank: [['lists', 'Rang, Platz, Nr., Zeile, Lfd.-Nr.']],
  rep: [
    ['lists', 'Verkäufer, Vertreter, Vertriebsmitarbeiter, Außendienst, Außendienstmitarbeiter, Betreuer'],
    ['lists', 'Kundenbetreuer, Sachbearbeiter, Verkäufercode, Mitarbeiter, ADM, Vertrieb, Bearbeiter, Vertriebler'],
    ['lists', 'Handelsvertreter, Verantwortlicher, Vertreternummer'],
  ],
  region: [
    ['lists', 'Region, Gebiet, Verkaufsgebiet, Land, Ort, Stadt, Bundesland, Bezirk, PLZ-Gebiet, Vertriebsgebiet'],
    ['lists', 'Niederlassung, Standort, Kanton, Verkaufsregion, Länderkennzeichen, Markt'],
  ],
  address: [
    ['lists', 'Adresse, Anschrift, Straße, Strasse, PLZ, Postleitzahl, Lieferadresse, Rechnungsadresse, Hausnummer'],
  ],
  phone: [['lists', 'Telefon, Tel.-Nr., Handy, Mobil, Fax, Telefonnummer, Tel., Rufnummer']],
  email: [['lists', 'E-Mail, E-Mail-Adresse, Mail, Webseite, Homepage']],
  warehouse: [['lists', 'Lager, Lagerort, Werk, Versandart, Spediteur, Lagerplatz, Lagerortcode, Lieferart']],
  measure: [['pivot tables', 'Kennzahl, Kennzahlen, Werte, Messgröße, Merkmal, Größe']],
  remark: [
    ['lists', 'Bemerkung, Bemerkungen, Notiz, Kommentar, Anmerkung, Buchungstext, Text, Verwendungszweck, Hinweis'],
    ['lists', 'Beschreibung, Notizen'],
  ],
};
