import type { Texts } from '../texts';
import { count } from './numbers';

/** Names, headers and lines of the role map, the coverage sheet and the decision chart. */
export const roleSheets: Texts['roleSheets'] = {
  map: {
    name: '角色图',
    title: '角色图',
    line: '能打开本工作簿的人都能看到这些关于人的记录。每位联系人一行；手工填写的内容都会保留。“上次会面”取自拜访记录，这里填了更晚的日期则保留；“如何服务”随角色和性格更新，改过就不再动。',
    headers: {
      customer: '客户名称',
      contact: '联系人',
      title: '职务',
      department: '部门',
      role: '采购角色',
      layer: '层级',
      reportsTo: '上级',
      attitude: '态度',
      strength: '关系强度（1–5）',
      influence: '影响力（1–5）',
      personality: '性格类型',
      sensitivity: '敏感点',
      background: '背景与兴趣',
      competitors: '与竞争对手的关系',
      goal: '服务目标',
      method: '服务方式',
      action: '服务行动',
      frequency: '会面周期（天）',
      owner: '负责人',
      lastMet: '上次会面',
      nextDue: '下次应会面',
      howToServe: '如何服务',
    },
    counts: (p) => `A、B 级客户覆盖：${p.missing} 家缺核心角色 · ${p.notMet} 家 180 天内未会面 · ${p.covered} 家已覆盖`,
    /** Stands under "Next due" for people nobody has met. */
    notMet: '未会面',
    noAccounts: '覆盖：还没有 A、B 级客户。先对销售数据分级。',
    prompts: {
      role: '客户采购时此人起的作用。核心角色：决策者、技术把关者、使用者。',
      layer: '此人所在的层级：决策层、技术层或操作层。',
      attitude: '此人对我方的态度。',
      score: '1 最弱，5 最强。',
      personality: '结果型：果断，看结果。演员型：热情健谈。教授型：严谨，要数据。老好人型：谦和，不易拍板。',
      sensitivity: '最看重什么。有多项时用分号隔开。',
    },
  },
  coverage: {
    name: '覆盖检查',
    title: 'A、B 级客户覆盖检查',
    line: '由角色图和拜访记录算出。核心角色：决策者、技术把关者、使用者。自己加的列会保留。',
    headers: {
      account: '客户',
      abc: 'ABC',
      status: '角色图状态',
      missing: '缺少的核心角色',
      notMet: '180 天内未会面',
      met: '已会面人数',
    },
    statuses: ['0 无联系人', '1 只有联系人', '2 核心角色已明确', '3 已会面且支持'],
    allThree: '三个都缺',
    noLonger: '已不是 A、B 级',
  },
  chart: {
    name: '决策关系图',
    title: (p) => `决策关系图：${p.account}`,
    line: '角色以文字和颜色标明。+ 支持，○ 中立，− 反对；虚线框表示反对。需要时重新绘制，自己画的图形会保留。',
    someone: '未写明上级',
  },
  command: {
    done: (p) => `A、B 级客户 ${count(p.accounts)} 家`,
    samePeople: '是同一个人吗？',
    reporting: '上下级',
  },
  reporting: {
    unknown: (p) => `${p.person} 的上级写的是 ${p.name}，但此客户的联系人里没有这个人。`,
    self: (p) => `${p.person} 的上级写成了本人。`,
    circle: (p) => `${p.people} 互为上级，形成循环。`,
  },
};
