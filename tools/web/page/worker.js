// The worker: loads the engine once and runs jobs, one after the other, on files in memory.
// A job is {files: {name: text or bytes}, commands: [[word, …], …], keep: [name or folder/, …], each: {folder, commands}}; its
// result is {runs: [{status, out, error}], files: {name: bytes}, each: [{name, content, runs}]}: the commands of `each` run for
// every file that is in its folder by then, whose name stands where they say %. Every job begins with an empty folder.
/* global jixiaoEngine */
let engine;
const folder = '/work';

async function inflated(packed) {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function load(packed) {
    engine = await jixiaoEngine({wasmBinary: await inflated(packed), print() {}, printErr() {}});
    engine.FS.mkdir(folder);
    engine.FS.chdir(folder);
}

function removeAll(path) {
    for (const name of engine.FS.readdir(path)) {
        if (name === '.' || name === '..') continue;
        const inner = `${path}/${name}`;
        if (!engine.FS.isDir(engine.FS.stat(inner).mode)) engine.FS.unlink(inner);
        else {
            removeAll(inner);
            engine.FS.rmdir(inner);
        }
    }
}

function write(name, content) {
    const parts = name.split('/');
    for (let i = 1; i < parts.length; ++i) {
        const path = `${folder}/${parts.slice(0, i).join('/')}`;
        if (!engine.FS.analyzePath(path).exists) engine.FS.mkdir(path);
    }
    engine.FS.writeFile(`${folder}/${name}`, content);
}

function withText(text, use) {
    const bytes = new TextEncoder().encode(text);
    const at = engine._malloc(bytes.length + 1);
    engine.HEAPU8.set(bytes, at);
    const result = use(at, bytes.length);
    engine._free(at);
    return result;
}

function written(which) {
    const at = engine._jixiao_text(which);
    return new TextDecoder().decode(engine.HEAPU8.subarray(at, at + engine._jixiao_text_size(which)));
}

function run(words) {
    const text = words.map(word => `${word}\0`).join('');
    const status = withText(text, (at, size) => engine._jixiao_run(at, size, 0, 0));
    return {status, out: written(0), error: written(1)};
}

function collect(name, files) {
    const path = `${folder}/${name.replace(/\/$/, '')}`;
    if (!engine.FS.analyzePath(path).exists) return;
    if (!engine.FS.isDir(engine.FS.stat(path).mode)) files[name] = engine.FS.readFile(path);
    else
        for (const inner of engine.FS.readdir(path))
            if (inner !== '.' && inner !== '..') collect(`${name.replace(/\/$/, '')}/${inner}`, files);
}

function runForEach(each) {
    const files = {};
    collect(`${each.folder}/`, files);
    return Object.entries(files).map(([name, content]) =>
        ({name, content, runs: each.commands.map(words => run(words.map(word => (word === '%' ? name : word))))}));
}

function perform({files = {}, commands = [], keep = [], each = null}) {
    removeAll(folder);
    for (const [name, content] of Object.entries(files)) write(name, content);
    const result = {runs: commands.map(run), files: {}, each: each ? runForEach(each) : []};
    for (const name of keep) collect(name, result.files);
    return result;
}

onmessage = async ({data: {id, packed, job}}) => {
    try {
        if (packed) await load(packed);
        postMessage({id, result: packed ? null : perform(job)});
    } catch (failure) {
        postMessage({id, failure: String(failure?.message ?? failure), fatal: !(failure instanceof Error) || failure instanceof WebAssembly.RuntimeError || failure instanceof RangeError});
    }
};
