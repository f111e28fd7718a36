import type { Texts } from '../texts';

/** Words of the role map as they stand in cells and lists, and the texts on how to serve people. */
export const roles: Texts['roles'] = {
  names: {
    'decision-maker': 'Decisor',
    'assisting-decision-maker': 'Codecisor',
    'technical-gatekeeper': 'Guardián técnico',
    'financial-gatekeeper': 'Guardián financiero',
    user: 'Usuario',
    purchaser: 'Comprador',
    influencer: 'Influenciador',
    initiator: 'Promotor interno',
    insider: 'Informante',
  },
  layers: { decision: 'Decisión', technical: 'Técnico', operating: 'Operativo' },
  attitudes: { for: 'A favor', neutral: 'Neutral', against: 'En contra' },
  personalities: { driver: 'Resolutivo', expressive: 'Expresivo', analytical: 'Analítico', amiable: 'Afable' },
  animals: { driver: 'tigre', expressive: 'pavo real', analytical: 'búho', amiable: 'koala' },
  sensitivities: { safety: 'Seguridad', price: 'Precio', service: 'Servicio', brand: 'Marca' },
  serve: {
    'decision-maker': {
      driver: 'Una página: ahorro, retorno y riesgo. Primero el resultado; los detalles, si los pide.',
      expressive: 'Primero la relación, luego un caso como el suyo. Que lo consulte con la almohada.',
      analytical: 'Envíe antes el caso completo: gastos, supuestos y riesgos. Reserve tiempo para dudas.',
      amiable: 'Dos opciones y nuestra recomendación clara. Acuerden qué día se decide.',
    },
    'assisting-decision-maker': {
      driver: 'Dele un resultado que pueda llevar a la dirección: tres cifras y una fecha.',
      expressive: 'Cuente pronto con su opinión y reconozca su mérito ante la dirección. Tenga un detalle.',
      analytical: 'Preparen juntos el informe, para que cada cifra resista las preguntas de arriba.',
      amiable: 'Apoyo constante y discreto. Ensayen paso a paso lo que dirá a la dirección.',
    },
    'technical-gatekeeper': {
      driver: 'Nuestro ingeniero, pruebas y una fecha. Que todo quede resuelto en una reunión.',
      expressive: 'Deje que exponga su idea hasta el final. Luego, visita a una planta que ya lo usa.',
      analytical: 'Nuestro experto de su mismo nivel, con todos los datos. Primero coincida, luego pregunte.',
      amiable: 'Comparta el riesgo: una prueba pequeña con criterios claros facilita el sí.',
    },
    'financial-gatekeeper': {
      driver: 'Gasto total y retorno en una tabla. Diga qué se gana con firmar pronto.',
      expressive: 'Dé vida a las cifras con el caso de un cliente. Lo pactado, por escrito ese mismo día.',
      analytical: 'Desglose el precio partida por partida, con plazos y presupuesto anual. Sin huecos.',
      amiable: 'Ajuste la oferta al presupuesto aprobado y proponga usted el plan de pagos.',
    },
    user: {
      driver: 'Muestre los minutos y paros que ahorra por turno. Averías resueltas el mismo día.',
      expressive: 'Que lo pruebe antes y lo cuente a sus colegas. Lleve sus ideas a la capacitación.',
      analytical: 'Pasos por escrito y mediciones de su propia línea. Responda a cada detalle.',
      amiable: 'Acompañe la primera semana. Pregunte qué le molesta: por su cuenta no se quejará.',
    },
    purchaser: {
      driver: 'Cotice en el día, completo y con un solo precio. Prometa solo plazos que cumplirá.',
      expressive: 'Llame más que escribir, con trato cercano. Después confirme cada punto por correo.',
      analytical: 'Todo de una vez: oferta, condiciones y certificados. Responda a su lista punto por punto.',
      amiable: 'Facilite el pedido: formularios llenos, un solo contacto y aviso antes de cada plazo.',
    },
    influencer: {
      driver: 'Dos argumentos con cifras, breves y al grano, listos para su próxima reunión.',
      expressive: 'Dele escenario: presentación, una historia, una visita. Que no prometa de más.',
      analytical: 'Comparaciones con fuentes que resistan preguntas. Diga también los inconvenientes.',
      amiable: 'Que hable en privado, no ante todos. Escriba un texto corto que pueda reenviar.',
    },
    initiator: {
      driver: 'Que sepa antes que nadie novedades y ofertas. Acuerden qué gana en su empresa y cuándo.',
      expressive: 'Que estrene el producto y lo luzca ante todos. Dele historias que contar.',
      analytical: 'Muestras tempranas con fichas de datos, para que su propuesta se demuestre sola.',
      amiable: 'Dé respaldo cuando otros objeten. Vayan juntos a la reunión; que nunca vaya a solas.',
    },
    insider: {
      driver: 'Encuentros breves y frecuentes, al grano. Devuelva cada dato con ayuda para sus metas.',
      expressive: 'Café y pequeños detalles, escuche mucho. Contraste lo que oye con otra persona.',
      analytical: 'Pregunte hechos: quién, cuándo, cuánto. Ayude con una tarea suya, con discreción.',
      amiable: 'Favores pequeños y constantes, sin prisa. No le pida actuar por nosotros ni tomar partido.',
    },
  },
};
