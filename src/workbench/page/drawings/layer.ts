import { element } from '../parts/dom';
import { drawChart } from './chart';
import { drawShape } from './shape';
import { svg } from './svg';
import type { SheetModel } from '../../host/model/types';

const PIXELS_PER_POINT = 4 / 3;

/** Where the scrolling part of the grid is: its corner on the page and the pixel of the sheet that stands there. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

/** Charts and shapes of the shown sheet, above its cells. They are drawn anew only when one of them changes. */
export class DrawingLayer {
  readonly root = element('div', 'drawings');
  private readonly sheet = element('div', 'drawings-sheet');
  private drawn = '';

  constructor() {
    this.root.append(this.sheet);
  }

  /** Moves what is drawn along with the cells. */
  move({ left, top, scrollX, scrollY }: Window): void {
    this.root.style.left = `${String(left)}px`;
    this.root.style.top = `${String(top)}px`;
    this.sheet.style.transform = `translate(${String(-scrollX)}px, ${String(-scrollY)}px)`;
  }

  /** @param stamp anything that changes when a cell does: charts show cells */
  show(model: SheetModel, stamp: string): void {
    const text = model.charts.length + model.shapes.length === 0 ? '' : `${model.id} ${stamp} ${signature(model)}`;
    if (text === this.drawn) return;
    this.drawn = text;
    this.sheet.replaceChildren(...drawAll(model));
  }
}

function signature({ charts, shapes }: SheetModel): string {
  return JSON.stringify([charts, shapes], (key, value: unknown) =>
    key === 'sheet' || key === 'shape' ? undefined : value,
  );
}

function drawAll({ charts, shapes }: SheetModel): readonly Node[] {
  const drawings = charts.map((chart) => {
    const [width, height] = [chart.width * PIXELS_PER_POINT, chart.height * PIXELS_PER_POINT];
    const place = element('div', 'drawing', drawChart(chart, width, height));
    place.style.left = `${String(chart.left * PIXELS_PER_POINT)}px`;
    place.style.top = `${String(chart.top * PIXELS_PER_POINT)}px`;
    return place;
  });
  const seen = shapes.filter(({ visible }) => visible);
  if (seen.length === 0) return drawings;
  const edge = (of: (shape: (typeof seen)[number]) => number): number =>
    Math.ceil(Math.max(...seen.map(of)) * PIXELS_PER_POINT) + 4;
  const size = { width: edge((s) => s.left + s.width), height: edge((s) => s.top + s.height) };
  return [...drawings, svg('svg', { ...size, class: 'drawing' }, ...seen.map(drawShape))];
}
