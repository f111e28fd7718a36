import { fileValue } from '../excel/arguments';
import { ref } from '../excel/targets';
import { HostRef, type TypeRegistry } from '../richapi/types';
import type { WireRequest } from '../richapi/wire';
import type { WorkbookModel } from '../model/types';

/** What Excel on the web serves in the page around the workbook, not in the workbook itself. */
const AROUND_THE_WORKBOOK = 'WacPartition';

/** The object a batch starts from: the workbook, or the page around it. */
export function rootOf({ partition }: WireRequest, model: WorkbookModel): HostRef {
  return partition === AROUND_THE_WORKBOOK ? new HostRef('WacWorkbook', model) : ref('Workbook', model);
}

/** Services of the application that pages call beside the workbook, by dotted name. */
export function addOfficeServices(registry: TypeRegistry): TypeRegistry {
  // The page says that it takes commands now; the host keeps no list of pages.
  registry.add('Microsoft.InternalService.AddinInternalService', {
    methods: { NotifyActionHandlerReady: () => undefined },
  });
  registry.add<WorkbookModel>('WacWorkbook', {
    methods: { CreateAndOpenWorkbook: (workbook, args) => workbook.opensWorkbook(fileValue(args.text(0))) },
  });
  return registry;
}
