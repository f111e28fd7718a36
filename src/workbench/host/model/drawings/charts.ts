import { accessDenied } from '../../richapi/errors';
import { newLooks, type FontModel, type LooksModel } from './drawingParts';
import type {
  AxisModel,
  ChartModel,
  GridlinesModel,
  LabelsModel,
  LegendModel,
  SeriesModel,
  SheetModel,
  TitleModel,
} from '../types';

const newTitle = (size: number): TitleModel => ({ text: '', visible: false, overlay: false, looks: newLooks(size) });

const newLabels = (): LabelsModel => ({
  numberFormat: 'General',
  linkNumberFormat: true,
  position: 'OutsideEnd',
  showValue: true,
  showCategoryName: false,
  showSeriesName: false,
  looks: newLooks(9),
});

const newGridlines = (visible: boolean): GridlinesModel => ({
  visible,
  line: { color: '#D9D9D9', style: 'Continuous', weight: 0.75 },
});

function newAxis(type: AxisModel['type'], group: AxisModel['group']): AxisModel {
  const isMain = group === 'Primary' && type !== 'Series';
  return {
    type,
    group,
    visible: isMain,
    numberFormat: 'General',
    linkNumberFormat: true,
    minimum: '',
    maximum: '',
    majorUnit: '',
    tickLabelPosition: 'NextToAxis',
    majorTickMark: 'None',
    minorTickMark: 'None',
    reversePlotOrder: false,
    categoryType: 'Automatic',
    majorGridlines: newGridlines(isMain && type === 'Value'),
    minorGridlines: newGridlines(false),
    title: newTitle(10),
    looks: newLooks(9),
  };
}

export const newSeries = (name: string): SeriesModel => ({
  name,
  nameAt: null,
  values: null,
  categories: null,
  type: null,
  gapWidth: 219,
  overlap: 0,
  axisGroup: 'Primary',
  markerStyle: 'Automatic',
  markerSize: 5,
  markerBackgroundColor: '',
  markerForegroundColor: '',
  smooth: false,
  hasDataLabels: false,
  labels: newLabels(),
  looks: newLooks(9),
});

/** A chart on a sheet, as plain values: nothing is drawn. */
export class DrawnChart implements ChartModel {
  left = 0;
  top = 0;
  width = 360;
  height = 216;
  style = 0;
  displayBlanksAs = 'NotPlotted';
  plotVisibleOnly = true;
  series: SeriesModel[] = [];
  readonly title = newTitle(14);
  readonly legend: LegendModel = { visible: true, overlay: false, position: 'Bottom', looks: newLooks(9) };
  readonly looks: LooksModel = newLooks(10);
  readonly plotLooks: LooksModel = newLooks(10);
  readonly labels: LabelsModel = newLabels();
  readonly axes: readonly AxisModel[] = [
    newAxis('Category', 'Primary'),
    newAxis('Value', 'Primary'),
    newAxis('Category', 'Secondary'),
    newAxis('Value', 'Secondary'),
    newAxis('Series', 'Primary'),
  ];

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    public name: string,
    public type: string,
  ) {}

  get font(): FontModel {
    return this.looks.font;
  }

  /** Drawn objects of a protected sheet cannot be changed. */
  guard(): void {
    guardObjects(this.sheet);
  }

  axis(type: AxisModel['type'], group: AxisModel['group'] = 'Primary'): AxisModel | undefined {
    return this.axes.find((axis) => axis.type === type && axis.group === group);
  }

  /** What the title says: a text, or the name of the only series, or what Excel puts there. */
  titleText(): string {
    const [only, second] = this.series;
    if (this.title.text !== '') return this.title.text;
    return only !== undefined && second === undefined ? seriesName(only) : 'Chart Title';
  }
}

export function seriesName({ name, nameAt }: SeriesModel): string {
  return nameAt === null ? name : String(nameAt.sheet.value(nameAt.area.row, nameAt.area.column));
}

/** Charts and shapes are locked on protected sheets. */
export function guardObjects(sheet: SheetModel): void {
  sheet.workbook.guard();
  if (sheet.isProtected && sheet.raw.sheetProtection?.objects !== true)
    throw accessDenied(`the sheet "${sheet.name}" is protected`);
}
