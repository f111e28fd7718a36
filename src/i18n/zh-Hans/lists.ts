import type { Texts } from '../texts';

/** The sheet that drop-downs are taken from. */
export const lists: Texts['lists'] = {
  name: '选项表',
  title: '选项表',
  line: '下拉列表的选项。可在最后一项下面添加，也可改写文字；灰色代码表示原来的含义。',
  headers: {
    class: 'ABC 等级',
    segment: '客户类型',
    person: '人员',
    method: '方式',
    role: '采购角色',
    layer: '层级',
    attitude: '态度',
    personality: '性格类型',
    sensitivity: '敏感点',
  },
  code: (p) => `${p.list}（代码）`,
  refusal: '从列表中选择。新选项加到“选项表”工作表。',
};
