import type { Texts } from '../texts';
import { count } from './numbers';

/** What is said of the shape in which the sales of a sheet stand, by the kind of the note. */
export const layout: Texts['layout'] = {
  quarters: (p) => `${p.sheet}：每一季的銷售額記在該季最後一個月，以完整一季計。`,
  weeks: (p) => `${p.sheet}：每週的銷售額記在該週週四所在的月份。`,
  'fiscal-periods': (p) => `${p.sheet}：第一個期間為 ${p.month}，其餘依序順延。`,
  'filled-down': (p) => `${p.sheet}：客戶寫在明細上方或只寫在首列，已為 ${count(p.rows)} 列明細補上客戶。`,
  'measure-rows': (p) => `${p.sheet}：只有 ${p.column} 欄為「${p.taken}」的列是銷售額；未計入：${p.left}。`,
  'groups-left-out': (p) => `${p.sheet}：有 ${count(p.rows)} 列是其他列的合計，未重複計入：${p.labels}。`,
  'month-by-place': (p) => `${p.sheet}：${p.column} 欄（「${p.header}」）位於 ${p.month} 的位置，已當作該月讀取。`,
  encoding: (p) =>
    `${p.sheet}：檔案沒有註明編碼，已當作 ${p.taken} 讀取（${p.words}）；若當作 ${p.other} 則為 ${p.otherWords}。如名稱有誤，將檔案另存為 UTF-8。`,
  'overlap-months': (p) => `${p.sheet}：${p.months} 與 ${p.other} 中的數字相同，只計一次。`,
  'ids-joined': (p) => `有 ${count(p.customers)} 位客戶的部分列沒有編號，已依名稱併入其他列中的編號：${p.names}。`,
  'names-looked-up': (p) => `${p.sheet}：有 ${count(p.customers)} 位客戶只寫了編號，名稱取自工作表「${p.other}」。`,
  overlap: (p) => `${p.sheet}：有 ${count(p.rows)} 列與 ${p.other} 重複，只計一次。`,
};
