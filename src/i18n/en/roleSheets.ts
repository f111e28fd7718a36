import { count, plural } from './numbers';

/** Names, headers and lines of the role map, the coverage sheet and the decision chart. English headers are a contract. */
export const roleSheets = {
  map: {
    name: 'Role map',
    title: 'Role map',
    line: 'Everyone who can open this workbook can read these notes on people. One row per contact; what you type stays. "Last met" follows the visit log, a later date typed here stays; "How to serve" follows role and personality until you change it.',
    headers: {
      customer: 'Customer',
      contact: 'Contact',
      title: 'Title',
      department: 'Department',
      role: 'Buying role',
      layer: 'Layer',
      reportsTo: 'Reports to',
      attitude: 'Attitude',
      strength: 'Strength (1–5)',
      influence: 'Influence (1–5)',
      personality: 'Personality',
      sensitivity: 'Sensitivity',
      background: 'Background and interests',
      competitors: 'Relation to competitors',
      goal: 'Service goal',
      method: 'Service method',
      action: 'Service action',
      frequency: 'Frequency (days)',
      owner: 'Owner',
      lastMet: 'Last met',
      nextDue: 'Next due',
      howToServe: 'How to serve',
    },
    counts: (p: { missing: string; notMet: string; covered: string }): string =>
      `Coverage of A and B accounts: ${p.missing} with a core role missing · ${p.notMet} not met in 180 days · ${p.covered} covered`,
    /** Stands under "Next due" for people nobody has met. */
    notMet: 'not met',
    noAccounts: 'Coverage: no A and B accounts yet. Classify the sales first.',
    prompts: {
      role: 'Who the person is when the account buys. Decision maker, technical gatekeeper and user are the core roles.',
      layer: 'Where the person stands: decision, technical or operating.',
      attitude: 'How the person stands to us.',
      score: '1 is weak, 5 is strong.',
      personality:
        'Driver: results, fast. Expressive: warm, talkative. Analytical: careful, wants data. Amiable: modest, slow to decide.',
      sensitivity: 'What weighs most. Several: part them with "; ".',
    },
  },
  coverage: {
    name: 'Coverage',
    title: 'Coverage of A and B accounts',
    line: 'Worked out from the role map and the visit log. Core roles: decision maker, technical gatekeeper, user. Your own columns stay.',
    headers: {
      account: 'Account',
      abc: 'ABC',
      status: 'Map status',
      missing: 'Missing core roles',
      notMet: 'Not met in 180 days',
      met: 'Contacts met',
    },
    statuses: ['0 no contacts', '1 contacts only', '2 core roles named', '3 met and for us'],
    allThree: 'All three',
    noLonger: 'No longer A or B',
  },
  chart: {
    name: 'Decision chart',
    title: (p: { account: string }): string => `Decision chart: ${p.account}`,
    line: 'Role in words and colour. + for us, ○ neutral, − against; a dashed outline is against us. Drawn anew on request; your own shapes stay.',
    someone: 'Reports to nobody named',
  },
  command: {
    done: (p: { accounts: number }): string =>
      `${count(p.accounts)} A and B ${plural(p.accounts, 'account', 'accounts')}`,
    samePeople: 'Same person?',
    reporting: 'Reports to',
  },
  reporting: {
    unknown: (p: { person: string; name: string }): string =>
      `${p.person} reports to ${p.name}, who is not among the contacts of this account.`,
    self: (p: { person: string }): string => `${p.person} reports to the same person.`,
    circle: (p: { people: string }): string => `${p.people} report to each other in a circle.`,
  },
};
