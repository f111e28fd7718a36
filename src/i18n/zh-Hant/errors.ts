import type { ErrorParams } from '../../domain/errors';
import type { Texts } from '../texts';

const text = (value: string | number | undefined): string => String(value ?? '');
/** The sheet by name, where the host says which one it is. */
const sheetOf = (p: ErrorParams): string => (p['sheet'] === undefined ? '這個工作表' : `工作表「${text(p['sheet'])}」`);
const fileOf = (p: ErrorParams): string => (p['file'] === undefined ? '這個檔案' : `${text(p['file'])} `);

/** What is so, what it means, what to do: one message per error code. */
export const errors: Texts['errors'] = {
  usage: (p) => `${text(p['problem'])}執行 key-accounts --help 可查看用法。`,
  'unknown-sheet': (p) => `沒有工作表「${text(p['sheet'])}」。活頁簿中有：${text(p['sheets'])}。`,
  'mapping-outside-sheet': (p) => `${sheetOf(p)}沒有 --map 為 ${text(p['field'])} 指定的那一欄。請檢查欄名。`,
  'header-row-outside-sheet': (p) => `${sheetOf(p)}沒有第 ${text(p['row'])} 列。請檢查 --header-row。`,
  'output-is-input': (p) => `${fileOf(p)}是要讀取的檔案之一。換一個檔名，或加上 --force 覆寫。`,
  'file-not-found': (p) => `找不到檔案 ${text(p['file'])}。請檢查檔名和資料夾。`,
  'file-unreadable': (p) => `${fileOf(p)}無法讀取：檔案已損毀，或不是活頁簿。用 Excel 開啟，另存成 .xlsx 再試一次。`,
  'file-not-a-workbook': (p) => `${fileOf(p)}是 zip 檔，不是 Excel 活頁簿。選擇 .xlsx 或 .csv 檔。`,
  'file-old-xls': (p) => `${fileOf(p)}是舊的 .xls 格式。用 Excel 開啟，另存成 .xlsx。`,
  'file-encrypted': (p) => `${fileOf(p)}有密碼保護。用 Excel 開啟，移除密碼，儲存後再試一次。`,
  'file-too-large': (p) => `${fileOf(p)}解壓縮後會超過 2 GB，因此沒有開啟。只留銷售工作表，另存後再試一次。`,
  'workbook-empty': (p) => `${p['sheet'] ? sheetOf(p) : '活頁簿'}裡沒有可讀取的內容：儲存格中沒有資料。`,
  'nothing-like-sales': (p) =>
    `找不到銷售資料。已在${sheetOf(p)}裡找過客戶、金額，以及日期或月份。可自行選擇工作表和欄。`,
  'no-customer-column': (p) =>
    `${sheetOf(p)}裡找不到客戶欄。已找過 Customer、Client、客户、客戶、Cliente 等標題，以及填名稱的欄。`,
  'no-amount-column': (p) =>
    `${sheetOf(p)}裡找不到金額欄。已找過 Amount、Sales、金额、金額、Importe 等標題，以及數量和單價、月份。`,
  'all-rows-skipped': (p) => `${sheetOf(p)}像是銷售資料，但沒有一列讀得進來。原因列在略過的列。`,
  'no-positive-sales': () => '統計期間內沒有客戶的銷售額大於零，無法分等級。',
  'needs-answer': (p) =>
    `${text(p['question'])}${Number(p['count']) > 1 ? `另有 ${Number(p['count']) - 1} 個問題。` : ''}打開 Key Accounts 回答，或使用上面列出的選項。尚未寫入任何內容。`,
  'amount-unusable': (p) =>
    `${sheetOf(p)}：「${text(p['header'])}」欄沒有任何數字：${text(p['cells'])}。修正這些儲存格，或自行選擇金額欄。`,
  'date-unusable': (p) =>
    `${sheetOf(p)}：「${text(p['header'])}」欄沒有可讀的日期：${text(p['cells'])}。修正這些儲存格，或自行選擇日期欄。`,
  'as-of-before-data': (p) => `截至${text(p['month'])}沒有銷售：資料從${text(p['first'])}開始。選擇較晚的月份。`,
  'cannot-write': (p) =>
    `${p['file'] === undefined ? sheetOf(p) : fileOf(p)}無法寫入。如果正在 Excel 中開啟，先關閉。請檢查資料夾和磁碟。內容完全沒有變更。`,
  'sheet-not-ours': (p) => `已經有${sheetOf(p)}，但不是 Key Accounts 建立的。將它改名，或在旁邊另建一份。`,
  'own-column-missing': (p) =>
    `${sheetOf(p)}缺少「${text(p['column'])}」欄，沒有它就分不清各列。恢復這一欄的標題，或取回刪去的一欄，再重新執行。沒有寫入任何內容。`,
  'cells-in-the-way': (p) =>
    `${text(p['place'])} 已有內容，而這裡要放 ${text(p['count'])} 列新資料。把它從表格下方移開（有合計列就關掉），再執行一次。內容完全沒有變更。`,
  'sheet-protected': (p) => `${sheetOf(p)}受保護，可以讀取，無法寫入。表中內容沒有變更。改寫入新的工作表，或取消保護。`,
  'workbook-protected': () => '活頁簿的結構受保護，無法新增工作表。內容完全沒有變更。到「校閱」取消保護，再試一次。',
  'workbook-read-only': () => '活頁簿是唯讀的。內容都能查看，要寫入就先另存一份。',
  'cell-edit-mode': () => 'Excel 正在等儲存格輸入。在工作表按 Enter 或 Esc，再試一次。內容沒有遺失，也不會重複寫入。',
  'sheet-gone': (p) => `${sheetOf(p)}在這段期間被刪除或改名，後面的內容沒有寫入。再執行一次。`,
  'row-changed': (p) =>
    `${sheetOf(p)}第 ${text(p['row'])} 列在這段期間被別人改動或移走，沒有寫入任何內容。重新開啟後再改一次。`,
  'payload-too-large': () => '資料量太大，Excel 沒有接受。已寫入的部分是完整的，再執行一次就會繼續。',
  'merged-cells': (p) => `${sheetOf(p)}有合併儲存格擋住寫入。取消合併，或寫入新的工作表。`,
  'column-in-use': (p) =>
    `${p['place'] === undefined ? '這一欄' : `${text(p['place'])} 所在的欄`}無法移除：周圍的公式、註解或合併儲存格要用到它右側的儲存格，移動後會出錯。在 Excel 中自行刪除這一欄。內容完全沒有變更。`,
  'filtered-range': (p) => `${sheetOf(p)}正在篩選。清除篩選後再試一次。內容完全沒有變更。`,
  'pivot-range': (p) => `${sheetOf(p)}有樞紐分析表擋住寫入。改寫入新的工作表。`,
  'too-many-rows': (p) => `${sheetOf(p)}已滿，現有內容下方放不下這些列。改寫入新的工作表。`,
  'host-busy': () => 'Excel 忙碌中。稍候再試，不會重複寫入。',
  cancelled: () => '已取消，沒有寫入任何內容。',
  'out-of-time': (p) =>
    p['sheets'] === ''
      ? '花費的時間超過 Excel 給功能區命令的五分鐘，已停止，沒有寫入任何內容。改用窗格，窗格沒有這項限制。'
      : `花費的時間超過 Excel 給功能區命令的五分鐘，已停止。以下工作表可能不完整：${p['sheets']}。可再次執行，或改用窗格：窗格沒有這項限制，也能還原。`,
  unexpected: () => '發生意料之外的問題，內容沒有遺失。複製詳細資料傳給我們。',
};
