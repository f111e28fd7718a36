import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { visitKey } from '../../../domain/visits/due';
import { Field, TextBox } from '../../components/fields';
import { usePane } from '../../pane/context';
import { searchText } from '../customers/customerRows';
import { FORCED, useLook } from '../../style';
import type { PaneAccount } from './visitLogApi';

/** Names offered at once. */
const MOST = 8;

const useStyles = makeStyles({
  box: { position: 'relative' },
  list: {
    position: 'absolute',
    left: 0,
    right: 0,
    top: '100%',
    zIndex: 2,
    margin: 0,
    padding: '4px 0',
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  option: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '6px 12px',
    fontSize: '14px',
    lineHeight: '20px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    [FORCED]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

/** A customer found by a few letters: arrows move, Enter takes the name; any other text is a prospect. */
export function CustomerBox(props: {
  value: string;
  accounts: readonly PaneAccount[];
  wrong: string | undefined;
  takesFocus: boolean;
  onChange: (name: string) => void;
}): ReactElement {
  const { value, accounts, wrong, takesFocus, onChange } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.visits.form;
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const known = useMemo(() => accounts.map((account) => ({ account, text: searchText(account.name) })), [accounts]);
  const found = useMemo(() => {
    const query = searchText(value.trim());
    if (!isOpen || query === '') return [];
    const hits = known.filter(({ text }) => text.includes(query));
    // Names that begin so come first.
    return [...hits.filter(({ text }) => text.startsWith(query)), ...hits.filter(({ text }) => !text.startsWith(query))]
      .slice(0, MOST)
      .map(({ account }) => account);
  }, [known, value, isOpen]);
  useEffect(() => {
    if (takesFocus) box.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const isKnown = value.trim() === '' || accounts.some(({ name }) => visitKey(name) === visitKey(value));
  const choose = (name: string): void => {
    onChange(name);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = found[active];
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && chosen !== undefined) choose(chosen.name);
    else if (event.key === 'Escape' && found.length > 0) setOpen(false);
    else if (event.key === 'ArrowDown' && found.length > 0) setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp' && found.length > 0) setActive((active + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };
  const hint = isKnown || isOpen ? (value === '' ? words.customerHint : '') : words.prospect({ name: value.trim() });
  return (
    <div ref={box} className={styles.box}>
      <Field
        label={
          <>
            {words.customer} <span className={look.danger}>*</span>
          </>
        }
        hint={found.length > 0 ? '' : hint}
        wrong={wrong}
        control={(ids) => (
          <TextBox
            {...ids}
            role="combobox"
            aria-required
            aria-expanded={found.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            {...(found.length > 0 ? { 'aria-activedescendant': `${list}-${String(active)}` } : {})}
            autoComplete="off"
            data-field="customer"
            value={value}
            onChange={({ target }) => {
              onChange(target.value);
              setOpen(true);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
        )}
      />
      <ul id={list} role="listbox" aria-label={words.customer} className={styles.list} hidden={found.length === 0}>
        {found.map(({ name, class: abc }, i) => (
          <li
            key={name}
            id={`${list}-${String(i)}`}
            role="option"
            aria-selected={i === active}
            className={mergeClasses(styles.option, i === active && styles.active)}
            // Before the field loses the focus and the list closes.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(name);
            }}
          >
            {name}
            {abc !== null && <span className={look.quiet}>{texts.terms.classOf(abc)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
