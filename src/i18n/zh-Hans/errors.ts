import type { ErrorParams } from '../../domain/errors';
import type { Texts } from '../texts';

const text = (value: string | number | undefined): string => String(value ?? '');
/** The sheet by name, where the host says which one it is. */
const sheetOf = (p: ErrorParams): string => (p['sheet'] === undefined ? '该工作表' : `工作表“${text(p['sheet'])}”`);
const fileOf = (p: ErrorParams): string => (p['file'] === undefined ? '该文件' : `${text(p['file'])} `);

/** What is so, what it means, what to do: one message per error code. */
export const errors: Texts['errors'] = {
  usage: (p) => `${text(p['problem'])}运行 key-accounts --help 查看用法。`,
  'unknown-sheet': (p) => `没有工作表“${text(p['sheet'])}”。工作簿中有：${text(p['sheets'])}。`,
  'mapping-outside-sheet': (p) => `${sheetOf(p)}没有 --map 为 ${text(p['field'])} 指定的那一列。请检查列标。`,
  'header-row-outside-sheet': (p) => `${sheetOf(p)}没有第 ${text(p['row'])} 行。请检查 --header-row。`,
  'output-is-input': (p) => `${fileOf(p)}是要读取的文件之一。换一个文件名，或加 --force 覆盖它。`,
  'file-not-found': (p) => `找不到文件 ${text(p['file'])}。请检查文件名和文件夹。`,
  'file-unreadable': (p) => `${fileOf(p)}无法读取：文件已损坏，或不是工作簿。用 Excel 打开，另存为 .xlsx 后重试。`,
  'file-not-a-workbook': (p) => `${fileOf(p)}是 zip 文件，不是 Excel 工作簿。选择 .xlsx 或 .csv 文件。`,
  'file-old-xls': (p) => `${fileOf(p)}是旧的 .xls 格式。用 Excel 打开，另存为 .xlsx。`,
  'file-encrypted': (p) => `${fileOf(p)}有密码保护。用 Excel 打开，取消密码，保存后重试。`,
  'file-too-large': (p) => `${fileOf(p)}解压后会超过 2 GB，因此没有打开。只保留销售工作表，另存后重试。`,
  'workbook-empty': (p) => `${p['sheet'] ? sheetOf(p) : '工作簿'}中没有可读取的内容：单元格里没有数据。`,
  'nothing-like-sales': (p) =>
    `没有找到销售数据。已在${sheetOf(p)}中查找客户、金额，以及日期或月份。改为自己选择工作表和列。`,
  'no-customer-column': (p) =>
    `${sheetOf(p)}中没有找到客户列。已查找 Customer、Client、客户、客戶、Cliente 等表头，以及填写名称的列。`,
  'no-amount-column': (p) =>
    `${sheetOf(p)}中没有找到金额列。已查找 Amount、Sales、金额、金額、Importe 等表头，以及数量和单价、月份。`,
  'all-rows-skipped': (p) => `${sheetOf(p)}像是销售数据，但一行也没读成。原因见跳过的行。`,
  'no-positive-sales': () => '统计期间内没有客户的销售额大于零，无法分等级。',
  'needs-answer': (p) =>
    `${text(p['question'])}${Number(p['count']) > 1 ? `另有 ${Number(p['count']) - 1} 个问题。` : ''}打开 Key Accounts 回答，或使用上面列出的选项。尚未写入任何内容。`,
  'amount-unusable': (p) =>
    `${sheetOf(p)}：“${text(p['header'])}”列没有任何数字：${text(p['cells'])}。修正这些单元格，或自行选择金额列。`,
  'date-unusable': (p) =>
    `${sheetOf(p)}：“${text(p['header'])}”列没有可读的日期：${text(p['cells'])}。修正这些单元格，或自行选择日期列。`,
  'as-of-before-data': (p) => `截至${text(p['month'])}没有销售：数据从${text(p['first'])}开始。选择更晚的月份。`,
  'cannot-write': (p) =>
    `${p['file'] === undefined ? sheetOf(p) : fileOf(p)}无法写入。如果它在 Excel 中打开着，先关闭。请检查文件夹和磁盘。内容没有任何改动。`,
  'sheet-not-ours': (p) => `已有${sheetOf(p)}，但不是 Key Accounts 生成的。给它改名，或在旁边另建一份。`,
  'own-column-missing': (p) =>
    `${sheetOf(p)}缺少“${text(p['column'])}”列，没有它就分不清各行。恢复这一列的表头，或撤销删除，再重新运行。没有写入任何内容。`,
  'cells-in-the-way': (p) =>
    `${text(p['place'])} 已有内容，而这里要放 ${text(p['count'])} 行新数据。把它从表格下方移开（有汇总行则关闭），然后重新运行。内容没有任何改动。`,
  'sheet-protected': (p) => `${sheetOf(p)}受保护，可以读取，不能写入。表中内容没有改动。改为写入新工作表，或取消保护。`,
  'workbook-protected': () => '工作簿的结构受保护，不能添加工作表。内容没有任何改动。在“审阅”中取消保护，然后重试。',
  'workbook-read-only': () => '工作簿是只读的。内容都可以查看，要写入先另存一份。',
  'cell-edit-mode': () =>
    'Excel 正在等待单元格输入。在工作表中按 Enter 或 Esc，然后重试。内容没有丢失，也不会重复写入。',
  'sheet-gone': (p) => `${sheetOf(p)}在此期间被删除或改名，后面的内容没有写入。重新运行一次。`,
  'row-changed': (p) =>
    `${sheetOf(p)}第 ${text(p['row'])} 行在此期间被别人改动或移走，没有写入任何内容。重新打开后再改一次。`,
  'payload-too-large': () => '数据量太大，Excel 没有接受。已写入的部分是完整的，重新运行即可继续。',
  'merged-cells': (p) => `${sheetOf(p)}中有合并单元格挡住写入。取消合并，或写入新工作表。`,
  'column-in-use': (p) =>
    `${p['place'] === undefined ? '这一列' : `${text(p['place'])} 所在的列`}无法移除：周围的公式、批注或合并单元格要用到它右侧的单元格，移动后会出错。在 Excel 中自行删除这一列。内容没有任何改动。`,
  'filtered-range': (p) => `${sheetOf(p)}正在筛选。清除筛选后重试。内容没有任何改动。`,
  'pivot-range': (p) => `${sheetOf(p)}中有数据透视表挡住写入。改为写入新工作表。`,
  'too-many-rows': (p) => `${sheetOf(p)}已满，现有内容下方放不下这些行。改为写入新工作表。`,
  'host-busy': () => 'Excel 正忙。稍等片刻再试，不会重复写入。',
  cancelled: () => '已取消，没有写入任何内容。',
  'out-of-time': (p) =>
    p['sheets'] === ''
      ? '用时超过 Excel 给功能区命令的五分钟，已停止，没有写入任何内容。改用窗格，窗格没有这一限制。'
      : `用时超过 Excel 给功能区命令的五分钟，已停止。以下工作表可能不完整：${p['sheets']}。可再次运行，或改用窗格：窗格没有这一限制，也能恢复原状。`,
  unexpected: () => '发生了意料之外的问题，内容没有丢失。复制详细信息发给我们。',
};
