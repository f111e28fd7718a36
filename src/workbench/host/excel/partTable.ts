import type { Part } from '../model/drawings/drawingParts';
import { invalidArgument } from '../richapi/errors';
import type { TypeTable } from '../richapi/types';
import { numberValue, textValue } from './arguments';

interface Field<B extends object> {
  get(bag: B): unknown;
  set(bag: B, value: unknown): void;
}

/** Makes fields of one kind of bag: the value of a key, checked when it is set. */
export function fieldsOf<B extends object>(): <K extends keyof B>(key: K, check: (value: unknown) => B[K]) => Field<B> {
  return (key, check) => ({
    get: (bag) => bag[key],
    set: (bag, value) => {
      bag[key] = check(value);
    },
  });
}

/** Scalars that can be read and set; every change is refused where the object they belong to is. */
export function readAndSet<B extends object>(
  fields: Readonly<Record<string, Field<B>>>,
): Required<Pick<TypeTable<Part<B>>, 'scalars' | 'setters'>> {
  const entries = Object.entries(fields);
  return {
    scalars: Object.fromEntries(entries.map(([name, { get }]) => [name, ({ bag }: Part<B>) => get(bag)])),
    setters: Object.fromEntries(
      entries.map(([name, { set }]) => [
        name,
        (part: Part<B>, value: unknown) => {
          part.guard();
          set(part.bag, value);
        },
      ]),
    ),
  };
}

/** '#RRGGBB'. */
export function colorValue(value: unknown): string {
  const color = textValue(value);
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw invalidArgument('a colour is #RRGGBB');
  return color.toUpperCase();
}

export function positiveValue(value: unknown): number {
  const number = numberValue(value);
  if (number < 0) throw invalidArgument('the number is not negative');
  return number;
}

/** A number, or '' for what Excel chooses itself. */
export const numberOrAutomatic = (value: unknown): number | '' => (value === '' ? '' : numberValue(value));
