// The page's engine against the program: node same.mjs ROOT ENGINE_FOLDER PROGRAM. Findings, points and lights of every table, document and
// actuals file of the tests must be the same to the byte. Last line: "N same, N differ".
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, relative, resolve} from 'node:path';

const [root, folder, program] = process.argv.slice(2).map(word => resolve(word));
const endings = /\.(toml|xlsx|docx|csv|html?|txt)$/;

function filesIn(path) {
    return readdirSync(path, {withFileTypes: true}).flatMap(entry => {
        const inner = join(path, entry.name);
        return entry.isDirectory() ? filesIn(inner) : endings.test(entry.name) ? [inner] : [];
    }).sort();
}

function commandsFor(file) {
    const json = verb => [verb, '--format', 'json', file];
    return file.endsWith('.toml') ? ['check', 'score', 'track'].map(json) : ['import', 'check', 'score'].map(json);
}

/** Bytes of many kinds that are no text of the encoding they seem to be in; the same each time. */
export function brokenTexts(count) {
    let state = 1n;
    const random = n => {
        state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
        return Number((state >> 33n) % BigInt(n));
    };
    const heads = ['一级指标,二级指标,三级指标,指标值,分值\n产出指标,数量指标,培训人数,>=5 个,10\n'];
    const table = new TextEncoder().encode(heads[0]);
    const gbk = Buffer.from('d2bbbcb6d6b8b1ea2cb6febcb6d6b8b1ea2cc8fdbcb6d6b8b1ea2cd6b8b1ead6b52cb7d6d6b50ab2fab3f6d6b8b1ea2ccafdc1bfd6b8b1ea2cc5e0d1b5c8cbcafd2c3e3d352cb7d62c31300a', 'hex');
    const wide = Buffer.from(heads[0], 'utf16le');
    return Array.from({length: count}, () => {
        const bytes = Buffer.from([table, gbk, Buffer.concat([Buffer.from([0xff, 0xfe]), wide])][random(3)]);
        for (let i = random(6); i >= 0; --i) bytes[random(bytes.length)] = random(256);
        return bytes.subarray(0, random(4) ? bytes.length : random(bytes.length));
    });
}

async function engineIn(place) {
    const load = createRequire(import.meta.url)(join(folder, 'engine.js'));
    const engine = await load({wasmBinary: readFileSync(join(folder, 'engine.wasm')), preRun: [module => {
        module.ENV.LC_ALL = 'C.UTF-8';
        const top = `/${place.split('/')[1]}`;
        if (!module.FS.analyzePath(top).exists) module.FS.mkdir(top);
        module.FS.mount(module.NODEFS, {root: top}, top);
    }]});
    const put = bytes => {
        const at = engine._malloc(bytes.length + 1);
        engine.HEAPU8.set(bytes, at);
        return at;
    };
    return {FS: engine.FS, run(words) {
        const line = Buffer.from(words.map(word => `${word}\0`).join(''));
        const at = put(line);
        const status = engine._jixiao_run(at, line.length, 0, 0);
        engine._free(at);
        const begin = engine._jixiao_text(0);
        return {status, out: Buffer.from(engine.HEAPU8.slice(begin, begin + engine._jixiao_text_size(0))).toString()};
    }};
}

const native = (words, cwd, input) => {
    const {status, stdout} = spawnSync(program, words, {cwd, encoding: 'utf8', maxBuffer: 1 << 28, input, env: {...process.env, LC_ALL: 'C.UTF-8'}});
    return {status, out: stdout};
};

let same = 0, differ = 0;
function compare(what, one, other) {
    if (one.status === other.status && one.out === other.out) return void ++same;
    ++differ;
    const at = [...one.out].findIndex((sign, i) => sign !== other.out[i]);
    console.log(`${what}: status ${one.status} and ${other.status}; from ${at}: ${JSON.stringify(one.out.slice(Math.max(0, at - 60), at + 60))} and ${JSON.stringify(other.out.slice(Math.max(0, at - 60), at + 60))}`);
    return undefined;
}

const engine = await engineIn(root);
for (const file of [...filesIn(join(root, 'tests')), ...filesIn(join(root, 'targets/tables'))]) {
    engine.FS.chdir(dirname(file));
    const name = relative(dirname(file), file);
    for (const words of commandsFor(name)) compare(`${relative(root, file)} ${words[0]}`, native(words, dirname(file)), engine.run(words));
}
engine.FS.chdir('/');
engine.FS.mkdir('/broken');
engine.FS.chdir('/broken');
const {mkdtempSync, rmSync, writeFileSync} = await import('node:fs');
const place = mkdtempSync('/tmp/jixiao-same-');
brokenTexts(Number(process.env.JIXIAO_BROKEN ?? 200)).forEach((bytes, i) => {
    writeFileSync(join(place, 'broken.csv'), bytes);
    engine.FS.writeFile('/broken/broken.csv', bytes);
    const words = ['import', '--format', 'json', 'broken.csv'];
    compare(`broken text ${i} ${bytes.toString('hex')}`, native(words, place), engine.run(words));
});
rmSync(place, {recursive: true});
console.log(`${same} same, ${differ} differ`);
process.exitCode = differ === 0 ? 0 : 1;
