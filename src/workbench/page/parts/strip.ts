import { BAD_DAYS } from '../../host/faults';
import type { Parameters } from '../parameters';
import { button, choice, element } from './dom';

/** What the strip changes: how the add-in is shown, and how the host behaves. */
export interface StripActions {
  /** The pane opens anew with these. */
  change(changed: Partial<Parameters>): void;
  /** One of the bad days by its name, "slow" for answers that take their time; '' for a good day. */
  fault(name: string): void;
  log(): void;
}

const LANGUAGES = [
  ['en-US', 'English'],
  ['zh-CN', '简体中文'],
  ['zh-TW', '繁體中文'],
  ['es-ES', 'Español'],
] as const;

const WIDTHS = ['270', '320', '350'] as const;
const REQUIREMENTS = ['1.12', '1.13', '1.14', '1.15'] as const;

/** Name of the fault that only takes time. */
export const SLOW = 'slow';

const pairs = (values: readonly string[], text = (value: string): string => value): (readonly [string, string])[] =>
  values.map((value) => [value, text(value)]);

/** The controls for trying the add-in under other conditions. */
export function strip(parameters: Parameters, actions: StripActions): HTMLElement {
  const widths = pairs([...new Set([...WIDTHS, String(parameters.width)])], (width) => `${width} px`);
  const sets = pairs([...new Set([...REQUIREMENTS, parameters.api])], (api) => `ExcelApi ${api}`);
  const faults = [['', 'none'], [SLOW, 'slow answers'], ...pairs(Object.keys(BAD_DAYS))] as const;
  return element(
    'div',
    'strip',
    choice('Language of Office', LANGUAGES, parameters.lang, (lang) => actions.change({ lang })),
    choice('Theme', [['', 'as the system'], ...pairs(['light', 'dark'])], parameters.theme ?? '', (theme) =>
      actions.change({ theme: theme === 'light' || theme === 'dark' ? theme : null }),
    ),
    choice('Width of the pane', widths, String(parameters.width), (width) => actions.change({ width: Number(width) })),
    choice('Requirement set', sets, parameters.api, (api) => actions.change({ api })),
    choice('Fault of the host', faults, '', (name) => actions.fault(name)),
    button('strip-button', actions.log, 'Request log'),
  );
}
