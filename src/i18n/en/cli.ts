/** What the command line prints for people. */
export const cli = {
  help: `Key Accounts: ABC classes, loyalty segments and strategies from customer sales sheets.

key-accounts classify IN.xlsx|IN.csv [MORE...] [-o OUT.xlsx] [options]

  -o, --output FILE      write a workbook with the Customers and Playbook sheets
  --json FILE            write the report as JSON
  --force                allow -o to be one of the inputs
  --sheet NAME           read this sheet (may be repeated)
  --map FIELD=COLUMN,... customer=B,date=A,amount=F,id=..,profit=.. (amount=Sheet1!F for one sheet)
  --months C:N           columns of the months
  --header-row N         last row of the header
  --year YYYY            year of months that name none
  --first-period YYYY-MM month in which the first fiscal period lies
  --date-order ORDER     dmy, mdy or ymd
  --unit N               factor of the amounts, such as 10000
  --currency CODE        read only this currency, such as EUR
  --documents TYPE=WHAT  what rows of a document type are: sale, return, cancelled or payment
  --document-total WHAT  a total that stands on every line of a document counts once or each
  --sign SIGN            reversed where credits are sales, as-is where not
  --confirm CODE         a question of the report that was looked at and stands as it is
  --complete YYYY-MM     the last month is whole, however low it is
  --assume               take the likeliest answer to open questions instead of stopping
  --as-of YYYY-MM        look back from the end of this month
  --window WINDOW        ly+ty (default), 12m, 24m, ty or all
  --abc A/B              cut-offs in percent, default 80/95
  --basis BASIS          amount (default), profit or quantity
  --growth X             growth that makes fast-growing, default 0.2
  --market on|off        hold growth against that of all customers (default on)
  --decline X            change that makes declining and not loyal, default -0.3
  --dormancy RULE        auto (default), chance or months: what makes dormant
  --dormant N            months without a purchase that make dormant (rule by months)
  --today YYYY-MM-DD     day to take for today
  --write-back           write class, segment and strategy beside the customers of the sheet itself
  --data-check           add a sheet with skipped rows, totals that differ and suggested merges
  --lang LANGUAGE        en, zh-Hans, zh-Hant or es

key-accounts role-map IN.xlsx -o OUT.xlsx [--lang LANGUAGE] [--today YYYY-MM-DD] [--force]
    makes the Role map and Coverage sheets or brings them up to date

key-accounts visit-log IN.xlsx -o OUT.xlsx [--lang LANGUAGE] [--force]
    adds the Visit log sheet, or brings back what was deleted from it`,
  read: (p: { rows: string; sheets: string; customers: string }): string =>
    `${p.rows} rows read from ${p.sheets}, ${p.customers} customers.`,
  total: (p: { amount: string }): string => `Control total: ${p.amount}`,
  totalAgrees: 'agrees with the total of the sheet',
  classHeader: 'Class',
  segmentHeader: 'Segment',
  customersHeader: 'Customers',
  salesHeader: 'Sales',
  shareHeader: 'Share',
  topHeader: 'Top accounts',
  skippedHeader: 'Skipped',
  ignoredHeader: 'Left alone',
  warningsHeader: 'Please check',
  written: (p: { file: string; cells: string }): string => `Written: ${p.file} (${p.cells} cells)`,
  unchanged: (p: { file: string }): string => `Written: ${p.file} (nothing changed)`,
  progress: (p: { done: string; total: string }): string => `${p.done} of ${p.total} rows`,
  andMore: (p: { count: string }): string => `and ${p.count} more`,
  usage: {
    noCommand: 'No command given.',
    unknownCommand: (p: { command: string }): string => `There is no command "${p.command}".`,
    unknownOption: (p: { option: string }): string => `There is no option ${p.option}.`,
    missingValue: (p: { option: string }): string => `${p.option} needs a value.`,
    badValue: (p: { option: string; value: string; expected: string }): string =>
      `${p.option} can't be "${p.value}": ${p.expected}.`,
    noInput: 'No input file given.',
  },
};
