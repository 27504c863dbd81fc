// What the page holds: tables as texts of our own format, with what the engine said of them. Only the engine computes.
import {perform} from './engine.js';
import {actualsText, blockRemoval, cellEdit, edited, newBlock, says} from './toml.js';
import {lang, t} from './texts.js';

export const state = {tables: [], current: 0, ruleset: '', view: 'begin', notes: [], rulesets: []};

export const table = () => state.tables[state.current];

/** A table with its text; the engine's sheet of it, findings and scores come later. */
export function newTable(text, from) {
    return {text, from, sheet: null, findings: [], actuals: [], pending: new Map(), undo: [], redo: [],
        score: null, track: null, baseline: false, period: ''};
}

/** The commands that say what a file is and what is wrong with it. */
export const readCommands = file => [words('sheet', file), words('check', '--format', 'json', ...rulesetWords(), file)];

/** A table as readCommands() told of it. */
export function checkedTable(text, from, sheet, check) {
    const item = newTable(text, from);
    [item.sheet] = sheet.tables;
    item.findings = parsed(check) ?? sheet.diagnostics;
    return item;
}

/** The name by which the engine speaks of a table. */
const plainName = item => (item.sheet?.name ?? '').replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 50) || '_';
const fileOf = item => `${plainName(item)}.toml`;
const fileOfActuals = (item, i) => `${plainName(item)}.${i + 1}.actuals.toml`;
const rulesetWords = () => (state.ruleset ? ['--ruleset', state.ruleset] : []);
export const words = (...list) => [...list, '--lang', lang()];
export const parsed = run => (run.out ? JSON.parse(run.out) : null);

/** The entry of a row among the actuals of one time: the one that the engine said, or one made here earlier, or now. */
export function entryOf(actuals, row, i) {
    const said = actuals.entries[actuals.rows?.[i] ?? -1];
    if (said) return said;
    const made = {indicator: row.cells.name?.text ?? '', ...(row.cells.level2?.text ? {level2: row.cells.level2.text} : {})};
    const earlier = actuals.entries.find(entry => entry.indicator === made.indicator && entry.level2 === made.level2);
    if (!earlier) actuals.entries.push(made);
    return earlier ?? made;
}

export function isDepartment(item) {
    return item.sheet?.fields.kind?.text === 'department';
}

/** The actuals of one time, made where there are none: {fields, execution, entries}. */
export function actualsOf(item, period) {
    let found = item.actuals.find(actuals => actuals.fields.period === period);
    if (!found) {
        const {department, project} = item.sheet.fields;
        found = {fields: {...(department ? {department: department.text} : {}),
            table: isDepartment(item) ? 'department' : project?.text ?? '', period}, execution: {}, entries: []};
        item.actuals.push(found);  // the engine puts it in its order
    }
    return found;
}

export const yearOf = item => item.sheet?.fields.year?.text ?? String(new Date().getFullYear());

/** What is typed and not written yet goes into the text; the sheet must be the text's. */
function typedText(item, pending) {
    const edits = [];
    for (const {row, key, value, group} of pending.values()) {
        const owner = row === null ? item.sheet[group] : item.sheet.rows[row]?.cells;
        if (!owner) continue;
        const block = row === null ? group === 'budget' ? budgetBlock(item) : null : item.sheet.rows[row].at;
        const edit = cellEdit(item.text, owner[key], block, key, value);
        if (edit) edits.push(edit);
    }
    return edited(item.text, edits);
}

function budgetBlock(item) {
    const line = item.text.split('\n').findIndex(text => /^\s*\[\s*"?(budget|年度预算|项目资金|预算|资金)"?\s*\]/.test(text));
    return line < 0 ? [item.text.split('\n').length + 1, 1] : [line + 1, 1];
}

/** Remembers what was, for undo; changes of one cell right after another are one step. */
function remember(item, step) {
    if (step && item.step === step) return;
    item.step = step;
    item.undo.push({text: item.text, actuals: structuredCloneOf(item.actuals)});
    if (item.undo.length > 200) item.undo.shift();
    item.redo = [];
}

const structuredCloneOf = value => JSON.parse(JSON.stringify(value));

