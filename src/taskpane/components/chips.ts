import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED } from '../look';

/** Filter chips: toggle buttons and selects that look alike. */
export const useChips = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  chip: {
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    height: '28px',
    minWidth: '28px',
    justifyContent: 'center',
    padding: '0 9px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '14px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '12px',
    lineHeight: '16px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  on: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    [FORCED]: { border: '2px solid Highlight' },
  },
  select: { appearance: 'none', maxWidth: '132px', paddingRight: '24px', textOverflow: 'ellipsis' },
  box: { position: 'relative', display: 'inline-flex', '& svg': { pointerEvents: 'none', position: 'absolute' } },
  sort: { marginLeft: 'auto' },
});
