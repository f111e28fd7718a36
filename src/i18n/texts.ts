import type { Language } from './language';
import type { en } from './en';

/** What a dictionary holds: the shape of the English one, with any wording. */
export type Texts = Words<typeof en>;

type Words<T> = T extends string
  ? string
  : T extends (...args: infer P) => string
    ? (...args: P) => string
    : { readonly [K in keyof T]: Words<T[K]> };

/** The texts of every language. */
export type Dictionaries = Readonly<Record<Language, Texts>>;
