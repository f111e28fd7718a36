/** Lists that drop-downs of our sheets offer, each with codes whose words people may change. */
export const LIST_IDS = [
  'class',
  'segment',
  'person',
  'method',
  'role',
  'layer',
  'attitude',
  'personality',
  'sensitivity',
] as const;
export type ListId = (typeof LIST_IDS)[number];
