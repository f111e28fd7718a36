import { setContentType } from '../container/contentTypes';
import type { PackageDraft } from '../container/package';
import { addRelation, OFFICE_RELATIONS, relationsOf } from '../container/relations';
import type { SharedParts } from '../sheet/cellWriter';
import type { CellLook } from '../styles/looks';
import { StringTable } from '../styles/strings';
import { EMPTY_STYLES, StyleSheet } from '../styles/styleSheet';

/** Styles and shared strings of a workbook, read when they are first needed and written when something was added. */
export class WorkbookShared implements SharedParts {
  private readonly stylesPart: string | null;
  private readonly stringsPart: string | null;
  private styleSheet: StyleSheet | null = null;
  private stringTable: StringTable | null = null;

  constructor(
    private readonly draft: PackageDraft,
    private readonly workbook: string,
  ) {
    const partOfKind = (kind: string): string | null => {
      const target = relationsOf(draft, workbook).find((relation) => relation.kind === kind)?.target;
      // A relation may lead to a part that is not there: then there is none.
      return target !== undefined && draft.has(target) ? target : null;
    };
    this.stylesPart = partOfKind('styles');
    this.stringsPart = partOfKind('sharedStrings');
  }

  private get styles(): StyleSheet {
    this.styleSheet ??= new StyleSheet(this.stylesPart === null ? EMPTY_STYLES : this.draft.text(this.stylesPart));
    return this.styleSheet;
  }

  private get strings(): StringTable {
    this.stringTable ??= new StringTable(this.stringsPart === null ? null : this.draft.text(this.stringsPart));
    return this.stringTable;
  }

  cellFormat(base: number, look: CellLook): number {
    return this.styles.cellFormat(base, look);
  }

  newDifferential(fragment: string): number {
    return this.styles.newDifferential(fragment);
  }

  string(text: string): number {
    return this.strings.index(text);
  }

  stringAt(index: number): string {
    return this.strings.text(index);
  }

  write(): void {
    const strings = this.stringTable?.apply() ?? null;
    if (strings !== null) this.put(this.stringsPart, 'sharedStrings', strings);
    const styles = this.styleSheet?.apply() ?? null;
    if (styles !== null) this.put(this.stylesPart, 'styles', styles);
  }

  private put(part: string | null, kind: string, text: string): void {
    const { draft, workbook } = this;
    if (part !== null) {
      draft.setText(part, text);
      return;
    }
    const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
    const broken = relationsOf(draft, workbook).find((relation) => relation.kind === kind);
    const added = broken?.target ?? draft.freeName(`${folder}${kind}.xml`);
    draft.setText(added, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
    setContentType(draft, added, `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`);
    if (broken === undefined)
      addRelation({ draft, part: workbook, type: `${OFFICE_RELATIONS}/${kind}`, target: added });
  }
}
