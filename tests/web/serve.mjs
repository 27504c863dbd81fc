// The page's engine for many commands, one after the other: node serve.mjs ENGINE_FOLDER SOCKET. The module is compiled once; every command has
// an instance of its own, with the files of this machine. client.py asks it. Ends with its standard input.
import {readFileSync, readdirSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createServer} from 'node:net';
import {join, resolve} from 'node:path';

const [folder, socket] = process.argv.slice(2);
const load = createRequire(import.meta.url)(join(resolve(folder), 'engine.js'));
const wasmBinary = readFileSync(join(folder, 'engine.wasm'));
const compiled = new WebAssembly.Module(wasmBinary);
WebAssembly.instantiate = async (_, imports) => ({instance: await new WebAssembly.Instance(compiled, imports), module: compiled});

/** Everything in the root of this machine's files under the same name. */
function mountAll({FS, NODEFS}, cwd) {
    for (const {name} of readdirSync('/', {withFileTypes: true}).filter(entry => entry.isDirectory() && !['proc', 'sys', 'dev'].includes(entry.name))) {
        const place = `/${name}`;
        if (!FS.analyzePath(place).exists) FS.mkdir(place);
        FS.mount(NODEFS, {root: place}, place);
    }
    FS.chdir(cwd);
}

function put(engine, bytes) {
    const at = engine._malloc(bytes.length + 1);
    engine.HEAPU8.set(bytes, at);
    return at;
}

async function run({words, cwd, env, input}) {
    const engine = await load({wasmBinary, preRun: [module => {
        Object.assign(module.ENV, {USER: undefined, LOGNAME: undefined}, env);  // not emscripten's web_user
        mountAll(module, cwd);
    }]});
    const line = Buffer.concat(words.flatMap(word => [Buffer.from(word, 'base64'), Buffer.from([0])]));
    const given = Buffer.from(input, 'base64');
    const status = engine._jixiao_run(put(engine, line), line.length, put(engine, given), given.length);
    const text = which => {
        const at = engine._jixiao_text(which);
        return Buffer.from(engine.HEAPU8.slice(at, at + engine._jixiao_text_size(which))).toString('base64');
    };
    return {status, output: text(0), errors: text(1), both: text(2)};
}

let before = Promise.resolve();
function answer(question, connection) {
    before = before.then(async () => {
        const result = await run(JSON.parse(question)).catch(failure => ({status: 3, output: '', errors: '', both: Buffer.from(String(failure)).toString('base64')}));
        connection.end(JSON.stringify(result));
    });
}

const server = createServer({allowHalfOpen: true}, connection => {
    const pieces = [];
    connection.on('data', piece => pieces.push(piece)).on('end', () => answer(Buffer.concat(pieces).toString(), connection)).on('error', () => {});
}).listen(socket, () => console.log('ready'));
process.stdin.resume().on('end', () => {
    server.close();
    rmSync(socket, {force: true});
    process.exit();
});
