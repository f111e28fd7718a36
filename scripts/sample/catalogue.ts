export interface Product {
  readonly name: string;
  readonly category: string;
  /** List price of 2024 in cents, before the customer's discount. */
  readonly listCents: number;
}

const category = (name: string, products: readonly (readonly [string, number])[]): Product[] =>
  products.map(([product, euros]) => ({ name: product, category: name, listCents: Math.round(euros * 100) }));

/** What the dealer sells: workshop supplies. */
export const PRODUCTS: readonly Product[] = [
  ...category('Power tools', [
    ['Cordless drill 18 V', 189],
    ['Angle grinder 125 mm', 119],
    ['Rotary hammer SDS', 329],
    ['Circular saw 190 mm', 215],
    ['Impact wrench 1/2 in', 249],
  ]),
  ...category('Hand tools', [
    ['Socket set 94 pcs', 139],
    ['Torque wrench 40-200 Nm', 96.5],
    ['Screwdriver set 12 pcs', 42],
    ['Claw hammer 500 g', 18.9],
    ['Spirit level 120 cm', 39.5],
  ]),
  ...category('Fasteners', [
    ['Hex bolts M8, box of 200', 31.2],
    ['Wood screws 5x60, box of 500', 24.8],
    ['Wall plugs 10 mm, box of 100', 9.6],
    ['Threaded rod M10, 1 m', 4.4],
  ]),
  ...category('Safety', [
    ['Safety shoes S3', 79],
    ['Work gloves, 12 pairs', 27.5],
    ['Safety glasses, 10 pcs', 34],
    ['Hearing protection', 22.4],
    ['Fire extinguisher 6 kg', 58],
  ]),
  ...category('Storage', [
    ['Steel shelving unit', 148],
    ['Workbench 2 m', 420],
    ['Tool trolley 7 drawers', 560],
  ]),
  ...category('Consumables', [
    ['Cutting discs 125 mm, 25 pcs', 36],
    ['Cleaning spray, 12 cans', 64.8],
    ['Lubricant 5 l', 45.9],
    ['Masking tape, 24 rolls', 52],
  ]),
];

const PRICE_LEVEL: Readonly<Record<number, number>> = { 2024: 1, 2025: 1.03, 2026: 1.05 };

/** @param discount share of the list price, 0..1 @returns price in whole cents */
export function priceCents(product: Product, year: number, discount: number): number {
  return Math.round(product.listCents * (PRICE_LEVEL[year] ?? 1) * (1 - discount));
}
