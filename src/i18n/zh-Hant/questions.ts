import { text } from '../questionParams';
import type { QuestionParams } from '../questionParams';
import { count } from './numbers';

/** Questions that stop a run until they are answered, and their answers. */
export const questions = {
  texts: {
    'customer-column': (p: QuestionParams): string => `${text(p['sheet'])}：哪一欄是客戶？`,
    'amount-column': (p: QuestionParams): string => `${text(p['sheet'])}：哪一欄是金額？`,
    'amount-unusable': (p: QuestionParams): string =>
      `${text(p['sheet'])}：「${text(p['header'])}」欄沒有任何數字（${text(p['cells'])}）。哪一欄是金額？`,
    'document-total': (p: QuestionParams): string =>
      `${text(p['sheet'])}：「${text(p['header'])}」在同一張單據的每一列都相同。每張單據只計一次嗎？`,
    'document-type': (p: QuestionParams): string =>
      `${text(p['sheet'])}：類型為「${text(p['type'])}」的資料列（${text(p['rows'])} 列，${text(p['sum'])}）是什麼？`,
    'other-documents': (p: QuestionParams): string =>
      `${text(p['sheet'])}：「${text(p['header'])}」看起來不是銷售，可能是收付款、報價、採購或銀行明細。這些列是銷售嗎？`,
    'reversed-signs': (p: QuestionParams): string =>
      `${text(p['sheet'])}：銷售合計為 ${text(p['sum'])}。正負號是相反的嗎（如會計傳票）？`,
    'no-customer': (p: QuestionParams): string =>
      `${text(p['sheet'])}：${text(p['share'])} 的銷售額所在列沒有客戶（${text(p['cells'])}）。客戶欄選對了嗎？`,
    'one-customer': (p: QuestionParams): string =>
      `${text(p['sheet'])}：${text(p['share'])} 的資料列都屬於「${text(p['name'])}」。客戶欄選對了嗎？`,
    'larger-sheet': (p: QuestionParams): string =>
      `${text(p['larger'])} 的列數（${text(p['rows'])}）比讀取的還多，卻沒有讀取。銷售資料在哪些工作表？`,
    'shared-rows': (p: QuestionParams): string =>
      `${text(p['sheet'])} 有 ${text(p['rows'])} 列與 ${text(p['other'])} 相同，同一時期另有 ${text(p['changed'])} 列不同。相同的列只計一次。銷售資料在哪些工作表？`,
    'known-customers': (p: QuestionParams): string =>
      `已知的 ${text(p['known'])} 個客戶中有 ${text(p['lost'])} 個不在這份銷售資料裡，例如${text(p['names'])}。資料對嗎？`,
    'our-words': (p: QuestionParams): string =>
      `${text(p['sheet'])}：客戶名稱是我們自己的分類與等級（${text(p['names'])}）。哪一欄是客戶？`,
    'row-totals': (p: QuestionParams): string =>
      `${text(p['sheet'])}：各月合計與列合計不符（${text(p['cells'])}）。哪些欄是月份？`,
    'fiscal-start': (p: QuestionParams): string => `${text(p['sheet'])}：會計年度從幾月開始？`,
    'month-header': (p: QuestionParams): string =>
      `${text(p['sheet'])}：「${text(p['header'])}」夾在月份之間（${text(p['cells'])}）。它是哪個月？`,
  },
  answers: {
    once: '每張單據一次',
    each: '每列都計',
    sale: '銷售',
    return: '退貨，扣減',
    cancelled: '已作廢，不計',
    payment: '收款，不計',
    reversed: '是，相反',
    'as-is': '否，照原樣',
    right: '對，照此讀取',
  },
  said: {
    column: (p: { field: string; column: string }): string => `${p.field}：${p.column}`,
    document: (p: { type: string; answer: string }): string => `類型為「${p.type}」的列：${p.answer}`,
    documentTotal: (p: { answer: string }): string => `單據合計：${p.answer}`,
    sign: (p: { answer: string }): string => `正負號相反：${p.answer}`,
    months: (p: { answer: string }): string => `月份：${p.answer}`,
    firstPeriod: (p: { answer: string }): string => `第一個期間是 ${p.answer}`,
    leave: (): string => '不讀取',
    completeMonth: (p: { answer: string }): string => `${p.answer}完整`,
    partMonth: (p: { answer: string }): string => `${p.answer}尚未結束，暫不計入`,
    confirmed: {
      'customer-column': '客戶欄正確',
      'amount-column': '金額欄正確',
      'amount-unusable': '金額欄正確',
      'document-total': '單據合計正確',
      'document-type': '單據類型正確',
      'other-documents': '這些列是銷售',
      'reversed-signs': '正負號正確',
      'no-customer': '沒有客戶的列正確',
      'one-customer': '客戶欄正確：大部分的列屬於一個客戶',
      'larger-sheet': '讀取的工作表正確',
      'shared-rows': '兩張表相同的列只計一次，其餘相加',
      'known-customers': '這份銷售資料正確',
      'our-words': '客戶名稱正確',
      'row-totals': '月份正確，不看列合計',
      'fiscal-start': '會計年度正確',
      'month-header': '月份照原樣，正確',
    },
  },
  lastMonth: {
    title: '最後一個月完整嗎？',
    text: (p: { month: string }): string => `${p.month}遠低於先前各月，表中沒有具體日期。`,
    complete: '是，完整',
    part: '否，暫不計入',
  },
  reasons: {
    tax: (p: { net: string; tax: string; gross: string; rows: string; of: string }): string =>
      `因為 ${p.net} + ${p.tax} = ${p.gross}，${p.of} 列中有 ${p.rows} 列成立`,
    product: (p: { formula: string; rows: string; of: string }): string =>
      `因為 ${p.formula}，${p.of} 列中有 ${p.rows} 列成立`,
    said: '因為您這樣指定',
    named: '因為欄標題這樣寫',
    only: '因為沒有其他欄可選',
    cells: '因為它的儲存格最符合',
  },
  look: {
    title: '這些是您的客戶和金額嗎？',
    total: '讀取的全部',
    from: (p: { field: string; column: string }): string => `${p.field}：${p.column}`,
    instead: (p: { column: string }): string => `改用 ${p.column}`,
  },
  header: '分類之前先確認',
  oneClick: '按一下即可回答。活頁簿會記住，並可在「資料」頁撤回。',
  first: '先回答上面的問題。',
  likeliest: '最可能',
  nothing: '這樣什麼都讀不到。',
  sumInRows: (p: { sum: string; rows: number }): string => `${p.sum}，${count(p.rows)} 列`,
  names: (p: { names: string }): string => `例如${p.names}`,
  candidate: (p: { label: string; sum: string; rows: number; examples: string }): string =>
    `${p.label}：${p.sum}，${count(p.rows)} 列${p.examples === '' ? '' : `（${p.examples}）`}`,
  type: '輸入',
  assumed: (p: { question: string; label: string; option: string }): string =>
    `${p.question}暫按：${p.label}。如要固定：${p.option}`,
};
