import type { ListId } from '../../domain/lists';

/** The sheet that drop-downs are taken from. */
export const lists = {
  name: 'Lists',
  title: 'Lists',
  line: 'What the drop-downs offer. Add entries below the last one, or reword them: grey codes keep their meaning.',
  headers: {
    class: 'ABC class',
    segment: 'Segment',
    person: 'Person',
    method: 'Method',
    role: 'Buying role',
    layer: 'Layer',
    attitude: 'Attitude',
    personality: 'Personality',
    sensitivity: 'Sensitivity',
  } satisfies Record<ListId, string> as Record<ListId, string>,
  code: (p: { list: string }): string => `${p.list} (code)`,
  refusal: 'Choose an entry of the list. New entries are added on the sheet Lists.',
};
