// The three html pages. They hold no inline script and no inline style, and the add-in's content security policy forbids
// both.

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

// Fluent makes empty style elements and fills them through the CSSOM; this is the hash of an empty element.
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** @param {string[]} hosts hosts besides our own that scripts may come from */
function policy(hosts, { styles = EMPTY_STYLE, more = [] } = {}) {
  const from = (...sources) => ["'self'", ...sources].join(' ');
  return [
    "default-src 'none'",
    `script-src ${from(...hosts)}`,
    `style-src ${from(styles)}`,
    `img-src ${from('data:')}`,
    `connect-src ${from(...hosts)}`,
    `font-src ${from()}`,
    "base-uri 'none'",
    "form-action 'none'",
    ...more,
  ].join('; ');
}

function page({ title, csp, head, body }) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${csp}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
${head.map((line) => `    ${line}\n`).join('')}  </head>
  <body>
${body.map((line) => `    ${line}\n`).join('')}  </body>
</html>
`;
}

/** A page that runs inside Excel. office.js comes as a script of its own: it loads further files from beside itself. */
function addinPage(name, officeJs) {
  const hosts = officeJs.startsWith('https:') ? [new URL(officeJs).origin] : [];
  return page({
    title: 'Key Accounts',
    csp: policy(hosts),
    head: [`<script src="${officeJs}"></script>`],
    body: name === 'taskpane' ? ['<div id="root"></div>'] : [],
  });
}

// The grid writes the colours of its theme into a style element. The add-in's own pages allow no such thing.
const workbenchPage = page({
  title: 'Key Accounts workbench',
  csp: policy([], { styles: "'unsafe-inline'", more: ["frame-src 'self'"] }),
  head: [
    '<link rel="icon" href="icons/key-accounts-32.png" />',
    '<link rel="stylesheet" href="grid.css" />',
    '<link rel="stylesheet" href="workbench.css" />',
  ],
  body: ['<div id="workbench"></div>'],
});

module.exports = { OFFICE_CDN, addinPage, workbenchPage };
