import { fullAddress, absoluteAddress } from '../model/cells/cellRange';
import { RangeTarget } from '../model/cells/rangeTarget';
import { quoteSheetName } from '../../../workbook/address';
import { itemNotFound } from '../richapi/errors';
import type { Args } from '../richapi/types';
import { findAddress, textValue } from './arguments';
import { define, ref, type NameTarget } from './targets';

/** A name refers to a range that is passed, or to a formula. */
function reference(args: Args): string {
  const passed = args.ref(1);
  if (passed?.target instanceof RangeTarget)
    return `=${quoteSheetName(passed.target.sheet.name)}!${absoluteAddress(passed.target.area)}`;
  return args.text(1);
}

export const defineNames = define('NamedItemCollection', {
  items: (workbook) => workbook.names.all().map((entry) => ref('NamedItem', { workbook, entry })),
  indexer: (workbook, args) => {
    const entry = workbook.names.get(args.text(0));
    if (entry === null) throw itemNotFound(`the name "${args.text(0)}"`);
    return ref('NamedItem', { workbook, entry });
  },
  methods: {
    Add: (workbook, args) => {
      workbook.guard();
      return ref('NamedItem', { workbook, entry: workbook.names.add(args.text(0), reference(args)) });
    },
    GetCount: (workbook) => workbook.names.all().length,
    GetItemOrNullObject: (workbook, args) => {
      const entry = workbook.names.get(args.text(0));
      return entry === null ? null : ref('NamedItem', { workbook, entry });
    },
  },
});

const formulaOf = ({ workbook, entry }: NameTarget): string => workbook.names.get(entry.name)?.formula ?? entry.formula;

export const defineName = define('NamedItem', {
  identity: ({ entry }) => ({ _Id: entry.name }),
  scalars: {
    _Id: ({ entry }) => entry.name,
    Formula: formulaOf,
    Name: ({ entry }) => entry.name,
    Scope: () => 'Workbook',
    Type: (target) => (formulaOf(target).includes('!') ? 'Range' : 'String'),
    Value: (target) => {
      const formula = formulaOf(target);
      const range = formula.includes('!') ? findAddress(formula.slice(1), null, target.workbook) : null;
      return range === null ? formula : fullAddress(range.sheet.name, range.area);
    },
    Visible: () => true,
  },
  setters: {
    Formula: ({ workbook, entry }, value) => {
      workbook.guard();
      workbook.names.setFormula(entry.name, textValue(value));
    },
  },
  methods: {
    Delete: ({ workbook, entry }) => {
      workbook.guard();
      workbook.names.remove(entry.name);
    },
    GetRange: (target) => ref('Range', findAddress(formulaOf(target).slice(1), null, target.workbook)),
  },
});

export const defineSettings = define('SettingCollection', {
  items: (workbook) => [...workbook.settings.keys()].map((key) => ref('Setting', { workbook, key })),
  indexer: (workbook, args) => {
    if (!workbook.settings.has(args.text(0))) throw itemNotFound(`the setting "${args.text(0)}"`);
    return ref('Setting', { workbook, key: args.text(0) });
  },
  methods: {
    Add: (workbook, args) => {
      workbook.guard();
      workbook.settings.set(args.text(0), args.raw(1));
      return ref('Setting', { workbook, key: args.text(0) });
    },
    GetCount: ({ settings }) => settings.size,
    GetItemOrNullObject: (workbook, args) =>
      workbook.settings.has(args.text(0)) ? ref('Setting', { workbook, key: args.text(0) }) : null,
  },
});

export const defineSetting = define('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  scalars: { _Id: ({ key }) => key, Key: ({ key }) => key, Value: ({ workbook, key }) => workbook.settings.get(key) },
  setters: { Value: ({ workbook, key }, value) => void workbook.settings.set(key, value) },
  methods: { Delete: ({ workbook, key }) => void workbook.settings.delete(key) },
});
