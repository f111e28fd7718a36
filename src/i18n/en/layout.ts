import { count, plural } from './numbers';

/** What is said of the shape in which the sales of a sheet stand, by the kind of the note. */
export const layout = {
  quarters: (p: { sheet: string }): string => `${p.sheet}: each quarter stands in its last month, as a whole quarter.`,
  weeks: (p: { sheet: string }): string => `${p.sheet}: each week stands in the month of its Thursday.`,
  'fiscal-periods': (p: { sheet: string; month: string }): string =>
    `${p.sheet}: the first period is ${p.month}; the others follow.`,
  'filled-down': (p: { sheet: string; rows: number }): string =>
    `${p.sheet}: the customer stands above or at the head of its lines; ${count(p.rows)} ${plural(p.rows, 'line', 'lines')} got the name from there.`,
  'measure-rows': (p: { sheet: string; column: string; taken: string; left: string }): string =>
    `${p.sheet}: only the rows "${p.taken}" of column ${p.column} are sales; left out: ${p.left}.`,
  'groups-left-out': (p: { sheet: string; rows: number; labels: string }): string =>
    `${p.sheet}: ${count(p.rows)} ${plural(p.rows, 'row adds', 'rows add')} up other rows and ${plural(p.rows, 'was', 'were')} not counted: ${p.labels}.`,
  'month-by-place': (p: { sheet: string; column: string; header: string; month: string }): string =>
    `${p.sheet}: column ${p.column} ("${p.header}") stands in the place of ${p.month} and was read as that month.`,
  encoding: (p: { sheet: string; taken: string; words: string; other: string; otherWords: string }): string =>
    `${p.sheet}: the file doesn't say in which encoding it is written. Taken as ${p.taken} (${p.words}); as ${p.other} it would read ${p.otherWords}. If the names look wrong, save the file as UTF-8.`,
  'overlap-months': (p: { sheet: string; months: string; other: string }): string =>
    `${p.sheet}: ${p.months} also in ${p.other} with the same figures; counted once.`,
  'ids-joined': (p: { customers: number; names: string }): string =>
    `${count(p.customers)} ${plural(p.customers, 'customer has', 'customers have')} rows without an ID; they were added to the ID the name has in other rows: ${p.names}.`,
  'names-looked-up': (p: { sheet: string; customers: number; other: string }): string =>
    `${p.sheet}: ${count(p.customers)} ${plural(p.customers, 'customer is', 'customers are')} known by a code only; the ${plural(p.customers, 'name was', 'names were')} taken from sheet "${p.other}".`,
  overlap: (p: { sheet: string; rows: number; other: string }): string =>
    `${p.sheet}: ${count(p.rows)} ${plural(p.rows, 'row', 'rows')} also in ${p.other}; counted once.`,
};
