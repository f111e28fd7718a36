/** What holds for one field. */
export interface FieldRule<V, F extends string> {
  /** Marked in the form, and told to screen readers. */
  readonly isRequired?: boolean;
  /** What is wrong with the field among its neighbours; null when nothing is. */
  readonly check: (values: V) => F | null;
}

/** The rules of a form's fields; a field without one takes anything. */
export type Rules<V, F extends string> = Readonly<Partial<Record<keyof V, FieldRule<V, F>>>>;

/** What is wrong, by field. */
export type Faults<V, F extends string> = Partial<Readonly<Record<keyof V, F>>>;

/** A form as it stands on the screen: what is typed, and what was found wrong when it was last checked. */
export interface Form<V extends object, F extends string> {
  /** What the form is about: a form that is left is found again by this. */
  readonly id: string;
  readonly values: V;
  /** As they were offered; what differs was typed. */
  readonly offered: V;
  readonly faults: Faults<V, F>;
  /** How often a check failed: each time the page goes to the first field that is wrong. */
  readonly refusals: number;
}

/** A form nobody has typed into. */
export function startForm<V extends object, F extends string>(id: string, values: V): Form<V, F> {
  return { id, values, offered: values, faults: {}, refusals: 0 };
}

/** The form after something was typed: the faults of those fields go, the others stay. */
export function typeInto<T extends Form<object, string>>(form: T, change: Partial<T['values']>): T {
  const faults = Object.fromEntries(Object.entries(form.faults).filter(([field]) => !(field in change)));
  return { ...form, values: { ...form.values, ...change }, faults };
}

/** The form with values that nobody typed: they can be lost without asking. */
export function offerValues<T extends Form<object, string>>(form: T, change: Partial<T['values']>): T {
  return { ...form, values: { ...form.values, ...change }, offered: { ...form.offered, ...change } };
}

/** The form with what is wrong in it; what was typed stays as it is. */
export function checkForm<V extends object, F extends string, T extends Form<V, F>>(form: T, rules: Rules<V, F>): T {
  const faults: Partial<Record<keyof V, F>> = {};
  for (const field of Object.keys(rules) as (keyof V)[]) {
    const fault = rules[field]?.check(form.values) ?? null;
    if (fault !== null) faults[field] = fault;
  }
  return { ...form, faults, refusals: form.refusals + (Object.keys(faults).length > 0 ? 1 : 0) };
}

/** Whether a form was checked and anything in it is still wrong. */
export function hasFaults({ faults }: Pick<Form<object, string>, 'faults'>): boolean {
  return Object.keys(faults).length > 0;
}

/** Whether anything was typed that would be missed. */
export function isDirty({ values, offered }: Pick<Form<object, string>, 'values' | 'offered'>): boolean {
  return JSON.stringify(values) !== JSON.stringify(offered);
}

/** Forms that were left half typed, the latest first, with one more if anything was typed into it. */
export function keepForm<T extends Form<object, string>>(kept: readonly T[], form: T | null): readonly T[] {
  if (form === null || !isDirty(form)) return kept;
  return [form, ...kept.filter(({ id }) => id !== form.id)];
}
