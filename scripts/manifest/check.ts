import { orderFaults } from './order';
import { childAt, everyElement, parseXml, type Element } from './xml';

/** What the manifest is held against. */
export interface ManifestFacts {
  readonly packageVersion: string;
  /** Where the add-in's pages are served from, "https://localhost:3000/". */
  readonly address: string;
  /** Pages that are built, by file name. */
  readonly pages: readonly string[];
  /** Function names that the commands page associates. */
  readonly associated: readonly string[];
  /** Width and height of a picture by its path below the address; null when there is none. */
  readonly pixels: (path: string) => { readonly width: number; readonly height: number } | null;
}

const LOCALES = ['es-ES', 'zh-CN', 'zh-TW'];
const [LONGEST_RESID, LONGEST_SHORT, LONGEST_LONG] = [32, 125, 250];
const REQUIRED_SIZES = ['16', '32', '80'];
const MOST_CONTROLS = 7;
/** Which resources an element's resid may name. */
const SECTION_OF: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
};

const value = (element: Element | undefined): string => element?.attributes['DefaultValue'] ?? '';
const idOf = (element: Element): string => element.attributes['id'] ?? '';

/** Every fault of a manifest, one sentence each; an empty list is a sound manifest. */
export function checkManifest(xml: string, facts: ManifestFacts): string[] {
  let root: Element;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  const all = everyElement(root);
  return [
    ...orderFaults(root),
    ...headFaults(root, facts),
    ...resourceFaults(root, all),
    ...textFaults(root, all),
    ...addressFaults(root, all, facts),
    ...iconFaults(root, all, facts),
    ...commandFaults(all, facts),
  ];
}

function headFaults(root: Element, facts: ManifestFacts): string[] {
  const faults: string[] = [];
  const expect = (path: string, found: string, wanted: string): void => {
    if (found !== wanted) faults.push(`<${path}> is "${found}", not "${wanted}"`);
  };
  const text = (path: string): string => childAt(root, path)?.text.trim() ?? '';
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text('Id'))) faults.push('<Id> is no GUID');
  expect('Version', text('Version'), `${facts.packageVersion}.0`);
  expect('DefaultLocale', text('DefaultLocale'), 'en-US');
  expect('Permissions', text('Permissions'), 'ReadWriteDocument');
  const set = childAt(root, 'Requirements/Sets/Set')?.attributes ?? {};
  expect('Set', `${set['Name'] ?? ''} ${set['MinVersion'] ?? ''}`, 'ExcelApi 1.12');
  return faults;
}

function resourceFaults(root: Element, all: readonly Element[]): string[] {
  const faults: string[] = [];
  const sections = childAt(root, 'VersionOverrides/Resources')?.children ?? [];
  const places = sections.flatMap((section) => section.children.map((item) => [idOf(item), section.name] as const));
  const home = new Map(places);
  const used = new Set(all.flatMap(({ attributes }) => attributes['resid'] ?? []));
  places.forEach(([id], at) => {
    if (places.findIndex(([other]) => other === id) < at) faults.push(`resource ${id} is given twice`);
    if (id.length > LONGEST_RESID) faults.push(`resource ${id} has more than ${String(LONGEST_RESID)} characters`);
    if (!used.has(id)) faults.push(`resource ${id} is used nowhere`);
  });
  for (const { name, attributes } of all) {
    const resid = attributes['resid'];
    if (resid === undefined) continue;
    const wanted = SECTION_OF[name] ?? '';
    const found = home.get(resid);
    if (found === undefined) faults.push(`<${name}> names resource ${resid}, which is not there`);
    else if (found !== wanted) faults.push(`<${name}> names resource ${resid} of <${found}>, not of <${wanted}>`);
  }
  return faults;
}

