import type { ReactElement } from 'react';
import { cellAddress } from '../../workbook/address';
import { Link } from './controls';
import { useLook } from '../style';
import { usePane } from '../pane/context';

/** An address that selects its cell in the sheet. The name of the sheet is seen with `isFull`, and always spoken. */
export function CellLink(props: { sheet: string; row: number; column: number; isFull?: boolean }): ReactElement {
  const { sheet, row, column, isFull = false } = props;
  const { texts, actions } = usePane();
  const look = useLook();
  const address = cellAddress(row, column);
  return (
    <Link
      className={look.numbers}
      title={texts.pane.data.goTo({ place: `${sheet}!${address}` })}
      onClick={() => {
        void actions.view.showSheet(sheet, { row, column, rows: 1, columns: 1 });
      }}
    >
      {isFull ? (
        `${sheet}!${address}`
      ) : (
        <>
          <span className={look.hidden}>{sheet}!</span>
          {address}
        </>
      )}
    </Link>
  );
}
