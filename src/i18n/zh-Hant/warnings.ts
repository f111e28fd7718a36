import type { Texts } from '../texts';
import { count } from './numbers';

/** Warnings and assumptions of a run, by code. */
export const warnings: Texts['warnings'] = {
  'history-too-short': (p) => `資料只有 ${p.history} 個月，滿 ${p.cut} 個月之前無法判定誰是睡眠型。`,
  'few-customers': (p) => `只有 ${count(p.customers)} 位客戶：數量太少，80/20 法則參考價值有限。`,
  'many-in-a': (p) => `${p.share} 的客戶屬於 A 級：銷售分布得很平均。`,
  'basis-missing': {
    profit: '讀取的工作表並非都有利潤欄：改按金額分等級。',
    quantity: '讀取的工作表並非都有數量欄：改按金額分等級。',
  },
  'chance-not-possible': (p) => `睡眠型依月數判定，未依購買機率：${p.why}。`,
  noChance: {
    'short-history': '資料不足六個月',
    'few-customers': '買過的客戶不到 50 家',
    'few-repeats': '重複購買太少',
    'not-converged': '從資料得不出購買規律的模型',
  },
  'no-dates': '表中沒有日期：只分等級，不分型。',
  'as-of-after-data': (p) => `資料到${p.last}為止，之後的月份以沒有銷售計算。`,
  'last-month-low': (p: { month: string; code: string; before: string; sales: string; usual: string }): string =>
    `${p.month}（${p.sales}）遠低於先前各月（約 ${p.usual}）。這個月完整嗎？完整：--complete ${p.code}；不完整：--as-of ${p.before}`,
  totalCovers: (p: { first: string; last: string }): string => `它的公式只加總第 ${p.first} 到 ${p.last} 列。`,
  'stated-total-differs': (p) =>
    `${p.place} 寫的是 ${p.stated}，讀到的是 ${p.read}（相差 ${p.difference}）。也可能是表格本身有誤。`,
  'date-order-assumed': (p) => `${p.place}：「${p.example}」有兩種讀法，已按「${p.order}」讀取。`,
  'decimal-mark-assumed': (p) => `${p.place}：「${p.example}」有兩種讀法，已把「${p.mark}」當作小數點。`,
  'year-assumed': (p) => `${p.sheet}：沒有寫明年份，已按 ${p.year} 年讀取。`,
  'unit-assumed': (p) => `${p.sheet}：金額已按單位 ${p.unit} 換算。`,
  'currency-assumed': (p) => `${p.sheet}：幣別不只一種。已讀取 ${p.currency}，未計入 ${p.others}。`,
  'column-assumed': (p) =>
    `${p.sheet}：${p.column} 欄已當作「${p.field}」${p.others === '' ? '' : `，也可能是 ${p.others}`}。`,
  'no-amount': (p) => `${p.sheet} 沒有金額，改為加總數量。`,
  'price-as-amount': (p) => `${p.sheet} 有單價、沒有數量，已把單價當作金額。`,
  'non-customers': (p) =>
    `有 ${count(p.rows)} 列、共 ${p.amount} 不屬於任何客戶（${p.labels}）：計入總銷售額，不分等級。`,
  'suggested-merges': (p) => `有 ${count(p.pairs)} 組客戶可能是同一家，例如 ${p.example}。經確認才會合併。`,
  'dropped-parts': (p) => `無法保留：${p.what}${p.place === '' ? '' : `（${p.place}）`}。`,
  'file-left-out': (p) => `未讀取 ${p.file}：${p.why}`,
  'hidden-rows': (p) => `${p.sheet}：隱藏或被篩選的 ${count(p.rows)} 列也已讀取。`,
  restricted: {
    rep: (p) => `只讀取了 ${p.value} 的銷售：客戶表中其他客戶的列保持原樣。`,
    region: (p) => `只讀取了 ${p.value} 地區的銷售：客戶表中其他客戶的列保持原樣。`,
  },
  'setting-passed-over': (p) => `${p.place}：儲存的設定「${p.setting}」無法理解，已略過。`,
  'ambiguous-customer': (p) =>
    `${p.cells}：有多個客戶名為「${p.name}」，這一列暫不歸入任何一個。寫明是哪一個：${p.choices}。`,
  'visit-incomplete': (p) => `${p.cells}：這裡的拜訪只填了一部分，缺少「${p.column}」。補上後才會計入。`,
  'typed-as-text': (p) => `${p.cells}：「${p.column}」是文字，未計入。改為數字或日期。`,
  'own-sheet-range': (p) =>
    `${p.sheet} 現在是一般範圍：照現況使用。重新轉換為表格（插入 > 表格），新的列才會自動計算。`,
  'overtyped-cells': (p) => `由我們填寫的 ${count(p.cells)} 個儲存格曾被改動，已重新寫入：${p.places}。`,
  fields: { customer: '客戶', date: '日期', amount: '金額' },
  orders: { dmy: '日在前', mdy: '月在前', ymd: '年在前' },
  skips: {
    'blank-amount': '沒有金額',
    'loose-number': '有數字，沒有客戶和日期',
    'error-cell': '儲存格是錯誤值',
    'not-a-number': '金額不是數字',
    'not-a-date': '日期無法辨識',
    'date-out-of-range': '日期早於 1990 年或遠在未來',
    'future-date': '日期晚於今天',
    cancelled: '已取消',
    'repeated-total': '單據總額在其他列重複',
    payment: '收款，不是銷售',
    'other-currency': '其他幣別',
  },
  ignored: {
    empty: '空白',
    'our-own-sheet': '由 Key Accounts 建立',
    'plan-figures': '計畫數字，不是銷售',
    'no-customer-column': '沒有客戶欄',
    'amount-unusable': '金額無法讀取',
    'date-unusable': '日期無法讀取',
    'no-amount-column': '沒有金額欄',
    'nothing-like-sales': '不像銷售資料',
    'repeats-other-sheets': '與其他工作表的銷售重複',
    'another-layout': '銷售在其他工作表中',
    'other-currency': '其他幣別',
    'not-chosen': '未選取',
    'no-rows': '沒有資料列',
  },
};
