/** Enough for the headers and the sample rows of a workbook; a ledger of other texts pushes out what is kept. */
const MOST = 4096;

/**
 * A reader of texts that keeps its last answers: the same headers and cells are looked at again and again while a sheet
 * is arranged, its columns are told and its layout is chosen.
 * @param read gives the same answer for the same text, one that nobody changes
 */
export function rememberTexts<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
