/** The sheet on which commands of the ribbon say why they could not finish. */
export const messages = {
  name: 'Key Accounts messages',
  title: 'Key Accounts messages',
  line: 'Written when a command of the ribbon could not finish. Delete this sheet when you have read it.',
  headers: { when: 'When', what: 'What happened' },
};
