import type { PlaybookTexts } from '../playbookTypes';

/** Once shipped, a text is never changed without keeping the old one known: an edit is told from a default by its words. */
export const playbook: PlaybookTexts = {
  loyal: {
    A: {
      strategy: 'Proteger: posventa garantizada y trato con quien decide',
      nextAction: 'Revisar resultados cada trimestre con el decisor',
    },
    B: {
      strategy: 'Proteger: responder en el día y cumplir los plazos',
      nextAction: 'Preguntar por las necesidades del próximo semestre',
    },
    C: {
      strategy: 'Proteger con poco esfuerzo: reposición fácil y ágil',
      nextAction: 'Llamar y proponer un pedido programado',
    },
  },
  'fast-growing': {
    A: {
      strategy: 'Invertir: más equipo y cobertura total en venta y servicio',
      nextAction: 'Pactar con el decisor el volumen del próximo año',
    },
    B: {
      strategy: 'Invertir: ampliar la gama antes que la competencia',
      nextAction: 'Averiguar por qué crece y cotizar la siguiente línea',
    },
    C: {
      strategy: 'Invertir paso a paso: apoyar el crecimiento por teléfono',
      nextAction: 'Llamar por los últimos pedidos y ofrecer complementos',
    },
  },
  dormant: {
    A: {
      strategy: 'Reactivar: recuperar al decisor con un motivo nuevo',
      nextAction: 'Visitar al decisor y preguntar por qué dejó de comprar',
    },
    B: {
      strategy: 'Reactivar: crear una necesidad y una ocasión de compra',
      nextAction: 'Llamar con una oferta basada en sus últimos pedidos',
    },
    C: {
      strategy: 'Reactivar por correo: novedades y una oferta clara',
      nextAction: 'Enviar el catálogo nuevo y llamar una semana después',
    },
  },
  'worth-cultivating': {
    A: {
      strategy: 'Cultivar: saber qué cambió y dar respuesta inmediata',
      nextAction: 'Visitar al decisor este mes',
    },
    B: {
      strategy: 'Cultivar: tomar la iniciativa, informar y cotizar primero',
      nextAction: 'Visitar al usuario, detectar una necesidad y cotizar',
    },
    C: {
      strategy: 'Cultivar por teléfono: novedades útiles y precios al día',
      nextAction: 'Llamar, preguntar qué necesita y cotizar en el día',
    },
  },
};
