import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components';
import type { ReactElement, SyntheticEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { visitKey } from '../../../domain/visits/due';
import type { FormFields } from '../../form/formFields';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import type { Draft } from './draft';
import { accountSearch, NOTHING_FOUND } from './searchAccounts';
import type { VisitBook } from './visitLogApi';

const useStyles = makeStyles({
  // Fluent's own least width is more than a pane of 270 pixels has.
  box: { width: '100%', minWidth: 0 },
  list: { maxHeight: '320px', zIndex: 3 },
  option: { justifyContent: 'space-between', columnGap: '8px', overflowWrap: 'anywhere' },
  name: { minWidth: 0 },
  class: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** A customer found by a few letters, or any other text: a prospect. */
export function CustomerBox(props: { fields: FormFields<Draft>; book: VisitBook; takesFocus: boolean }): ReactElement {
  const { fields, book, takesFocus } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.visits.form;
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const typed = fields.values.customer;
  const search = useMemo(() => accountSearch(book.accounts), [book]);
  const { offered, more } = useMemo(() => (isOpen ? search(typed) : NOTHING_FOUND), [isOpen, search, typed]);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const isShown = offered.length > 0;
  return fields.own(
    'customer',
    words.customer,
    (ids) => (
      <Combobox
        {...ids}
        input={{ ref: input }}
        className={styles.box}
        freeform
        inlinePopup
        expandIcon={null}
        autoComplete="off"
        value={typed}
        selectedOptions={[]}
        open={isShown}
        onOpenChange={(_, { open }) => setOpen(open)}
        onChange={({ target }) => {
          fields.type({ customer: target.value });
          setOpen(true);
        }}
        onOptionSelect={(event, { optionValue }) => {
          if (optionValue !== undefined && isChoice(event)) fields.type({ customer: optionValue });
        }}
        listbox={{ className: styles.list, 'aria-label': words.customer }}
      >
        {offered.map(({ name, class: abc }) => (
          <Option key={name} value={name} text={name} checkIcon={null} className={styles.option}>
            <span className={styles.name}>{name}</span>
            {abc !== null && <span className={styles.class}>{texts.terms.classOf(abc)}</span>}
          </Option>
        ))}
        {more > 0 && (
          <Option disabled value="" text={words.moreCustomers({ n: more })} checkIcon={null}>
            <span className={look.note}>{words.moreCustomers({ n: more })}</span>
          </Option>
        )}
      </Combobox>
    ),
    isShown ? '' : hint(),
  );

  function hint(): string {
    if (typed.trim() === '') return words.customerHint;
    if (book.namesakes(typed).length > 1) return words.chooseAccount;
    const isKnown = book.accounts.some(({ name }) => visitKey(name) === visitKey(typed));
    return isKnown ? '' : words.prospect({ name: typed.trim() });
  }
}

/** Tab leaves the field and Ctrl+Enter saves: neither may put a name in the place of what was typed. */
function isChoice({ nativeEvent }: SyntheticEvent): boolean {
  if (!(nativeEvent instanceof KeyboardEvent)) return true;
  return nativeEvent.key !== 'Tab' && !nativeEvent.ctrlKey && !nativeEvent.metaKey;
}
