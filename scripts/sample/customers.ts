import type { AbcClass, Flag, Segment } from '../../src/domain/types';

export type Region = 'North' | 'South' | 'East' | 'West';

/** How a customer buys. Months are written "2025-10". */
export interface Habit {
  /** Euros in a month with purchases, at the level of May 2024. */
  readonly level: number;
  /** Months from one purchase to the next; 1 when left out. */
  readonly every?: 2 | 3 | 6;
  /** Months before October 2026 at which that rhythm is aligned; 0 when left out. */
  readonly offset?: 1 | 2;
  /** First and last month with purchases; the whole ledger when left out. */
  readonly from?: string;
  readonly to?: string;
  /** Calendar months (1..12) outside which nothing is bought: seasonal trade. */
  readonly season?: readonly number[];
  /** Months without a purchase, both ends included. */
  readonly pause?: readonly [string, string];
  /** Just these months, for buyers without any rhythm. */
  readonly months?: readonly string[];
  /** Factor per year: 1.5 grows by half a year. */
  readonly yearly?: number;
  /** From this month on, sales are multiplied. */
  readonly step?: { readonly from: string; readonly factor: number };
  /** Share of the goods that comes back; seldom and little when left out. */
  readonly returns?: number;
}

export interface SampleCustomer {
  readonly name: string;
  readonly region: Region;
  /** Other spellings of the name found in the ledger. */
  readonly spellings?: readonly string[];
  /** Since when another person than the region's looks after it. */
  readonly handover?: { readonly from: string; readonly before: string };
  readonly habit: Habit | { readonly only: 'samples' | 'a return' };
  /** What it was planted for: its class, segment and flags as of October 2026. */
  readonly expected: { readonly class: AbcClass; readonly segment: Segment; readonly flags: readonly Flag[] };
}

const plant = (
  abc: AbcClass,
  segment: Segment,
  name: string,
  region: Region,
  habit: SampleCustomer['habit'],
  flags: readonly Flag[] = [],
  more: Pick<SampleCustomer, 'spellings' | 'handover'> = {},
): SampleCustomer => ({ name, region, habit, expected: { class: abc, segment, flags }, ...more });

const SPRING_TO_AUTUMN = [3, 4, 5, 6, 7, 8, 9, 10];
const WINTER = [10, 11, 12, 1, 2];

