import { parseXml, type XmlElement } from '@cj-tech-master/excelts/xml';
import { strFromU8, unzipSync } from 'fflate';
import { posix } from 'node:path';
import { childrenOf, descendants, doubles, local, refsOf, type CheckedPackage } from './elements';
import { sheetProblems } from './sheetProblems';

/** Sequences of the schemas (ECMA-376 part 1), for the parts that we write into. */
const ORDERS: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
    'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins ' +
    'pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
    'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets functionGroups ' +
    'externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr ' +
    'webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  row: 'c extLst',
  c: 'f v is extLst',
  xf: 'alignment protection extLst',
  border: 'start left end right top bottom diagonal vertical horizontal',
};

const relsOf = (part: string): string => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
const sourceOf = (rels: string): string =>
  rels === '_rels/.rels' ? '' : posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, '.rels'));

function orderProblems(part: string, root: XmlElement): string[] {
  const problems: string[] = [];
  for (const element of descendants(root)) {
    const order = ORDERS[local(element.name)]?.split(' ');
    if (order === undefined) continue;
    const places = childrenOf(element).map((each) => order.indexOf(local(each.name)));
    if (places.some((place, index) => place >= 0 && place < Math.max(...places.slice(0, index), -1)))
      problems.push(`${part}: children of ${element.name} out of order`);
  }
  return problems;
}

/**
 * What is wrong with a workbook file by the Open Packaging Conventions and by what Excel takes for damage: content types,
 * relations, ids and names that occur twice, indexes that lead nowhere, elements out of the schema's sequence.
 */
export function packageProblems(bytes: Uint8Array): string[] {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name.toLowerCase(), content]));
  const problems: string[] = [];
  const roots = new Map<string, XmlElement | undefined>();
  const root = (part: string): XmlElement | undefined => {
    const key = part.toLowerCase();
    if (!roots.has(key)) roots.set(key, readXml(files.get(key)));
    return roots.get(key);
  };
  const types = root('[Content_Types].xml');
  const overrides = childrenOf(types, 'Override').map((each) =>
    (each.attributes['PartName'] ?? '').slice(1).toLowerCase(),
  );
  const defaults = childrenOf(types, 'Default').map((each) => (each.attributes['Extension'] ?? '').toLowerCase());
  for (const name of doubles(overrides)) problems.push(`content type of ${name} twice`);
  for (const name of doubles(defaults)) problems.push(`default type of ${name} twice`);
  for (const name of overrides) if (!files.has(name)) problems.push(`content type of ${name}, which is not there`);
  for (const name of files.keys())
    if (name !== '[content_types].xml' && !overrides.includes(name) && !defaults.includes(name.replace(/^.*\./, '')))
      problems.push(`no content type of ${name}`);

  const relations = new Map<string, Map<string, { kind: string; target: string }>>();
  for (const name of [...files.keys()].filter((each) => each.endsWith('.rels'))) {
    const source = sourceOf(name);
    if (source !== '' && !files.has(source)) problems.push(`${name} without its part`);
    const own = new Map<string, { kind: string; target: string }>();
    const list = childrenOf(root(name), 'Relationship');
    for (const id of doubles(list.map((each) => each.attributes['Id'] ?? ''))) problems.push(`${name}: ${id} twice`);
    for (const { attributes } of list) {
      if (attributes['TargetMode'] === 'External') continue;
      const address = attributes['Target'] ?? '';
      const target = address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(source), address);
      if (!files.has(target.toLowerCase())) problems.push(`${name}: ${address} is not there`);
      own.set(attributes['Id'] ?? '', {
        kind: (attributes['Type'] ?? '').replace(/^.*\//, ''),
        target: target.toLowerCase(),
      });
    }
    relations.set(source, own);
  }
  const checked: CheckedPackage = {
    root,
    target: (part, id) => relations.get(part.toLowerCase())?.get(id)?.target,
    ofKind: (part, kind) =>
      [...(relations.get(part.toLowerCase())?.values() ?? [])]
        .filter((each) => each.kind === kind)
        .map(({ target }) => target),
  };
  for (const name of files.keys())
    if (/\.xml$/.test(name)) {
      const element = root(name);
      if (element === undefined) problems.push(`${name} is not well-formed`);
      else problems.push(...orderProblems(name, element));
    }
  for (const [part] of relations)
    if (part.endsWith('.xml'))
      for (const id of refsOf(root(part)))
        if (checked.target(part, id) === undefined && !isExternal(root(relsOf(part)), id))
          problems.push(`${part}: ${id} leads nowhere`);
  const [workbook = ''] = checked.ofKind('', 'officeDocument');
  problems.push(...sheetProblems(checked, workbook));
  return problems;
}

const isExternal = (rels: XmlElement | undefined, id: string): boolean =>
  childrenOf(rels, 'Relationship').some(
    ({ attributes }) => attributes['Id'] === id && attributes['TargetMode'] === 'External',
  );

function readXml(bytes: Uint8Array | undefined): XmlElement | undefined {
  if (bytes === undefined) return undefined;
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    return parseXml(utf16 === null ? strFromU8(bytes).replace(/^\ufeff/, '') : new TextDecoder(utf16).decode(bytes))
      .root;
  } catch {
    return undefined;
  }
}

/** Fails a test when a file has a problem that it did not have before. */
export function expectSound(after: Uint8Array, before: Uint8Array | null = null): void {
  const known = new Set(before === null ? [] : packageProblems(before));
  expect(packageProblems(after).filter((problem) => !known.has(problem))).toEqual([]);
}
