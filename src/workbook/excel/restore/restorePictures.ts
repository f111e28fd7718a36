import { restoreCharts, type ChartsBack } from './chartSnapshot';
import type { SheetNow } from './types';
import type { ExcelSession } from '../session';
import { readShapes, removeShapes } from '../write/shapes';

/** What takes away the charts and shapes a plan added to a sheet and puts those back that it brought up to date. */
export async function restorePictures(session: ExcelSession, { snapshot, place }: SheetNow): Promise<ChartsBack> {
  const charts = await restoreCharts(session, place, snapshot.charts);
  const drawn = new Set(snapshot.drawings.flatMap(({ shapes }) => shapes));
  const found = await readShapes(session, place, snapshot.drawings);
  const ours = found.filter(({ name }) => drawn.has(name));
  // What an earlier drawing showed is not known any more.
  const isLost = snapshot.drawings.some(
    ({ prefix, replaced }) => replaced && ours.some(({ name }) => name.startsWith(prefix)),
  );
  return {
    operations: [...charts.operations, ...removeShapes(place, ours)],
    left: [...charts.left, ...(isLost ? [place.name] : [])],
  };
}
