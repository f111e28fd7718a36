import { EMPTY_STYLES, StyleMerger } from './styles';
import { StringMerger } from './strings';
import { setContentType } from '../container/contentTypes';
import type { StyleMapping } from '../splice/newSheets';
import type { Package, PackageDraft } from '../container/package';
import { addRelation, OFFICE_RELATIONS, relationsOf } from '../container/relations';
import { workbookPartOf } from '../container/workbookPart';

/** Part that the workbook leads to by a relation of this kind; null when there is none. */
function partOfKind(pkg: Package, kind: string): string | null {
  return relationsOf(pkg, workbookPartOf(pkg)).find((relation) => relation.kind === kind)?.target ?? null;
}

/** Styles and strings of both packages, merged on demand. */
export class Merged implements StyleMapping {
  private readonly styles: StyleMerger;
  private readonly strings: StringMerger;
  private readonly stylesPart: string | null;
  private readonly stringsPart: string | null;

  constructor(original: Package, written: Package) {
    this.stylesPart = partOfKind(original, 'styles');
    this.stringsPart = partOfKind(original, 'sharedStrings');
    const theirStyles = partOfKind(written, 'styles');
    const theirStrings = partOfKind(written, 'sharedStrings');
    this.styles = new StyleMerger(
      this.stylesPart === null ? EMPTY_STYLES : original.text(this.stylesPart),
      theirStyles === null ? EMPTY_STYLES : written.text(theirStyles),
    );
    this.strings = new StringMerger(
      this.stringsPart === null ? null : original.text(this.stringsPart),
      theirStrings === null ? null : written.text(theirStrings),
    );
  }

  cellFormat(written: number): number {
    return this.styles.cellFormat(written);
  }

  string(written: number): number {
    return this.strings.index(written);
  }

  differential(written: number): number {
    return this.styles.differential(written);
  }

  newDifferential(fragment: string): number {
    return this.styles.newDifferential(fragment);
  }

  writeTo(draft: PackageDraft, workbook: string): void {
    const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
    const put = (part: string | null, name: string, kind: string, text: string): void => {
      if (part !== null) {
        draft.setText(part, text);
        return;
      }
      const added = draft.freeName(folder + name);
      draft.setText(added, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
      setContentType(draft, added, `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`);
      addRelation(draft, workbook, `${OFFICE_RELATIONS}/${kind}`, added);
    };
    const strings = this.strings.apply();
    if (strings !== null) put(this.stringsPart, 'sharedStrings.xml', 'sharedStrings', strings);
    const styles = this.styles.apply();
    if (styles !== null) put(this.stylesPart, 'styles.xml', 'styles', styles);
  }
}
