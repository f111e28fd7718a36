import type { Texts } from '../texts';

/** The sheet on which commands of the ribbon say why they could not finish. */
export const messages: Texts['messages'] = {
  name: 'Mensajes de Key Accounts',
  title: 'Mensajes de Key Accounts',
  line: 'Se escribe cuando un comando de la cinta no ha podido terminar. Puede borrar esta hoja después de leerla.',
  headers: { when: 'Cuándo', what: 'Qué ha pasado' },
};
