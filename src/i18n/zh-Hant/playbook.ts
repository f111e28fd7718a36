import type { PlaybookTexts } from '../playbookTypes';

/** Once shipped, a text is never changed without keeping the old one known: an edit is told from a default by its words. */
export const playbook: PlaybookTexts = {
  loyal: {
    A: { strategy: '守住：專人服務、售後到位，高層常往來', nextAction: '每季與決策者當面檢視合作成果' },
    B: { strategy: '守住：當天回覆、準時交貨，服務不打折', nextAction: '了解未來半年的需求與採購計畫' },
    C: { strategy: '低成本守住：補貨方便，電話有問必答', nextAction: '電話關心近況，建議固定補貨' },
  },
  'fast-growing': {
    A: { strategy: '加碼：增派人力，業務與服務全面到位', nextAction: '與決策者敲定明年的採購量' },
    B: { strategy: '加碼：搶在同業之前，擴大採購品項', nextAction: '了解成長原因，提出下個品項報價' },
    C: { strategy: '小步加碼：電話跟單，讓成長延續', nextAction: '電話確認近期訂單，推薦搭配產品' },
  },
  dormant: {
    A: { strategy: '喚醒：帶著新的合作理由，重新贏回決策者', nextAction: '親自拜訪決策者，問清停單原因' },
    B: { strategy: '喚醒：創造新需求，給客戶再下單的理由', nextAction: '依過往訂單擬新方案，電話洽談' },
    C: { strategy: '低成本喚醒：寄新品資訊，附一項明確優惠', nextAction: '寄新品型錄，一週後電話追蹤一次' },
  },
  'worth-cultivating': {
    A: { strategy: '跟進：查明變化原因，支援立刻到位', nextAction: '本月拜訪決策者，聽出真正的顧慮' },
    B: { strategy: '跟進：主動出擊，資訊與報價快人一步', nextAction: '拜訪使用單位，找出一項需求並報價' },
    C: { strategy: '電話跟進：常送新知，快速報價', nextAction: '致電詢問下一步需求，當天報價' },
  },
};
