import { Edits } from '../xml/edits';
import { child, childrenNamed, escapeXml, inner, outer, parseXml, unescapeXml, type XmlElement } from '../xml/xml';

/** What a series takes from its cells, and an axis from the plan; their looks are not among it. */
const OF_SERIES = ['tx', 'cat', 'val', 'xVal', 'yVal'];
const OF_AXIS = ['scaling', 'numFmt'];

interface Pieces {
  readonly plots: readonly XmlElement[];
  readonly series: readonly XmlElement[];
  readonly axes: readonly XmlElement[];
  readonly title: XmlElement | undefined;
}

function piecesOf(root: XmlElement): Pieces {
  const chart = child(root, 'chart');
  const area = chart === undefined ? undefined : child(chart, 'plotArea');
  const plots = (area?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
  return {
    plots,
    series: plots.flatMap((plot) => childrenNamed(plot, 'ser')),
    axes: childrenNamed(area, 'valAx'),
    title: chart === undefined ? undefined : child(chart, 'title'),
  };
}

const shape = ({ plots }: Pieces): string =>
  plots.map((plot) => `${plot.prefix}${plot.name} ${childrenNamed(plot, 'ser').length}`).join();

function textsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((each) => (each.name === 't' ? [each] : textsIn(each)));
}

/** Replaces children of an element by those of its counterpart; what only one of them has stays as it is. */
function takeOver({
  edits,
  element,
  fresh,
  theirs,
  names,
}: {
  readonly edits: Edits;
  readonly element: XmlElement;
  readonly fresh: string;
  readonly theirs: XmlElement | undefined;
  readonly names: readonly string[];
}): void {
  for (const name of theirs === undefined ? [] : names) {
    const [before, after] = [child(element, name), theirs === undefined ? undefined : child(theirs, name)];
    if (before === undefined || after === undefined) continue;
    const xml = outer(fresh, after);
    if (outer(edits.text, before) !== xml) edits.replace(before.start, before.end, xml);
  }
}

/**
 * A chart part brought up to date: references, values, title and the ends of the axes come from the fresh one; colours
 * and everything else somebody may have chosen stay. A chart that has become another one altogether is drawn anew.
 */
export function updateChart(text: string, fresh: string): string {
  const [before, after] = [piecesOf(parseXml(text)), piecesOf(parseXml(fresh))];
  if (shape(before) !== shape(after)) return fresh;
  const edits = new Edits(text);
  for (const [index, series] of before.series.entries())
    takeOver({ edits, element: series, fresh, theirs: after.series[index], names: OF_SERIES });
  if (before.axes.length === after.axes.length)
    for (const [index, axis] of before.axes.entries())
      takeOver({ edits, element: axis, fresh, theirs: after.axes[index], names: OF_AXIS });
  const [first, ...others] = before.title === undefined ? [] : textsIn(before.title);
  const [wanted] = after.title === undefined ? [] : textsIn(after.title);
  if (first !== undefined && wanted !== undefined) {
    const title = unescapeXml(inner(fresh, wanted));
    const shown = [first, ...others].map((each) => unescapeXml(inner(text, each))).join('');
    if (shown !== title) {
      edits.replace(first.openEnd, first.closeStart, escapeXml(title));
      for (const other of others) edits.replace(other.openEnd, other.closeStart, '');
    }
  }
  return edits.isEmpty ? text : edits.apply();
}
