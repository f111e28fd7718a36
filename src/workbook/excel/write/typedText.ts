const PLAIN = /^[\p{L}][\p{L}\s'’&.,;:()/-]*$/u;
const WORDS_EXCEL_TAKES = /^(true|false)$/i;
const MONTH =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** Whether Excel keeps a text as it is when somebody types it into a cell with no text format. */
function staysText(text: string): boolean {
  return text === text.trim() && PLAIN.test(text) && !WORDS_EXCEL_TAKES.test(text) && !MONTH.test(text);
}

/**
 * A text as it must be handed to Excel so that exactly this text arrives in the cell. Texts that Excel might take for a
 * number, a date, a formula or an error go with a leading apostrophe, which Excel takes off; in cells formatted as text
 * only a text that itself starts with an apostrophe needs one.
 */
export function asTyped(text: string, isTextCell: boolean): string {
  if (text === '' || text.startsWith("'")) return text === '' ? '' : `'${text}`;
  return isTextCell || staysText(text) ? text : `'${text}`;
}
