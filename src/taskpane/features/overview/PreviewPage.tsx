import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { PreviewExample } from '../../../app/results/previewExample';
import { previewExample } from '../../../app/results/previewExample';
import type { PreviewPart } from '../../../app/results/previewPlan';
import { sheetAddress } from '../../../workbook/address';
import { Page } from '../../components/Page';
import { Button, Choice } from '../../components/controls';
import { MessageBar } from '../../components/MessageBar';
import { usePane } from '../../pane/context';
import type { PageOf } from '../../pane/paneState';
import { FORCED, useLook } from '../../style';

/** Addresses named before the rest is only counted. */
const PLACES = 3;
/** Of the example: names need most of the room, classes least. */
const COLUMN_WIDTHS = ['42%', '21%', '37%'];

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', rowGap: '4px', marginTop: '16px' },
  label: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0, flexGrow: 1 },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  place: { whiteSpace: 'nowrap' },
  frame: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: '6px', overflow: 'hidden' },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: '12px',
    lineHeight: '16px',
    '& th, & td': {
      padding: '5px 6px',
      textAlign: 'left',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& th': { fontWeight: tokens.fontWeightRegular },
    '& tr:last-child > *': { borderBottomStyle: 'none' },
  },
  number: { width: '36px', boxSizing: 'border-box', color: tokens.colorNeutralForeground3 },
  isNew: { backgroundColor: tokens.colorBrandBackground2, [FORCED]: { borderLeft: '1px solid Highlight' } },
  kept: { flexDirection: 'row', columnGap: '10px' },
  icon: { flexShrink: 0 },
  write: { flexGrow: 1 },
});

/** What will be written where, before it is written: chosen sheet by sheet. */
export function PreviewPage({ result, page }: { result: ClassifyResult; page: PageOf<'preview'> }): ReactElement {
  const { texts, formats, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.preview;
  const { picked, hasChanged } = page;
  const { parts, overtyped, kept, besideRefused } = page.preview;
  const count = parts.filter(({ id }) => picked.has(id)).length;
  const example = useMemo(() => {
    const chosen = parts.filter(({ id }) => picked.has(id));
    const order = [...chosen.filter(({ kind }) => kind === 'beside'), ...chosen];
    return order.map((part) => previewExample(part, result)).find((found) => found !== null) ?? null;
  }, [parts, picked, result]);
  const home = (): void => actions.view.toPage('home');
  const keptParts = [
    ...(kept.owners > 0 ? [words.keptOwners({ n: kept.owners })] : []),
    ...(kept.texts > 0 ? [words.keptTexts({ n: kept.texts })] : []),
    words.keptRest,
  ];
  const isUpToDate = parts.every(({ kind }) => kind === 'dataCheck');
  return (
    <Page
      title={words.title}
      back={{ to: texts.pane.tabs.overview, go: home }}
      footer={
        <>
          <Button
            id="write-now"
            appearance="primary"
            className={styles.write}
            disabled={count === 0}
            onClick={() => {
              void actions.writing.write();
            }}
          >
            {words.write({ n: count })}
          </Button>
          <Button onClick={home}>{words.back}</Button>
        </>
      }
    >
      <p className={mergeClasses(look.body, look.quiet)}>{words.note}</p>
      {hasChanged && <MessageBar intent="info">{words.hasChanged}</MessageBar>}
      {isUpToDate && (
        <MessageBar intent="success" title={words.upToDate}>
          {words.upToDateNote}
        </MessageBar>
      )}
      <div className={styles.parts}>
        {parts.map((part) => (
          <Choice
            key={part.id}
            checked={picked.has(part.id)}
            onChoose={(isChecked) => actions.writing.pick(part.id, isChecked)}
            label={
              <span className={styles.label}>
                <span className={look.line}>
                  <span className={mergeClasses(look.body, look.strong, styles.name)}>{part.sheet}</span>
                  <span className={mergeClasses(look.note, styles.place)}>{placeOf(part)}</span>
                </span>
                <span className={look.note}>{sentenceOf(part)}</span>
              </span>
            }
          />
        ))}
      </div>
      {besideRefused !== null && (
        <MessageBar intent="warning" title={words.besideRefused}>
          {texts.errors[besideRefused.code](besideRefused.params)}
        </MessageBar>
      )}
      {overtyped.length > 0 && (
        <MessageBar intent="warning">
          {words.overtyped({
            n: overtyped.length,
            places: formats.list(
              overtyped.slice(0, PLACES).map(({ sheet, row, column }) => sheetAddress(sheet, row, column)),
            ),
          })}
        </MessageBar>
      )}
      {example !== null && <Example example={example} />}
      <section className={look.section}>
        <div className={mergeClasses(look.well, styles.kept)}>
          <ShieldCheckmark20Regular aria-hidden className={styles.icon} />
          <div className={look.pair}>
            <h2 className={look.heading}>{words.kept}</h2>
            <p className={look.note}>{formats.commas(keptParts)}</p>
          </div>
        </div>
      </section>
    </Page>
  );

  function placeOf({ isNew, kind, rows, address }: PreviewPart): string {
    if (kind === 'playbook' && isNew) return words.texts({ n: rows });
    return isNew ? words.newSheet : kind === 'beside' ? address : '';
  }

  function sentenceOf({ kind, isNew, rows, cells, columns }: PreviewPart): string {
    const ofCells = { n: cells };
    switch (kind) {
      case 'customers':
        return isNew ? words.customers({ n: rows }) : words.customersUpdate(ofCells);
      case 'playbook':
        return isNew ? words.playbook : words.playbookUpdate(ofCells);
      case 'lists':
        return isNew ? words.lists : words.listsUpdate(ofCells);
      case 'beside':
        return columns.length > 0
          ? words.beside({
              n: columns.length,
              columns: formats.commas(columns),
            })
          : words.besideUpdate(ofCells);
      case 'dataCheck':
        return words.dataCheck;
    }
  }
}

function Example({ example }: { example: PreviewExample }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.preview;
  return (
    <section className={look.section}>
      <div className={look.pair}>
        <h2 id="example" className={look.heading}>
          {words.example}
        </h2>
        <p className={look.note}>{words.exampleNote({ sheet: example.sheet })}</p>
      </div>
      <div className={styles.frame}>
        <table className={styles.table} aria-labelledby="example">
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                <span className={look.hidden}>{words.row}</span>
              </th>
              {example.columns.map(({ letters, isNew }, c) => (
                <th
                  key={letters}
                  scope="col"
                  style={{ width: COLUMN_WIDTHS[c] }}
                  className={mergeClasses(isNew && styles.isNew)}
                >
                  {letters}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className={styles.number}>
                {example.headerRow}
              </th>
              {example.columns.map(({ letters, header, isNew }) => (
                <td key={letters} className={mergeClasses(look.strong, isNew && styles.isNew)}>
                  {header}
                </td>
              ))}
            </tr>
            {example.rows.map(({ number, cells }) => (
              <tr key={number}>
                <th scope="row" className={styles.number}>
                  {number}
                </th>
                {cells.map((cell, c) => (
                  <td key={c} title={cell} className={mergeClasses(example.columns[c]?.isNew === true && styles.isNew)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
