/** A button of the add-in's group on the Home tab, as the manifest has it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  /** Null opens the task pane. */
  readonly functionName: string | null;
}

/** The buttons a manifest puts on the ribbon, with their words in a locale. */
export function ribbonButtons(manifest: Document, locale: string): readonly RibbonButton[] {
  const resources = new Map([...manifest.querySelectorAll('Resources *[id]')].map((item) => [item.id, item]));
  const resource = (id: string | null | undefined): string => {
    const item = resources.get(id ?? '');
    const own = [...(item?.querySelectorAll('Override') ?? [])].find((each) => each.getAttribute('Locale') === locale);
    return own?.getAttribute('Value') ?? item?.getAttribute('DefaultValue') ?? '';
  };
  return [...manifest.querySelectorAll('ExtensionPoint Control')].map((control) => ({
    id: control.id,
    label: resource(control.querySelector(':scope > Label')?.getAttribute('resid')),
    icon: new URL(
      resource(control.querySelector('Icon > Image[size="32"]')?.getAttribute('resid')),
      'https://localhost/',
    ).pathname.slice(1),
    functionName: control.querySelector('FunctionName')?.textContent?.trim() ?? null,
  }));
}