/** Every text in every language, none too long. */
function textFaults(root: Element, all: readonly Element[]): string[] {
  const strings = all.filter(({ name }) => name === 'bt:String');
  const long = new Set(childAt(root, 'VersionOverrides/Resources/bt:LongStrings')?.children);
  const [title, description] = [childAt(root, 'DisplayName'), childAt(root, 'Description')];
  const texts = [title, description, ...strings].filter((element) => element !== undefined);
  return texts.flatMap((element) => {
    const what = element.name === 'bt:String' ? `text ${idOf(element)}` : `<${element.name}>`;
    const limit = long.has(element) || element === description ? LONGEST_LONG : LONGEST_SHORT;
    const versions = new Map(
      element.children.map(({ attributes }) => [attributes['Locale'], attributes['Value'] ?? '']),
    );
    const missing = LOCALES.filter((locale) => (versions.get(locale) ?? '').trim() === '');
    const strange = [...versions.keys()].filter((locale) => !LOCALES.includes(locale ?? ''));
    const tooLong = [value(element), ...versions.values()].filter((text) => text.length > limit);
    return [
      ...(value(element).trim() === '' ? [`${what} is empty`] : []),
      ...missing.map((locale) => `${what} has no words for ${locale}`),
      ...strange.map((locale) => `${what} has words for ${locale ?? 'no locale'}, which is none of ours`),
      ...tooLong.map((text) => `${what} has ${String(text.length)} characters, ${String(limit)} are allowed`),
    ];
  });
}

function addressFaults(root: Element, all: readonly Element[], { address, pages }: ManifestFacts): string[] {
  const addresses = all
    .filter(({ name }) => /Url$|^bt:Image$|^SourceLocation$/.test(name))
    .map(value)
    .filter((text) => text !== '');
  const shown = [childAt(root, 'DefaultSettings/SourceLocation'), ...all.filter(({ name }) => name === 'bt:Url')];
  return [
    ...addresses.filter((text) => !text.startsWith('https://')).map((text) => `${text} is not https`),
    ...addresses
      .filter((text) => text.startsWith('https://') && !text.startsWith(address))
      .map((text) => `${text} does not begin with ${address}, so the build would not replace it`),
    ...shown
      .map((element) => value(element).slice(address.length))
      .filter((page) => !pages.includes(page))
      .map((page) => `page "${page}" is not built`),
  ];
}

function iconFaults(root: Element, all: readonly Element[], { address, pixels }: ManifestFacts): string[] {
  const images = new Map(
    childAt(root, 'VersionOverrides/Resources/bt:Images')?.children.map((i) => [idOf(i), value(i)]),
  );
  const wanted: [string, string][] = [
    [value(childAt(root, 'IconUrl')), '32'],
    [value(childAt(root, 'HighResolutionIconUrl')), '64'],
  ];
  const faults: string[] = [];
  for (const icon of all.filter(({ name }) => name === 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes['size'] ?? '');
    for (const size of REQUIRED_SIZES) if (!sizes.includes(size)) faults.push(`an <Icon> has no size ${size}`);
    for (const { attributes } of icon.children)
      wanted.push([images.get(attributes['resid'] ?? '') ?? '', attributes['size'] ?? '']);
  }
  for (const [url, size] of new Map(wanted.map((each) => [each.join(' '), each])).values()) {
    const found = pixels(url.slice(address.length));
    if (found === null) faults.push(`picture ${url} is not there`);
    else if (String(found.width) !== size || String(found.height) !== size)
      faults.push(`picture ${url} has ${String(found.width)} x ${String(found.height)} pixels, not ${size}`);
  }
  return faults;
}

function commandFaults(all: readonly Element[], { associated }: ManifestFacts): string[] {
  const controls = all.filter(({ name }) => name === 'Control' || name === 'Group');
  const ids = controls.map(idOf);
  const named = all.filter(({ name }) => name === 'FunctionName').map(({ text }) => text.trim());
  const count = controls.filter(({ name }) => name === 'Control').length;
  return [
    ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `control id ${id} is given twice`),
    ...(count > MOST_CONTROLS ? [`${String(count)} controls, ${String(MOST_CONTROLS)} are the most`] : []),
    ...named.filter((name) => !associated.includes(name)).map((name) => `no code is associated with ${name}`),
    ...associated.filter((name) => !named.includes(name)).map((name) => `${name} is associated but on no button`),
  ];
}
