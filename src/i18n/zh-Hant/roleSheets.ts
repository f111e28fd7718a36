import type { Texts } from '../texts';
import { count } from './numbers';

/** Names, headers and lines of the role map, the coverage sheet and the decision chart. */
export const roleSheets: Texts['roleSheets'] = {
  map: {
    name: '角色圖',
    title: '角色圖',
    line: '能開啟這本活頁簿的人都看得到這些關於人的紀錄。每位聯絡人一列；自行填寫的內容都會保留。「上次會面」取自拜訪紀錄，這裡填了較晚的日期則保留；「如何服務」隨角色與性格更新，改過就不再動。',
    headers: {
      customer: '客戶名稱',
      contact: '聯絡人',
      title: '職稱',
      department: '部門',
      role: '採購角色',
      layer: '層級',
      reportsTo: '主管',
      attitude: '態度',
      strength: '關係強度（1–5）',
      influence: '影響力（1–5）',
      personality: '性格類型',
      sensitivity: '敏感點',
      background: '背景與興趣',
      competitors: '與競爭對手的關係',
      goal: '服務目標',
      method: '服務方式',
      action: '服務行動',
      frequency: '會面週期（天）',
      owner: '負責人',
      lastMet: '上次會面',
      nextDue: '下次應會面',
      howToServe: '如何服務',
    },
    counts: (p) =>
      `A、B 級客戶覆蓋情況：${p.missing} 家缺核心角色 · ${p.notMet} 家 180 天內未會面 · ${p.covered} 家已覆蓋`,
    /** Stands under "Next due" for people nobody has met. */
    notMet: '未會面',
    noAccounts: '覆蓋情況：還沒有 A、B 級客戶。先將銷售資料分級。',
    prompts: {
      role: '客戶採購時這個人的作用。核心角色：決策者、技術把關者、使用者。',
      layer: '這個人所在的層級：決策層、技術層或操作層。',
      attitude: '這個人對我方的態度。',
      score: '1 最弱，5 最強。',
      personality: '結果型：果斷，看結果。演員型：熱情健談。教授型：嚴謹，要數據。老好人型：謙和，不易拍板。',
      sensitivity: '最看重什麼。有多項時用分號隔開。',
    },
  },
  coverage: {
    name: '覆蓋檢查',
    title: 'A、B 級客戶覆蓋檢查',
    line: '由角色圖與拜訪紀錄算出。核心角色：決策者、技術把關者、使用者。自行新增的欄會保留。',
    headers: {
      account: '客戶',
      abc: 'ABC',
      status: '角色圖狀態',
      missing: '缺少的核心角色',
      notMet: '180 天內未會面',
      met: '已會面人數',
    },
    statuses: ['0 無聯絡人', '1 只有聯絡人', '2 核心角色已確認', '3 已會面且支持'],
    allThree: '三個都缺',
    noLonger: '已不是 A、B 級',
  },
  chart: {
    name: '決策關係圖',
    title: (p) => `決策關係圖：${p.account}`,
    line: '角色以文字與顏色標示。+ 支持，○ 中立，− 反對；虛線框表示反對。需要時重新繪製，自己畫的圖形會保留。',
    someone: '未寫明主管',
  },
  command: {
    done: (p) => `A、B 級客戶 ${count(p.accounts)} 家`,
    samePeople: '是同一個人嗎？',
    reporting: '上下級',
  },
  reporting: {
    unknown: (p) => `${p.person} 的主管寫的是 ${p.name}，但這家客戶的聯絡人裡沒有這個人。`,
    self: (p) => `${p.person} 的主管寫成了本人。`,
    circle: (p) => `${p.people} 互為主管，形成循環。`,
  },
};
