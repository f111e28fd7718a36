import type { FaultSwitch, RequestFault } from './richapi/gate';
import type { ExcelHost } from './excel-host';
import type { WorkbookModel } from './model/workbook';

/** What Excel says on its bad days, one entry per thing a person can meet. */
export const BAD_DAYS: Readonly<Record<string, RequestFault>> = {
  'cell edit mode': { code: 'InvalidOperationInCellEditMode', message: 'Excel is in cell-editing mode.' },
  'access denied': { code: 'AccessDenied', message: 'You cannot perform the requested operation.' },
  busy: { code: 'ActivityLimitReached', message: 'Activity limit has been reached.' },
  'session gone': { code: 'InvalidOrTimedOutSession', message: 'Your session has expired.' },
  'host restarts': { code: 'HostRestartNeeded', message: 'Office needs to be restarted.' },
  'dialog open': { code: 'WriteNotSupportedWhenModalDialogOpen', message: 'A dialog is open.' },
  'something failed': { code: 'GeneralException', message: 'There was an internal error.' },
  'stopped halfway': { code: 'GeneralException', message: 'There was an internal error.', when: 'halfway' },
  'answer lost': { code: 'GeneralException', message: 'The connection was lost.', when: 'dropped' },
};

/** The request with this number (from 0, clean-ups not counted) fails; all others are served. */
export function failAt(number: number, fault: RequestFault): FaultSwitch {
  return (request) => (request === number ? fault : null);
}

/** Before the request with this number another person changes the workbook. */
export function changeAt(host: ExcelHost, number: number, change: (model: WorkbookModel) => void): FaultSwitch {
  return (request) => {
    if (request === number) host.act(change, 'Remote');
    return null;
  };
}

/** Every answer takes this long, so that progress and cancel can be seen. */
export function slow(milliseconds: number): FaultSwitch {
  return () => new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
