// Texts of TOML files: writing at places that the engine told. Columns count characters, as the engine's do.

function quoted(text) {
    const escapes = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '', '\t': '\\t'};
    // eslint-disable-next-line no-control-regex
    return `"${text.replace(/["\\\n\r\t]/g, sign => escapes[sign]).replace(/[\u0000-\u001f\u007f]/g, '')}"`;
}

/** A weight is a number, everything else a text. */
export function written(key, text) {
    return key === 'year' || (key === 'weight' && /^\d+(\.\d+)?$/.test(text)) ? text : quoted(text);
}

/** Where a line and column are in the text. */
function offset(starts, text, line, column) {
    let at = starts[Math.min(line, starts.length) - 1];
    for (let left = column - 1; left > 0 && at < text.length && text[at] !== '\n'; --left)
        at += text.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
}

function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
}

/** Writes all of {at: [line, column, line, column], text} into a text; they do not overlap. */
export function edited(text, edits) {
    const starts = lineStarts(text);
    const places = edits.map(({at, text: replacement}) => ({
        begin: offset(starts, text, at[0], at[1]), end: offset(starts, text, at[2], at[3]), replacement}));
    places.sort((a, b) => b.begin - a.begin || b.end - a.end);
    for (const {begin, end, replacement} of places) text = text.slice(0, begin) + replacement + text.slice(end);
    return text;
}

/** The edit that writes a value into a cell of a block, which begins at a heading's line; none if that cannot be done. */
export function cellEdit(text, cell, block, key, value) {
    if (cell?.at) return value.trim() ? {at: cell.at, text: written(key, value)} : removal(text, cell.at);
    if (!value.trim() || cell) return null;
    const line = block ? block[0] : 0;
    if (block && !/^\s*\[\[?/.test(text.split('\n')[line - 1] ?? '')) return null;  // not a heading of a block
    const at = [line + 1, 1, line + 1, 1];
    return {at, text: `${key} = ${written(key, value)}\n`};
}

/** A value that is the only one in its lines goes with its key; another becomes empty. */
function removal(text, [line, column, endLine, endColumn]) {
    const lines = text.split('\n');
    const before = Array.from(lines[line - 1]).slice(0, column - 1).join('');
    const behind = Array.from(lines[endLine - 1]).slice(endColumn - 1).join('');
    const alone = /^[^=]*=\s*$/.test(before) && /^\s*\r?$/.test(behind);
    return alone ? {at: [line, 1, endLine + 1, 1], text: ''} : {at: [line, column, endLine, endColumn], text: '""'};
}

/** A block without its rows: everything between two places of lines. */
export function blockRemoval([line, , endLine]) {
    return {at: [line, 1, endLine + 1, 1], text: ''};
}

export function newBlock(text, cells) {
    const lines = Object.entries(cells).map(([key, value]) => `${key} = ${written(key, value)}`);
    return `${text.replace(/\s*$/, '\n')}\n[[indicator]]\n${lines.join('\n')}\n`;
}

function block(heading, owner, order) {
    const yesNo = new Set(['finished', 'not_applicable', 'as_expected', 'goal_reached']);
    const lines = order.filter(key => /^\w+$/.test(key) && String(owner[key] ?? '').trim()).map(key => {
        const text = String(owner[key]);
        if (yesNo.has(key)) return `${key} = ${text === 'true'}`;
        if (key === 'causes') return `${key} = [${text.split('、').map(quoted).join(', ')}]`;
        return `${key} = ${quoted(text)}`;
    });
    return lines.length ? `${heading}${lines.join('\n')}\n\n` : '';
}

/** True if an entry says more than whose it is: only those stand in the file. */
export const says = entry => Object.keys(entry).some(key => key !== 'indicator' && key !== 'level2' && String(entry[key] ?? '').trim());

/** Actuals as a file: {fields, execution, entries}. */
export function actualsText({fields, execution, entries}) {
    const entry = e => block('[[actual]]\n', e, Object.keys(e));
    return `format = "jixiao/actuals/1"\n${block('', fields, Object.keys(fields))}` +
        block('[execution]\n', execution, Object.keys(execution)) + entries.filter(says).map(entry).join('');
}
