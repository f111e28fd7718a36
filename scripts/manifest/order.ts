import type { Element } from './xml';

/**
 * Children of each element in the order Office asks for, after Microsoft's reference of the add-in only manifest;
 * "?" may be missing, "*" may be missing or repeat, "+" may repeat. Only what this add-in uses is listed.
 */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl?',
    'AppDomains?',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  DisplayName: ['Override*'],
  Description: ['Override*'],
  AppDomains: ['AppDomain+'],
  'OfficeApp/Hosts': ['Host+'],
  Requirements: ['Sets'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts', 'Resources'],
  'VersionOverrides/Hosts': ['Host'],
  'Hosts/Host': ['DesktopFormFactor?'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile', 'ExtensionPoint+'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['OfficeTab'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control+'],
  Icon: ['bt:Image+'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  'Control/Action': ['TaskpaneId?', 'SourceLocation?', 'FunctionName?'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  'bt:Images': ['bt:Image+'],
  'bt:Urls': ['bt:Url+'],
  'bt:ShortStrings': ['bt:String+'],
  'bt:LongStrings': ['bt:String+'],
  'bt:Image': ['bt:Override*'],
  'bt:Url': ['bt:Override*'],
  'bt:String': ['bt:Override*'],
};

/** What stands in the wrong place, is missing or is not known, by element. */
export function orderFaults(element: Element, parent = ''): string[] {
  const allowed = CHILDREN[`${parent}/${element.name}`] ?? CHILDREN[element.name] ?? [];
  const faults: string[] = [];
  const names = element.children.map(({ name }) => name);
  let next = 0;
  for (const entry of allowed) {
    const [, name = '', mark = ''] = /^(.*?)([?*+]?)$/.exec(entry) ?? [];
    const begin = next;
    while (names[next] === name && (next === begin || mark === '*' || mark === '+')) next += 1;
    if (next === begin && (mark === '' || mark === '+')) faults.push(`<${element.name}>: <${name}> is missing here`);
  }
  const left = names[next];
  if (left !== undefined) faults.push(`<${element.name}>: <${left}> is not allowed, or not in this place`);
  return [...faults, ...element.children.flatMap((child) => orderFaults(child, element.name))];
}
