// The add-in's pages (npm run build), or the workbench: the same pages on a local office.js
// beside an Excel of our own (--env workbench). Types are checked by tsc, not here.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { SourceMapDevToolPlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { addinPage, workbenchPage, OFFICE_CDN } = require('./scripts/site/pages');

/** Where the repository's manifest looks for the pages; the built one has the address of KEY_ACCOUNTS_URL. */
const DEVELOPMENT_URL = 'https://localhost:3000/';
const LOCAL_OFFICE = '/office-js/office.js';

function base(name, mode, output) {
  return {
    name,
    mode,
    // Source maps in files: any other kind needs eval, which the pages' content security policy forbids.
    devtool: 'source-map',
    output: { path: join(__dirname, 'dist', output), filename: '[name].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false, declaration: false } },
        },
      ],
    },
    cache: { type: 'filesystem', name: `${name}-${mode}`, cacheDirectory: join(__dirname, '.cache', 'webpack') },
    // Sizes have a check of their own: scripts/bundle-size.
    performance: { hints: false },
  };
}

/** Task pane and ribbon commands. They share the files of the languages, nothing else. */
function addin(mode, officeJs, output) {
  const hashed = mode === 'production' ? '[name].[contenthash:8].js' : '[name].js';
  const config = base('addin', mode, output);
  return {
    ...config,
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/index.ts' },
    target: ['web', 'es2022'],
    // The workbench lies in the same folder: what it built must not be swept away.
    output: {
      ...config.output,
      filename: hashed,
      chunkFilename: hashed,
      publicPath: '',
      clean: officeJs === OFFICE_CDN,
    },
    plugins: [
      ...['taskpane', 'commands'].map(
        (name) =>
          new HtmlPlugin({
            filename: `${name}.html`,
            chunks: [name],
            scriptLoading: 'defer',
            minify: false,
            templateContent: addinPage(name, officeJs),
          }),
      ),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'assets/samples/*.xlsx', to: 'samples/[name][ext]' },
          { from: 'manifest.xml', to: 'manifest.xml', transform: (content) => manifestFor(content.toString()) },
        ],
      }),
    ],
  };
}

function manifestFor(text) {
  const address = process.env.KEY_ACCOUNTS_URL;
  if (address === undefined || address === '') return text;
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new Error(`KEY_ACCOUNTS_URL must be https, not ${address}`);
  return text.replaceAll(DEVELOPMENT_URL, url.href.endsWith('/') ? url.href : `${url.href}/`);
}

function workbench(mode) {
  const config = base('workbench', mode, 'workbench');
  return {
    ...config,
    entry: { workbench: './src/workbench/page/index.ts' },
    target: ['web', 'es2022'],
    // The add-in's pages are built into the same folder, with chunks of the same names.
    output: { ...config.output, chunkFilename: 'workbench.[name].js', publicPath: '', clean: false },
    // The grid is ten megabytes of somebody else's code: packed by esbuild, and without a map, it takes seconds.
    devtool: false,
    optimization: {
      minimize: true,
      minimizer: [new MinimizerPlugin({ test: /workbench\.grid/, minify: MinimizerPlugin.esbuildMinify })],
      splitChunks: false,
    },
    plugins: [
      new SourceMapDevToolPlugin({ filename: '[file].map', exclude: /workbench\.grid/ }),
      new HtmlPlugin({
        filename: 'index.html',
        scriptLoading: 'defer',
        minify: false,
        templateContent: workbenchPage,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/workbench/page/workbench.css', to: 'workbench.css' },
          { from: require.resolve('@univerjs/preset-sheets-core/lib/index.css'), to: 'grid.css' },
        ],
      }),
    ],
  };
}

module.exports = (env, { mode = 'production' }) => {
  if (env.workbench) return [addin(mode, LOCAL_OFFICE, 'workbench'), workbench(mode)];
  const pages = addin(mode, OFFICE_CDN, 'addin');
  const certificates = join(require('node:os').homedir(), '.office-addin-dev-certs');
  if (env.WEBPACK_SERVE)
    return {
      ...pages,
      devServer: {
        host: 'localhost',
        port: 3000,
        static: false,
        hot: false,
        client: false,
        server: devCertificate(certificates),
      },
    };
  return [pages];
};

/** Excel loads pages only over a certificate the machine trusts: the one `npx office-addin-dev-certs install` makes. */
function devCertificate(folder) {
  const [key, cert, ca] = ['localhost.key', 'localhost.crt', 'ca.crt'].map((file) => join(folder, file));
  return existsSync(key) ? { type: 'https', options: { key, cert, ca } } : 'https';
}
