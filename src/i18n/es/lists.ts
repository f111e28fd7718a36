import type { Texts } from '../texts';

/** The sheet that drop-downs are taken from. */
export const lists: Texts['lists'] = {
  name: 'Listas',
  title: 'Listas',
  line: 'Lo que ofrecen los desplegables. Añada entradas debajo de la última o cambie su texto: los códigos en gris conservan el significado.',
  headers: {
    class: 'Clase ABC',
    segment: 'Segmento',
    person: 'Persona',
    method: 'Medio',
    role: 'Rol de compra',
    layer: 'Nivel',
    attitude: 'Actitud',
    personality: 'Personalidad',
    sensitivity: 'Sensibilidad',
  },
  code: (p) => `${p.list} (código)`,
  refusal: 'Elija una entrada de la lista. Las nuevas se añaden en la hoja Listas.',
};