export function typeCell(item, row, key, value, group = 'fields') {
    item.pending.set(`${group}/${row}/${key}`, {row, key, value, group});
}

/** An actual as it is typed; `owner` is one of its objects. */
export function typeActual(item, owner, key, value) {
    remember(item, `actual/${item.actuals.findIndex(a => a.entries.includes(owner) || a.execution === owner)}/${owner.indicator ?? ''}/${owner.level2 ?? ''}/${key}`);
    if (value.trim()) owner[key] = value;
    else delete owner[key];
}

/** Goes one step back, or forward. False if there is none. */
export function step(item, from, to) {
    const before = item[from].pop();
    if (!before) return false;
    item[to].push({text: item.text, actuals: structuredCloneOf(item.actuals)});
    item.text = before.text;
    item.actuals = before.actuals;
    item.pending.clear();
    item.step = '';
    return true;
}

export function applyFix(item, fix) {
    remember(item, '');
    item.text = edited(item.text, fix.edits.map(edit =>
        ({at: [edit.line, edit.column, edit.end_line, edit.end_column], text: edit.replacement})));
}

export function addRow(item) {
    remember(item, '');
    const last = item.sheet.rows.at(-1)?.cells ?? {};
    item.text = newBlock(item.text, {level1: last.level1?.text ?? '产出指标', level2: last.level2?.text ?? '数量指标',
        name: '', target: '', weight: '1'});
}

export function removeRow(item, row) {
    remember(item, '');
    item.text = edited(item.text, [blockRemoval(item.sheet.rows[row].at)]);
}

function filesOf(item, text) {
    const files = {[fileOf(item)]: text};
    item.actuals.forEach((actuals, i) => { files[fileOfActuals(item, i)] = actualsText(actuals); });
    return files;
}

const actualFiles = item => item.actuals.map((_, i) => fileOfActuals(item, i));
const actualWords = item => actualFiles(item).flatMap(file => ['--actuals', file]);

/** Commands by what a view shows. */
function commandsFor(item, wanted) {
    const file = fileOf(item);
    const commands = [words('sheet', file, ...actualFiles(item))];
    if (wanted.has('check')) commands.push(words('check', '--format', 'json', ...rulesetWords(), file));
    if (wanted.has('score'))
        commands.push(words('score', '--format', 'json', ...rulesetWords(), ...(item.baseline ? ['--baseline'] : actualWords(item)), file));
    if (wanted.has('choices')) commands.push(words('choices', ...rulesetWords(), file));
    if (wanted.has('track'))
        commands.push(words('track', '--format', 'json', ...rulesetWords(), ...(item.period ? ['--period', item.period] : []), ...actualWords(item), file));
    return commands;
}

/** The actuals by the names of their files, each with the entries that stand in its file. */
const askedActuals = item => new Map(item.actuals.map((actuals, i) =>
    [fileOfActuals(item, i), {actuals, entries: actuals.entries.filter(says)}]));

/** Their order, and which entry is whose row, as the engine says. */
function takeActuals(item, asked, answers) {
    const order = answers.map(({file}) => asked.get(file).actuals);
    answers.forEach(({file, rows}, i) => {  // none beside a table that cannot be read: what was said before holds
        if (rows) order[i].rows = rows.map(number => order[i].entries.indexOf(asked.get(file).entries[number]));
    });
    const place = actuals => (order.includes(actuals) ? order.indexOf(actuals) : order.length);
    item.actuals.sort((a, b) => place(a) - place(b));
}

function take(item, wanted, asked, runs) {
    const next = () => runs.shift();
    const sheet = parsed(next());
    takeActuals(item, asked, sheet.actuals);
    item.sheet = sheet.tables[0] ?? item.sheet;
    item.broken = sheet.tables.length === 0;
    state.rulesets = sheet.rulesets;
    if (wanted.has('check')) item.findings = parsed(next()) ?? sheet.diagnostics;
    const takeResult = kind => {
        if (!wanted.has(kind)) return;
        const run = next();
        item[kind] = parsed(run);
        item[`${kind}Messages`] = run.error.trim();
    };
    takeResult('score');
    if (wanted.has('choices')) item.choices = parsed(next())?.tables[0]?.rows ?? [];
    takeResult('track');
}

