import type { Texts } from '../texts';

/** Words of the role map as they stand in cells and lists, and the texts on how to serve people. */
export const roles: Texts['roles'] = {
  names: {
    'decision-maker': '決策者',
    'assisting-decision-maker': '輔助決策者',
    'technical-gatekeeper': '技術把關者',
    'financial-gatekeeper': '財務把關者',
    user: '使用者',
    purchaser: '採購者',
    influencer: '影響者',
    initiator: '首倡者',
    insider: '內線',
  },
  layers: { decision: '決策層', technical: '技術層', operating: '操作層' },
  attitudes: { for: '支持', neutral: '中立', against: '反對' },
  personalities: { driver: '結果型', expressive: '演員型', analytical: '教授型', amiable: '老好人型' },
  animals: { driver: '老虎', expressive: '孔雀', analytical: '貓頭鷹', amiable: '無尾熊' },
  sensitivities: { safety: '安全', price: '價格', service: '服務', brand: '品牌' },
  serve: {
    'decision-maker': {
      driver: '一頁講清楚省多少、多久回本、風險在哪。先講結果，細節問到再說。',
      expressive: '先交朋友，再談同業的好案例。簽約前緩一晚，免得事後反悔。',
      analytical: '事先送上完整企劃：成本、假設、風險逐項寫明，預留提問時間。',
      amiable: '只提兩個方案，明確推薦其中一個，當面約好拍板的日子。',
    },
    'assisting-decision-maker': {
      driver: '準備能直接呈報主管的成果：三個數字，一個期限。',
      expressive: '及早邀他參與，在主管面前把功勞歸他，偶爾給個驚喜。',
      analytical: '一起準備簽呈，每個數字都禁得起主管追問。',
      amiable: '常關心、多打氣，陪他把要向主管說的話一步步順過。',
    },
    'technical-gatekeeper': {
      driver: '帶工程師與測試結果到場，訂好期限，一次會議談完。',
      expressive: '讓他把想法講完，不搶話；再邀他到示範客戶的現場參觀。',
      analytical: '由同級專家帶齊數據交流。不當場反駁，先認同再提問。',
      amiable: '替他分擔風險：先小規模試用，講好合格標準，讓他容易點頭。',
    },
    'financial-gatekeeper': {
      driver: '一張表列出總成本與回收期，提早簽約有什麼好處直接講。',
      expressive: '用客戶的真實故事談數字，談妥的條件當天寫成書面。',
      analytical: '價格逐項拆解，付款條件與預算年度一一對上，不留缺口。',
      amiable: '依已核定的預算報價，付款時程先替他排好。',
    },
    user: {
      driver: '算給他看每班省多少時間、少停幾次機，故障當天排除。',
      expressive: '讓他先試用、說給同事聽，把他的好點子放進教育訓練。',
      analytical: '附上步驟說明與自家產線的實測結果，細節有問必答。',
      amiable: '第一週陪在現場，主動問哪裡不順手，他自己不會抱怨。',
    },
    purchaser: {
      driver: '當天報價、一次報齊、價格講定；只答應做得到的交期。',
      expressive: '多打電話少寄信，先聊熟，談定後逐項書面確認。',
      analytical: '報價、條件、證明文件一次備齊，對照他的清單逐項回覆。',
      amiable: '讓下單省心：表單代填、專人窗口、到期前提醒。',
    },
    influencer: {
      driver: '給他兩個有數字的論點，簡短有力，下次開會就能用。',
      expressive: '給他舞台：簡報、案例、參訪都備妥，也幫他拿捏承諾的分寸。',
      analytical: '提供有出處、禁得起追問的比較，不利之處也講明。',
      amiable: '讓他私下一對一去談，備好一段可直接轉寄的短文。',
    },
    initiator: {
      driver: '新品與優惠先讓他知道，講好事成後他在公司得到什麼、何時得到。',
      expressive: '新品讓他第一個試、第一個亮相，常給他可說的故事。',
      analytical: '提早送樣並附數據表，讓他自己就能證明提案站得住腳。',
      amiable: '有人反對時替他撐腰，陪他一起開會，不讓他單打獨鬥。',
    },
    insider: {
      driver: '見面短而勤，直接切入重點；每則消息都以實際協助回報。',
      expressive: '喝杯咖啡、送點小心意，多聽他說；聽來的消息再找人查證。',
      analytical: '問事實：誰、何時、預算多少。幫他處理一件自己的事，守口如瓶。',
      amiable: '小小的關心細水長流，不催。不要他替我們出面，也不逼他選邊。',
    },
  },
};
