import type { Texts } from '../texts';
import { count } from './numbers';

/** Warnings and assumptions of a run, by code. */
export const warnings: Texts['warnings'] = {
  'history-too-short': (p) => `数据只有 ${p.history} 个月，满 ${p.cut} 个月之前不能判定谁是睡眠型。`,
  'few-customers': (p) => `只有 ${count(p.customers)} 个客户：数量太少，二八法则说明不了多少。`,
  'many-in-a': (p) => `${p.share} 的客户属于 A 级：销售分布得很平均。`,
  'basis-missing': {
    profit: '读取的表中并非都有利润列：改按金额分等级。',
    quantity: '读取的表中并非都有数量列：改按金额分等级。',
  },
  'chance-not-possible': (p) => `睡眠型按月数判定，未按购买概率：${p.why}。`,
  noChance: {
    'short-history': '数据不足六个月',
    'few-customers': '买过的客户不到 50 家',
    'few-repeats': '重复购买太少',
    'not-converged': '从数据中得不出购买规律的模型',
  },
  'no-dates': '表中没有日期：只分等级，不分型。',
  'as-of-after-data': (p) => `数据到${p.last}为止，之后的月份按没有销售计算。`,
  'last-month-low': (p: { month: string; code: string; before: string; sales: string; usual: string }): string =>
    `${p.month}（${p.sales}）远低于之前各月（约 ${p.usual}）。这个月完整吗？完整：--complete ${p.code}；不完整：--as-of ${p.before}`,
  totalCovers: (p: { first: string; last: string }): string => `它的公式只加总第 ${p.first} 到 ${p.last} 行。`,
  'stated-total-differs': (p) =>
    `${p.place} 写的是 ${p.stated}，读到的是 ${p.read}（相差 ${p.difference}）。也可能是表格本身有误。`,
  'date-order-assumed': (p) => `${p.place}：“${p.example}”有两种读法，已按“${p.order}”读取。`,
  'decimal-mark-assumed': (p) => `${p.place}：“${p.example}”有两种读法，已把“${p.mark}”当作小数点。`,
  'year-assumed': (p) => `${p.sheet}：没有写明年份，已按 ${p.year} 年读取。`,
  'unit-assumed': (p) => `${p.sheet}：金额已按单位 ${p.unit} 换算。`,
  'currency-assumed': (p) => `${p.sheet}：货币不止一种。已读取 ${p.currency}，未计入 ${p.others}。`,
  'column-assumed': (p) =>
    `${p.sheet}：${p.column} 列已当作“${p.field}”${p.others === '' ? '' : `，也可能是 ${p.others}`}。`,
  'no-amount': (p) => `${p.sheet} 没有金额，改为累计数量。`,
  'price-as-amount': (p) => `${p.sheet} 有单价、没有数量，已把单价当作金额。`,
  'non-customers': (p) =>
    `有 ${count(p.rows)} 行、共 ${p.amount} 不属于任何客户（${p.labels}）：计入总销售额，不分等级。`,
  'suggested-merges': (p) => `有 ${count(p.pairs)} 对客户可能是同一家，例如 ${p.example}。经确认才会合并。`,
  'dropped-parts': (p) => `无法保留：${p.what}${p.place === '' ? '' : `（${p.place}）`}。`,
  'file-left-out': (p) => `未读取 ${p.file}：${p.why}`,
  'hidden-rows': (p) => `${p.sheet}：隐藏或被筛选的 ${count(p.rows)} 行也已读取。`,
  restricted: {
    rep: (p) => `只读取了 ${p.value} 的销售：客户表中其他客户的行保持原样。`,
    region: (p) => `只读取了 ${p.value} 地区的销售：客户表中其他客户的行保持原样。`,
  },
  'setting-passed-over': (p) => `${p.place}：保存的设置“${p.setting}”无法理解，已略过。`,
  'ambiguous-customer': (p) =>
    `${p.cells}：有多个客户名为“${p.name}”，这一行暂不归入任何一个。写明是哪一个：${p.choices}。`,
  'visit-incomplete': (p) => `${p.cells}：这里的拜访只填了一部分，缺少“${p.column}”。补齐后才计入。`,
  'typed-as-text': (p) => `${p.cells}：“${p.column}”是文本，未计入。改为数字或日期。`,
  'own-sheet-range': (p) => `${p.sheet} 现在是普通区域：按现状使用。重新转换为表格（插入 > 表格），新行才会自动计算。`,
  'overtyped-cells': (p) => `由我们填写的 ${count(p.cells)} 个单元格曾被改动，已重新写入：${p.places}。`,
  fields: { customer: '客户', date: '日期', amount: '金额' },
  orders: { dmy: '日在前', mdy: '月在前', ymd: '年在前' },
  skips: {
    'blank-amount': '没有金额',
    'loose-number': '有数字，没有客户和日期',
    'error-cell': '单元格是错误值',
    'not-a-number': '金额不是数字',
    'not-a-date': '日期无法识别',
    'date-out-of-range': '日期早于 1990 年或远在将来',
    'future-date': '日期晚于今天',
    cancelled: '已取消',
    'repeated-total': '单据总额在其他行重复',
    payment: '收款，不是销售',
    'other-currency': '其他货币',
  },
  ignored: {
    empty: '空表',
    'our-own-sheet': '由 Key Accounts 生成',
    'plan-figures': '计划数字，不是销售',
    'no-customer-column': '没有客户列',
    'amount-unusable': '金额无法读取',
    'date-unusable': '日期无法读取',
    'no-amount-column': '没有金额列',
    'nothing-like-sales': '不像销售数据',
    'repeats-other-sheets': '与其他工作表的销售重复',
    'another-layout': '销售在其他工作表中',
    'other-currency': '其他货币',
    'not-chosen': '未选择',
    'no-rows': '没有数据行',
  },
};
