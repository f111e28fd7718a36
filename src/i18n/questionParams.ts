/** Values that fill the text of a question, already in the user's language. */
export type QuestionParams = Readonly<Record<string, string>>;

/** A value of a question, '' where the question has none. */
export function text(value: string | undefined): string {
  return value ?? '';
}
