// The page's engine as a program in node: node jixiao.mjs ENGINE_FOLDER WORD…, with the files of this machine.
import {fstatSync, readFileSync, readdirSync, writeSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';

const [folder, ...words] = process.argv.slice(2);
const load = createRequire(import.meta.url)(join(resolve(folder), 'engine.js'));

/** Everything in the root of this machine's files under the same name. */
function mountAll({FS, NODEFS}) {
    for (const {name} of readdirSync('/', {withFileTypes: true}).filter(entry => entry.isDirectory() && !['proc', 'sys', 'dev'].includes(entry.name))) {
        const place = `/${name}`;
        if (!FS.analyzePath(place).exists) FS.mkdir(place);
        FS.mount(NODEFS, {root: place}, place);
    }
    FS.chdir(process.cwd());
}

const input = () => {
    try {
        return readFileSync(0);
    } catch {
        return Buffer.alloc(0);
    }
};

function put(engine, bytes) {
    const at = engine._malloc(bytes.length + 1);
    engine.HEAPU8.set(bytes, at);
    return at;
}

function writeAll(descriptor, bytes) {
    for (let at = 0; at < bytes.length;) {
        try {
            at += writeSync(descriptor, bytes, at);
        } catch (failure) {
            if (failure.code !== 'EAGAIN') return;
        }
    }
}

const engine = await load({wasmBinary: readFileSync(join(folder, 'engine.wasm')), preRun: [module => {
    Object.assign(module.ENV, {USER: undefined, LOGNAME: undefined}, process.env);  // not emscripten's web_user
    mountAll(module);
}]});
const line = Buffer.from(words.map(word => `${word}\0`).join(''));
const given = words.includes('-') || !process.stdin.isTTY ? input() : Buffer.alloc(0);
const status = engine._jixiao_run(put(engine, line), line.length, put(engine, given), given.length);
const text = which => {
    const at = engine._jixiao_text(which);
    return Buffer.from(engine.HEAPU8.slice(at, at + engine._jixiao_text_size(which)));
};
const oneStream = () => {
    const [output, errors] = [fstatSync(1), fstatSync(2)];
    return output.ino === errors.ino && output.dev === errors.dev;
};
if (oneStream()) writeAll(1, text(2));
else [0, 1].forEach(which => writeAll(which + 1, text(which)));
process.exitCode = status;
