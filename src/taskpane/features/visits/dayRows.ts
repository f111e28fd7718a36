import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW } from '../../style';

/** Rows of a person's day. */
export const useDayRows = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  last: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '10px',
    width: '100%',
    padding: '10px 16px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { padding: '10px 12px' },
  },
  noBadge: { flexShrink: 0, width: '20px' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '2px' },
  when: { flexShrink: 0, fontSize: '12px', lineHeight: '20px' },
  small: { fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
  step: { display: 'flex', columnGap: '6px', color: tokens.colorNeutralForeground1 },
  arrow: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  after: { paddingLeft: '46px', paddingBottom: '8px', [NARROW]: { paddingLeft: '42px' } },
  more: { margin: '4px 0 0' },
});
