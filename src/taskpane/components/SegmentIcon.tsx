import { mergeClasses } from '@fluentui/react-components';
import { ArrowTrending20Regular } from '@fluentui/react-icons/svg/arrow-trending';
import { LeafOne20Regular } from '@fluentui/react-icons/svg/leaf-one';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import { WeatherMoon20Regular } from '@fluentui/react-icons/svg/weather-moon';
import type { ReactElement } from 'react';
import type { Segment } from '../../domain/types';
import { useDarkSegmentColours, useSegmentColours } from '../style';
import { useIsDark } from '../theme';

const ICONS = {
  loyal: ShieldCheckmark20Regular,
  'fast-growing': ArrowTrending20Regular,
  'worth-cultivating': LeafOne20Regular,
  dormant: WeatherMoon20Regular,
} as const satisfies Record<Segment, unknown>;

/** The icon of a segment; its name always stands beside it. */
export function SegmentIcon({ segment, size = 16 }: { segment: Segment; size?: number }): ReactElement {
  const light = useSegmentColours();
  const dark = useDarkSegmentColours();
  const Icon = ICONS[segment];
  return (
    <Icon
      aria-hidden
      width={size}
      height={size}
      style={{ width: size, height: size, flexShrink: 0 }}
      className={mergeClasses((useIsDark() ? dark : light)[segment])}
    />
  );
}
