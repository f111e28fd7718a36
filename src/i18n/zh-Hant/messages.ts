import type { Texts } from '../texts';

/** The sheet on which commands of the ribbon say why they could not finish. */
export const messages: Texts['messages'] = {
  name: 'Key Accounts 訊息',
  title: 'Key Accounts 訊息',
  line: '功能區命令未能完成時寫在這裡。看過後可以刪除這張工作表。',
  headers: { when: '時間', what: '發生了什麼事' },
};
