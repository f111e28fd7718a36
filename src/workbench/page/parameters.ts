/** What the address of the workbench may ask for, "?file=sales.xlsx&lang=es-ES&width=320". */
export interface Parameters {
  /** A sample by its file name; null opens an empty workbook. */
  readonly file: string | null;
  /** Display language of Office, as a locale. */
  readonly lang: string;
  /** Width of the pane in CSS pixels. */
  readonly width: number;
  readonly theme: 'light' | 'dark' | null;
  /** Highest ExcelApi requirement set this Excel has. */
  readonly api: string;
  /** Without the grid: tests of the pane need none, and it takes its time to load. */
  readonly bare: boolean;
}

const FIRST_SAMPLE = 'sales.xlsx';
const [NARROWEST, WIDEST, ON_THE_WEB] = [200, 800, 350];

/** Reads the address; what makes no sense there counts as absent. */
export function parametersOf(search: string): Parameters {
  const query = new URLSearchParams(search);
  const file = query.get('file') ?? FIRST_SAMPLE;
  const lang = query.get('lang') ?? '';
  const width = Number(query.get('width') ?? ON_THE_WEB);
  const theme = query.get('theme');
  const api = query.get('api') ?? '';
  return {
    file: /^[\w. -]+$/.test(file) ? file : null,
    lang: /^[a-z]{2}-[A-Z]{2}$/.test(lang) ? lang : 'en-US',
    width: width >= NARROWEST && width <= WIDEST ? width : ON_THE_WEB,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    api: /^1\.\d+$/.test(api) ? api : '1.12',
    bare: query.has('bare'),
  };
}

/** The address that asks for these again. */
export function searchOf({ file, lang, width, theme, api, bare }: Parameters): string {
  const query = new URLSearchParams({ file: file ?? '', lang, width: String(width), api });
  if (theme !== null) query.set('theme', theme);
  if (bare) query.set('bare', '1');
  return `?${query.toString()}`;
}
