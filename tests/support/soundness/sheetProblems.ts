import type { XmlElement } from '@cj-tech-master/excelts/xml';
import { areasOf, overlap } from '../../../src/workbook/xlsx/package/sheet/areas';
import { childrenOf, descendants, doubles, local, relationOf, type CheckedPackage } from './elements';

const one = (root: XmlElement | undefined, name: string): XmlElement | undefined => childrenOf(root, name)[0];
const countOf = (root: XmlElement | undefined, name: string): number => childrenOf(one(root, name)).length;

/** A list whose count says something else than it holds. */
function countProblems(part: string, root: XmlElement | undefined): string[] {
  if (root === undefined) return [];
  return [...descendants(root)].flatMap((element) => {
    const count = element.attributes['count'];
    const isList =
      /^(mergeCells|dataValidations|tableParts|tableColumns|numFmts|fonts|fills|borders|cellXfs|dxfs)$/.test(
        local(element.name),
      );
    return !isList || count === undefined || Number(count) === childrenOf(element).length
      ? []
      : [`${part}: ${element.name} counts ${count} of ${childrenOf(element).length}`];
  });
}

interface Limits {
  readonly formats: number;
  readonly differential: number;
  readonly strings: number;
}

function styleProblems(part: string, root: XmlElement | undefined): string[] {
  const limits = { fontId: countOf(root, 'fonts'), fillId: countOf(root, 'fills'), borderId: countOf(root, 'borders') };
  return childrenOf(one(root, 'cellXfs')).flatMap((xf) =>
    Object.entries(limits)
      .filter(([name, count]) => Number(xf.attributes[name] ?? 0) >= Math.max(1, count))
      .map(([name]) => `${part}: ${name} ${xf.attributes[name]} is not there`),
  );
}

function cellProblems(part: string, root: XmlElement | undefined, limits: Limits): string[] {
  const problems: string[] = [];
  let lastRow = 0;
  for (const row of childrenOf(one(root, 'sheetData'), 'row')) {
    const number = Number(row.attributes['r'] ?? lastRow + 1);
    if (number <= lastRow) problems.push(`${part}: row ${number} after ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of childrenOf(row, 'c')) {
      const address = cell.attributes['r'] ?? '';
      const [place] = areasOf(address);
      if (address !== '' && (place === undefined || place.row !== number - 1 || place.column <= lastColumn))
        problems.push(`${part}: ${address} out of order`);
      lastColumn = place?.column ?? lastColumn + 1;
      if (Number(cell.attributes['s'] ?? 0) >= Math.max(1, limits.formats))
        problems.push(`${part}: ${address} has no such format`);
      const value = childrenOf(cell, 'v')[0]
        ?.children.map((node) => (node.type === 'text' ? node.value : ''))
        .join('');
      if (cell.attributes['t'] === 's' && Number(value) >= limits.strings)
        problems.push(`${part}: ${address} has no such text`);
    }
  }
  return problems;
}

function featureProblems(part: string, root: XmlElement | undefined, limits: Limits): string[] {
  const problems: string[] = [];
  const merges = childrenOf(one(root, 'mergeCells')).flatMap((each) => areasOf(each.attributes['ref'] ?? ''));
  if (merges.length < 500)
    for (const [index, area] of merges.entries())
      if (merges.slice(index + 1).some((other) => overlap(area, other))) problems.push(`${part}: merged areas overlap`);
  if (root !== undefined)
    for (const { attributes } of descendants(root))
      if (attributes['dxfId'] !== undefined && Number(attributes['dxfId']) >= limits.differential)
        problems.push(`${part}: dxf ${attributes['dxfId']} is not there`);
  return problems;
}

function tableProblems(part: string, root: XmlElement | undefined): string[] {
  const [area] = areasOf(root?.attributes['ref'] ?? '');
  const names = childrenOf(one(root, 'tableColumns')).map((each) => (each.attributes['name'] ?? '').toLowerCase());
  return [
    ...(area?.columns === names.length ? [] : [`${part}: ${names.length} columns on ${area?.columns ?? 0}`]),
    ...doubles(names).map((name) => `${part}: column ${name} twice`),
  ];
}

/** Problems of a workbook's sheets, names, styles, tables and drawings. */
export function sheetProblems(pkg: CheckedPackage, workbook: string): string[] {
  const root = pkg.root(workbook);
  const sheets = childrenOf(one(root, 'sheets'));
  const problems: string[] = [];
  const names = sheets.map((each) => (each.attributes['name'] ?? '').toLowerCase());
  for (const name of doubles(names)) problems.push(`sheet ${name} twice`);
  for (const id of doubles(sheets.map((each) => each.attributes['sheetId'] ?? '')))
    problems.push(`sheet id ${id} twice`);
  const defined = childrenOf(one(root, 'definedNames'));
  const scopes = defined.map(
    (each) => `${(each.attributes['name'] ?? '').toLowerCase()} in ${each.attributes['localSheetId'] ?? 'all'}`,
  );
  for (const name of doubles(scopes)) problems.push(`name ${name} twice`);
  for (const each of defined)
    if (Number(each.attributes['localSheetId'] ?? 0) >= sheets.length)
      problems.push(`name ${each.attributes['name']} of no sheet`);
  const [stylesPart = ''] = pkg.ofKind(workbook, 'styles');
  const [stringsPart = ''] = pkg.ofKind(workbook, 'sharedStrings');
  const styles = pkg.root(stylesPart);
  const limits = {
    formats: countOf(styles, 'cellXfs'),
    differential: countOf(styles, 'dxfs'),
    strings: childrenOf(pkg.root(stringsPart)).length,
  };
  problems.push(...styleProblems(stylesPart, styles), ...countProblems(stylesPart, styles));
  const tables: string[] = [];
  for (const sheet of sheets) {
    const part = pkg.target(workbook, relationOf(sheet) ?? '');
    if (part === undefined || local(pkg.root(part)?.name ?? '') !== 'worksheet') continue;
    const content = pkg.root(part);
    problems.push(
      ...cellProblems(part, content, limits),
      ...featureProblems(part, content, limits),
      ...countProblems(part, content),
    );
    for (const table of pkg.ofKind(part, 'table')) {
      tables.push(table);
      problems.push(...tableProblems(table, pkg.root(table)), ...countProblems(table, pkg.root(table)));
    }
    for (const drawing of pkg.ofKind(part, 'drawing')) {
      const content = pkg.root(drawing);
      const ids = content === undefined ? [] : [...descendants(content)].filter((each) => local(each.name) === 'cNvPr');
      for (const id of doubles(ids.map((each) => each.attributes['id'] ?? '')))
        problems.push(`${drawing}: object ${id} twice`);
    }
  }
  for (const id of doubles(tables.map((part) => pkg.root(part)?.attributes['id'] ?? '')))
    problems.push(`table id ${id} twice`);
  for (const name of doubles(tables.map((part) => (pkg.root(part)?.attributes['displayName'] ?? '').toLowerCase())))
    problems.push(`table ${name} twice`);
  return problems;
}
