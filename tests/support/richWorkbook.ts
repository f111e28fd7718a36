import { strToU8, zipSync, type Zippable } from 'fflate';
import {
  chartSheetDrawing,
  chartXml,
  commentsXml,
  drawingXml,
  PIXEL,
  pivotCacheXml,
  pivotRecordsXml,
  pivotTableXml,
  vmlXml,
  type PlotKind,
} from './richWorkbookParts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const CHARTS: readonly PlotKind[] = ['bar', 'line', 'pie', 'scatter'];

type Link = readonly [type: string, target: string, mode?: 'External'];

/** A .rels part; ids count from rId1. */
function relations(...links: readonly Link[]): string {
  const each = links.map(([type, target, mode], index) => {
    const address = type.includes(':') ? type : `${R}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${address}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`;
  });
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

const contentTypes =
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${OFFICE}vmlDrawing"/>` +
  `<Default Extension="bin" ContentType="${OFFICE}spreadsheetml.printerSettings"/>` +
  override('xl/workbook.xml', `${OFFICE}spreadsheetml.sheet.main+xml`) +
  ['data', 'pivot', 'locked', 'hidden']
    .map((name) => override(`xl/worksheets/${name}.xml`, `${OFFICE}spreadsheetml.worksheet+xml`))
    .join('') +
  override('xl/chartsheets/sheet1.xml', `${OFFICE}spreadsheetml.chartsheet+xml`) +
  override('xl/styles.xml', `${OFFICE}spreadsheetml.styles+xml`) +
  override('xl/sharedStrings.xml', `${OFFICE}spreadsheetml.sharedStrings+xml`) +
  override('xl/metadata.xml', `${OFFICE}spreadsheetml.sheetMetadata+xml`) +
  override('xl/calcChain.xml', `${OFFICE}spreadsheetml.calcChain+xml`) +
  override('xl/theme/theme1.xml', `${OFFICE}theme+xml`) +
  override('xl/tables/table1.xml', `${OFFICE}spreadsheetml.table+xml`) +
  override('xl/comments1.xml', `${OFFICE}spreadsheetml.comments+xml`) +
  override('xl/externalLinks/externalLink1.xml', `${OFFICE}spreadsheetml.externalLink+xml`) +
  override('xl/pivotTables/pivotTable1.xml', `${OFFICE}spreadsheetml.pivotTable+xml`) +
  override('xl/pivotCache/pivotCacheDefinition1.xml', `${OFFICE}spreadsheetml.pivotCacheDefinition+xml`) +
  override('xl/pivotCache/pivotCacheRecords1.xml', `${OFFICE}spreadsheetml.pivotCacheRecords+xml`) +
  ['drawing1', 'drawing2'].map((name) => override(`xl/drawings/${name}.xml`, `${OFFICE}drawing+xml`)).join('') +
  [1, 2, 3, 4, 5].map((number) => override(`xl/charts/chart${number}.xml`, `${OFFICE}drawingml.chart+xml`)).join('') +
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  override('docProps/app.xml', `${OFFICE}extended-properties+xml`) +
  override('docProps/custom.xml', `${OFFICE}custom-properties+xml`) +
  override('customXml/itemProps1.xml', `${OFFICE}customXmlProperties+xml`) +
  '</Types>';

const workbook =
  `${XML}<workbook xmlns="${S}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="24729"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" tabRatio="700" firstSheet="1" activeTab="2"/></bookViews>' +
  '<sheets><sheet name="Data" sheetId="3" r:id="rId1"/><sheet name="Chart" sheetId="9" r:id="rId5"/><sheet name="Pivot" sheetId="4" r:id="rId2"/>' +
  '<sheet name="Locked" sheetId="5" r:id="rId3"/><sheet name="Hidden one" sheetId="6" state="veryHidden" r:id="rId4"/></sheets>' +
  '<externalReferences><externalReference r:id="rId10"/></externalReferences>' +
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$H$20</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$A:$A,Data!$1:$1</definedName>' +
  '<definedName name="Rate" comment="agreed with Ana">0.19</definedName><definedName name="Rate" localSheetId="2">0.07</definedName>' +
  '<definedName name="Total" localSheetId="4" hidden="1">\'Hidden one\'!$A$1</definedName><definedName name="SalesRange">Data!$B$2:$B$4</definedName></definedNames>' +
  '<calcPr calcId="191029" iterate="1" iterateCount="50"/><pivotCaches><pivotCache cacheId="7" r:id="rId11"/></pivotCaches>' +
  '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>';

const styles =
  `${XML}<styleSheet xmlns="${S}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="170" formatCode="yyyy\\-mm"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color rgb="FF203864"/><name val="Calibri"/><family val="2"/></font><font><u/><sz val="11"/><color theme="10"/><name val="Calibri"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="5"/></stop></gradientFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right/><top/><bottom style="double"><color rgb="FF00B050"/></bottom><diagonal style="hair"><color auto="1"/></diagonal></border></borders>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" applyFont="1"/></cellStyleXfs>' +
  '<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="1" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyProtection="1"><alignment vertical="center" textRotation="45" wrapText="1"/><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="2"><cellStyle name="Hyperlink" xfId="1" builtinId="8"/><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="3"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/></font></dxf><dxf><fill><patternFill><bgColor theme="9"/></patternFill></fill></dxf></dxfs>' +
  '<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Own" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="1"/></tableStyle></tableStyles>' +
  '<colors><mruColors><color rgb="FF123456"/></mruColors></colors></styleSheet>';

const rule = (ref: string, content: string): string =>
  `<conditionalFormatting sqref="${ref}">${content}</conditionalFormatting>`;
const BAR = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const conditionalFormats =
  rule(
    'B2:B4',
    '<cfRule type="cellIs" dxfId="0" priority="1" stopIfTrue="1" operator="lessThan"><formula>150</formula></cfRule>',
  ) +
  rule('C2:C4', '<cfRule type="expression" dxfId="1" priority="2"><formula>C2&gt;Rate</formula></cfRule>') +
  rule('B2:B4 D2:D4', '<cfRule type="top10" dxfId="2" priority="3" percent="1" rank="10"/>') +
  rule(
    'A2:A4',
    '<cfRule type="duplicateValues" dxfId="0" priority="4"/><cfRule type="containsText" dxfId="1" priority="5" operator="containsText" text="GmbH"><formula>NOT(ISERROR(SEARCH("GmbH",A2)))</formula></cfRule>',
  ) +
  rule(
    'C2:C5',
    '<cfRule type="colorScale" priority="6"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
  ) +
  rule(
    'D2:D5',
    '<cfRule type="iconSet" priority="7"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>',
  ) +
  rule(
    'E2:E4',
    `<cfRule type="dataBar" priority="8"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${BAR}</x14:id></ext></extLst></cfRule>`,
  ) +
  rule('F2:F4', '<cfRule type="aboveAverage" dxfId="2" priority="9" aboveAverage="0"/>') +
  rule(
    'A1:H1',
    '<cfRule type="timePeriod" dxfId="1" priority="10" timePeriod="lastMonth"><formula>TRUE</formula></cfRule>',
  );

const sheetExtensions =
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  `<x14:cfRule type="dataBar" id="${BAR}"><x14:dataBar minLength="0" maxLength="100" gradient="0" direction="rightToLeft"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>E2:E4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  '<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup type="column" displayEmptyCellsAs="gap" negative="1"><x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Data!B2:D2</xm:f><xm:sqref>G2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';

const dataSheet =
  `${XML}<worksheet xmlns="${S}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B0F0"/><outlinePr summaryBelow="0" summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:K12"/>' +
  '<sheetViews><sheetView showGridLines="0" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>' +
  '<sheetFormatPr baseColWidth="10" defaultRowHeight="15" outlineLevelRow="2" outlineLevelCol="1" x14ac:dyDescent="0.25"/>' +
  '<cols><col min="1" max="1" width="28.7109375" customWidth="1"/><col min="2" max="2" width="14" style="2" customWidth="1"/><col min="5" max="6" width="9.140625" style="3" outlineLevel="1"/><col min="9" max="16384" width="9.140625" style="6"/></cols><sheetData>' +
  '<row r="1" spans="1:11" s="1" customFormat="1" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c><c r="E1" s="1"/></row>' +
  '<row r="2" spans="1:11" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>4</v></c><c r="B2" s="2"><v>100</v></c><c r="C2"><v>1</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">B2*C2</f><v>100</v></c><c r="E2" s="3"><v>45292</v></c><c r="F2" t="b"><v>1</v></c><c r="H2"><f>SUM(H3:H4)</f><v>7</v></c><c r="J2" s="6" cm="1"><f t="array" ref="J2:J4">_xlfn._xlws.SORT(B2:B4,1,-1)</f><v>300</v></c></row>' +
  '<row r="3" spans="1:11" outlineLevel="1" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>5</v></c><c r="B3" s="2"><v>200</v></c><c r="C3"><v>2</v></c><c r="D3"><f t="shared" si="0"/><v>400</v></c><c r="E3" s="3"><v>45323</v></c><c r="F3" t="e"><v>#N/A</v></c><c r="H3"><v>3</v></c><c r="J3" s="6"><v>200</v></c></row>' +
  '<row r="4" spans="1:11" outlineLevel="2" hidden="1" x14ac:dyDescent="0.25"><c r="A4" t="s"><v>6</v></c><c r="B4" s="2"><v>300</v></c><c r="C4"><v>3</v></c><c r="D4"><f t="shared" si="0"/><v>900</v></c><c r="E4" s="3"><v>45352.5</v></c><c r="F4" t="str"><f>IF(B4&gt;1,"yes &amp; no","")</f><v>yes &amp; no</v></c><c r="H4"><v>4</v></c><c r="J4" s="6"><v>100</v></c></row>' +
  '<row r="5" spans="1:11" outlineLevel="1" collapsed="1" x14ac:dyDescent="0.25"/><row r="6" s="5" customFormat="1" x14ac:dyDescent="0.25"><c r="A6" s="5" t="s"><v>7</v></c><c r="B6" s="4" t="s"><v>8</v></c></row>' +
  '<row r="8" x14ac:dyDescent="0.25"><c r="A8" t="inlineStr"><is><t>typed inline</t></is></c><c r="B8"><f>SUM(SalesRange)*Rate</f><v>114</v></c><c r="C8"><f>[1]Prices!$B$2</f><v>12.5</v></c><c r="D8" t="s"><v>9</v></c></row>' +
  '<row r="10" x14ac:dyDescent="0.25"><c r="A10" t="s"><v>0</v></c><c r="B10" t="s"><v>1</v></c></row><row r="11" x14ac:dyDescent="0.25"><c r="A11" t="s"><v>4</v></c><c r="B11"><v>1.0000000000000002E-2</v></c></row><row r="12" x14ac:dyDescent="0.25"><c r="B12"><f>SUBTOTAL(109,Orders[Sales])</f><v>0.01</v></c></row></sheetData>' +
  '<protectedRanges><protectedRange sqref="B2:B4" name="Prices"/></protectedRanges><mergeCells count="1"><mergeCell ref="A6:A7"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
  conditionalFormats +
  '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="No" error="Pick one" promptTitle="Pick" prompt="One of these" sqref="G2:G40"><formula1>"north,south"</formula1></dataValidation><dataValidation type="decimal" errorStyle="warning" operator="between" sqref="C2:C4"><formula1>0</formula1><formula2>10</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="B6" r:id="rId1" tooltip="Open the price list"/><hyperlink ref="A2" location="\'Pivot\'!A3" display="to the pivot" tooltip="Jump"/></hyperlinks>' +
  '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.25" right="0.25" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="80" fitToHeight="0" orientation="landscape" r:id="rId6"/>' +
  '<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"Calibri,Bold"Sales&amp;R&amp;D</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><customProperties><customPr name="Owner" r:id="rId7"/></customProperties>' +
  '<ignoredErrors><ignoredError sqref="A2:A4" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>' +
  `${sheetExtensions}</worksheet>`;

const pivotSheet =
  `${XML}<worksheet xmlns="${S}" xmlns:r="${R}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1"><c r="A1"><f>SUM(Data!B2:B4)</f><v>600</v></c><c r="B1"><f>Data!H2+1</f><v>8</v></c><c r="C1"><f>A1*2</f><v>1200</v></c></row>` +
  '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>10</v></c></row><row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4"><v>100</v></c></row></sheetData></worksheet>';

const lockedSheet =
  `${XML}<worksheet xmlns="${S}"><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData><sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1" formatCells="0"/>` +
  '<protectedRanges><protectedRange sqref="B1:B9" name="Open" password="CE28"/></protectedRanges></worksheet>';

const hiddenSheet = `${XML}<worksheet xmlns="${S}"><sheetData><row r="1"><c r="A1"><v>42</v></c></row></sheetData></worksheet>`;

const sharedStrings =
  `${XML}<sst xmlns="${S}" count="14" uniqueCount="11">` +
  ['Customer', 'Sales', 'Target', 'Product', 'Nordsee GmbH', 'Südwind &amp; Co', 'Café Olé']
    .map((text) => `<si><t>${text}</t></si>`)
    .join('') +
  '<si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="Calibri"/></rPr><t>Red</t></r><r><t xml:space="preserve"> and plain</t></r></si>' +
  '<si><t>price list</t></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>Sum of Sales</t></si></sst>';

const tableXml =
  `${XML}<table xmlns="${S}" id="4" name="Orders" displayName="Orders" ref="A10:B12" totalsRowCount="1" headerRowDxfId="1"><autoFilter ref="A10:B11"/>` +
  '<tableColumns count="2"><tableColumn id="1" name="Customer"/><tableColumn id="5" name="Sales" totalsRowFunction="sum"/></tableColumns><tableStyleInfo name="Own" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';

const PARTS: Readonly<Record<string, string | Uint8Array>> = {
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': relations(
    ['officeDocument', 'xl/workbook.xml'],
    ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
    ['custom-properties', 'docProps/custom.xml'],
  ),
  'xl/workbook.xml': workbook,
  'xl/_rels/workbook.xml.rels': relations(
    ['worksheet', 'worksheets/data.xml'],
    ['worksheet', 'worksheets/pivot.xml'],
    ['worksheet', 'worksheets/locked.xml'],
    ['worksheet', 'worksheets/hidden.xml'],
    ['chartsheet', 'chartsheets/sheet1.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['theme', '/xl/theme/theme1.xml'],
    ['sheetMetadata', 'metadata.xml'],
    ['externalLink', 'externalLinks/externalLink1.xml'],
    ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['calcChain', 'calcChain.xml'],
    ['customXml', '../customXml/item1.xml'],
  ),
  'xl/worksheets/data.xml': dataSheet,
  'xl/worksheets/_rels/data.xml.rels': relations(
    ['hyperlink', 'https://example.com/prices', 'External'],
    ['drawing', '../drawings/drawing1.xml'],
    ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['comments', '../comments1.xml'],
    ['table', '../tables/table1.xml'],
    ['printerSettings', '../printerSettings/printerSettings1.bin'],
    ['customProperty', '../customProperty1.bin'],
  ),
  'xl/worksheets/pivot.xml': pivotSheet,
  'xl/worksheets/_rels/pivot.xml.rels': relations(['pivotTable', '../pivotTables/pivotTable1.xml']),
  'xl/worksheets/locked.xml': lockedSheet,
  'xl/worksheets/hidden.xml': hiddenSheet,
  'xl/chartsheets/sheet1.xml': `${XML}<chartsheet xmlns="${S}" xmlns:r="${R}"><sheetPr/><sheetViews><sheetView zoomScale="90" workbookViewId="0" zoomToFit="1"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`,
  'xl/chartsheets/_rels/sheet1.xml.rels': relations(['drawing', '../drawings/drawing2.xml']),
  'xl/drawings/drawing1.xml': drawingXml(CHARTS),
  'xl/drawings/_rels/drawing1.xml.rels': relations(
    ['chart', '../charts/chart1.xml'],
    ['chart', '../charts/chart2.xml'],
    ['chart', '../charts/chart3.xml'],
    ['chart', '../charts/chart4.xml'],
    ['image', '../media/image1.png'],
  ).replace('Id="rId5"', 'Id="rId10"'),
  'xl/drawings/drawing2.xml': chartSheetDrawing,
  'xl/drawings/_rels/drawing2.xml.rels': relations(['chart', '../charts/chart5.xml']),
  'xl/drawings/vmlDrawing1.vml': vmlXml,
  ...Object.fromEntries(CHARTS.map((kind, index) => [`xl/charts/chart${index + 1}.xml`, chartXml(kind)])),
  'xl/charts/chart5.xml': chartXml('area'),
  'xl/media/image1.png': PIXEL,
  'xl/comments1.xml': commentsXml,
  'xl/tables/table1.xml': tableXml,
  'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3, 4]),
  'xl/customProperty1.bin': new Uint8Array([0x41, 0, 0x6e, 0, 0x61, 0]),
  'xl/styles.xml': styles,
  'xl/sharedStrings.xml': sharedStrings,
  'xl/theme/theme1.xml':
    `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="House"><a:themeElements><a:clrScheme name="House">` +
    ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
      .map(
        (name, index) =>
          `<a:${name}><a:srgbClr val="${(index * 1_234_567 + 4096).toString(16).padStart(6, '0').toUpperCase()}"/></a:${name}>`,
      )
      .join('') +
    '</a:clrScheme><a:fontScheme name="House"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>' +
    `<a:fmtScheme name="House"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${'<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  'xl/metadata.xml': `${XML}<metadata xmlns="${S}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  'xl/calcChain.xml': `${XML}<calcChain xmlns="${S}"><c r="D2" i="3" l="1"/><c r="D3"/><c r="D4"/><c r="A1" i="4"/></calcChain>`,
  'xl/externalLinks/externalLink1.xml': `${XML}<externalLink xmlns="${S}"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="Prices"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2"><v>12.5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': relations(['externalLinkPath', 'Prices.xlsx', 'External']),
  'xl/pivotTables/pivotTable1.xml': pivotTableXml,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': relations([
    'pivotCacheDefinition',
    '../pivotCache/pivotCacheDefinition1.xml',
  ]),
  'xl/pivotCache/pivotCacheDefinition1.xml': pivotCacheXml,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relations(['pivotCacheRecords', 'pivotCacheRecords1.xml']),
  'xl/pivotCache/pivotCacheRecords1.xml': pivotRecordsXml,
  'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Sales</dc:title><dc:creator>Ana</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created></cp:coreProperties>`,
  'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>Nordsee</Company></Properties>`,
  'docProps/custom.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Cost centre"><vt:lpwstr>4711</vt:lpwstr></property></Properties>`,
  'customXml/item1.xml': '<?xml version="1.0"?><plan xmlns="urn:example:plan"><year>2026</year></plan>',
  'customXml/_rels/item1.xml.rels': relations(['customXmlProps', 'itemProps1.xml']),
  'customXml/itemProps1.xml': `${XML}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6E9C1A5E-0F6E-4E55-9C1B-0F3F5D8A7B11}"><ds:schemaRefs/></ds:datastoreItem>`,
};

/** Packs parts into a workbook file; always the same bytes. */
export function packParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { mtime: '1980-01-01T00:00:00' });
}

/**
 * A workbook with a bit of everything people have in theirs: charts of five kinds with alternative text, a chart sheet,
 * a pivot table, ten conditional formats with an x14 data bar, validations, local and global names, links with tips, a
 * comment, rich and phonetic text, a picture, a text box, a sparkline, custom XML, custom properties, print set-up,
 * grouping, protection by the legacy hash, a dynamic array, an external link, a very hidden sheet.
 */
export function richWorkbook(changes: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return packParts({ ...PARTS, ...changes });
}

/** The parts of the rich workbook, for tests that change one. */
export function richParts(): Readonly<Record<string, string | Uint8Array>> {
  return PARTS;
}
