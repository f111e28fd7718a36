import { END_OF_DOCUMENT, START, type XmlBytes } from './xmlBytes';
import { cellText, decodeUtf8 } from './xmlText';

/** Reads an element with text in it (si, is): a plain text, or runs of rich text with readings for East Asian scripts. */
export class RichText {
  /** Three for each piece of text: from, to, and 1 where comments or CDATA sections stand in it. */
  private readonly pieces: number[] = [];

  constructor(private readonly xml: XmlBytes) {}

  /** Reads the element whose start tag was read last, to its end. */
  read(): void {
    const { xml, pieces } = this;
    pieces.length = 0;
    if (xml.isEmpty) return;
    const outside = xml.depth - 1;
    while (xml.depth > outside) {
      const token = xml.next();
      if (token === END_OF_DOCUMENT) return;
      if (token !== START) continue;
      if (xml.is('rPh')) xml.skipElement();
      else if (xml.is('t')) this.readText();
    }
  }

  /** Reads the text of the element whose start tag was read last, to its end, as one more piece. */
  readText(): void {
    const { xml, pieces } = this;
    if (xml.isEmpty) return;
    const outside = xml.depth - 1;
    while (xml.depth > outside) {
      if (xml.next() === END_OF_DOCUMENT) return;
      if (xml.textTo > xml.textFrom) pieces.push(xml.textFrom, xml.textTo, xml.isBroken ? 1 : 0);
    }
  }

  clear(): void {
    this.pieces.length = 0;
  }

  /** Whether it is one text that stands in one place. */
  get isPlain(): boolean {
    return this.pieces.length === 0 || (this.pieces.length === 3 && this.pieces[2] === 0);
  }

  get from(): number {
    return this.pieces[0] ?? 0;
  }

  get to(): number {
    return this.pieces[1] ?? 0;
  }

  text(): string {
    const { pieces, xml } = this;
    let text = '';
    for (let i = 0; i < pieces.length; i += 3)
      text += cellText(decodeUtf8(xml.bytes.subarray(pieces[i], pieces[i + 1])), pieces[i + 2] === 1);
    return text;
  }
}
