import { APP_PLANTS } from './app';
import { DOMAIN_PLANTS } from './domain';
import { EXCEL_PLANTS } from './excel';
import { INTAKE_PLANTS } from './intake';
import type { Plant } from './plant';
import { XLSX_PLANTS } from './xlsx';

/** Every planted fault, the pure core first. */
export const PLANTS: readonly Plant[] = [
  ...DOMAIN_PLANTS,
  ...INTAKE_PLANTS,
  ...APP_PLANTS,
  ...XLSX_PLANTS,
  ...EXCEL_PLANTS,
];
