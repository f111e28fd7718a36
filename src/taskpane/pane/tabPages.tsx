import type { LazyExoticComponent, ReactElement } from 'react';
import { lazy } from 'react';
import type { TabId } from './paneState';

/**
 * Pages of tabs that are loaded when their tab is first opened: `lazy(() => import(...))` with a component as default
 * export. They are shown whether or not the workbook was classified, and keep their state in a slice of the pane.
 */
export const TAB_PAGES: Partial<Record<TabId, LazyExoticComponent<() => ReactElement>>> = {
  visits: lazy(() => import('../features/visits/VisitsTab')),
  roles: lazy(() => import('../features/roles/RolesTab')),
  data: lazy(() => import('../features/data/DataPage')),
};
