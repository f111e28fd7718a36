import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from '../../../scripts/manifest/check';
import { factsOf } from '../../../scripts/manifest/facts';
import { parseXml } from '../../../scripts/manifest/xml';

const root = join(__dirname, '../../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const facts = factsOf(root);

test('our manifest has no fault', () => {
  expect(checkManifest(manifest, facts)).toEqual([]);
});

/** A fault to plant: text to replace (a RegExp or a string that is there), its replacement, what must be said. */
const planted: readonly [string, string | RegExp, string, RegExp][] = [
  ['an element that is not closed', '</Requirements>', '', /not well-formed: .*closes <Requirements>/],
  ['elements in the wrong order', /( +<IconUrl.*\n)( +<High.*\n)/, '$2$1', /<OfficeApp>: <IconUrl> is missing here/],
  ['an element nobody knows', '<Hosts>', '<Shiny/><Hosts>', /<OfficeApp>: <Shiny> is not allowed/],
  [
    'a Supertip after its Icon',
    /( +<Supertip>[\s\S]*?<\/Supertip>\n)( +<Icon>[\s\S]*?<\/Icon>\n)/,
    '$2$1',
    /<Control>/,
  ],
  ['a malformed id', /<Id>....../, '<Id>', /no GUID/],
  ['another version than the package', /<Version>[\d.]+/, '<Version>9.9.9.0', /<Version> is "9.9.9.0"/],
  ['three parts of a version', /(<Version>\d+\.\d+\.\d+)\.0/, '$1', /<Version>/],
  [
    'a requirement set Excel 2021 has not',
    'ExcelApi" MinVersion="1.12"',
    'ExcelApi" MinVersion="1.14"',
    /<Set> is "ExcelApi 1.14"/,
  ],
  ['less permission than the add-in needs', 'ReadWriteDocument', 'ReadDocument', /<Permissions>/],
  ['a resid that leads nowhere', 'resid="Pane.Label"', 'resid="Pane.Lable"', /Pane.Lable, which is not there/],
  [
    'a resid of the wrong section',
    '<Label resid="Pane.Label"',
    '<Label resid="Pane.Description"',
    /not of <bt:ShortStr/,
  ],
  [
    'a resource nobody uses',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Old" DefaultValue="x"/>',
    /Old is used/,
  ],
  ['the same resource twice', /( +<bt:Url id="Taskpane.Url".*\n)/, '$1$1', /Taskpane.Url is given twice/],
  ['a resid of 33 characters', /Classify\.Label/g, `Classify.${'L'.repeat(24)}`, /more than 32 characters/],
  [
    'a short text of 126 characters',
    'DefaultValue="Classify now"',
    `DefaultValue="${'n'.repeat(126)}"`,
    /126 characters, 125/,
  ],
  ['a long text of 251 characters in one language', /Value="Abre el panel[^"]*"/, `Value="${'l'.repeat(251)}"`, /251/],
  [
    'a language left out',
    / +<bt:Override Locale="zh-TW" Value="立即分類"\/>\n/,
    '',
    /Classify.Label has no words for zh-TW/,
  ],
  ['empty words', 'Value="立即分类"', 'Value=" "', /Classify.Label has no words for zh-CN/],
  ['a language that is none of ours', /Locale="es-ES"/, 'Locale="es-MX"', /words for es-MX/],
  ['an address without https', 'https://localhost:3000/commands', 'http://localhost:3000/commands', /is not https/],
  [
    'an address the build leaves as it is',
    'https://localhost:3000/taskpane',
    'https://localhost:3001/taskpane',
    /replace it/,
  ],
  ['a page that is not built', '/commands.html', '/functions.html', /page "functions.html" is not built/],
  ['an icon that is not there', 'icons/classify-16.png', 'icons/classify-17.png', /classify-17.png is not there/],
  ['an icon of another size', 'icons/classify-16.png', 'icons/classify-20.png', /has 20 x 20 pixels, not 16/],
  ['a required icon size left out', / +<bt:Image size="80" resid="Classify.*\n/, '', /an <Icon> has no size 80/],
  ['a function no code has', '>classifyNow<', '>classifyLater<', /no code is associated with classifyLater/],
  [
    'the same control id twice',
    'KeyAccounts.ClassifyNow',
    'KeyAccounts.Pane',
    /control id KeyAccounts.Pane is given twice/,
  ],
];

test.each(planted)('%s is found', (_what, from, to, message) => {
  const broken = manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  expect(checkManifest(broken, facts)).toContainEqual(expect.stringMatching(message));
});

test('a function that no button calls is found', () => {
  const more = { ...facts, associated: [...facts.associated, 'forgotten'] };
  expect(checkManifest(manifest, more)).toEqual(['forgotten is associated but on no button']);
});

test('malformed XML is told from sound XML', () => {
  for (const bad of ['', '<a>', '<a></b>', '<a b="1" b="2"/>', '<a/><b/>', '<a>< b</a>', '<a b=1/>'])
    expect(() => parseXml(bad)).toThrow();
  expect(parseXml('<a b="x &amp; &#233;"><!-- <c> --><d>e</d></a>')).toEqual({
    name: 'a',
    attributes: { b: 'x & é' },
    children: [{ name: 'd', attributes: {}, children: [], text: 'e' }],
    text: '',
  });
});
