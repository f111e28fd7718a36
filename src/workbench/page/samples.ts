/** The sample workbooks that come with the product, by file name and what they are. */
export const SAMPLES: readonly (readonly [file: string, name: string])[] = [
  ['sales.xlsx', 'Sales, order lines (English)'],
  ['sales-by-month.zh-Hans.xlsx', 'Sales by month (Simplified Chinese)'],
  ['sales-by-month.zh-Hant.xlsx', 'Sales by month (Traditional Chinese)'],
  ['sales-by-month.es.xlsx', 'Sales by month (Spanish)'],
];
