/** The bulky parts of the feature-rich workbook: drawings, charts, pivot, comments. Written by hand for the tests. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** 1 x 1 pixel, grey. */
export const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCAR0ZkAAAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);

const series = (kind: 'category' | 'xy'): string => {
  const [x, y] = kind === 'xy' ? ['xVal', 'yVal'] : ['cat', 'val'];
  const labels =
    kind === 'xy'
      ? '<c:numRef><c:f>Data!$C$2:$C$4</c:f></c:numRef>'
      : '<c:strRef><c:f>Data!$A$2:$A$4</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Nordsee GmbH</c:v></c:pt></c:strCache></c:strRef>';
  return (
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Data!$B$1</c:f></c:strRef></c:tx>' +
    `<c:${x}>${labels}</c:${x}><c:${y}><c:numRef><c:f>Data!$B$2:$B$4</c:f></c:numRef></c:${y}></c:ser>`
  );
};

const axes =
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>';
const xyAxes = axes.replaceAll('catAx', 'valAx');
const ids = '<c:axId val="1"/><c:axId val="2"/>';

const PLOTS = {
  bar: `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series('category')}${ids}</c:barChart>${axes}`,
  line: `<c:lineChart><c:grouping val="standard"/>${series('category')}<c:marker val="1"/>${ids}</c:lineChart>${axes}`,
  pie: `<c:pieChart><c:varyColors val="1"/>${series('category')}</c:pieChart>`,
  scatter: `<c:scatterChart><c:scatterStyle val="lineMarker"/>${series('xy')}${ids}</c:scatterChart>${xyAxes}`,
  area: `<c:areaChart><c:grouping val="standard"/>${series('category')}${ids}</c:areaChart>${axes}`,
};
export type PlotKind = keyof typeof PLOTS;

export function chartXml(kind: PlotKind): string {
  return (
    `${XML}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-US" b="1"/><a:t>Sales (${kind})</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${PLOTS[kind]}</c:plotArea><c:legend><c:legendPos val="b"/></c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const anchor = (row: number, content: string): string =>
  `<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>18</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 9}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;

const frame = (id: number, alt: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="Chart ${id}" descr="${alt}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
  `<a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="rId${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;

const picture =
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="10" name="Logo" descr="The company\'s logo"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>' +
  '<xdr:blipFill><a:blip r:embed="rId10"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>' +
  '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>';

const textBox =
  '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="11" name="TextBox 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>' +
  '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>' +
  '<xdr:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US" i="1"/><a:t>Ask Ana before changing prices</a:t></a:r></a:p></xdr:txBody></xdr:sp>';

export const drawingXml = (charts: readonly PlotKind[]): string =>
  `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${A}" xmlns:r="${R}">` +
  charts.map((kind, index) => anchor(index * 10, frame(index + 1, `Sales by customer as ${kind}`))).join('') +
  `${anchor(50, picture)}${anchor(60, textBox)}</xdr:wsDr>`;

/** The drawing of a chart sheet: one chart as large as the page. */
export const chartSheetDrawing =
  `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${A}" xmlns:r="${R}">` +
  `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${frame(1, 'Sales as area')}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`;

export const commentsXml =
  `${XML}<comments xmlns="${S}"><authors><author>Ana</author></authors><commentList>` +
  '<comment ref="B2" authorId="0"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t>Ana:</t></r><r><t xml:space="preserve"> net of returns</t></r></text></comment>' +
  '</commentList></comments>';

export const vmlXml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:180pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
  '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
  '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, 0, 2, 5, 50, 4, 10</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

export const pivotTableXml =
  `${XML}<pivotTableDefinition xmlns="${S}" name="PivotTable1" cacheId="7" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Values" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1">` +
  '<location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>' +
  '<pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="4"><item x="0"/><item x="1"/><item x="2"/><item t="default"/></items></pivotField>' +
  '<pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields>' +
  '<rowFields count="1"><field x="0"/></rowFields><rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems>' +
  '<dataFields count="1"><dataField name="Sum of Sales" fld="1" baseField="0" baseItem="0" numFmtId="4"/></dataFields>' +
  '<pivotTableStyleInfo name="PivotStyleMedium9" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>';

export const pivotCacheXml =
  `${XML}<pivotCacheDefinition xmlns="${S}" xmlns:r="${R}" r:id="rId1" refreshedBy="Ana" refreshedDate="45000" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="3">` +
  '<cacheSource type="worksheet"><worksheetSource ref="A1:C4" sheet="Data"/></cacheSource><cacheFields count="3">' +
  '<cacheField name="Customer" numFmtId="0"><sharedItems count="3"><s v="Nordsee GmbH"/><s v="Südwind &amp; Co"/><s v="Café Olé"/></sharedItems></cacheField>' +
  '<cacheField name="Sales" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="100" maxValue="300"/></cacheField>' +
  '<cacheField name="Target" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="3"/></cacheField>' +
  '</cacheFields></pivotCacheDefinition>';

export const pivotRecordsXml = `${XML}<pivotCacheRecords xmlns="${S}" count="3"><r><x v="0"/><n v="100"/><n v="1"/></r><r><x v="1"/><n v="200"/><n v="2"/></r><r><x v="2"/><n v="300"/><n v="3"/></r></pivotCacheRecords>`;
