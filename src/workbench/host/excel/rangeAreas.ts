import { fullAddress } from '../model/cells/cellRange';
import { itemNotFound } from '../richapi/errors';
import { define, ref } from './targets';

export const defineRangeAreas = define('RangeAreas', {
  scalars: {
    Address: ({ sheet, areas }) => areas.map(({ area }) => fullAddress(sheet.name, area)).join(','),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
  },
  links: {
    Areas: (target) => ref('RangeCollection', target),
    Worksheet: ({ sheet }) => ref('Worksheet', sheet),
  },
  methods: { _KeepReference: (_target, _args, call) => call.keep() },
});

export const defineRangeCollection = define('RangeCollection', {
  items: ({ areas }) => areas.map((area) => ref('Range', area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ areas }, args) => {
      const area = areas[args.integer(0)];
      if (area === undefined) throw itemNotFound('the range');
      return ref('Range', area);
    },
  },
});
