// Packs the page: node pack.mjs ENGINE_FOLDER VERSION OUTPUT. ENGINE_FOLDER has engine.js and engine.wasm.
// Scripts are bundled by esbuild; the policy admits script and style by their hashes, and nothing else.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const read = name => readFileSync(join(here, 'page', name), 'utf8');
const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The sample: one disclosed project with its actuals of three quarters and of the year. */
function sample() {
    const tables = 'targets/tables/xinshi-finance-2024/fiscal-reform';
    const files = {'fiscal-reform.toml': `${tables}.toml`, 'fiscal-reform.actuals.toml': `${tables}.actuals.toml`};
    for (const quarter of [1, 2, 3]) files[`fiscal-reform.${quarter}.toml`] = `tests/golden/quarters/fiscal-reform.${quarter}.toml`;
    return Object.fromEntries(Object.entries(files).map(([name, path]) => [name, readFileSync(join(root, path), 'utf8')]));
}

/** Inside a script element nothing may look like its end. */
const inert = text => text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

export function page({worker, engine, version, connect = ''}) {
    const script = execFileSync('esbuild', ['--bundle', '--format=iife', '--target=es2020', '--charset=utf8', '--minify-syntax', '--minify-whitespace',
        join(here, 'page/main.js')], {encoding: 'utf8', maxBuffer: 1 << 26});
    const parts = {script: inert(script), style: read('style.css'), worker: inert(worker), engine, version,
        sample: JSON.stringify(sample()).replace(/</g, '\\u003c')};
    parts.policy = `default-src 'none'; script-src ${hash(parts.script)} 'wasm-unsafe-eval'; worker-src blob:; style-src ${hash(parts.style)}; ` +
        `${connect}base-uri 'none'; form-action 'none'`;
    return read('index.html').replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

function main([folder, version, output]) {
    const worker = `${readFileSync(join(folder, 'engine.js'), 'utf8')}\n${read('worker.js')}`;
    const engine = gzipSync(readFileSync(join(folder, 'engine.wasm')), {level: 9}).toString('base64');
    writeFileSync(output, page({worker, engine, version}));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
