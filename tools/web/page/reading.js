// Reading what somebody brings: documents become texts of our own through the engine's import, tables and actuals find each other.
import {perform} from './engine.js';
import {checkedTable, isDepartment, parsed, readCommands, refresh, state, takeWork, words} from './store.js';
import {t} from './texts.js';

const folder = 'made';  // by the import
const largest = 64 * 1024 * 1024;

/** Files of a drop, those in folders too: [{name, file}]. */
export async function dropped(transfer) {
    const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    if (entries.length === 0) return [...transfer.files].map(file => ({name: file.name, file}));
    const found = [];
    for (const entry of entries) await walk(entry, found);
    return found;
}

async function walk(entry, found) {
    if (entry.isFile) {
        const file = await new Promise((resolve, reject) => { entry.file(resolve, reject); });
        found.push({name: entry.fullPath.replace(/^\//, ''), file});
        return;
    }
    const reader = entry.createReader();
    for (;;) {
        const some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
        if (some.length === 0) return;
        for (const inner of some) await walk(inner, found);
    }
}

const isNoise = name => /(^|\/)(\.|~\$)/.test(name);

/** Reads files one by one; `progress(name, i, n)` says false to stop. Adds tables and notes to the state. */
export async function readFiles(list, progress) {
    const brought = list.filter(({name}) => !isNoise(name));
    const loose = [];
    for (let i = 0; i < brought.length; ++i) {
        const {name, file} = brought[i];
        if (progress(name, i + 1, brought.length) === false) break;
        try {
            await readOne(name, file, loose);
        } catch (failure) {
            state.notes.push({file: name, severity: 'error', message: String(failure.message)});
        }
    }
    await join(loose);
}

async function readOne(name, file, loose) {
    if (file.size > largest) return void state.notes.push({file: name, severity: 'error', message: t('tooBig')});
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (/\.json$/i.test(name)) return void takeWork(new TextDecoder().decode(bytes));
    const plain = name.split('/').at(-1);
    const isOurs = /\.toml$/i.test(name);
    const {runs, each} = await perform({files: {[isOurs ? `${folder}/${plain}` : plain]: bytes},
        commands: isOurs ? [] : [words('import', '--to', folder, '--format', 'json', plain)], each: {folder, commands: readCommands('%')}});
    return take(name, each, isOurs ? [] : importNotes(runs[0]), loose);
}

const importNotes = run => parsed(run)?.diagnostics ?? [{severity: 'error', message: run.error.trim()}];

/** TOML files as tables and loose actuals; what was said of them as notes. */
function take(name, files, said, loose) {
    for (const {content, runs} of files) {
        const sheet = parsed(runs[0]);
        state.rulesets = sheet.rulesets;
        if (sheet.tables.length) state.tables.push(checkedTable(new TextDecoder().decode(content), name, sheet, runs[1]));
        for (const actuals of sheet.actuals) loose.push({name, actuals});
        if (sheet.tables.length || sheet.actuals.length) continue;
        said = [...said, ...(sheet.diagnostics.length ? sheet.diagnostics : [{severity: 'error', message: t('nothingRead')}])];
    }
    for (const note of said) state.notes.push({...note, file: name});
    if (files.length === 0 && said.length === 0) state.notes.push({file: name, severity: 'error', message: t('nothingRead')});
}

/** True if actuals name this table, and nobody else's. */
function belongs({fields}, item) {
    const plain = text => (text ?? '').replace(/\s/g, '');
    const {project, department, unit} = item.sheet.fields;
    const names = fields.table === 'department' ? isDepartment(item) : !isDepartment(item) && plain(fields.table) === plain(project?.text);
    const whose = plain(fields.department);
    return names && (!whose || [department, unit].some(cell => plain(cell?.text) === whose));
}

async function join(loose) {
    const changed = new Set();
    for (const {name, actuals} of loose) {
        const item = [...state.tables].reverse().find(table => belongs(actuals, table));  // what came last, came together
        if (!item) {
            state.notes.push({file: name, severity: 'warning', message: t('unmatched', actuals.fields.table ?? '')});
            continue;
        }
        const {fields, execution, entries} = actuals;
        fields.period ??= item.sheet.fields.year?.text;
        const same = item.actuals.findIndex(known => known.fields.period === fields.period);
        item.actuals.splice(same < 0 ? item.actuals.length : same, same < 0 ? 0 : 1, {fields, execution, entries});
        changed.add(item);
    }
    for (const item of changed) await refresh(item, []);
}

/** Cells pasted from a spreadsheet (fields between tabs), or text of a document. */
export function pastedFile(text) {
    const isGrid = text.includes('\t');
    const field = value => (/[",\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value);
    const csv = () => text.split('\n').map(line => line.replace(/\r$/, '').split('\t').map(field).join(',')).join('\n');
    const content = isGrid ? csv() : text;
    return {name: isGrid ? '粘贴.csv' : '粘贴.txt', file: new Blob([content])};
}

export const emptyTable = `format     = "jixiao/targets/1"
kind       = "project"
year       = ${new Date().getFullYear()}
department = "某某局"
project    = "新项目"
goal       = ""

[budget]
total  = "0 万元"
fiscal = "0 万元"
${[['产出指标', '数量指标', 20], ['产出指标', '质量指标', 15], ['产出指标', '时效指标', 15], ['成本指标', '经济成本指标', 20], ['效益指标', '社会效益指标', 10], ['满意度指标', '服务对象满意度指标', 10]]
        .map(([one, two, weight]) => `
[[indicator]]
level1 = "${one}"
level2 = "${two}"
name   = ""
target = ""
weight = ${weight}
`).join('')}`;
