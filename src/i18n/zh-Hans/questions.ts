import { text } from '../questionParams';
import type { QuestionParams } from '../questionParams';
import { count } from './numbers';

/** Questions that stop a run until they are answered, and their answers. */
export const questions = {
  texts: {
    'customer-column': (p: QuestionParams): string => `${text(p['sheet'])}：哪一列是客户？`,
    'amount-column': (p: QuestionParams): string => `${text(p['sheet'])}：哪一列是金额？`,
    'amount-unusable': (p: QuestionParams): string =>
      `${text(p['sheet'])}：“${text(p['header'])}”列没有任何数字（${text(p['cells'])}）。哪一列是金额？`,
    'document-total': (p: QuestionParams): string =>
      `${text(p['sheet'])}：“${text(p['header'])}”在同一张单据的每一行都相同。每张单据只算一次吗？`,
    'document-type': (p: QuestionParams): string =>
      `${text(p['sheet'])}：类型为“${text(p['type'])}”的行（${text(p['rows'])} 行，${text(p['sum'])}）是什么？`,
    'other-documents': (p: QuestionParams): string =>
      `${text(p['sheet'])}：“${text(p['header'])}”看起来不是销售，可能是收付款、报价、采购或银行流水。这些行是销售吗？`,
    'reversed-signs': (p: QuestionParams): string =>
      `${text(p['sheet'])}：销售合计为 ${text(p['sum'])}。正负号是反的吗（如记账凭证）？`,
    'no-customer': (p: QuestionParams): string =>
      `${text(p['sheet'])}：${text(p['share'])} 的销售额所在行没有客户（${text(p['cells'])}）。客户列选对了吗？`,
    'one-customer': (p: QuestionParams): string =>
      `${text(p['sheet'])}：${text(p['share'])} 的行都属于“${text(p['name'])}”。客户列选对了吗？`,
    'larger-sheet': (p: QuestionParams): string =>
      `${text(p['larger'])} 的行数（${text(p['rows'])}）比读取的还多，却没有读取。销售数据在哪些工作表？`,
    'shared-rows': (p: QuestionParams): string =>
      `${text(p['sheet'])} 有 ${text(p['rows'])} 行与 ${text(p['other'])} 相同，同一时期另有 ${text(p['changed'])} 行不同。相同的行只算一次。销售数据在哪些工作表？`,
    'known-customers': (p: QuestionParams): string =>
      `已知的 ${text(p['known'])} 个客户中有 ${text(p['lost'])} 个不在这份销售数据里，例如${text(p['names'])}。数据对吗？`,
    'our-words': (p: QuestionParams): string =>
      `${text(p['sheet'])}：客户名是我们自己的分类和等级（${text(p['names'])}）。哪一列是客户？`,
    'row-totals': (p: QuestionParams): string =>
      `${text(p['sheet'])}：各月之和与行合计不符（${text(p['cells'])}）。哪些列是月份？`,
    'fiscal-start': (p: QuestionParams): string => `${text(p['sheet'])}：财年从几月开始？`,
    'month-header': (p: QuestionParams): string =>
      `${text(p['sheet'])}：“${text(p['header'])}”夹在月份之间（${text(p['cells'])}）。它是哪个月？`,
  },
  answers: {
    once: '每张单据一次',
    each: '每行都算',
    sale: '销售',
    return: '退货，扣减',
    cancelled: '已取消，不计',
    payment: '收款，不计',
    reversed: '是，反的',
    'as-is': '否，照原样',
    right: '对，照此读取',
  },
  said: {
    column: (p: { field: string; column: string }): string => `${p.field}：${p.column}`,
    document: (p: { type: string; answer: string }): string => `类型为“${p.type}”的行：${p.answer}`,
    documentTotal: (p: { answer: string }): string => `单据合计：${p.answer}`,
    sign: (p: { answer: string }): string => `正负号是反的：${p.answer}`,
    months: (p: { answer: string }): string => `月份：${p.answer}`,
    firstPeriod: (p: { answer: string }): string => `第一个期间是 ${p.answer}`,
    leave: (): string => '不读取',
    completeMonth: (p: { answer: string }): string => `${p.answer}完整`,
    partMonth: (p: { answer: string }): string => `${p.answer}尚未结束，暂不计入`,
    confirmed: {
      'customer-column': '客户列正确',
      'amount-column': '金额列正确',
      'amount-unusable': '金额列正确',
      'document-total': '单据合计正确',
      'document-type': '单据类型正确',
      'other-documents': '这些行是销售',
      'reversed-signs': '正负号正确',
      'no-customer': '没有客户的行正确',
      'one-customer': '客户列正确：大部分行属于一个客户',
      'larger-sheet': '读取的工作表正确',
      'shared-rows': '两张表相同的行只算一次，其余相加',
      'known-customers': '这份销售数据正确',
      'our-words': '客户名称正确',
      'row-totals': '月份正确，不看行合计',
      'fiscal-start': '财年正确',
      'month-header': '月份照原样，正确',
    },
  },
  lastMonth: {
    title: '最后一个月完整吗？',
    text: (p: { month: string }): string => `${p.month}远低于之前各月，表中没有具体日期。`,
    complete: '是，完整',
    part: '否，暂不计入',
  },
  reasons: {
    tax: (p: { net: string; tax: string; gross: string; rows: string; of: string }): string =>
      `因为 ${p.net} + ${p.tax} = ${p.gross}，${p.of} 行中有 ${p.rows} 行成立`,
    product: (p: { formula: string; rows: string; of: string }): string =>
      `因为 ${p.formula}，${p.of} 行中有 ${p.rows} 行成立`,
    said: '因为您这样指定',
    named: '因为列标题这样写',
    only: '因为没有别的列可选',
    cells: '因为它的单元格最符合',
  },
  look: {
    title: '这些是您的客户和金额吗？',
    total: '读取的全部',
    from: (p: { field: string; column: string }): string => `${p.field}：${p.column}`,
    instead: (p: { column: string }): string => `改用 ${p.column}`,
  },
  header: '分类之前先确认',
  oneClick: '点一下即可回答。工作簿会记住，并可在“数据”页撤销。',
  first: '先回答上面的问题。',
  likeliest: '最可能',
  nothing: '这样什么都读不到。',
  sumInRows: (p: { sum: string; rows: number }): string => `${p.sum}，${count(p.rows)} 行`,
  names: (p: { names: string }): string => `例如${p.names}`,
  candidate: (p: { label: string; sum: string; rows: number; examples: string }): string =>
    `${p.label}：${p.sum}，${count(p.rows)} 行${p.examples === '' ? '' : `（${p.examples}）`}`,
  type: '输入',
  assumed: (p: { question: string; label: string; option: string }): string =>
    `${p.question}暂按：${p.label}。如要固定：${p.option}`,
};
