import { dropContentType } from '../container/contentTypes';
import type { PackageDraft } from '../container/package';
import { relationsOf, removeRelations } from '../container/relations';

/** Something of the user's file that could not be kept; `what` is a fixed English name. */
export interface Lost {
  readonly what: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** Relations of the package and of the workbook whose parts are wrong once a cell has changed; no name: no loss. */
const WRONG_AFTER_CHANGE: readonly { readonly kind: string; readonly folder?: string; readonly what?: string }[] = [
  // Excel makes a new one; an old one that names a cell without a formula makes the file look damaged.
  { kind: 'calcChain' },
  { kind: 'origin', folder: '_xmlsignatures/', what: 'digital signature' },
  { kind: 'revisionHeaders', folder: 'revisions/', what: 'change history of a shared workbook' },
  { kind: 'usernames', folder: 'revisions/' },
];

/** Takes away what a changed workbook must not carry on, and names what people will miss. */
export function dropWhatBecomesWrong(draft: PackageDraft, workbook: string): readonly Lost[] {
  const lost: Lost[] = [];
  for (const from of ['', workbook])
    for (const { kind, target, external } of relationsOf(draft, from)) {
      const rule = WRONG_AFTER_CHANGE.find((each) => each.kind === kind);
      if (rule === undefined || external) continue;
      removeRelations(draft, from, target);
      const folder = rule.folder === undefined ? null : target.slice(0, target.lastIndexOf('/') + 1);
      for (const part of draft.names())
        if (
          part.toLowerCase() === target.toLowerCase() ||
          (folder?.endsWith(rule.folder ?? '') === true && part.startsWith(folder))
        ) {
          draft.remove(part);
          dropContentType(draft, part);
        }
      if (rule.what !== undefined) lost.push({ what: rule.what });
    }
  return lost;
}
