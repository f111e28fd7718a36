/** A button of the add-in's group on the Home tab, as the manifest has it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** Null opens the task pane. */
  readonly functionName: string | null;
}

/** The group a manifest puts on the ribbon, with its words in a locale. */
export interface RibbonGroup {
  readonly name: string;
  readonly buttons: readonly RibbonButton[];
}

/** Reads the group of a manifest. */
export function ribbonGroup(manifest: Document, locale: string): RibbonGroup {
  const resources = new Map([...manifest.querySelectorAll('Resources *[id]')].map((item) => [item.id, item]));
  const resource = (id: string | null | undefined): string => {
    const item = resources.get(id ?? '');
    const own = [...(item?.querySelectorAll('Override') ?? [])].find((each) => each.getAttribute('Locale') === locale);
    return own?.getAttribute('Value') ?? item?.getAttribute('DefaultValue') ?? '';
  };
  const label = (owner: Element | null, path: string): string =>
    resource(owner?.querySelector(path)?.getAttribute('resid'));
  const buttons = [...manifest.querySelectorAll('ExtensionPoint Control')].map((control) => ({
    id: control.id,
    label: label(control, ':scope > Label'),
    description: label(control, 'Supertip > Description'),
    icon: new URL(
      resource(control.querySelector('Icon > Image[size="32"]')?.getAttribute('resid')),
      'https://localhost/',
    ).pathname.slice(1),
    functionName: control.querySelector('FunctionName')?.textContent?.trim() ?? null,
  }));
  return { name: label(manifest.querySelector('ExtensionPoint Group'), ':scope > Label'), buttons };
}
