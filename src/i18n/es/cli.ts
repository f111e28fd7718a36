import type { Texts } from '../texts';

/** What the command line prints for people. */
export const cli: Texts['cli'] = {
  help: `Key Accounts: clases ABC, segmentos y estrategias a partir de hojas de ventas por cliente.

key-accounts classify IN.xlsx|IN.csv [MORE...] [-o OUT.xlsx] [options]

  -o, --output FILE      escribe un libro con las hojas Clientes y Guía de estrategias
  --json FILE            escribe el informe en JSON
  --force                permite que -o sea uno de los archivos de entrada
  --sheet NAME           lee esta hoja (se puede repetir)
  --map FIELD=COLUMN,... customer=B,date=A,amount=F,id=..,profit=.. (amount=Hoja1!F para una hoja)
  --months C:N           columnas de los meses
  --header-row N         última fila de los encabezados
  --year YYYY            año de los meses que no lo indican
  --first-period YYYY-MM mes del primer periodo fiscal
  --date-order ORDER     dmy, mdy o ymd
  --unit N               factor de los importes, por ejemplo 10000
  --currency CODE        lee solo esta moneda, p. ej. EUR
  --documents TYPE=WHAT  qué son las filas de un tipo: sale, return, cancelled o payment
  --document-total WHAT  un total repetido en cada línea del documento cuenta once (una vez) o each
  --sign SIGN            reversed si los abonos son ventas; as-is si no
  --confirm CODE         pregunta del informe ya revisada, que se deja como está
  --complete YYYY-MM     el último mes está completo, por bajo que sea
  --assume               toma la respuesta más probable en vez de detenerse a preguntar
  --as-of YYYY-MM        mira hacia atrás desde el final de este mes
  --window WINDOW        ly+ty (predeterminado), 12m, 24m, ty o all
  --abc A/B              umbrales en porcentaje, 80/95 si no se indica
  --basis BASIS          amount (predeterminado), profit o quantity
  --growth X             variación que hace "en rápido crecimiento", 0.2 si no se indica
  --market on|off        compara el crecimiento con el de todos los clientes (on si no se indica)
  --decline X            variación que hace "en descenso" y no leal, -0.3 si no se indica
  --dormancy RULE        auto (predeterminado), chance o months: qué hace inactivo a un cliente
  --dormant N            meses sin comprar que hacen inactivo a un cliente (regla por meses)
  --today YYYY-MM-DD     día que se toma como hoy
  --write-back           escribe clase, segmento y estrategia junto a los clientes de la propia hoja
  --data-check           añade una hoja con filas omitidas, totales que difieren y fusiones sugeridas
  --lang LANGUAGE        en, zh-Hans, zh-Hant o es

key-accounts role-map IN.xlsx -o OUT.xlsx [--lang LANGUAGE] [--today YYYY-MM-DD] [--force]
    crea o actualiza las hojas Mapa de roles y Cobertura

key-accounts visit-log IN.xlsx -o OUT.xlsx [--lang LANGUAGE] [--force]
    añade la hoja Registro de visitas o repone lo que se borró de ella`,
  read: (p) => `Filas leídas: ${p.rows} (${p.sheets}). Clientes: ${p.customers}.`,
  total: (p) => `Total de control: ${p.amount}`,
  totalAgrees: 'coincide con el total de la hoja',
  classHeader: 'Clase',
  segmentHeader: 'Segmento',
  customersHeader: 'Clientes',
  salesHeader: 'Ventas',
  shareHeader: 'Participación',
  topHeader: 'Cuentas principales',
  skippedHeader: 'Filas omitidas',
  ignoredHeader: 'Hojas sin leer',
  warningsHeader: 'Revise',
  written: (p) => `Escrito: ${p.file} (celdas: ${p.cells})`,
  unchanged: (p) => `Escrito: ${p.file} (sin cambios)`,
  progress: (p) => `${p.done} de ${p.total} filas`,
  andMore: (p) => `y ${p.count} más`,
  usage: {
    noCommand: 'Falta el comando.',
    unknownCommand: (p) => `No existe el comando "${p.command}".`,
    unknownOption: (p) => `No existe la opción ${p.option}.`,
    missingValue: (p) => `${p.option} necesita un valor.`,
    badValue: (p) => `${p.option} no puede ser "${p.value}": se espera ${p.expected}.`,
    noInput: 'Falta el archivo de entrada.',
  },
};
