/** Scripts that make feature-rich workbooks with other writers; each leaves its file as "in.xlsx" in the folder given. */

export const OPENPYXL_SCRIPT = `
import sys, datetime
from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, PieChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Font, PatternFill, Border, Side, NamedStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
wb = Workbook()
ws = wb.active
ws.title = 'Ventas & más'
ws.append(['Cliente', 'Importe', 'Fecha', 'Doble'])
for i in range(2, 30):
    ws.append(['Cliente %d' % (i % 7), i * 10.5, datetime.date(2024, 1 + i % 12, 1), '=B%d*2' % i])
    ws.cell(i, 2).number_format = '#,##0.00'
for cell in ws[1]:
    cell.font = Font(bold=True, color='FF203864')
    cell.fill = PatternFill('solid', fgColor='FFDDEBF7')
    cell.border = Border(bottom=Side(style='double'))
ws['B2'].comment = Comment('net', 'Ana')
ws['A3'].hyperlink = 'https://example.com/a?b=1&c=2'
ws['F1'] = '=SUM(B2:B29)'
ws.merge_cells('H1:I2')
ws.conditional_formatting.add('B2:B29', CellIsRule(operator='lessThan', formula=['50'], stopIfTrue=True, font=Font(color='FF9C0006')))
ws.conditional_formatting.add('B2:B29', ColorScaleRule(start_type='min', start_color='FFF8696B', end_type='max', end_color='FF63BE7B'))
ws.conditional_formatting.add('B2:B29', DataBarRule('min', 0, 'max', 0, color='FF638EC6'))
ws.conditional_formatting.add('B2:B29', IconSetRule('3Arrows', 'percent', [0, 33, 67]))
ws.conditional_formatting.add('A2:A29', FormulaRule(formula=['LEN($A2)>5'], fill=PatternFill(bgColor='FFFFEE00')))
dv = DataValidation(type='list', formula1='"a,b"', allow_blank=True); ws.add_data_validation(dv); dv.add('G2:G20')
ws.freeze_panes = 'B2'
ws.auto_filter.ref = 'A1:D29'
ws.print_title_rows = '1:1'
ws.print_area = 'A1:D29'
ws.page_setup.orientation = 'landscape'
ws.oddHeader.center.text = 'Ventas'
ws.row_dimensions.group(10, 15, hidden=True, outline_level=1)
ws.column_dimensions['A'].width = 30
for kind, at in ((BarChart, 'K2'), (LineChart, 'K18'), (PieChart, 'K34')):
    chart = kind(); chart.add_data(Reference(ws, min_col=2, min_row=1, max_row=8), titles_from_data=True); ws.add_chart(chart, at)
ws2 = wb.create_sheet('Tabla')
ws2.append(['k', 'v']); ws2.append(['a', 1]); ws2.append(['b', 2])
t = Table(displayName='T1', ref='A1:B3'); t.tableStyleInfo = TableStyleInfo(name='TableStyleMedium9', showRowStripes=True); ws2.add_table(t)
ws3 = wb.create_sheet('Cerrada'); ws3['A1'] = 1; ws3.protection.sheet = True; ws3.protection.password = 'x'
wb.create_sheet('Oculta').sheet_state = 'hidden'
cs = wb.create_chartsheet('Gráfico', 1); chart = BarChart(); chart.add_data(Reference(ws, min_col=2, min_row=1, max_row=8)); cs.add_chart(chart)
wb.defined_names.append(DefinedName('Tasa', attr_text='0.21'))
wb.save(sys.argv[1] + '/in.xlsx')
`;

