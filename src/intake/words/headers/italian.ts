import type { HeaderTable } from './table';

/** Header words of Italian sheets. */
export const ITALIAN: HeaderTable = {
  customer: [
    ['lists', 'Cliente, Nome cliente, Ragione sociale, Clienti, Denominazione, Intestatario, Ragione sociale cliente'],
    ['lists', 'Società, Azienda, Nominativo, Rag. sociale, Rag. soc., Acquirente, Descrizione cliente'],
    ['lists', 'Denominazione cliente, Destinatario, Committente, Cessionario, Rivenditore, Distributore'],
    ['lists', 'Punto vendita, Negozio, Etichette di riga, Nome, Nome azienda, Nome del cliente, Ditta'],
    ['lists', 'Cliente finale, Cessionario/committente, Des. cliente, Partner, Cliente/Fornitore, Debitore'],
  ],
  customerId: [
    ['lists', 'Codice cliente, Cod. cliente, N. cliente, ID cliente, Numero cliente, Conto cliente, Cod. cli.'],
    ['lists', 'Codice conto, Cod. conto, Codice negozio'],
  ],
  contact: [['lists', 'Contatto, Referente, Persona di contatto, Cognome']],
  taxId: [['invoices', 'Partita IVA, P.IVA, Codice fiscale, Cod. fiscale, C.F., Partita IVA/CF']],
  customerGroup: [
    ['lists', 'Tipo cliente, Gruppo clienti, Categoria cliente, Segmento, Canale, Settore, Canale di vendita'],
    ['lists', 'Canale vendita, Classe cliente, Tipologia cliente, Insegna'],
  ],
  date: [
    ['lists', 'Data, Data fattura, Data documento, Data ordine, Data vendita, Data registrazione, Data doc.'],
    ['lists', "Data DDT, Data emissione, Data di vendita, Giorno, Data reg., Data fatt., Data dell'ordine"],
    ['lists', 'Data acquisto, Data bolla, Data consegna, Data operazione, Data transazione, Data della fattura'],
  ],
  year: [['lists', 'Anno, Esercizio, Anno fiscale']],
  month: [['lists', 'Mese, Mese vendita, Nome mese, Mese/Anno']],
  quarter: [['lists', 'Trimestre, Trim.']],
  week: [['lists', 'Settimana, Sett., N. settimana']],
  amount: [
    ['lists', 'Imponibile, Importo netto, Netto, Totale netto, Fatturato, Fatturato netto, Importo, Vendite, Venduto'],
    ['lists', 'Valore, Ricavo, Ricavi, Vendite nette, Importo riga, Totale riga, Valore vendita, Valore netto'],
    ['lists', 'Totale imponibile, Importo imponibile, Ammontare, Netto riga, Importo senza IVA, Valore riga'],
    ['lists', 'Importo fatturato, Imp. netto, Importo vendita, Importo vendite, Valore venduto, Ricavi netti'],
    ['lists', 'Totale vendite, Totale vendita, Totale fattura, Totale documento, Importo totale, Totale'],
    ['lists', 'Totale ordine, Importo fattura, Importo ordine, Valore ordine, Lordo, Importo lordo, Totale lordo'],
    ['lists', 'Fatturato lordo, Totale IVA inclusa, Importo IVA inclusa, Totale complessivo, Prezzo totale'],
    ['lists', 'Totale fatturato, Somma, Fatturato €, Importo €, Valore totale, Incasso, Subtotale, Fatturato totale'],
    ['lists', 'Importo in euro, Acquisti'],
  ],
  quantity: [
    ['lists', 'Quantità, Q.tà, Quantità venduta, Pezzi, Unità, N. pezzi, Quantità fatturata, Colli, Qt, Q.tà venduta'],
    ['lists', 'Numero pezzi, Quantità ordinata, Kg'],
  ],
  unitPrice: [
    ['lists', 'Prezzo, Prezzo unitario, Prezzo di vendita, Prezzo un., P. unitario, Prezzo listino, Prezzo netto'],
    ['lists', 'Pr. unitario, Prezzo vendita, Prezzo unit.'],
  ],
  discount: [['invoices', 'Sconto, Sconto %, % sconto, Sconto 1, Sc. %, Sconto (%)']],
  discountAmount: [
    ['invoices', 'Importo sconto, Valore sconto, Totale sconto, Abbuono, Premio, Totale sconti, Sconti'],
  ],
  tax: [
    ['invoices', "IVA, Imposta, Importo IVA, Totale IVA, Imposte, Ritenuta, Ritenuta d'acconto, Bolli"],
    ['invoices', 'Imposta di bollo, Ritenute, Valore IVA'],
  ],
  rate: [
    ['invoices', 'Aliquota, Aliquota IVA, % IVA, Tasso di cambio, Cambio, % margine, Margine %, Percentuale'],
    ['invoices', '% provvigione'],
  ],
  freight: [
    ['lists', 'Trasporto, Spese di trasporto, Spese, Spedizione, Spese di spedizione, Arrotondamento, Provvigione'],
    ['lists', 'Provvigioni, Spese incasso'],
  ],
  refund: [['shops', 'Rimborso, Importo rimborsato, Reso, Resi, Rimborsi']],
  payment: [['lists', 'Pagato, Pagamento, Pagamenti, Incassato, Incassi, Acconto, Importo pagato']],
  paymentMethod: [
    ['lists', 'Modalità di pagamento, Metodo di pagamento, Condizioni di pagamento, Tipo pagamento, Cond. pagamento'],
    ['lists', 'Modalità pagamento, Metodo pagamento'],
  ],
  balance: [
    ['ledgers', 'Saldo, Residuo, Da pagare, Importo residuo, Insoluto, Fido, Da incassare, Scoperto, Saldo aperto'],
    ['ledgers', 'Sospeso'],
  ],
  debit: [['ledgers', 'Dare, Importo dare']],
  credit: [['ledgers', 'Avere, Importo avere']],
  profit: [
    ['lists', 'Margine, Utile, Margine lordo, Profitto, Guadagno, Margine di contribuzione, Utile lordo, Utile netto'],
    ['lists', 'MOL'],
  ],
  cost: [
    ['lists', 'Costo, Costo unitario, Costo totale, Costo del venduto, Prezzo di acquisto, Prezzo acquisto'],
    ['lists', 'Costo medio, Costi, Costo ultimo'],
  ],
  currency: [['lists', 'Valuta, Divisa, Codice valuta']],
  product: [
    ['lists', 'Prodotto, Articolo, Descrizione, Codice articolo, Cod. articolo, Nome prodotto, Descrizione articolo'],
    ['lists', 'Codice prodotto, Merce, Servizio, Des. articolo, Prodotti, Cod. prodotto, Desc. articolo'],
    ['lists', 'Rif. articolo, Materiale'],
  ],
  category: [
    ['lists', 'Categoria, Famiglia, Gruppo merceologico, Cat. merceologica, Categoria merceologica, Linea, Marca'],
    ['lists', 'Marchio, Gruppo, Reparto, Fornitore, Sottocategoria, Brand, Linea di prodotto, Categoria prodotto'],
    ['lists', 'Sottofamiglia, Divisione'],
  ],
  unit: [['lists', 'Unità di misura, UM, Peso, Confezione, Formato, Taglia']],
  order: [
    ['lists', 'Fattura, N. fattura, Numero fattura, Num. fattura, Nr. fattura, Ordine, N. ordine, Numero ordine'],
    ['lists', 'Documento, N. documento, Numero documento, Num. doc., N. doc., DDT, N. DDT, Bolla, Scontrino'],
    ['lists', 'ID ordine, Nr. documento, Numero doc., Nr. doc., Protocollo, Numero, Id transazione, Num. ordine'],
  ],
  docType: [
    ['lists', 'Tipo, Tipo documento, Tipo doc., Causale, Tipo fattura, Tipo movimento, Tipologia, Tipo operazione'],
    ['lists', 'Tipo di documento, Tipo ordine, Tipo vendita'],
  ],
  status: [['lists', "Stato, Stato ordine, Stato fattura, Annullato, Annullata, Stato documento, Stato dell'ordine"]],
  reference: [
    ['lists', 'Rif., Riferimento, Vs. riferimento, Lotto, N. serie, Matricola, Codice a barre, Centro di costo'],
    ['lists', 'Commessa, Progetto, Conto, Riga, ID, Codice, Cod., N. riga, Causale contabile, Barcode, Indice'],
    ['lists', 'Contropartita'],
  ],
  rank: [['lists', 'N., Posizione, Classifica']],
  rep: [
    ['lists', 'Agente, Venditore, Commerciale, Rappresentante, Nome agente, Cod. agente, Codice agente, Responsabile'],
    ['lists', 'Capoarea, Addetto, Operatore, Descrizione agente, Addetto vendite'],
  ],
  region: [
    ['lists', 'Regione, Zona, Provincia, Città, Paese, Nazione, Area, Località, Filiale, Comune, Prov., Territorio'],
    ['lists', 'Area geografica, Stato cliente, Mercato'],
  ],
  address: [['lists', 'Indirizzo, Via, CAP, Indirizzo di consegna, Indirizzo di fatturazione']],
  phone: [['lists', 'Telefono, Cellulare, Tel., Fax, Cell.']],
  email: [['lists', 'E-mail, Posta elettronica, PEC, Sito web']],
  warehouse: [
    ['lists', 'Magazzino, Deposito, Vettore, Corriere, Mezzo di trasporto, Modalità di spedizione'],
    ['lists', 'Spedizione a mezzo'],
  ],
  measure: [['pivot tables', 'Misura, Misure, Valori, Indicatore, Dato, Dati']],
  remark: [['lists', 'Note, Nota, Osservazioni, Commento, Commenti, Annotazioni']],
};
