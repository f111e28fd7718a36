import type { ErrorParams } from '../../domain/errors';
import type { Texts } from '../texts';
import { plural } from './numbers';

const text = (value: string | number | undefined): string => String(value ?? '');
/** The sheet by name, where the host says which one it is; opens a sentence. */
const sheetOf = (p: ErrorParams): string => (p['sheet'] === undefined ? 'La hoja' : `La hoja "${text(p['sheet'])}"`);
/** The same inside a sentence. */
const inSheet = (p: ErrorParams): string => `en la hoja${p['sheet'] === undefined ? '' : ` "${text(p['sheet'])}"`}`;
const fileOf = (p: ErrorParams): string => (p['file'] === undefined ? 'El archivo' : text(p['file']));

/** What is so, what it means, what to do: one message per error code. */
export const errors: Texts['errors'] = {
  usage: (p) => `${text(p['problem'])} Con "key-accounts --help" verá cómo se usa.`,
  'unknown-sheet': (p) => `No hay ninguna hoja "${text(p['sheet'])}". El libro tiene: ${text(p['sheets'])}.`,
  'mapping-outside-sheet': (p) =>
    `${sheetOf(p)} no tiene la columna que --map indica para ${text(p['field'])}. Revise las letras de las columnas.`,
  'header-row-outside-sheet': (p) => `${sheetOf(p)} no tiene la fila ${text(p['row'])}. Revise --header-row.`,
  'output-is-input': (p) =>
    `${fileOf(p)} es uno de los archivos que se leen. Elija otro nombre o añada --force para sobrescribirlo.`,
  'file-not-found': (p) => `No existe el archivo ${text(p['file'])}. Revise el nombre y la carpeta.`,
  'file-unreadable': (p) =>
    `${fileOf(p)} no se puede leer: está dañado o no es un libro. Ábralo en Excel, guárdelo de nuevo como .xlsx y vuelva a intentarlo.`,
  'file-not-a-workbook': (p) =>
    `${fileOf(p)} es un archivo zip, pero no un libro de Excel. Elija un archivo .xlsx o .csv.`,
  'file-old-xls': (p) => `${fileOf(p)} está en el formato antiguo .xls. Ábralo en Excel y guárdelo como .xlsx.`,
  'file-encrypted': (p) =>
    `${fileOf(p)} está protegido con contraseña. Ábralo en Excel, quite la contraseña, guárdelo y vuelva a intentarlo.`,
  'file-too-large': (p) =>
    `${fileOf(p)} ocuparía más de 2 GB descomprimido y no se abrió. Guarde solo las hojas de ventas.`,
  'workbook-empty': (p) =>
    `No hay nada que leer ${p['sheet'] ? inSheet(p) : 'en el libro'}: ninguna celda tiene datos.`,
  'nothing-like-sales': (p) =>
    `No se encontraron ventas. Se buscaron ${inSheet(p)} un cliente, un importe y una fecha o meses. Elija usted la hoja y las columnas.`,
  'no-customer-column': (p) =>
    `No se encontró la columna de clientes ${inSheet(p)}. Se buscaron encabezados como Customer, Client, 客户, 客戶, Cliente y una columna de nombres.`,
  'no-amount-column': (p) =>
    `No se encontró la columna de importes ${inSheet(p)}. Se buscaron encabezados como Amount, Sales, 金额, 金額, Importe, cantidad con precio, y meses.`,
  'all-rows-skipped': (p) =>
    `${sheetOf(p)} parece de ventas, pero no se pudo leer ninguna fila. La lista de filas omitidas dice por qué.`,
  'no-positive-sales': () => 'Ningún cliente tiene ventas mayores que cero en el periodo: no hay nada que clasificar.',
  'needs-answer': (p) =>
    `${text(p['question'])} ${Number(p['count']) > 1 ? `Y ${Number(p['count']) - 1} más. ` : ''}Abra Key Accounts y responda allí, o escriba la opción indicada. No se ha escrito nada.`,
  'amount-unusable': (p) =>
    `${sheetOf(p)}: la columna "${text(p['header'])}" no contiene ningún número: ${text(p['cells'])}. Corrija esas celdas o elija usted la columna del importe.`,
  'date-unusable': (p) =>
    `${sheetOf(p)}: la columna "${text(p['header'])}" no contiene ninguna fecha legible: ${text(p['cells'])}. Corrija esas celdas o elija usted la columna de la fecha.`,
  'as-of-before-data': (p) =>
    `No hay ventas hasta ${text(p['month'])}: los datos empiezan en ${text(p['first'])}. Elija un mes posterior.`,
  'cannot-write': (p) =>
    `No se puede escribir ${p['file'] === undefined ? inSheet(p) : `el archivo ${text(p['file'])}`}. Ciérrelo si está abierto en Excel y revise la carpeta y el disco. No se cambió nada.`,
  'sheet-not-ours': (p) =>
    `Ya hay una hoja${p['sheet'] === undefined ? '' : ` "${text(p['sheet'])}"`} que no creó Key Accounts. Cámbiele el nombre o cree una copia al lado.`,
  'own-column-missing': (p) =>
    `${sheetOf(p)}: falta la columna "${text(p['column'])}", sin la cual sus filas no se distinguen. Devuelva el encabezado a la columna o deshaga su eliminación y ejecútelo de nuevo. No se escribió nada.`,
  'cells-in-the-way': (p) =>
    `${text(p['place'])} está ocupada y ahí ${plural(Number(p['count']), 'va', 'van')} ${text(p['count'])} ${plural(Number(p['count']), 'fila nueva', 'filas nuevas')}. Quite lo que haya debajo de la tabla (y desactive la fila de totales) y vuelva a ejecutar. No se cambió nada.`,
  'sheet-protected': (p) =>
    `${sheetOf(p)} está protegida. Se puede leer, pero no escribir en ella. Sigue sin cambios. Escriba en una hoja nueva o quite la protección.`,
  'workbook-protected': () =>
    'La estructura del libro está protegida y no se pueden añadir hojas. No se cambió nada. Quite la protección en Revisar y vuelva a intentarlo.',
  'workbook-read-only': () => 'El libro es de solo lectura. Puede verlo todo. Para escribir, guarde antes una copia.',
  'cell-edit-mode': () =>
    'Excel espera a que termine una celda. Pulse Entrar o Esc en la hoja y vuelva a intentarlo. No se pierde nada ni se escribe nada dos veces.',
  'sheet-gone': (p) =>
    `${sheetOf(p)} se eliminó o cambió de nombre entretanto. No se escribió nada más. Vuelva a ejecutar.`,
  'row-changed': (p) =>
    `Entretanto alguien cambió o movió la fila ${text(p['row'])} de ${sheetOf(p)}. No se escribió nada. Ábrala de nuevo y repita el cambio.`,
  'payload-too-large': () =>
    'Excel rechazó esa cantidad de datos. Lo escrito hasta ahora está completo; vuelva a ejecutar para continuar.',
  'merged-cells': (p) => `Hay celdas combinadas que estorban ${inSheet(p)}. Sepárelas o escriba en una hoja nueva.`,
  'column-in-use': (p) =>
    `No se puede quitar la columna de ${text(p['place'])}: hay fórmulas, comentarios o celdas combinadas que necesitan las celdas de su derecha donde están. Elimínela usted en Excel. No se cambió nada.`,
  'filtered-range': (p) =>
    `Hay un filtro activo ${inSheet(p)}. Quite el filtro y vuelva a intentarlo. No se cambió nada.`,
  'pivot-range': (p) => `Hay una tabla dinámica que estorba ${inSheet(p)}. Escriba en una hoja nueva.`,
  'too-many-rows': (p) =>
    `${sheetOf(p)} está llena: las filas no caben debajo de lo que ya hay. Escriba en una hoja nueva.`,
  'host-busy': () => 'Excel está ocupado. Espere un momento y vuelva a intentarlo. No se escribe nada dos veces.',
  cancelled: () => 'Cancelado. No se escribió nada.',
  'out-of-time': (p) =>
    p['sheets'] === ''
      ? 'Tardó más de los cinco minutos que Excel concede a un comando de la cinta y se detuvo. No se escribió nada. Trabaje en el panel, que no tiene ese límite.'
      : `Tardó más de los cinco minutos que Excel concede a un comando de la cinta y se detuvo. Estas hojas pueden estar incompletas: ${p['sheets']}. Ejecútelo de nuevo o trabaje en el panel, que no tiene ese límite y puede restaurarlas.`,
  unexpected: () => 'Ocurrió algo que no habíamos previsto. No se perdió nada. Copie los detalles y envíenoslos.',
};
