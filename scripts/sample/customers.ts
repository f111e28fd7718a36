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

const plant = ({
  abc,
  segment,
  name,
  region,
  habit,
  flags = [],
  more = {},
}: {
  readonly abc: AbcClass;
  readonly segment: Segment;
  readonly name: string;
  readonly region: Region;
  readonly habit: SampleCustomer['habit'];
  readonly flags?: readonly Flag[] | undefined;
  readonly more?: Pick<SampleCustomer, 'spellings' | 'handover'> | undefined;
}): SampleCustomer => ({ name, region, habit, expected: { class: abc, segment, flags }, ...more });

const SPRING_TO_AUTUMN = [3, 4, 5, 6, 7, 8, 9, 10];
const WINTER = [10, 11, 12, 1, 2];

/** Sixty made-up customers, from the largest to those that never bought. */
export const CUSTOMERS: readonly SampleCustomer[] = [
  plant({
    abc: 'A',
    segment: 'loyal',
    name: 'Kelsmere Construction',
    region: 'North',
    habit: { level: 21000, yearly: 1.02 },
    flags: [],
    more: {
      handover: { from: '2026-02', before: 'Tom Byrne' },
    },
  }),
  plant({
    abc: 'A',
    segment: 'loyal',
    name: 'Norvik Marine Service',
    region: 'West',
    habit: { level: 16000 },
    flags: [],
    more: {
      spellings: ['NORVIK MARINE SERVICE', 'Ｎｏｒｖｉｋ  Marine Service '],
    },
  }),
  plant({
    abc: 'A',
    segment: 'loyal',
    name: 'Alderfinch Joinery',
    region: 'North',
    habit: { level: 12500, yearly: 1.04 },
  }),
  plant({ abc: 'A', segment: 'loyal', name: 'Tramontel Hotels', region: 'South', habit: { level: 13000 } }),
  plant({
    abc: 'A',
    segment: 'loyal',
    name: 'Brixholt Bearings',
    region: 'East',
    habit: { level: 12000, yearly: 0.97 },
  }),
  plant({
    abc: 'A',
    segment: 'fast-growing',
    name: 'Marivento Wind',
    region: 'South',
    habit: { level: 7000, yearly: 1.55 },
  }),
  plant({
    abc: 'A',
    segment: 'fast-growing',
    name: 'Zhenlan Electronics',
    region: 'East',
    habit: { level: 9500, yearly: 1.45 },
  }),
  plant({
    abc: 'A',
    segment: 'fast-growing',
    name: 'Lumeira Solar Parks',
    region: 'South',
    habit: { level: 4500, yearly: 1.8 },
  }),
  plant({
    abc: 'A',
    segment: 'worth-cultivating',
    name: 'Harrowmere Foods',
    region: 'West',
    habit: { level: 17000, step: { from: '2025-10', factor: 0.55 } },
    flags: ['declining'],
  }),
  plant({
    abc: 'A',
    segment: 'worth-cultivating',
    name: 'Fjordhall Data Centres',
    region: 'North',
    habit: { level: 30000, from: '2026-06' },
    flags: ['new'],
  }),
  plant({
    abc: 'A',
    segment: 'dormant',
    name: 'Ostrelle Steelworks',
    region: 'East',
    habit: { level: 19000, to: '2026-04' },
    flags: ['declining'],
  }),
  plant({
    abc: 'A',
    segment: 'dormant',
    name: 'Belmara Cruise Lines',
    region: 'South',
    habit: { level: 17000, to: '2025-12' },
    flags: ['declining'],
  }),

  plant({ abc: 'B', segment: 'loyal', name: '+Plus Technik', region: 'East', habit: { level: 4800, every: 2 } }),
  plant({
    abc: 'B',
    segment: 'loyal',
    name: 'Quillan Rail Services',
    region: 'West',
    habit: { level: 4000, every: 2, yearly: 1.03 },
  }),
  plant({
    abc: 'B',
    segment: 'loyal',
    name: 'Havenmoor Campsites',
    region: 'South',
    habit: { level: 2800, season: SPRING_TO_AUTUMN },
  }),
  plant({
    abc: 'B',
    segment: 'loyal',
    name: 'Velbruck Maschinenbau',
    region: 'East',
    habit: { level: 4000, every: 2, step: { from: '2026-05', factor: 0.6 } },
    flags: ['declining'],
  }),
  plant({
    abc: 'B',
    segment: 'loyal',
    name: 'Cobbleway Rentals',
    region: 'North',
    habit: { level: 2700, returns: 0.35 },
    flags: ['many-returns'],
  }),
  plant({
    abc: 'B',
    segment: 'loyal',
    name: 'Pellworth Hospital Group',
    region: 'North',
    habit: { level: 5300, every: 3, offset: 1, yearly: 1.02 },
  }),
  plant({
    abc: 'B',
    segment: 'fast-growing',
    name: 'Verdalia Greenhouses',
    region: 'South',
    habit: { level: 1930, every: 2, offset: 1, yearly: 1.6 },
  }),
  plant({
    abc: 'B',
    segment: 'fast-growing',
    name: 'Osmara Drones',
    region: 'East',
    habit: { level: 2200, every: 2, from: '2025-04', yearly: 1.5 },
  }),
  plant({
    abc: 'B',
    segment: 'fast-growing',
    name: 'Ravnstad Elevators',
    region: 'North',
    habit: { level: 3100, every: 3, yearly: 1.5 },
  }),
  plant({
    abc: 'B',
    segment: 'worth-cultivating',
    name: 'Cala Brisera Beach Clubs',
    region: 'South',
    habit: { level: 5500, season: [4, 5, 6, 7] },
  }),
  plant({
    abc: 'B',
    segment: 'worth-cultivating',
    name: 'Castelvane Ceramics',
    region: 'West',
    habit: { level: 3200, pause: ['2025-07', '2026-06'], step: { from: '2026-07', factor: 1.8 } },
    flags: ['returning'],
  }),
  plant({
    abc: 'B',
    segment: 'worth-cultivating',
    name: 'Dunmarrow Dairy',
    region: 'West',
    habit: { level: 5000, every: 2, step: { from: '2026-01', factor: 0.5 } },
    flags: ['declining'],
  }),
  plant({
    abc: 'B',
    segment: 'worth-cultivating',
    name: 'Eastmere Data Cabling',
    region: 'North',
    habit: { level: 6800, from: '2026-05' },
    flags: ['new'],
  }),
  plant({
    abc: 'B',
    segment: 'dormant',
    name: 'Ironcliff Quarries',
    region: 'East',
    habit: { level: 7400, every: 3, to: '2026-01' },
    flags: ['declining'],
  }),
  plant({
    abc: 'B',
    segment: 'dormant',
    name: 'Miralora Resorts',
    region: 'South',
    habit: { level: 4200, every: 2, offset: 1, to: '2026-05' },
    flags: ['declining'],
  }),
  plant({
    abc: 'B',
    segment: 'dormant',
    name: 'Hollbrook Stadium Works',
    region: 'West',
    habit: { level: 38600, months: ['2025-04'] },
    flags: ['declining', 'one-time'],
  }),

  plant({
    abc: 'C',
    segment: 'loyal',
    name: 'Brambleby Bakery',
    region: 'West',
    habit: { level: 1260, every: 3, offset: 1 },
  }),
  plant({ abc: 'C', segment: 'loyal', name: 'Lanternhay Garage', region: 'North', habit: { level: 1240, every: 3 } }),
  plant({ abc: 'C', segment: 'loyal', name: 'Otterby Locksmiths', region: 'North', habit: { level: 1490, every: 3 } }),
  plant({
    abc: 'C',
    segment: 'loyal',
    name: 'Casa Florinda Hostels',
    region: 'South',
    habit: { level: 1440, every: 3, offset: 2 },
  }),
  plant({
    abc: 'C',
    segment: 'loyal',
    name: 'Lanyu Print Shop',
    region: 'East',
    habit: { level: 1130, every: 3, offset: 1 },
  }),
  plant({ abc: 'C', segment: 'loyal', name: 'Thornapple Farm', region: 'West', habit: { level: 1040, every: 3 } }),
  plant({
    abc: 'C',
    segment: 'loyal',
    name: 'Wickhollow School',
    region: 'North',
    habit: { level: 1320, every: 3, offset: 1 },
  }),
  plant({
    abc: 'C',
    segment: 'loyal',
    name: 'Talavero Tiles',
    region: 'South',
    habit: { level: 830, every: 3, offset: 1 },
  }),
  plant({
    abc: 'C',
    segment: 'loyal',
    name: 'Baozhen Tea House',
    region: 'East',
    habit: { level: 800, every: 3, offset: 2 },
  }),
  plant({
    abc: 'C',
    segment: 'loyal',
    name: 'Schneemark Lodges',
    region: 'East',
    habit: { level: 1130, season: WINTER },
    flags: ['returning'],
  }),
  plant({
    abc: 'C',
    segment: 'fast-growing',
    name: 'Pixelgarten Studio',
    region: 'East',
    habit: { level: 510, every: 2, yearly: 1.6 },
  }),
  plant({
    abc: 'C',
    segment: 'fast-growing',
    name: 'Rooftop Bees Collective',
    region: 'West',
    habit: { level: 740, every: 3, yearly: 1.7 },
  }),
  plant({
    abc: 'C',
    segment: 'fast-growing',
    name: 'Marisola Surf School',
    region: 'South',
    habit: { level: 710, every: 3, offset: 1, yearly: 1.7 },
  }),
  plant({
    abc: 'C',
    segment: 'fast-growing',
    name: 'Nordlysvik Brewery',
    region: 'North',
    habit: { level: 690, every: 3, offset: 1, yearly: 1.8 },
  }),
  plant({
    abc: 'C',
    segment: 'fast-growing',
    name: 'Junlai Bike Repair',
    region: 'East',
    habit: { level: 480, every: 2, yearly: 1.6 },
  }),
  plant({
    abc: 'C',
    segment: 'worth-cultivating',
    name: 'Saltwick Pottery',
    region: 'West',
    habit: { level: 1100, months: ['2026-09'] },
    flags: ['new', 'one-time'],
  }),
  plant({
    abc: 'C',
    segment: 'worth-cultivating',
    name: 'Gullmere Cafe',
    region: 'North',
    habit: { level: 340, from: '2026-07' },
    flags: ['new'],
  }),
  plant({
    abc: 'C',
    segment: 'worth-cultivating',
    name: 'Candlewick Players',
    region: 'West',
    habit: { level: 920, months: ['2024-06', '2024-10', '2025-02', '2025-07', '2026-01', '2026-10'] },
    flags: ['returning'],
  }),
  plant({
    abc: 'C',
    segment: 'worth-cultivating',
    name: 'Huerta Clara Produce',
    region: 'South',
    habit: { level: 1490, every: 2, yearly: 0.5 },
    flags: ['declining'],
  }),
  plant({
    abc: 'C',
    segment: 'worth-cultivating',
    name: 'Wintersgate Chapel',
    region: 'North',
    habit: { level: 1040, every: 6, offset: 2 },
    flags: ['returning'],
  }),
  plant({
    abc: 'C',
    segment: 'worth-cultivating',
    name: 'Foxhollin Veterinary',
    region: 'North',
    habit: { level: 510, from: '2025-12', returns: 0.3 },
    flags: ['many-returns'],
  }),
  plant({
    abc: 'C',
    segment: 'worth-cultivating',
    name: 'Kiteshore Rentals',
    region: 'West',
    habit: { level: 480, every: 2, from: '2026-02' },
  }),
  plant({
    abc: 'C',
    segment: 'worth-cultivating',
    name: 'Tindrel Design Studio',
    region: 'South',
    habit: { only: 'samples' },
    flags: ['never-bought'],
  }),
  plant({
    abc: 'C',
    segment: 'worth-cultivating',
    name: 'Orsk Lane Garage',
    region: 'East',
    habit: { only: 'a return' },
    flags: ['never-bought'],
  }),
  plant({
    abc: 'C',
    segment: 'dormant',
    name: 'Sundaller Antiques',
    region: 'West',
    habit: { level: 550, months: ['2024-05'] },
    flags: ['one-time'],
  }),
  plant({
    abc: 'C',
    segment: 'dormant',
    name: 'Copperstow Inn',
    region: 'North',
    habit: { level: 1040, every: 3, to: '2025-05' },
    flags: ['declining'],
  }),
  plant({
    abc: 'C',
    segment: 'dormant',
    name: 'Limonara Gardens',
    region: 'South',
    habit: { level: 920, every: 2, to: '2026-06' },
    flags: ['declining'],
  }),
  plant({
    abc: 'C',
    segment: 'dormant',
    name: 'Qilan Signmakers',
    region: 'East',
    habit: { level: 1040, every: 3, offset: 1, to: '2025-10' },
    flags: ['declining'],
  }),
  plant({
    abc: 'C',
    segment: 'dormant',
    name: 'Windlebeck Nursery',
    region: 'West',
    habit: { level: 600, season: [3, 4, 5, 6] },
  }),
  plant({
    abc: 'C',
    segment: 'dormant',
    name: 'Grayling Boatworks',
    region: 'North',
    habit: { level: 920, every: 2, to: '2024-12' },
    flags: ['declining'],
  }),
  plant({
    abc: 'C',
    segment: 'dormant',
    name: 'Stellavira Diving',
    region: 'South',
    habit: { level: 870, every: 3, offset: 2, to: '2026-03' },
    flags: ['declining'],
  }),
  plant({
    abc: 'C',
    segment: 'dormant',
    name: 'Marrowhill Observatory',
    region: 'East',
    habit: { level: 710, every: 6, to: '2025-10' },
    flags: ['declining'],
  }),
];
