import { TextTable } from './textTable';
import { RichText } from './richText';
import { END_OF_DOCUMENT, START, XmlBytes } from './xmlBytes';

/** The shared strings of a workbook: runs of rich text joined, readings (phonetic parts) left out. @param bytes UTF-8 */
export function readSharedStrings(bytes: Uint8Array): TextTable {
  const table = new TextTable(bytes);
  const xml = new XmlBytes(bytes);
  const rich = new RichText(xml);
  for (let token = xml.next(); token !== END_OF_DOCUMENT; token = xml.next()) {
    if (token !== START || xml.depth + Number(xml.isEmpty) !== 2 || !xml.is('si')) continue;
    rich.read();
    if (rich.isPlain) table.addPlace(rich.from, rich.to);
    else table.addText(rich.text());
  }
  return table;
}
