// An ESLint rule: a function is named after what it does. A bare participle ("shown", "joined") says what came out of it,
// and reads like a value where it is called.
const VERBS = new Set(['need', 'feed', 'seed', 'embed', 'exceed', 'proceed', 'succeed', 'speed', 'shed']);
const IRREGULAR =
  /^(?:shown|made|found|seen|written|known|kept|drawn|left|done|given|taken|said|sent|chosen|built|thrown|gone|grown|hidden|met|brought|caught|lost|sold|bought|laid|held)$/u;

const isParticiple = (name) => IRREGULAR.test(name) || (/^[a-z]+ed$/u.test(name) && !VERBS.has(name));

const isFunction = (node) => node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression';

export default {
  meta: {
    type: 'suggestion',
    messages: { participle: 'A function is verb + object: "{{name}}" says what it gives, not what it does.' },
    schema: [],
  },
  create(context) {
    const check = (node) => {
      if (node?.type === 'Identifier' && isParticiple(node.name))
        context.report({ node, messageId: 'participle', data: { name: node.name } });
    };
    return {
      FunctionDeclaration: ({ id }) => check(id),
      VariableDeclarator: ({ id, init }) => {
        if (isFunction(init)) check(id);
      },
      MethodDefinition: ({ key, kind }) => {
        if (kind === 'method') check(key);
      },
    };
  },
};
