import type { Texts } from '../texts';

/** The sheet that drop-downs are taken from. */
export const lists: Texts['lists'] = {
  name: '選項表',
  title: '選項表',
  line: '下拉清單的選項。可在最後一項下方新增，也可改寫文字；灰色代碼代表原來的意思。',
  headers: {
    class: 'ABC 等級',
    segment: '客戶類型',
    person: '人員',
    method: '方式',
    role: '採購角色',
    layer: '層級',
    attitude: '態度',
    personality: '性格類型',
    sensitivity: '敏感點',
  },
  code: (p) => `${p.list}（代碼）`,
  refusal: '從清單中選擇。新選項加到「選項表」工作表。',
};
