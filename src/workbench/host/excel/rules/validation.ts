import type { DataValidation } from '@cj-tech-master/excelts';
import { absoluteAddress } from '../../model/cells/cellRange';
import { RangeTarget } from '../../model/cells/rangeTarget';
import { setValidation, validationOf } from '../../model/looks/validation';
import { quoteSheetName } from '../../../../workbook/address';
import { invalidArgument, notImplemented } from '../../richapi/errors';
import { HostRef } from '../../richapi/types';
import { flagValue } from '../arguments';
import { define } from '../targets';

/** Excel takes at most this many characters of entries typed into a list. */
const LONGEST_LIST = 255;

type ErrorStyle = 'Stop' | 'Warning' | 'Information';

interface Alert {
  readonly showAlert?: boolean;
  readonly style?: ErrorStyle;
  readonly title?: string;
  readonly message?: string;
}

function listFormula(source: unknown): string {
  if (source instanceof HostRef && source.target instanceof RangeTarget) {
    const { sheet, area } = source.target;
    return `${quoteSheetName(sheet.name)}!${absoluteAddress(area)}`;
  }
  if (typeof source !== 'string' || source === '') throw invalidArgument('a list has a source');
  if (source.startsWith('=')) return source.slice(1);
  if (source.length > LONGEST_LIST) throw invalidArgument('the entries of a list are too long');
  return `"${source}"`;
}

function setRule(range: RangeTarget, value: unknown): void {
  range.sheet.guard(range.area);
  const rule = value as { readonly list?: { readonly source?: unknown; readonly inCellDropDown?: boolean } } | null;
  const kinds = Object.entries(rule ?? {})
    .filter(([, of]) => of !== null && of !== undefined)
    .map(([kind]) => kind);
  if (kinds.length !== 1 || rule?.list === undefined) throw notImplemented(`a validation rule of ${kinds.join(', ')}`);
  const formulae = [listFormula(rule.list.source)];
  const { prompt, promptTitle, showInputMessage } = validationOf(range.sheet, range.area) ?? {};
  const said = {
    ...(prompt === undefined ? {} : { prompt }),
    ...(promptTitle === undefined ? {} : { promptTitle }),
    ...(showInputMessage === undefined ? {} : { showInputMessage }),
  };
  const list = { type: 'list' as const, formulae, allowBlank: true, showErrorMessage: true };
  setValidation(range.sheet, range.area, { ...list, ...said });
}

interface Prompt {
  readonly title?: string;
  readonly message?: string;
  readonly showPrompt?: boolean;
}

/** Excel's dialog takes at most so many characters of a title and of a message. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

function checkTexts({ title = '', message = '' }: { readonly title?: string; readonly message?: string }): void {
  if (title.length > LONGEST_TITLE) throw invalidArgument('the title of a message is too long');
  if (message.length > LONGEST_MESSAGE) throw invalidArgument('a message is too long');
}

/** A prompt needs no rule. */
function setPrompt(range: RangeTarget, value: unknown): void {
  range.sheet.guard(range.area);
  const said = (value ?? {}) as Prompt;
  checkTexts(said);
  const rule = validationOf(range.sheet, range.area) ?? { type: 'any' as const };
  const { title = '', message = '', showPrompt = true } = said;
  setValidation(range.sheet, range.area, {
    ...rule,
    promptTitle: title,
    prompt: message,
    showInputMessage: showPrompt,
  });
}

/** Changes the rule that is there. */
function change(range: RangeTarget, to: Partial<DataValidation>): void {
  range.sheet.guard(range.area);
  const rule = validationOf(range.sheet, range.area);
  if (rule === null) throw invalidArgument('the range has no rule');
  setValidation(range.sheet, range.area, { ...rule, ...to } as DataValidation);
}

function ruleOf(range: RangeTarget): unknown {
  const rule = validationOf(range.sheet, range.area);
  if (rule?.type !== 'list') return null;
  const formula = String(rule.formulae[0] ?? '');
  const entries = /^"(.*)"$/s.exec(formula)?.[1];
  return { list: { inCellDropDown: true, source: entries ?? `=${formula}` } };
}

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  textLength: 'TextLength',
  custom: 'Custom',
};

export const defineValidation = define('DataValidation', {
  scalars: {
    ErrorAlert: ({ sheet, area }) => {
      const rule = validationOf(sheet, area);
      const style = rule?.errorStyle ?? 'stop';
      return {
        message: rule?.error ?? '',
        showAlert: rule?.showErrorMessage !== false,
        style: style.charAt(0).toUpperCase() + style.slice(1),
        title: rule?.errorTitle ?? '',
      };
    },
    IgnoreBlanks: ({ sheet, area }) => validationOf(sheet, area)?.allowBlank !== false,
    Prompt: ({ sheet, area }) => {
      const rule = validationOf(sheet, area);
      return {
        message: rule?.prompt ?? '',
        showPrompt: rule?.showInputMessage === true,
        title: rule?.promptTitle ?? '',
      };
    },
    Rule: ruleOf,
    Type: ({ sheet, area }) => {
      const rule = validationOf(sheet, area);
      return rule === null ? 'None' : (TYPES[rule.type] ?? 'None');
    },
  },
  setters: {
    ErrorAlert: (range, value) => {
      const said = (value ?? {}) as Alert;
      checkTexts(said);
      const { showAlert = true, style = 'Stop', title, message } = said;
      change(range, {
        showErrorMessage: showAlert,
        errorStyle: style.toLowerCase(),
        ...(title === undefined || title === '' ? {} : { errorTitle: title }),
        ...(message === undefined || message === '' ? {} : { error: message }),
      });
    },
    IgnoreBlanks: (range, value) => change(range, { allowBlank: flagValue(value) }),
    Prompt: setPrompt,
    Rule: setRule,
  },
  methods: {
    Clear: (range) => {
      range.sheet.guard(range.area);
      setValidation(range.sheet, range.area, null);
    },
  },
});
