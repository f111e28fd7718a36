import type { HeaderTable } from './table';

/** Header words of Portuguese sheets. */
export const PORTUGUESE: HeaderTable = {
  customer: [
    ['lists', 'Cliente, Nome do cliente, Nome cliente, Razão social, Nome fantasia, Clientes, Empresa, Comprador'],
    ['lists', 'Sacado, Destinatário, Nome/Razão social, Razão social do cliente, Parceiro, Entidade'],
    ['lists', 'Nome da entidade, Conta, Tomador, Tomador do serviço, Distribuidor, Loja, Rótulos de linha, Nome'],
    ['lists', 'Nome da empresa, Companhia, Revenda, Revendedor, Consumidor, Nome completo, Devedor, Cliente final'],
    ['lists', 'Desc. cliente, Denominação'],
  ],
  customerId: [
    ['lists', 'Código do cliente, Código cliente, Cód. cliente, ID cliente, ID do cliente, Nº cliente'],
    ['lists', 'Número do cliente, Código parceiro, Num cliente, Cod. do cliente, Cód. entidade, Cliente ID'],
    ['lists', 'Matrícula, Código da loja, ID loja'],
  ],
  contact: [['lists', 'Contato, Contacto, Pessoa de contato, Sobrenome']],
  taxId: [
    ['invoices', 'CNPJ, CPF, CNPJ/CPF, CPF/CNPJ, NIF, NIPC, Contribuinte, Inscrição estadual, IE, N.º contribuinte'],
    ['invoices', 'CNPJ do cliente, CPF do cliente'],
  ],
  customerGroup: [
    ['lists', 'Tipo de cliente, Grupo de clientes, Segmento, Canal, Canal de venda, Ramo de atividade, Setor, Ramo'],
    ['lists', 'Canal de vendas, Categoria do cliente, Perfil, Origem'],
  ],
  date: [
    ['lists', 'Data, Data da venda, Data venda, Data de emissão, Data emissão, Data do pedido, Data pedido'],
    ['lists', 'Data da fatura, Data da nota, Data NF, Data faturamento, Data do faturamento, Data documento, Emissão'],
    ['lists', 'Dt. emissão, Data de faturamento, Data lançamento, Data movimento, Data do documento, Dia'],
    ['lists', 'Data da compra, Data compra, Dt venda, Data de venda, Data transação, Data da transação, Data fatura'],
    ['lists', 'Data e hora, Data entrada'],
  ],
  year: [['lists', 'Ano, Exercício, Ano fiscal, Ano venda']],
  month: [['lists', 'Mês, Mês de venda, Competência, Mês venda, Nome do mês']],
  quarter: [['lists', 'Trimestre, Trim.']],
  week: [['lists', 'Semana, Nº semana']],
  amount: [
    ['lists', 'Valor líquido, Total líquido, Vlr líquido, Valor, Vendas, Venda, Valor da venda, Valor venda'],
    ['lists', 'Valor total, Valor de venda, Vlr total, Vl. total, Faturamento, Faturação, Receita, Receita líquida'],
    ['lists', 'Receitas, Montante, Importância, Total, Total mercadoria, Valor mercadoria, Valor dos produtos'],
    ['lists', 'Base tributável, Base de incidência, Total sem IVA, Valor sem IVA, Líquido, Vendas líquidas'],
    ['lists', 'Venda líquida, Faturamento líquido, Valor NF, Valor da nota, Valor da nota fiscal'],
    ['lists', 'Valor total da nota, Valor do pedido, Valor faturado, Total faturado, Total da venda, Total venda'],
    ['lists', 'Valor bruto, Total bruto, Vendas brutas, Faturamento bruto, Receita bruta, Total com IVA'],
    ['lists', 'Valor com IVA, Total da nota, Total geral, Valor (R$), Valor R$, Total (R$), Total R$, Vendas R$'],
    ['lists', 'Total de vendas, Preço total, Subtotal, Valor final, Total do pedido, Valor compra, Valor da compra'],
    ['lists', 'Receita total, Valor pago, Soma de valor, Total documento, Valor contábil'],
  ],
  quantity: [
    ['lists', 'Quantidade, Qtd, Qtde, Quant., Quantidade vendida, Unidades, Unidades vendidas, Qtd vendida, Peças'],
    ['lists', 'Caixas, Volume, Quantidade faturada, Qtde vendida, Quantidades, Kg'],
  ],
  unitPrice: [
    ['lists', 'Preço, Preço unitário, Valor unitário, Preço unit., Vlr unitário, Vl. unitário, Preço de venda'],
    ['lists', 'P. unitário, Pr. unit., PVP, Valor unit., Preço venda, Vlr. unit., Preço unidade'],
  ],
  discount: [['invoices', 'Desconto %, % desconto, % desc, Desc. %, Percentual desconto, Desconto (%)']],
  discountAmount: [
    ['invoices', 'Valor desconto, Valor do desconto, Total desconto, Descontos, Vlr desconto, Abatimento, Rappel'],
    ['invoices', 'Bonificação'],
  ],
  tax: [
    ['invoices', 'IVA, ICMS, IPI, ISS, PIS, COFINS, Imposto, Impostos, Valor IVA, Valor ICMS, Valor IPI, Total IVA'],
    ['invoices', 'Valor do imposto, ICMS ST, Total de impostos, Valor dos impostos, ISSQN, Retenção, Retenções'],
    ['invoices', 'Total impostos, IRRF, CSLL'],
  ],
  rate: [
    ['invoices', 'Taxa IVA, % IVA, Alíquota, Alíquota ICMS, Taxa de câmbio, Câmbio, % margem, Margem %, % comissão'],
    ['invoices', 'Percentual, % ICMS, % IPI'],
  ],
  freight: [
    ['lists', 'Frete, Portes, Transporte, Seguro, Despesas, Outras despesas, Valor frete, Comissão, Taxa de entrega'],
    ['lists', 'Valor do frete, Envio'],
  ],
  refund: [['shops', 'Reembolso, Valor reembolsado, Estorno, Devolução, Valor devolvido, Devoluções']],
  payment: [
    ['lists', 'Pago, Recebido, Valor recebido, Recebimento, Recebimentos, Pagamento, Pagamentos, Sinal, Adiantamento'],
    ['lists', 'Total recebido'],
  ],
  paymentMethod: [
    ['lists', 'Forma de pagamento, Condição de pagamento, Meio de pagamento, Método de pagamento, Prazo de pagamento'],
    ['lists', 'Cond. pagamento, Tipo de pagamento, Forma pagamento, Forma pgto'],
  ],
  balance: [
    ['ledgers', 'Saldo, Em aberto, Valor em aberto, Pendente, Saldo devedor, Limite de crédito, A receber'],
    ['ledgers', 'Valor pendente, Saldo em aberto'],
  ],
  debit: [['ledgers', 'Débito, Valor débito, Débitos']],
  credit: [['ledgers', 'Crédito, Valor crédito, Créditos']],
  profit: [
    ['lists', 'Lucro, Lucro bruto, Margem, Margem bruta, Margem de contribuição, Lucro líquido, Resultado'],
    ['lists', 'Margem de lucro, Ganho'],
  ],
  cost: [
    ['lists', 'Custo, Custo total, Custo unitário, CMV, Preço de custo, Custo médio, Valor custo, Preço de compra'],
    ['lists', 'Custos, Custo da mercadoria'],
  ],
  currency: [['lists', 'Moeda, Divisa, Código da moeda']],
  product: [
    ['lists', 'Produto, Descrição, Artigo, Item, Código do produto, Cód. produto, Nome do produto'],
    ['lists', 'Descrição do produto, Referência, Mercadoria, Serviço, Código produto, Nome produto, ID produto'],
    ['lists', 'Produtos, SKU, Material'],
  ],
  category: [
    ['lists', 'Categoria, Família, Grupo, Subgrupo, Linha, Marca, Grupo de produtos, Departamento, Fornecedor'],
    ['lists', 'Fabricante, Seção, Subcategoria, Classe, Sub-família, Linha de produto, Tipo de produto'],
  ],
  unit: [['lists', 'Unidade, Un., UN medida, Unidade de medida, Peso, Embalagem, Tamanho']],
  order: [
    ['lists', 'Pedido, Nº pedido, Número do pedido, Nota fiscal, NF, NF-e, Nº NF, Número NF, Número da nota'],
    ['lists', 'Nº nota fiscal, Fatura, Nº fatura, Nº da fatura, Documento, Nº documento, Número do documento, Cupom'],
    ['lists', 'Nº doc., Nº venda, ID venda, Ordem de venda, ID pedido, ID do pedido, Número pedido, Código da venda'],
    ['lists', 'Código venda, Num pedido, ID da venda, Ordem, Código do pedido, Transação, Num NF, Id transação, Guia'],
  ],
  docType: [
    ['lists', 'Tipo, Tipo de documento, Tipo documento, Tipo doc., Operação, Tipo de operação, Tipo de nota'],
    ['lists', 'Natureza da operação, Tipo movimento, Tipo de movimento, Espécie, Tipo de transação, Tipo de venda'],
  ],
  status: [
    ['lists', 'Status, Situação, Estado do pedido, Cancelado, Cancelada, Situação da nota, Anulado, Status do pedido'],
    ['lists', 'Status pedido, Estado da encomenda, Situação do pedido'],
  ],
  reference: [
    ['lists', 'Ref, Referência cliente, Lote, Série, Nº série, Código de barras, Centro de custo, Projeto'],
    ['lists', 'Conta contábil, Chave de acesso, CFOP, NCM, ID, Código, Cód., Chave, Índice, EAN'],
  ],
  rank: [['lists', 'Nº, Linha nº., Posição, Ranking']],
  rep: [
    ['lists', 'Vendedor, Representante, Nome do vendedor, Cód. vendedor, Comercial, Gerente, Consultor, Responsável'],
    ['lists', 'Agente, Funcionário, Nome vendedor, Equipe, Vendedora, Supervisor, Operador, Atendente, Colaborador'],
  ],
  region: [
    ['lists', 'Região, Zona, Estado, UF, Cidade, Município, País, Distrito, Território, Filial, Bairro, Área'],
    ['lists', 'Localidade, Praça, Concelho, Regional, Cidade do cliente, Local'],
  ],
  address: [['lists', 'Endereço, Morada, Rua, CEP, Código postal, Endereço de entrega, Logradouro, Número (endereço)']],
  phone: [['lists', 'Telefone, Telemóvel, Celular, Fone, Fax, Tel.']],
  email: [['lists', 'E-mail, Correio eletrônico']],
  warehouse: [['lists', 'Armazém, Depósito, Transportadora, Modo de envio, Almoxarifado, Modalidade, Forma de envio']],
  measure: [['pivot tables', 'Medida, Medidas, Valores, Indicador, Métrica, Dados']],
  remark: [
    ['lists', 'Observação, Observações, Obs, Notas, Comentário, Comentários, Histórico, Descrição do movimento'],
  ],
};
