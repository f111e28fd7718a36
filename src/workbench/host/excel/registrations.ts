/** Registering an event needs nothing here: the host sends every event and the client picks. */
const noteNothing = (): void => undefined;

/** The methods that register and unregister events, by the library's names. */
export const registrations = (...names: readonly string[]): Readonly<Record<string, () => void>> =>
  Object.fromEntries(
    names.flatMap((name) => [`_Register${name}Event`, `_Unregister${name}Event`]).map((n) => [n, noteNothing]),
  );
