import type { Texts } from '../texts';
import { count, plural } from './numbers';

/** What is said of the shape in which the sales of a sheet stand, by the kind of the note. */
export const layout: Texts['layout'] = {
  quarters: (p) => `${p.sheet}: cada trimestre figura en su último mes, como trimestre completo.`,
  weeks: (p) => `${p.sheet}: cada semana figura en el mes de su jueves.`,
  'fiscal-periods': (p) => `${p.sheet}: el primer periodo es ${p.month}; los demás le siguen.`,
  'filled-down': (p) =>
    `${p.sheet}: el cliente figura encima de sus líneas o solo en la primera; ${count(p.rows)} ${plural(p.rows, 'línea tomó', 'líneas tomaron')} de ahí el nombre.`,
  'measure-rows': (p) =>
    `${p.sheet}: solo las filas "${p.taken}" de la columna ${p.column} son ventas; no se cuentan: ${p.left}.`,
  'groups-left-out': (p) =>
    `${p.sheet}: ${count(p.rows)} ${plural(p.rows, 'fila suma', 'filas suman')} otras filas y no se ${plural(p.rows, 'cuenta', 'cuentan')}: ${p.labels}.`,
  'month-by-place': (p) =>
    `${p.sheet}: la columna ${p.column} ("${p.header}") ocupa el lugar de ${p.month} y se leyó como ese mes.`,
  encoding: (p) =>
    `${p.sheet}: el archivo no dice con qué codificación está escrito. Se ha leído como ${p.taken} (${p.words}); como ${p.other} pondría ${p.otherWords}. Si los nombres no están bien, guarde el archivo en UTF-8.`,
  'overlap-months': (p) =>
    `${p.sheet}: ${p.months} figura también en ${p.other} con las mismas cifras; se cuenta una sola vez.`,
  'ids-joined': (p) =>
    `${count(p.customers)} ${plural(p.customers, 'cliente tiene', 'clientes tienen')} filas sin código; se han sumado al código que el nombre lleva en otras filas: ${p.names}.`,
  'names-looked-up': (p) =>
    `${p.sheet}: ${count(p.customers)} ${plural(p.customers, 'cliente figura', 'clientes figuran')} solo con su código; ${plural(p.customers, 'el nombre se ha tomado', 'los nombres se han tomado')} de la hoja "${p.other}".`,
  overlap: (p) =>
    `${p.sheet}: ${count(p.rows)} ${plural(p.rows, 'fila está', 'filas están')} también en ${p.other}; se ${plural(p.rows, 'cuenta', 'cuentan')} una sola vez.`,
};
