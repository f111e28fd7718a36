import type { Texts } from '../texts';

/** What the command line prints for people. */
export const cli: Texts['cli'] = {
  help: `Key Accounts：從客戶銷售表得出客戶等級（ABC）、客戶分型與策略。

key-accounts classify IN.xlsx|IN.csv [MORE...] [-o OUT.xlsx] [options]

  -o, --output FILE      寫出活頁簿，內含「客戶」與「策略手冊」兩個工作表
  --json FILE            將報告寫成 JSON
  --force                允許 -o 與某個輸入檔相同
  --sheet NAME           只讀這個工作表（可重複）
  --map FIELD=COLUMN,... customer=B,date=A,amount=F,id=..,profit=..（amount=Sheet1!F 只針對一張工作表）
  --months C:N           月份所在的欄
  --header-row N         標題列的最後一列
  --year YYYY            月份沒寫年份時採用的年份
  --first-period YYYY-MM 第一個財年期間所在的月份
  --date-order ORDER     dmy、mdy 或 ymd
  --unit N               金額的倍數，例如 10000
  --currency CODE        只讀取這一幣別，如 EUR
  --documents TYPE=WHAT  某類單據的意義：sale、return、cancelled 或 payment
  --document-total WHAT  單據每列重複的總額計一次（once）或每列都計（each）
  --sign SIGN            貸方為銷售時用 reversed，否則 as-is
  --confirm CODE         報告中已核對、照此保留的問題
  --complete YYYY-MM     最後一個月是完整的，即使很低
  --assume               對未答的問題取最可能的答案，不停下來
  --as-of YYYY-MM        從這個月的月底往回看
  --window WINDOW        統計期間：ly+ty（預設）、12m、24m、ty 或 all
  --abc A/B              分界（百分比），預設 80/95
  --basis BASIS          統計基準：amount（預設）、profit 或 quantity
  --growth X             變化達到多少算快速增長型，預設 0.2
  --market on|off        成長是否與全部客戶相比（預設 on）
  --decline X            變化低到多少算下滑、不算忠誠型，預設 -0.3
  --dormancy RULE        睡眠型的規則：auto（預設）、chance（機率）或 months（月數）
  --dormant N            超過幾個月未購買算睡眠型（依月數）
  --today YYYY-MM-DD     把這一天當作今天
  --write-back           在原工作表的客戶旁寫入客戶等級、客戶分型與策略
  --data-check           新增工作表，列出略過的列、不一致的總額與建議合併
  --lang LANGUAGE        en、zh-Hans、zh-Hant 或 es

key-accounts role-map IN.xlsx -o OUT.xlsx [--lang LANGUAGE] [--today YYYY-MM-DD] [--force]
    建立或更新「角色圖」與「覆蓋檢查」工作表

key-accounts visit-log IN.xlsx -o OUT.xlsx [--lang LANGUAGE] [--force]
    新增「拜訪紀錄」工作表，或補回其中被刪掉的部分`,
  read: (p) => `從 ${p.sheets} 讀取 ${p.rows} 列，共 ${p.customers} 位客戶。`,
  total: (p) => `核對總額：${p.amount}`,
  totalAgrees: '與表中的合計一致',
  classHeader: '客戶等級',
  segmentHeader: '客戶分型',
  customersHeader: '客戶數',
  salesHeader: '銷售額',
  shareHeader: '佔比',
  topHeader: '銷售額領先的客戶',
  skippedHeader: '略過的列',
  ignoredHeader: '未讀取的工作表',
  warningsHeader: '請檢查',
  written: (p) => `已寫入：${p.file}（${p.cells} 個儲存格）`,
  unchanged: (p) => `已寫入：${p.file}（沒有變化）`,
  progress: (p) => `第 ${p.done} 列，共 ${p.total} 列`,
  andMore: (p) => `還有 ${p.count} 項`,
  usage: {
    noCommand: '沒有寫指令。',
    unknownCommand: (p) => `沒有指令「${p.command}」。`,
    unknownOption: (p) => `沒有選項 ${p.option}。`,
    missingValue: (p) => `${p.option} 需要一個值。`,
    badValue: (p) => `${p.option} 不能是「${p.value}」，應為 ${p.expected}。`,
    noInput: '沒有寫輸入檔。',
  },
};
