import type { Texts } from '../texts';
import { count } from './numbers';

/** What is said of the shape in which the sales of a sheet stand, by the kind of the note. */
export const layout: Texts['layout'] = {
  quarters: (p) => `${p.sheet}：每个季度的销售额记在该季度最后一个月，按完整季度计。`,
  weeks: (p) => `${p.sheet}：每周的销售额记在该周周四所在的月份。`,
  'fiscal-periods': (p) => `${p.sheet}：第一个期间为 ${p.month}，其余依次顺延。`,
  'filled-down': (p) => `${p.sheet}：客户写在明细上方或只写在首行，已为 ${count(p.rows)} 行明细补上客户。`,
  'measure-rows': (p) => `${p.sheet}：只有 ${p.column} 列为“${p.taken}”的行是销售额；未计入：${p.left}。`,
  'groups-left-out': (p) => `${p.sheet}：有 ${count(p.rows)} 行是其他行的合计，未重复计入：${p.labels}。`,
  'month-by-place': (p) => `${p.sheet}：${p.column} 列（“${p.header}”）位于 ${p.month} 的位置，已按该月读取。`,
  encoding: (p) =>
    `${p.sheet}：文件没有注明编码，已按 ${p.taken} 读取（${p.words}）；若按 ${p.other} 则为 ${p.otherWords}。如名称有误，将文件另存为 UTF-8。`,
  'overlap-months': (p) => `${p.sheet}：${p.months} 与 ${p.other} 中的数字相同，只计一次。`,
  'ids-joined': (p) => `有 ${count(p.customers)} 个客户的部分行没有编号，已按名称并入其他行中的编号：${p.names}。`,
  'names-looked-up': (p) => `${p.sheet}：有 ${count(p.customers)} 个客户只写了编号，名称取自工作表“${p.other}”。`,
  overlap: (p) => `${p.sheet}：有 ${count(p.rows)} 行与 ${p.other} 重复，只计一次。`,
};
