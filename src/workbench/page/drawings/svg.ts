const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/** Makes an element of a drawing. */
export function svg(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** A text whose anchor is a point. */
export function label(text: string, x: number, y: number, more: Attributes = {}): SVGElement {
  return svg('text', { x, y, 'font-size': 11, fill: '#404040', ...more }, text);
}