export const XLSXWRITER_SCRIPT = `
import sys, datetime
import xlsxwriter
wb = xlsxwriter.Workbook(sys.argv[1] + '/in.xlsx')
ws = wb.add_worksheet('销售 2026')
bold = wb.add_format({'bold': True, 'bg_color': '#DDEBF7', 'bottom': 6})
money = wb.add_format({'num_format': '#,##0.00 "€"'})
date = wb.add_format({'num_format': 'yyyy-mm'})
red = wb.add_format({'font_color': '#9C0006', 'bg_color': '#FFC7CE'})
ws.write_row(0, 0, ['客户', '金额', '日期', 'x2'], bold)
for i in range(1, 30):
    ws.write(i, 0, '客户 %d' % (i % 5)); ws.write_number(i, 1, i * 3.25, money); ws.write_datetime(i, 2, datetime.datetime(2025, 1 + i % 12, 1), date); ws.write_formula(i, 3, '=B%d*2' % (i + 1), None, i * 6.5)
ws.write_rich_string('F1', bold, 'bold', ' plain'); ws.write_comment('A2', 'note'); ws.write_url('F2', 'https://example.com/', string='link', tip='go'); ws.write_url('F3', "internal:'Locked'!A1")
ws.write_dynamic_array_formula('H2:H6', '=_xlfn._xlws.SORT(B2:B6,1,-1)', None, 16.25)
ws.write_array_formula('J2:J3', '{=TRANSPOSE(B2:C2)}', None, 1); ws.write_boolean('F5', True); ws.write_formula('F6', '=NA()', None, '#N/A')
ws.conditional_format('B2:B30', {'type': 'cell', 'criteria': '<', 'value': 10, 'format': red, 'stop_if_true': True})
ws.conditional_format('B2:B30', {'type': 'data_bar', 'data_bar_2010': True, 'bar_solid': True, 'bar_direction': 'right'})
ws.conditional_format('D2:D30', {'type': '3_color_scale'}); ws.conditional_format('D2:D30', {'type': 'icon_set', 'icon_style': '5_arrows'}); ws.conditional_format('A2:A30', {'type': 'duplicate', 'format': red})
ws.data_validation('G2:G30', {'validate': 'list', 'source': ['a', 'b'], 'input_title': 'Pick', 'input_message': 'one'})
ws.add_sparkline('K2', {'range': "'销售 2026'!B2:D2", 'type': 'column'})
ws.insert_textbox('M2', 'A text box', {'width': 120}); ws.set_row(4, 30, None, {'level': 1}); ws.set_row(5, None, None, {'level': 2, 'hidden': True}); ws.set_column('L:L', 3, None, {'level': 1, 'collapsed': True})
ws.freeze_panes(1, 1); ws.repeat_rows(0); ws.print_area('A1:D30'); ws.set_landscape(); ws.set_paper(9); ws.fit_to_pages(1, 0); ws.set_header('&CSales'); ws.set_h_pagebreaks([20])
for kind, row in (('column', 2), ('line', 18), ('pie', 34), ('scatter', 50)):
    c = wb.add_chart({'type': kind}); c.add_series({'categories': "='销售 2026'!$A$2:$A$6", 'values': "='销售 2026'!$B$2:$B$6"}); c.set_title({'name': kind}); ws.insert_chart(row, 14, c, {'description': 'Sales as ' + kind})
lo = wb.add_worksheet('Locked'); lo.write('A1', 5); lo.protect('secret', {'sort': True}); lo.add_table('C1:D4', {'name': 'T1', 'columns': [{'header': 'k'}, {'header': 'v', 'total_function': 'sum'}], 'total_row': True})
cs = wb.add_chartsheet('Chart'); c = wb.add_chart({'type': 'area'}); c.add_series({'values': "='销售 2026'!$B$2:$B$6"}); cs.set_chart(c)
h = wb.add_worksheet('Hidden'); h.hide(); h.write('A1', '=SUM(Locked!A1)')
wb.define_name('Rate', '=0.19'); wb.define_name('Locked!Local', '=Locked!$A$1'); wb.set_custom_property('Cost centre', 4711); wb.set_properties({'title': 'Sales'})
wb.close()
`;

/** Prints the values of all cells of "a.xlsx" and "b.xlsx", sheet by sheet, that differ; "ok" at the end. */
export const COMPARE_VALUES_SCRIPT = `
import sys
from openpyxl import load_workbook
for data_only in (False, True):
    a, b = (load_workbook(sys.argv[1] + '/' + n + '.xlsx', data_only=data_only) for n in 'ab')
    for ws in a.worksheets:
        other = b[ws.title]
        for row in ws.iter_rows():
            for cell in row:
                after = other[cell.coordinate].value
                if getattr(cell.value, 'text', cell.value) != getattr(after, 'text', after):
                    print(ws.title, cell.coordinate, cell.value, after)
                style = lambda c: (c.number_format, repr(c.font), repr(c.fill), repr(c.border), repr(c.alignment))
                if style(cell) != style(other[cell.coordinate]):
                    print(ws.title, cell.coordinate, 'format')
print('ok')
`;
