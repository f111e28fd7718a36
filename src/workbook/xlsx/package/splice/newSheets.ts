import type { SheetPlan } from '../../../plan';
import { contentTypeOf, setContentType } from '../container/contentTypes';
import { Edits } from '../xml/edits';
import type { Package, PackageDraft } from '../container/package';
import { relationsOf, relationsPart, relativeTarget, resolveTarget } from '../container/relations';
import type { Mapping } from '../sheet/sheetData';
import { writeSheetFeatures, type FeatureContext } from '../sheet/sheetFeatures';
import { parseSheet } from '../sheet/sheetXml';
import { attribute, childrenNamed, parseXml } from '../xml/xml';

export interface StyleMapping extends Mapping {
  differential(written: number): number;
  newDifferential(fragment: string): number;
}

/** Attributes that point into the differential formats, of rules, filters, sort conditions and tables. */
const DIFFERENTIAL = /\b(dxfId|\w+DxfId)="(\d+)"/g;

/** A written sheet with its indexes into styles and strings turned into those of the original. */
function remapSheet(text: string, mapping: StyleMapping): string {
  const format = (tag: string): string =>
    tag.replace(/\s(s|style)="(\d+)"/, (_, name, index) => ` ${String(name)}="${mapping.cellFormat(Number(index))}"`);
  return (
    text
      .replace(/<row\b[^>]*>/g, format)
      .replace(/<col\b[^>]*>/g, format)
      // Metadata of dynamic arrays and of rich values lies in a part of its own, with other indexes.
      .replace(/<c\b[^>]*>/g, (tag) => format(tag).replace(/\s[cv]m="\d+"/g, ''))
      .replace(
        /(<c\b[^>]*\st="s"[^>]*><v>)(\d+)(?=<\/v>)/g,
        (_, head, index) => `${String(head)}${mapping.string(Number(index))}`,
      )
      .replace(DIFFERENTIAL, (_, name, index) => `${String(name)}="${mapping.differential(Number(index))}"`)
      // Two selected tabs are a group, and typing into a group writes into both sheets.
      .replace(/(<sheetView\b[^>]*?)\stabSelected="[^"]*"/g, '$1')
  );
}

/** Copies parts of the written package, with everything they lead to, under names that are free in the draft. */
export class PartCopier {
  private readonly copied = new Map<string, string>();

  constructor(
    private readonly draft: PackageDraft,
    private readonly written: Package,
    private readonly mapping: StyleMapping,
    private nextTableId: number,
  ) {}

  /** Name of the copy. */
  copy(part: string): string {
    const known = this.copied.get(part);
    if (known !== undefined) return known;
    const name = this.draft.freeName(part);
    this.copied.set(part, name);
    const type = contentTypeOf(this.written, part);
    if (type.endsWith('.worksheet+xml')) this.draft.setText(name, remapSheet(this.written.text(part), this.mapping));
    else if (type.endsWith('.table+xml')) this.draft.setText(name, this.table(this.written.text(part)));
    else this.draft.setBytes(name, this.written.bytes(part));
    setContentType(this.draft, name, type);
    this.copyRelations(part, name);
    return name;
  }

  private table(text: string): string {
    const edits = new Edits(text);
    edits.setAttributes(parseXml(text), { id: this.nextTableId });
    this.nextTableId += 1;
    return edits
      .apply()
      .replace(DIFFERENTIAL, (_, name, index) => `${String(name)}="${this.mapping.differential(Number(index))}"`);
  }

  private copyRelations(part: string, name: string): void {
    const relations = relationsOf(this.written, part);
    if (relations.length === 0) return;
    const text = this.written.text(relationsPart(part));
    const edits = new Edits(text);
    for (const element of childrenNamed(parseXml(text), 'Relationship')) {
      if (attribute(text, element, 'TargetMode') === 'External') continue;
      const target = resolveTarget(part, attribute(text, element, 'Target') ?? '');
      if (this.written.has(target)) edits.setAttributes(element, { Target: relativeTarget(name, this.copy(target)) });
      else edits.remove(element);
    }
    this.draft.setText(relationsPart(name), edits.apply());
  }
}

/**
 * Puts what plans say of a new sheet into its part: what the library does not write or leaves incomplete. Its rules are
 * written from the plan, not taken over: the library leaves out that a rule stops the ones after it.
 */
export function completeSheet(
  draft: PackageDraft,
  part: string,
  plans: readonly SheetPlan[],
  context: FeatureContext,
): void {
  const before = draft.text(part);
  let text = before;
  if (plans.some(({ conditionalFormats = [] }) => conditionalFormats.length > 0)) {
    const bare = new Edits(text);
    for (const element of childrenNamed(parseSheet(text), 'conditionalFormatting')) bare.remove(element);
    text = bare.apply();
  }
  const edits = new Edits(text);
  writeSheetFeatures(edits, parseSheet(text), plans, context);
  text = edits.apply();
  if (text !== before) draft.setText(part, text);
}
