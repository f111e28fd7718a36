import type { TypeRegistry } from '../richapi/types';

/** Services of the application that pages call beside the workbook, by dotted name. */
export function addOfficeServices(registry: TypeRegistry): TypeRegistry {
  // The page says that it takes commands now; the host keeps no list of pages.
  registry.add('Microsoft.InternalService.AddinInternalService', {
    methods: { NotifyActionHandlerReady: () => undefined },
  });
  return registry;
}
