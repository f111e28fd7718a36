import type { HeaderTable } from './table';

/** Header words of French sheets. */
export const FRENCH: HeaderTable = {
  customer: [
    ['Sage', 'Client, Nom client, Nom du client, Raison sociale, Clients, Société, Nom société, Entreprise'],
    ['Sage', 'Compte client, Intitulé client, Intitulé du tiers, Nom du tiers, Tiers, Acheteur, Client facturé'],
    ['Sage', "Libellé client, Nom de l'entreprise, Client livré, Donneur d'ordre, Débiteur, Distributeur, Partenaire"],
    ['Sage', 'Magasin, Point de vente, Étiquettes de lignes, Désignation client, Nom, Nom complet, Client final'],
    ['Sage', 'Revendeur, Intitulé, Dénomination sociale'],
  ],
  customerId: [
    ['Sage', 'Code client, N° client, Numéro client, Num client, No client, ID client, Réf client, Référence client'],
    ['Sage', 'Code tiers, N° compte, Numéro de compte, N° tiers, Numéro de client, N° de client, Code compte'],
    ['Sage', 'Compte tiers, CompteNum, Compte auxiliaire'],
  ],
  contact: [['lists', 'Contact, Nom du contact, Interlocuteur, Prénom']],
  taxId: [
    ['invoices', 'N° TVA, N° TVA intracommunautaire, TVA intracom, SIRET, SIREN, Identifiant fiscal, Numéro de TVA'],
    ['invoices', 'N° de TVA, N° SIRET'],
  ],
  customerGroup: [
    ['lists', 'Type client, Type de client, Catégorie client, Catégorie tarifaire, Segment, Canal'],
    ['lists', "Secteur d'activité, Famille client, Groupe client, Canal de vente, Segment client, Enseigne, Réseau"],
  ],
  date: [
    ['Sage', 'Date, Date facture, Date de facture, Date de facturation, Date commande, Date de commande, Date vente'],
    ['Sage', "Date de vente, Date pièce, Date document, Date comptable, Date d'émission, Date livraison"],
    ['Sage', "Date de la facture, Jour, Date BL, Date d'achat, Date de la pièce, Date écriture, Date de la commande"],
    ['Sage', 'Date transaction, Créé le, Date de la vente, Période de vente'],
  ],
  year: [['lists', 'Année, Exercice, Exercice comptable, An']],
  month: [['lists', 'Mois, Période, Mois de vente, Mois facture, Nom du mois']],
  quarter: [['lists', 'Trimestre, Trim.']],
  week: [['lists', 'Semaine, Sem., N° semaine']],
  amount: [
    ['Sage', "CA HT, Chiffre d'affaires HT, Montant HT, Total HT, Net HT, Montant net HT, CA net, CA"],
    ['Sage', "Chiffre d'affaires, Chiffre d'affaire, Montant, Montant net, Montant ligne, Total ligne"],
    ['Sage', 'Montant ligne HT, Montant hors taxes, Prix total HT, Ventes, Vente, Ventes HT, Ventes nettes, Valeur'],
    ['Sage', 'Hors taxe, HT, Base HT, Total HT net, Montant des ventes, Montant facturé, Recettes, Revenu, Revenus'],
    ['Sage', 'Montant vente, Montant de la vente, Prix total, Montant total, Montant commande, Total facture'],
    ['Sage', 'Total commande, Total, CA TTC, Montant TTC, Total TTC, TTC, Net à payer, Ventes TTC, Somme'],
    ['Sage', "Montant EUR, Montant en €, CA €, CA (€), Valeur nette, Chiffre d'affaires net, CA total"],
    ['Sage', 'Montant total HT, Montant total TTC, Sous-total, Montant signé'],
  ],
  quantity: [
    ['lists', 'Quantité, Qté, Quantités, Nb, Unités, Quantité facturée, Quantité vendue, Qté facturée, Qté vendue'],
    ['lists', "Quantité livrée, Pièces, Volume, Quantité commandée, Nombre d'unités, Qté livrée"],
  ],
  unitPrice: [
    ['lists', 'Prix, Prix unitaire, PU, PU HT, Prix unitaire HT, Prix de vente, Tarif, Prix HT, Prix unit.'],
    ['lists', 'Prix public, Prix de vente unitaire'],
  ],
  discount: [['invoices', 'Remise, Remise %, % remise, Remise (%), Rabais %, Rabais']],
  discountAmount: [
    ['invoices', 'Montant remise, Remise €, Escompte, Ristourne, RFA, Total remise, Remise montant, Rabais total'],
    ['invoices', 'Montant de la remise'],
  ],
  tax: [
    ['invoices', 'TVA, Montant TVA, Total TVA, Taxe, Taxes, Montant taxe, TVA collectée, Éco-taxe, DEEE'],
    ['invoices', 'Montant taxes, TPS, TVQ, Total taxes'],
  ],
  rate: [
    ['invoices', 'Taux TVA, Taux de TVA, % TVA, Taux de change, Cours, Taux, Taux de marge, % marge, Pourcentage'],
    ['invoices', 'Taux de remise, TVA %'],
  ],
  freight: [
    ['lists', 'Port, Frais de port, Transport, Frais, Livraison, Frais de livraison, Commission, Arrondi, Assurance'],
  ],
  refund: [['shops', 'Remboursement, Montant remboursé, Remboursé, Avoirs']],
  payment: [
    ['lists', 'Règlement, Règlements, Réglé, Payé, Montant réglé, Montant payé, Acompte, Encaissement, Encaissé'],
    ['lists', 'Encaissements, Paiement, Paiements'],
  ],
  paymentMethod: [
    ['lists', 'Mode de règlement, Mode de paiement, Moyen de paiement, Conditions de paiement, Mode règlement'],
    ['lists', 'Échéance de paiement, Type de paiement, Condition de règlement'],
  ],
  balance: [
    ['ledgers', 'Solde, Reste à payer, Restant dû, Montant dû, Encours, Solde dû, Plafond, Impayé, Reste dû'],
    ['ledgers', 'Solde progressif'],
  ],
  debit: [['ledgers', 'Débit, Montant débit']],
  credit: [['ledgers', 'Crédit, Montant crédit']],
  profit: [
    ['lists', 'Marge, Marge brute, Bénéfice, Marge nette, Profit, Résultat, Marge commerciale, Montant marge, Gain'],
  ],
  cost: [
    ['lists', "Coût, Prix de revient, PR, Coût total, Prix d'achat, PA HT, Coût unitaire, Coût de revient, CMUP"],
    ['lists', 'Coûts, Prix de revient total'],
  ],
  currency: [['lists', 'Devise, Monnaie, Code devise']],
  product: [
    ['lists', 'Produit, Article, Désignation, Libellé, Code article, Réf article, Référence article, Nom du produit'],
    ['lists', 'Nom produit, Libellé article, Code produit, Description, Prestation, Désignation article, Ref produit'],
    ['lists', 'Produits, Libellé produit, Service'],
  ],
  category: [
    ['lists', 'Famille, Catégorie, Gamme, Marque, Sous-famille, Famille article, Rayon, Fournisseur, Fabricant'],
    ['lists', 'Sous-catégorie, Ligne de produits, Département, Type de produit, Catégorie produit, Famille produit'],
  ],
  unit: [['lists', 'Unité, Unité de mesure, Unité de vente, Poids, Conditionnement, Colisage, Format, Taille']],
  order: [
    ['lists', 'N° facture, N° de facture, Numéro facture, Numéro de facture, Num facture, Facture, No facture'],
    ['lists', 'N° commande, N° de commande, Numéro de commande, Numéro commande, Num commande, Commande, N° pièce'],
    ['lists', 'Pièce, N° document, Numéro de pièce, Document, BL, N° BL, Bon de livraison, Ticket, N° ticket'],
    ['lists', 'N° de pièce, N° Fac, ID commande, ID facture, Id transaction, Numéro, N° pièce comptable, PieceRef'],
    ['lists', 'Code vente, N° devis'],
  ],
  docType: [
    ['lists', 'Type, Type de pièce, Type pièce, Type document, Type de document, Nature, Type facture'],
    ['lists', "Type de facture, Type mouvement, Type de mouvement, Type de transaction, Type d'opération"],
    ['lists', 'Nature de pièce, Type de vente'],
  ],
  status: [
    ['lists', 'Statut, État, Statut commande, Statut facture, Annulé, Annulée, Statut de la commande'],
    ['lists', 'Statut paiement'],
  ],
  reference: [
    ['lists', 'Réf, Votre référence, Lot, N° lot, N° de série, Code barre, N° ligne, Projet, Code affaire, Affaire'],
    ['lists', 'Compte général, Journal, ID, Identifiant, Code journal, Lettrage, Code analytique, CompteLib'],
    ['lists', 'EcritureNum, Index, Gencod'],
  ],
  rank: [['lists', 'Rang, N°, Ligne, Classement']],
  rep: [
    ['lists', 'Commercial, Vendeur, Représentant, Agent, Attaché commercial, Collaborateur, Responsable'],
    ['lists', "Nom du commercial, Nom du vendeur, Code représentant, Chargé d'affaires, Employé, Gestionnaire"],
    ['lists', 'Nom représentant, Vendeuse, Équipe commerciale'],
  ],
  region: [
    ['lists', 'Région, Zone, Secteur, Ville, Pays, Département client, Agence, Territoire, Province'],
    ['lists', 'Secteur géographique, Ville client, Pays client, Site de vente, Marché, Commune, Localité'],
  ],
  address: [
    ['lists', "Adresse, Rue, Code postal, CP, Adresse de livraison, Adresse de facturation, Complément d'adresse"],
  ],
  phone: [['lists', 'Téléphone, Tél, Mobile, Portable, Fax, Numéro de téléphone']],
  email: [['lists', 'E-mail, Courriel, Adresse mail, Mail, Site web, Adresse email']],
  warehouse: [['lists', "Dépôt, Entrepôt, Magasin de stock, Transporteur, Mode de livraison, Mode d'expédition, Site"]],
  measure: [['pivot tables', 'Mesure, Mesures, Valeurs, Indicateur, Indicateurs']],
  remark: [
    ['lists', 'Remarque, Remarques, Commentaire, Commentaires, Observation, Observations, Note, Notes'],
    ['lists', 'Libellé écriture'],
  ],
};
