import { addRelation, OFFICE_RELATIONS, relationsOf } from '../../../workbook/xlsx/package/container/relations';
import { setContentType } from '../../../workbook/xlsx/package/container/contentTypes';
import type { Package, PackageDraft } from '../../../workbook/xlsx/package/container/package';
import { attribute, child, childrenNamed, escapeXml, parseXml } from '../../../workbook/xlsx/package/xml/xml';

/** The add-in whose settings these are: the Id of the manifest. */
export const ADD_IN_ID = 'da0936b5-a928-44ed-9ae7-b59114f0a8c9';

const MICROSOFT = 'http://schemas.microsoft.com/office';
const TYPES = 'application/vnd.ms-office';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where Excel keeps what add-ins remember ([MS-OWEXML]): one part for each add-in, found by way of the task panes. */
function settingsPart(parts: Package | PackageDraft): string | null {
  const panes = relationsOf(parts, '').filter(({ kind }) => kind === 'webextensiontaskpanes');
  for (const { target } of panes.flatMap((pane) => relationsOf(parts, pane.target))) {
    if (!parts.has(target)) continue;
    const text = parts.text(target);
    const reference = child(parseXml(text), 'reference');
    if (reference !== undefined && attribute(text, reference, 'id') === ADD_IN_ID) return target;
  }
  return null;
}

/** `workbook.settings` of a file: JSON values by name. */
export function readSettings(pkg: Package): ReadonlyMap<string, unknown> {
  const part = settingsPart(pkg);
  if (part === null) return new Map();
  const text = pkg.text(part);
  return new Map(
    childrenNamed(child(parseXml(text), 'properties'), 'property').map((element) => [
      attribute(text, element, 'name') ?? '',
      parseValue(attribute(text, element, 'value') ?? ''),
    ]),
  );
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Writes the settings of the add-in; those of others stay. */
export function writeSettings(draft: PackageDraft, settings: ReadonlyMap<string, unknown>): void {
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`,
  );
  const extension =
    `${HEAD}<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{${ADD_IN_ID}}">` +
    `<we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
    `<we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/></we:webextension>`;
  const present = settingsPart(draft);
  if (present !== null) {
    draft.setText(present, extension);
    return;
  }
  const part = draft.freeName('xl/webextensions/webextension1.xml');
  const panes = draft.freeName('xl/webextensions/taskpanes.xml');
  draft.setText(part, extension);
  setContentType(draft, part, `${TYPES}.webextension+xml`);
  const id = addRelation({ draft, part: panes, type: `${MICROSOFT}/2011/relationships/webextension`, target: part });
  draft.setText(
    panes,
    `${HEAD}<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11">` +
      `<wetp:taskpane dockstate="right" visibility="0" width="350" row="0">` +
      `<wetp:webextensionref xmlns:r="${OFFICE_RELATIONS}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  setContentType(draft, panes, `${TYPES}.webextensiontaskpanes+xml`);
  addRelation({ draft, part: '', type: `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, target: panes });
}