/** Asks the engine about a table as it is now. What is typed meanwhile waits for the next time. */
export async function refresh(item, views) {
    const wanted = new Set(views);
    const pending = new Map(item.pending);
    const text = item.sheet ? typedText(item, pending) : item.text;
    if (text !== item.text) remember(item, [...pending.keys()].join());
    const before = item.text;
    const asked = askedActuals(item);
    const result = await perform({files: filesOf(item, text), commands: commandsFor(item, wanted)});
    if (item.text !== before) return refresh(item, views);  // a fix or an undo came between
    item.text = text;
    for (const [key, edit] of pending) if (item.pending.get(key)?.value === edit.value) item.pending.delete(key);
    take(item, wanted, asked, result.runs);
    return undefined;
}

/** The explanation of a code, formulas of a ruleset, the opinion on a table: texts as the program prints them. */
export async function told(...list) {
    const {runs} = await perform({files: table() ? filesOf(table(), table().text) : {}, commands: [words(...list)]});
    return (runs[0].out || runs[0].error).trim();
}
export const opinionOn = item => told('check', '--format', 'opinion', ...rulesetWords(), fileOf(item));

/** Several rulesets side by side: [{ruleset, tables}]. */
export async function compared(item) {
    const names = state.rulesets.map(ruleset => ruleset.name).filter(name => !name.startsWith('track-'));
    const {runs} = await perform({files: filesOf(item, item.text),
        commands: [words('score', '--format', 'json', '--compare', names.join(','), ...actualWords(item), fileOf(item))]});
    return parsed(runs[0])?.comparison ?? [];
}

/** What following the year says of tables, for each at each of its times: Maps of period → {light, lights}. */
export async function lightsOf(items) {
    const files = {}, commands = [], asked = [];
    const lights = items.map(() => new Map());
    items.forEach((item, i) => {
        for (const [name, text] of Object.entries(filesOf(item, item.text))) files[`${i}/${name}`] = text;
        const actuals = actualFiles(item).flatMap(file => ['--actuals', `${i}/${file}`]);
        for (const {fields: {period}} of item.actuals) {
            commands.push(words('track', '--format', 'json', ...rulesetWords(), '--period', period, ...actuals, `${i}/${fileOf(item)}`));
            asked.push([lights[i], period]);
        }
    });
    const {runs} = await perform({files, commands});
    runs.forEach((run, i) => asked[i][0].set(asked[i][1], parsed(run)?.tables[0]));
    return lights;
}

/** What one of the program's own writers makes: {name, bytes} or {error}. `list` are the words before the table. */
export async function madeBy(item, name, list, {actuals = true, ruleset = true} = {}) {
    const {runs, files} = await perform({files: filesOf(item, item.text), keep: [name],
        commands: [words(...list, ...(ruleset ? rulesetWords() : []), ...(actuals ? actualWords(item) : []), fileOf(item), '-o', name)]});
    return files[name] ? {name, bytes: files[name]} : {error: runs[0].error.trim()};
}

export const textsOf = item => ({table: item.text, actuals: item.actuals.map(actualsText)});

const given = ({fields, execution, entries}) => ({fields, execution, entries});

/** Everything as one text that takeWork() reads again. */
export function work() {
    return JSON.stringify({format: 'jixiao/saved/1', ruleset: state.ruleset, current: state.current,
        tables: state.tables.map(({text, from, actuals}) => ({text, from, actuals: actuals.map(given)}))});
}

function savedWork(text) {
    try {
        const read = JSON.parse(text);
        if (read.format === 'jixiao/saved/1') return read;
    } catch {
        // No JSON at all is no saved work either.
    }
    throw new Error(t('notWork'));
}

export function takeWork(text) {
    const read = savedWork(text);
    for (const {text: toml, from, actuals} of read.tables) {
        const item = newTable(String(toml), String(from ?? ''));
        item.actuals = actuals.map(given);
        state.tables.push(item);
    }
    state.ruleset = String(read.ruleset ?? '');
    state.current = Math.min(Number(read.current) || 0, state.tables.length - 1);
    return read.tables.length;
}
