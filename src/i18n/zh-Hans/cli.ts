import type { Texts } from '../texts';

/** What the command line prints for people. */
export const cli: Texts['cli'] = {
  help: `Key Accounts：从客户销售表得出客户等级（ABC）、客户分型和策略。

key-accounts classify IN.xlsx|IN.csv [MORE...] [-o OUT.xlsx] [options]

  -o, --output FILE      写出工作簿，含“客户”和“策略手册”两个工作表
  --json FILE            把报告写成 JSON
  --force                允许 -o 与某个输入文件相同
  --sheet NAME           只读这个工作表（可重复）
  --map FIELD=COLUMN,... customer=B,date=A,amount=F,id=..,profit=..（amount=Sheet1!F 只针对一张表）
  --months C:N           月份所在的列
  --header-row N         表头的最后一行
  --year YYYY            月份没有写明年份时采用的年份
  --first-period YYYY-MM 第一个财年期间所在的月份
  --date-order ORDER     dmy、mdy 或 ymd
  --unit N               金额的倍数，例如 10000
  --currency CODE        只读取这一币种，如 EUR
  --documents TYPE=WHAT  某类单据的含义：sale、return、cancelled 或 payment
  --document-total WHAT  单据每行重复的总额计一次（once）或每行都计（each）
  --sign SIGN            贷方为销售时用 reversed，否则 as-is
  --confirm CODE         报告中已核对、照此保留的问题
  --complete YYYY-MM     最后一个月是完整的，即使很低
  --assume               对未答的问题取最可能的答案，不停下来
  --as-of YYYY-MM        从这个月的月末往回看
  --window WINDOW        统计期间：ly+ty（默认）、12m、24m、ty 或 all
  --abc A/B              分界线（百分比），默认 80/95
  --basis BASIS          统计口径：amount（默认）、profit 或 quantity
  --growth X             变化达到多少算快速增长型，默认 0.2
  --market on|off        增长是否与全部客户相比（默认 on）
  --decline X            变化低到多少算下滑、不算忠诚型，默认 -0.3
  --dormancy RULE        睡眠型的规则：auto（默认）、chance（概率）或 months（月数）
  --dormant N            超过几个月未购买算睡眠型（按月数）
  --today YYYY-MM-DD     把这一天当作今天
  --write-back           在原工作表的客户旁写入客户等级、客户分型和策略
  --data-check           添加工作表，列出跳过的行、不一致的总额和建议合并
  --lang LANGUAGE        en、zh-Hans、zh-Hant 或 es

key-accounts role-map IN.xlsx -o OUT.xlsx [--lang LANGUAGE] [--today YYYY-MM-DD] [--force]
    建立或更新“角色图”和“覆盖检查”工作表

key-accounts visit-log IN.xlsx -o OUT.xlsx [--lang LANGUAGE] [--force]
    添加“拜访记录”工作表，或者补回其中被删掉的部分`,
  read: (p) => `从 ${p.sheets} 读取 ${p.rows} 行，共 ${p.customers} 个客户。`,
  total: (p) => `核对总额：${p.amount}`,
  totalAgrees: '与表中的合计一致',
  classHeader: '客户等级',
  segmentHeader: '客户分型',
  customersHeader: '客户数',
  salesHeader: '销售额',
  shareHeader: '占比',
  topHeader: '销售额居前的客户',
  skippedHeader: '跳过的行',
  ignoredHeader: '未读取的工作表',
  warningsHeader: '请检查',
  written: (p) => `已写入：${p.file}（${p.cells} 个单元格）`,
  unchanged: (p) => `已写入：${p.file}（没有变化）`,
  progress: (p) => `第 ${p.done} 行，共 ${p.total} 行`,
  andMore: (p) => `还有 ${p.count} 项`,
  usage: {
    noCommand: '没有写命令。',
    unknownCommand: (p) => `没有命令“${p.command}”。`,
    unknownOption: (p) => `没有选项 ${p.option}。`,
    missingValue: (p) => `${p.option} 需要一个值。`,
    badValue: (p) => `${p.option} 不能是“${p.value}”，应为 ${p.expected}。`,
    noInput: '没有写输入文件。',
  },
};
