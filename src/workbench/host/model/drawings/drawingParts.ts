/** Pieces that charts and shapes are made of: plain values, read and set one by one. */

export interface FontModel {
  bold: boolean;
  /** '#RRGGBB' */
  color: string;
  italic: boolean;
  name: string;
  /** Points. */
  size: number;
  underline: string;
}

export interface LineModel {
  /** '#RRGGBB' */
  color: string;
  /** Excel's name of the line style; 'None' for no line. */
  style: string;
  /** Points. */
  weight: number;
}

export interface FillModel {
  /** null for no fill, '' for the automatic one. */
  color: string | null;
}

/** How a piece of a chart looks. */
export interface LooksModel {
  readonly fill: FillModel;
  readonly line: LineModel;
  readonly font: FontModel;
}

/** A piece of a larger object on its way to the client: the values and what refuses a change of them. */
export class Part<B extends object> {
  constructor(
    readonly guard: () => void,
    readonly bag: B,
  ) {}

  of<C extends object>(bag: C): Part<C> {
    return new Part(this.guard, bag);
  }
}

export const newFont = (size: number, bold = false): FontModel => ({
  bold,
  color: '#000000',
  italic: false,
  name: 'Calibri',
  size,
  underline: 'None',
});

export const newLooks = (size = 10): LooksModel => ({
  fill: { color: '' },
  line: { color: '#000000', style: 'Automatic', weight: 0.75 },
  font: newFont(size),
});
