import { makeStyles, tokens } from '@fluentui/react-components';
import type { Segment } from '../domain/types';

/** Panes narrower than this drop what can be dropped; Excel for Mac opens them at 270. */
export const NARROW = '@media (max-width: 299px)';
/** What 200 % leaves of the narrowest pane: one column, and tabs show their icon only. */
export const MAGNIFIED = '@media (max-width: 199px)';
/** Narrow, but not magnified: one element's sizes must not come from two rules that both hold. */
export const BETWEEN = '@media (min-width: 200px) and (max-width: 299px)';
export const FORCED = '@media (forced-colors: active)';
const OWN_COLOURS = '@media (forced-colors: none)';

/** Styles that several pages share. */
export const useLook = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '12px', marginTop: '24px' },
  pair: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  line: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px' },
  heading: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  title: {
    margin: 0,
    fontSize: '20px',
    lineHeight: '28px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  note: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  body: { margin: 0, fontSize: '14px', lineHeight: '20px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  danger: { [OWN_COLOURS]: { color: tokens.colorStatusDangerForeground3 }, fontWeight: tokens.fontWeightSemibold },
  caution: { [OWN_COLOURS]: { color: tokens.colorStatusWarningForeground1 } },
  fine: { [OWN_COLOURS]: { color: tokens.colorStatusSuccessForeground1 } },
  numbers: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  well: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '12px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground2,
    [NARROW]: { padding: '8px' },
    [FORCED]: { border: '1px solid CanvasText' },
  },
  /** Lists run to both edges of the pane. */
  bleed: { marginLeft: '-16px', marginRight: '-16px', [NARROW]: { marginLeft: '-12px', marginRight: '-12px' } },
  link: { minHeight: '24px', fontSize: '12px', lineHeight: '16px', textAlign: 'left' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Colour of a segment's icon; its name beside it is in text colour. */
export const useSegmentColours = makeStyles({
  loyal: { [OWN_COLOURS]: { color: tokens.colorPaletteTealBorderActive } },
  'fast-growing': { [OWN_COLOURS]: { color: tokens.colorPaletteGrapeBorderActive } },
  'worth-cultivating': { [OWN_COLOURS]: { color: tokens.colorPaletteBrassBorderActive } },
  dormant: { [OWN_COLOURS]: { color: tokens.colorPaletteAnchorForeground2 } },
} satisfies Record<Segment, object>);

/** The same on a dark page. */
export const useDarkSegmentColours = makeStyles({
  loyal: { [OWN_COLOURS]: { color: tokens.colorPaletteTealForeground2 } },
  'fast-growing': { [OWN_COLOURS]: { color: tokens.colorPaletteGrapeForeground2 } },
  'worth-cultivating': { [OWN_COLOURS]: { color: tokens.colorPaletteBrassForeground2 } },
  dormant: { [OWN_COLOURS]: { color: tokens.colorNeutralForeground4 } },
} satisfies Record<Segment, object>);