/** Sixty made-up customers, from the largest to those that never bought. */
export const CUSTOMERS: readonly SampleCustomer[] = [
  plant('A', 'loyal', 'Kelsmere Construction', 'North', { level: 21000, yearly: 1.02 }, [], {
    handover: { from: '2026-02', before: 'Tom Byrne' },
  }),
  plant('A', 'loyal', 'Norvik Marine Service', 'West', { level: 16000 }, [], {
    spellings: ['NORVIK MARINE SERVICE', 'Ｎｏｒｖｉｋ  Marine Service '],
  }),
  plant('A', 'loyal', 'Alderfinch Joinery', 'North', { level: 12500, yearly: 1.04 }),
  plant('A', 'loyal', 'Tramontel Hotels', 'South', { level: 13000 }),
  plant('A', 'loyal', 'Brixholt Bearings', 'East', { level: 12000, yearly: 0.97 }),
  plant('A', 'fast-growing', 'Marivento Wind', 'South', { level: 7000, yearly: 1.55 }),
  plant('A', 'fast-growing', 'Zhenlan Electronics', 'East', { level: 9500, yearly: 1.45 }),
  plant('A', 'fast-growing', 'Lumeira Solar Parks', 'South', { level: 4500, yearly: 1.8 }),
  plant(
    'A',
    'worth-cultivating',
    'Harrowmere Foods',
    'West',
    { level: 17000, step: { from: '2025-10', factor: 0.55 } },
    ['declining'],
  ),
  plant('A', 'worth-cultivating', 'Fjordhall Data Centres', 'North', { level: 30000, from: '2026-06' }, ['new']),
  plant('A', 'dormant', 'Ostrelle Steelworks', 'East', { level: 19000, to: '2026-04' }, ['declining']),
  plant('A', 'dormant', 'Belmara Cruise Lines', 'South', { level: 17000, to: '2025-12' }, ['declining']),

  plant('B', 'loyal', '+Plus Technik', 'East', { level: 4800, every: 2 }),
  plant('B', 'loyal', 'Quillan Rail Services', 'West', { level: 4000, every: 2, yearly: 1.03 }),
  plant('B', 'loyal', 'Havenmoor Campsites', 'South', { level: 2800, season: SPRING_TO_AUTUMN }),
  plant(
    'B',
    'loyal',
    'Velbruck Maschinenbau',
    'East',
    { level: 4000, every: 2, step: { from: '2026-05', factor: 0.6 } },
    ['declining'],
  ),
  plant('B', 'loyal', 'Cobbleway Rentals', 'North', { level: 2700, returns: 0.35 }, ['many-returns']),
  plant('B', 'loyal', 'Pellworth Hospital Group', 'North', { level: 5300, every: 3, offset: 1, yearly: 1.02 }),
  plant('B', 'fast-growing', 'Verdalia Greenhouses', 'South', { level: 1930, every: 2, offset: 1, yearly: 1.6 }),
  plant('B', 'fast-growing', 'Osmara Drones', 'East', { level: 2200, every: 2, from: '2025-04', yearly: 1.5 }),
  plant('B', 'fast-growing', 'Ravnstad Elevators', 'North', { level: 3100, every: 3, yearly: 1.5 }),
  plant('B', 'worth-cultivating', 'Cala Brisera Beach Clubs', 'South', { level: 5500, season: [4, 5, 6, 7] }),
  plant(
    'B',
    'worth-cultivating',
    'Castelvane Ceramics',
    'West',
    { level: 3200, pause: ['2025-07', '2026-06'], step: { from: '2026-07', factor: 1.8 } },
    ['returning'],
  ),
  plant(
    'B',
    'worth-cultivating',
    'Dunmarrow Dairy',
    'West',
    { level: 5000, every: 2, step: { from: '2026-01', factor: 0.5 } },
    ['declining'],
  ),
  plant('B', 'worth-cultivating', 'Eastmere Data Cabling', 'North', { level: 6800, from: '2026-05' }, ['new']),
  plant('B', 'dormant', 'Ironcliff Quarries', 'East', { level: 7400, every: 3, to: '2026-01' }, ['declining']),
  plant('B', 'dormant', 'Miralora Resorts', 'South', { level: 4200, every: 2, offset: 1, to: '2026-05' }, [
    'declining',
  ]),
  plant('B', 'dormant', 'Hollbrook Stadium Works', 'West', { level: 38600, months: ['2025-04'] }, [
    'declining',
    'one-time',
  ]),

  plant('C', 'loyal', 'Brambleby Bakery', 'West', { level: 1260, every: 3, offset: 1 }),
  plant('C', 'loyal', 'Lanternhay Garage', 'North', { level: 1240, every: 3 }),
  plant('C', 'loyal', 'Otterby Locksmiths', 'North', { level: 1490, every: 3 }),
  plant('C', 'loyal', 'Casa Florinda Hostels', 'South', { level: 1440, every: 3, offset: 2 }),
  plant('C', 'loyal', 'Lanyu Print Shop', 'East', { level: 1130, every: 3, offset: 1 }),
  plant('C', 'loyal', 'Thornapple Farm', 'West', { level: 1040, every: 3 }),
  plant('C', 'loyal', 'Wickhollow School', 'North', { level: 1320, every: 3, offset: 1 }),
  plant('C', 'loyal', 'Talavero Tiles', 'South', { level: 830, every: 3, offset: 1 }),
  plant('C', 'loyal', 'Baozhen Tea House', 'East', { level: 800, every: 3, offset: 2 }),
  plant('C', 'loyal', 'Schneemark Lodges', 'East', { level: 1130, season: WINTER }, ['returning']),
  plant('C', 'fast-growing', 'Pixelgarten Studio', 'East', { level: 510, every: 2, yearly: 1.6 }),
  plant('C', 'fast-growing', 'Rooftop Bees Collective', 'West', { level: 740, every: 3, yearly: 1.7 }),
  plant('C', 'fast-growing', 'Marisola Surf School', 'South', { level: 710, every: 3, offset: 1, yearly: 1.7 }),
  plant('C', 'fast-growing', 'Nordlysvik Brewery', 'North', { level: 690, every: 3, offset: 1, yearly: 1.8 }),
  plant('C', 'fast-growing', 'Junlai Bike Repair', 'East', { level: 480, every: 2, yearly: 1.6 }),
  plant('C', 'worth-cultivating', 'Saltwick Pottery', 'West', { level: 1100, months: ['2026-09'] }, [
    'new',
    'one-time',
  ]),
  plant('C', 'worth-cultivating', 'Gullmere Cafe', 'North', { level: 340, from: '2026-07' }, ['new']),
  plant(
    'C',
    'worth-cultivating',
    'Candlewick Players',
    'West',
    { level: 920, months: ['2024-06', '2024-10', '2025-02', '2025-07', '2026-01', '2026-10'] },
    ['returning'],
  ),
  plant('C', 'worth-cultivating', 'Huerta Clara Produce', 'South', { level: 1490, every: 2, yearly: 0.5 }, [
    'declining',
  ]),
  plant('C', 'worth-cultivating', 'Wintersgate Chapel', 'North', { level: 1040, every: 6, offset: 2 }, ['returning']),
  plant('C', 'worth-cultivating', 'Foxhollin Veterinary', 'North', { level: 510, from: '2025-12', returns: 0.3 }, [
    'many-returns',
  ]),
  plant('C', 'worth-cultivating', 'Kiteshore Rentals', 'West', { level: 480, every: 2, from: '2026-02' }),
  plant('C', 'worth-cultivating', 'Tindrel Design Studio', 'South', { only: 'samples' }, ['never-bought']),
  plant('C', 'worth-cultivating', 'Orsk Lane Garage', 'East', { only: 'a return' }, ['never-bought']),
  plant('C', 'dormant', 'Sundaller Antiques', 'West', { level: 550, months: ['2024-05'] }, ['one-time']),
  plant('C', 'dormant', 'Copperstow Inn', 'North', { level: 1040, every: 3, to: '2025-05' }, ['declining']),
  plant('C', 'dormant', 'Limonara Gardens', 'South', { level: 920, every: 2, to: '2026-06' }, ['declining']),
  plant('C', 'dormant', 'Qilan Signmakers', 'East', { level: 1040, every: 3, offset: 1, to: '2025-10' }, ['declining']),
  plant('C', 'dormant', 'Windlebeck Nursery', 'West', { level: 600, season: [3, 4, 5, 6] }),
  plant('C', 'dormant', 'Grayling Boatworks', 'North', { level: 920, every: 2, to: '2024-12' }, ['declining']),
  plant('C', 'dormant', 'Stellavira Diving', 'South', { level: 870, every: 3, offset: 2, to: '2026-03' }, [
    'declining',
  ]),
  plant('C', 'dormant', 'Marrowhill Observatory', 'East', { level: 710, every: 6, to: '2025-10' }, ['declining']),
];
