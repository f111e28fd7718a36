import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowSort16Regular } from '@fluentui/react-icons/svg/arrow-sort';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactElement } from 'react';
import { ABC_CLASSES, SEGMENTS } from '../../../domain/types';
import { useChips } from '../../components/chips';
import { usePane, usePaneState } from '../../pane/context';
import type { SortKey } from '../../pane/paneState';
import { NARROW } from '../../style';

const SORTS: readonly SortKey[] = ['sales', 'change', 'name', 'recency', 'stake'];
/** Stands among the segments of the filter. */
const DECLINING = 'declining';

const useStyles = makeStyles({
  sortName: { [NARROW]: { display: 'none' } },
});

/** Chips over the list: class, segment and order. @param inAll the sheets have no months, so there are no segments */
export function CustomerFilters({ inAll }: { inAll: boolean }): ReactElement {
  const { texts, actions } = usePane();
  const filter = usePaneState((state) => state.filter);
  const styles = useStyles();
  const chips = useChips();
  const words = texts.pane.list;
  const isNarrowed = filter.declining || filter.segment !== null;
  return (
    <div role="group" aria-label={words.filters} className={chips.row}>
      {ABC_CLASSES.map((abc) => {
        const isOn = filter.classes.includes(abc);
        const classes = isOn ? filter.classes.filter((other) => other !== abc) : [...filter.classes, abc];
        return (
          <button
            key={abc}
            type="button"
            aria-pressed={isOn}
            aria-label={words.classChip({ abc })}
            className={mergeClasses(chips.chip, isOn && chips.on)}
            onClick={() => actions.view.setFilter({ classes })}
          >
            {isOn && <Checkmark16Regular aria-hidden />}
            {abc}
          </button>
        );
      })}
      {!inAll && (
        <span className={mergeClasses(chips.chip, chips.box, isNarrowed && chips.on)}>
          {isNarrowed && <Checkmark16Regular aria-hidden />}
          {filter.declining
            ? words.declining
            : filter.segment === null
              ? words.segment
              : texts.terms.segments[filter.segment]}
          <ChevronDown16Regular aria-hidden />
          <select
            aria-label={words.segment}
            className={chips.select}
            value={filter.declining ? DECLINING : (filter.segment ?? '')}
            onChange={({ target }) =>
              actions.view.setFilter({
                segment: SEGMENTS.find((segment) => segment === target.value) ?? null,
                declining: target.value === DECLINING,
              })
            }
          >
            <option value="">{words.anySegment}</option>
            {SEGMENTS.map((segment) => (
              <option key={segment} value={segment}>
                {texts.terms.segments[segment]}
              </option>
            ))}
            <option value={DECLINING}>{words.declining}</option>
          </select>
        </span>
      )}
      <span className={mergeClasses(chips.chip, chips.box, chips.sort)} title={words.sort}>
        <ArrowSort16Regular aria-hidden />
        <span className={styles.sortName}>{words.sorts[filter.sort]}</span>
        <select
          aria-label={words.sort}
          className={chips.select}
          value={filter.sort}
          onChange={({ target }) =>
            actions.view.setFilter({ sort: SORTS.find((key) => key === target.value) ?? 'sales' })
          }
        >
          {SORTS.filter((key) => !inAll || key === 'sales' || key === 'name').map((key) => (
            <option key={key} value={key}>
              {words.sorts[key]}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
