import type { Texts } from '../texts';

/** The sheet on which commands of the ribbon say why they could not finish. */
export const messages: Texts['messages'] = {
  name: 'Key Accounts 消息',
  title: 'Key Accounts 消息',
  line: '功能区命令未能完成时写在这里。看过后可以删除此工作表。',
  headers: { when: '时间', what: '发生了什么' },
};
