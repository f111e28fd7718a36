import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { excelRegistry } from '../../../../src/workbench/host/excel/registry';
import { tableMembers } from '../../../../src/workbench/host/richapi/types';
import { wireName } from '../../../../src/workbench/host/richapi/wire';

const root = join(__dirname, '../../../..');
/** Code of the add-in that speaks to Excel. */
const FOLDERS = ['src/workbook/excel', 'src/taskpane', 'src/commands'];
/** Newer than the manifest's minimum; each call of these stands behind a look at the requirement set. */
const BEHIND_A_CHECK = ['Range.getMergedAreasOrNullObject', 'Table.resize', 'ChartSeries.getDimensionDataSourceString'];
/** Members the client library answers itself. */
const CLIENT_ONLY = ['load', 'untrack', 'track', 'sync', 'isNullObject', 'items', 'toJSON', 'workbook', 'application'];

interface Use {
  readonly member: string;
  readonly type: string;
  readonly name: string;
  readonly kind: 'get' | 'set' | 'call' | 'load';
  readonly api: string | null;
}

function sources(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(root, folder, file));
  } catch {
    return []; // not every surface is there
  }
}

/** Every use of a member of a class of the Excel namespace, with its requirement set from the type declarations. */
function uses(): readonly Use[] {
  const program = ts.createProgram(FOLDERS.flatMap(sources), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    jsx: ts.JsxEmit.ReactJSX,
    types: ['office-js'],
    typeRoots: [join(root, 'node_modules/@types')],
  });
  const checker = program.getTypeChecker();
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) found.push(...useOf(checker, node.name, kindOf(node)));
    if (ts.isBindingElement(node) && ts.isIdentifier(node.propertyName ?? node.name))
      found.push(...boundUse(checker, node));
    if (ts.isCallExpression(node)) found.push(...loads(checker, node));
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(join(root, 'src'))) visit(file);
  return found;
}

function kindOf(node: ts.PropertyAccessExpression): Use['kind'] {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return 'call';
  const isTarget = ts.isBinaryExpression(parent) && parent.left === node;
  return isTarget && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken ? 'set' : 'get';
}

function useOf(checker: ts.TypeChecker, name: ts.Node, kind: Use['kind']): readonly Use[] {
  return declaredUses(checker.getSymbolAtLocation(name), kind);
}

/** `const { freezePanes } = sheet` uses the member too. */
function boundUse(checker: ts.TypeChecker, node: ts.BindingElement): readonly Use[] {
  const type = checker.getTypeAtLocation(node.parent);
  const name = (node.propertyName ?? node.name).getText();
  return declaredUses(type.getProperty(name), 'get');
}

/** `range.load('values, address')`: every name is a member that is read. */
function loads(checker: ts.TypeChecker, node: ts.CallExpression): readonly Use[] {
  if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'load') return [];
  const [argument] = node.arguments;
  if (argument === undefined || !ts.isStringLiteralLike(argument)) return [];
  return argument.text.split(',').flatMap((path) => {
    let type = checker.getTypeAtLocation((node.expression as ts.PropertyAccessExpression).expression);
    return path
      .trim()
      .split('/')
      .flatMap((name) => {
        const symbol = type.getProperty(name);
        const used = declaredUses(symbol, 'load');
        if (symbol !== undefined) {
          const next = checker.getTypeOfSymbol(symbol);
          type = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
        }
        return used;
      });
  });
}

function declaredUses(symbol: ts.Symbol | undefined, kind: Use['kind']): readonly Use[] {
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || declaration === undefined) return [];
  const owner = declaration.parent;
  if (!declaration.getSourceFile().fileName.includes('@types/office-js') || !ts.isClassDeclaration(owner)) return [];
  const type = owner.name?.text ?? '';
  if (CLIENT_ONLY.includes(symbol.name) || type === 'ClientResult') return [];
  const api = /\[Api set: (\w+ [\d.]+)/.exec(declaration.getFullText())?.[1] ?? null;
  return [{ member: `${type}.${symbol.name}`, type, name: symbol.name, kind, api }];
}

const all = uses();
const registry = excelRegistry();

/** Events by the name under which the library registers them. */
const EVENTS: Readonly<Record<string, string>> = {
  onActivated: '_RegisterActivatedEvent',
  onAdded: '_RegisterAddedEvent',
  onChanged: '_RegisterDataChangedEvent',
  onDeactivated: '_RegisterDeactivatedEvent',
  onDeleted: '_RegisterDeletedEvent',
  onSelectionChanged: '_RegisterSelectionChangedEvent',
};

function isDefined({ type, name, kind }: Use): boolean {
  // Handlers are the client's own; what reaches Excel is their registration.
  if (type === 'EventHandlers' || type === 'EventHandlerResult') return true;
  if (!registry.has(type)) return false;
  const table = registry.table(type);
  const event = EVENTS[name];
  if (event !== undefined) return table.methods?.[event] !== undefined;
  const { scalars, setters, links, methods } = tableMembers(table);
  const wire = wireName(name);
  if (kind === 'call') return methods.includes(wire) || (name === 'getItem' && table.indexer !== undefined);
  if (kind === 'set') return setters.includes(wire) || (name === 'showGridlines' && setters.includes('Gridlines'));
  return scalars.includes(wire) || links.includes(wire);
}

describe('what the add-in asks of Excel', () => {
  it('is found', () => {
    const members = new Set(all.map(({ member }) => member));
    for (const member of ['Range.values', 'Worksheet.getRangeByIndexes', 'TableCollection.add', 'PageLayout.zoom'])
      expect(members).toContain(member);
  });

  it('is defined by the emulated host, every member', () => {
    const missing = all.filter((use) => !isDefined(use)).map(({ member, kind }) => `${member} (${kind})`);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('is in ExcelApi 1.12, or stands behind a check', () => {
    const newer = all.filter(({ api, member }) => {
      const version = /^ExcelApi 1\.(\d+)$/.exec(api ?? 'ExcelApi 1.1')?.[1];
      return (version === undefined || Number(version) > 12) && !BEHIND_A_CHECK.includes(member);
    });
    expect(newer.map(({ member, api }) => `${member}: ${api ?? ''}`)).toEqual([]);
  });

  it('clears no undo stack, but for hiding a sheet just made, looking for merged cells and removing our sheets', () => {
    const clearing = [
      'Worksheet.delete',
      'Worksheet.copy',
      'Worksheet.name',
      'Worksheet.position',
      'Worksheet.visibility',
    ];
    const others = ['WorksheetProtection.protect', 'WorksheetProtection.unprotect', 'Workbook.save'];
    const found = all.filter(
      ({ member, kind }) => [...clearing, ...others].includes(member) && (kind === 'set' || kind === 'call'),
    );
    expect([...new Set(found.map(({ member }) => member))]).toEqual([
      // Taking our sheets away is what "Remove" is asked for.
      'Worksheet.delete',
      'Worksheet.visibility',
    ]);
  });
});
