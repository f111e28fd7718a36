import type { Texts } from '../texts';

/** Words of the role map as they stand in cells and lists, and the texts on how to serve people. */
export const roles: Texts['roles'] = {
  names: {
    'decision-maker': '决策者',
    'assisting-decision-maker': '辅助决策者',
    'technical-gatekeeper': '技术把关者',
    'financial-gatekeeper': '财务把关者',
    user: '使用者',
    purchaser: '采购者',
    influencer: '影响者',
    initiator: '首倡者',
    insider: '内线',
  },
  layers: { decision: '决策层', technical: '技术层', operating: '操作层' },
  attitudes: { for: '支持', neutral: '中立', against: '反对' },
  personalities: { driver: '结果型', expressive: '演员型', analytical: '教授型', amiable: '老好人型' },
  animals: { driver: '老虎', expressive: '孔雀', analytical: '猫头鹰', amiable: '考拉' },
  sensitivities: { safety: '安全', price: '价格', service: '服务', brand: '品牌' },
  serve: {
    'decision-maker': {
      driver: '一页纸讲清节省、回报和风险。先说结果，细节问到再讲。',
      expressive: '先交朋友，再讲同类客户的好例子。签字前缓一晚，免得反悔。',
      analytical: '提前送上完整方案：成本、假设、风险都写明，留足提问时间。',
      amiable: '只给两个方案，明确推荐一个，当面约定拍板的日子。',
    },
    'assisting-decision-maker': {
      driver: '备好能直接向领导汇报的结果：三个数字，一个期限。',
      expressive: '早点让他参与，在领导面前把功劳归他，不时给点惊喜。',
      analytical: '一起准备汇报材料，每个数字都经得起领导追问。',
      amiable: '常关心、多打气，陪他把要向领导说的话一步步理顺。',
    },
    'technical-gatekeeper': {
      driver: '带上工程师和测试结果，定好期限，一次会把问题谈完。',
      expressive: '让他把想法讲完，不抢话；再邀他去样板客户的现场看看。',
      analytical: '派同级别的专家带全套数据交流。不当场反驳，先认同再提问。',
      amiable: '替他分担风险：先小范围试用，讲明合格标准，好让他点头。',
    },
    'financial-gatekeeper': {
      driver: '一张表列清总成本和回收期，早签约有什么好处直接说。',
      expressive: '用客户的真实故事讲数字，谈妥的条款当天落到纸面。',
      analytical: '价格逐项拆开，付款条件和预算年度都对上，不留缺口。',
      amiable: '按已批的预算做报价，付款计划替他先排好。',
    },
    user: {
      driver: '算给他看每班省多少时间、少停几次机，故障当天解决。',
      expressive: '让他先上手、讲给同事听，把他的好点子用进培训里。',
      analytical: '给分步说明和他自己产线的实测结果，细节有问必答。',
      amiable: '头一周陪在现场，主动问哪里不顺手，他自己不会抱怨。',
    },
    purchaser: {
      driver: '当天报价，一次报全，价格说定；只答应做得到的交期。',
      expressive: '多打电话少写信，先聊热络，谈定后逐条书面确认。',
      analytical: '报价、条款、资质一次备齐，对照他的清单逐条答复。',
      amiable: '让下单省心：表格代填好，专人对接，到期前提醒。',
    },
    influencer: {
      driver: '给他两条带数字的理由，短而有力，下次开会就能用。',
      expressive: '给他舞台：演示、案例、参观都备好，帮他把住承诺的分寸。',
      analytical: '提供有出处、经得起追问的对比，不利的一面也讲明。',
      amiable: '让他私下一对一去说，备好一段可以直接转发的短文。',
    },
    initiator: {
      driver: '新品和优惠先告诉他，说定事成后他在公司得到什么、何时得到。',
      expressive: '新品让他第一个试、第一个亮相，常给他可讲的故事。',
      analytical: '提早送样并附数据表，让他自己就能证明提案站得住。',
      amiable: '有人反对时替他撑腰，陪他一起上会，不让他孤军奋战。',
    },
    insider: {
      driver: '见面短而勤，直奔主题；每条消息都用实际帮助来回报。',
      expressive: '喝杯茶、送点小心意，多听他讲；听来的消息再找人核实。',
      analytical: '问事实：谁、何时、多少预算。帮他办件自己的事，守口如瓶。',
      amiable: '小关心细水长流，不催。不让他替我们出面，也不逼他站队。',
    },
  },
};
