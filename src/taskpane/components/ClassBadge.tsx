import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AbcClass } from '../../domain/types';
import { usePane } from '../pane/context';
import { FORCED } from '../style';

const useStyles = makeStyles({
  badge: {
    flexShrink: 0,
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '20px',
    borderRadius: '4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    forcedColorAdjust: 'none',
  },
  A: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    color: tokens.colorNeutralForegroundInverted,
    [FORCED]: { backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  B: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    [FORCED]: { backgroundColor: 'Canvas', color: 'CanvasText', border: '2px solid CanvasText' },
  },
  C: {
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    [FORCED]: { color: 'CanvasText', border: '1px solid CanvasText' },
  },
});

/** A, B or C: filled, tinted, outlined, so that the order shows without colour too. */
export function ClassBadge({ abc, isHidden = false }: { abc: AbcClass; isHidden?: boolean }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(styles.badge, styles[abc])}
      {...(isHidden ? { 'aria-hidden': true } : { role: 'img', 'aria-label': texts.terms.classOf(abc) })}
    >
      {abc}
    </span>
  );
}
