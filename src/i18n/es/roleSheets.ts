import type { Texts } from '../texts';
import { count, plural } from './numbers';

/** Names, headers and lines of the role map, the coverage sheet and the decision chart. */
export const roleSheets: Texts['roleSheets'] = {
  map: {
    name: 'Mapa de roles',
    title: 'Mapa de roles',
    line: 'Quien pueda abrir este libro puede leer estas notas sobre personas. Una fila por contacto; lo que escriba se conserva. "Último contacto" sigue el registro de visitas y respeta una fecha posterior escrita aquí; "Cómo atender" sigue el rol y la personalidad hasta que usted lo cambie.',
    headers: {
      customer: 'Cliente',
      contact: 'Contacto',
      title: 'Cargo',
      department: 'Departamento',
      role: 'Rol de compra',
      layer: 'Nivel',
      reportsTo: 'Depende de',
      attitude: 'Actitud',
      strength: 'Relación (1–5)',
      influence: 'Influencia (1–5)',
      personality: 'Personalidad',
      sensitivity: 'Sensibilidad',
      background: 'Perfil e intereses',
      competitors: 'Relación con la competencia',
      goal: 'Objetivo de atención',
      method: 'Medio de atención',
      action: 'Acción de atención',
      frequency: 'Frecuencia (días)',
      owner: 'Responsable',
      lastMet: 'Último contacto',
      nextDue: 'Próximo contacto',
      howToServe: 'Cómo atender',
    },
    counts: (p) =>
      `Cobertura de cuentas A y B: ${p.missing} sin algún rol esencial · ${p.notMet} sin contacto en 180 días · ${p.covered} cubiertas`,
    /** Stands under "Next due" for people nobody has met. */
    notMet: 'sin contacto',
    noAccounts: 'Cobertura: aún no hay cuentas A y B. Clasifique antes las ventas.',
    prompts: {
      role: 'Qué papel tiene la persona cuando la cuenta compra. Decisor, guardián técnico y usuario son los roles esenciales.',
      layer: 'Dónde está la persona: decisión, técnico u operativo.',
      attitude: 'Cómo se sitúa ante nosotros.',
      score: '1 es débil, 5 es fuerte.',
      personality:
        'Resolutivo: resultados, rápido. Expresivo: cercano, hablador. Analítico: cuidadoso, quiere datos. Afable: modesto, tarda en decidir.',
      sensitivity: 'Lo que más pesa. Si son varias, sepárelas con "; ".',
    },
  },
  coverage: {
    name: 'Cobertura',
    title: 'Cobertura de cuentas A y B',
    line: 'Sale del mapa de roles y del registro de visitas. Roles esenciales: decisor, guardián técnico y usuario. Sus propias columnas se conservan.',
    headers: {
      account: 'Cuenta',
      abc: 'ABC',
      status: 'Estado del mapa',
      missing: 'Roles esenciales que faltan',
      notMet: 'Sin contacto en 180 días',
      met: 'Contactos visitados',
    },
    statuses: ['0 sin contactos', '1 solo contactos', '2 roles esenciales con nombre', '3 visitados y a favor'],
    allThree: 'Los tres',
    noLonger: 'Ya no es A ni B',
  },
  chart: {
    name: 'Diagrama de decisión',
    title: (p) => `Diagrama de decisión: ${p.account}`,
    line: 'El rol, en palabras y color. + a favor, ○ neutral, − en contra; el contorno discontinuo está en contra. Se dibuja de nuevo cuando se pide; sus propias formas se conservan.',
    someone: 'No depende de nadie con nombre',
  },
  command: {
    done: (p) => `${count(p.accounts)} ${plural(p.accounts, 'cuenta A o B', 'cuentas A y B')}`,
    samePeople: '¿La misma persona?',
    reporting: 'Dependencias',
  },
  reporting: {
    unknown: (p) => `${p.person} depende de ${p.name}, que no figura entre los contactos de esta cuenta.`,
    self: (p) => `${p.person} depende de la misma persona.`,
    circle: (p) => `${p.people} dependen entre sí en círculo.`,
  },
};
