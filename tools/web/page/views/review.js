// Review: the table as the form, each finding at its cell and in the margin, fixes as buttons.
import {fill, h} from '../dom.js';
import {codeButton, complain, dialog, pageOf, pager, register, rowsShown, settled, show, typed, undo} from '../app.js';
import {input, spreadsheet} from '../cells.js';
import {addRow, applyFix, opinionOn, removeRow, table, typeCell, isDepartment} from '../store.js';
import {t} from '../texts.js';

const columns = ['level1', 'level2', 'name', 'target', 'weight', 'basis', 'previous', 'rule'];
const head = ['department', 'unit', 'project', 'year', 'goal'];
const funds = ['total', 'fiscal', 'superior', 'local', 'carried', 'other'];
const sign = {error: '✕', warning: '!', info: 'i'};
const rank = {error: 0, warning: 1, info: 2};
const mostFindings = 300;

/** Whether a finding stands at a place. */
function isAt(finding, at) {
    if (!at || !finding.line) return false;
    const [line, column, endLine, endColumn] = at;
    const behind = finding.line > line || (finding.line === line && finding.column >= column);
    return behind && (finding.line < endLine || (finding.line === endLine && finding.column <= endColumn));
}

/** The number of the last row that does not begin behind a finding; rows stand in the order of the text. */
function rowBefore(finding, rows) {
    let first = 0;
    for (let behind = rows.length; first < behind;) {
        const middle = (first + behind) >> 1;
        const [line, column] = rows[middle].at ?? [0, 0];
        if (line < finding.line || (line === finding.line && column <= finding.column)) first = middle + 1;
        else behind = middle;
    }
    return first - 1;
}

/** The id of the cell that a finding is about; '' for the table as a whole. */
function placeOf(finding, sheet) {
    const i = rowBefore(finding, sheet.rows);
    const row = sheet.rows[i];
    if (row && isAt(finding, row.at)) {
        const key = Object.keys(row.cells).find(key => isAt(finding, row.cells[key].at));
        return `${i}-${columns.includes(key) ? key : 'name'}`;
    }
    for (const group of ['fields', 'budget'])
        for (const [key, cell] of Object.entries(sheet[group])) if (isAt(finding, cell.at)) return `${group}-${key}`;
    return '';
}

function cell(item, row, key) {
    const known = item.sheet.rows[row].cells[key];
    const locked = known && !known.at && known.text;
    return h('td', {id: `cell-${row}-${key}`, class: key, 'data-label': t(key)},
        input(known?.text, locked ? t('locked') : t(key), key, value => { typeCell(item, row, key, value); typed(); }, {readonly: Boolean(locked)}),
        h('span', {class: 'marks'}));
}

function rowOf(item, row) {
    const remove = async () => {
        await settled();
        removeRow(item, row);
        show();
    };
    return h('tr', {'data-row': row}, columns.map(key => cell(item, row, key)),
        h('td', {class: 'tools'}, h('button', {type: 'button', class: 'small', 'aria-label': `${t('removeRow')} ${row + 1}`, title: t('removeRow'), onclick: remove}, '×')));
}

function field(item, group, key, label) {
    const known = item.sheet[group][key];
    return h('label', {id: `cell-${group}-${key}`, class: `field ${key}`}, h('span', {}, label),
        input(known?.text, label, `${group}-${key}`, value => { typeCell(item, null, key, value, group); typed(); }), h('span', {class: 'marks'}));
}

function form(item) {
    const shown = head.filter(key => key !== 'project' || !isDepartment(item));
    return h('section', {class: 'form'}, h('h1', {}, item.sheet.name),
        h('div', {class: 'fields'}, shown.map(key => field(item, 'fields', key, t(key))),
            funds.filter(key => item.sheet.budget[key] || key === 'total' || key === 'fiscal').map(key => field(item, 'budget', key, t(key === 'other' ? 'otherFunds' : key)))),
        h('div', {class: 'wide'}, spreadsheet(h('table', {class: 'grid'},
            h('thead', {}, h('tr', {}, columns.map(key => h('th', {scope: 'col', class: key}, t(key))), h('td', {class: 'tools'}))),
            h('tbody', {}, rowsShown(item).map(([, i]) => rowOf(item, i)))))),
        pager(item), h('p', {class: 'actions'}, h('button', {type: 'button', onclick: async () => { await settled(); addRow(item); show(); }}, t('addRow')),
            h('button', {type: 'button', id: 'undo', onclick: () => undo()}, t('undo')), h('button', {type: 'button', id: 'redo', onclick: () => undo('redo', 'undo')}, t('redo')),
            h('button', {type: 'button', class: 'main', onclick: () => opinion(item)}, t('opinion'))));
}

async function opinion(item) {
    await settled();
    try {
        dialog(t('opinion'), h('pre', {}, await opinionOn(item)));
    } catch (failure) {
        complain(failure);
    }
}

async function fix(item, finding) {
    await settled();
    const now = item.findings.find(other => other.code === finding.code && other.message === finding.message);
    if (!now?.fix) return;
    applyFix(item, now.fix);
    await show();
}

function findingItem(item, finding, place) {
    const go = async () => {
        const row = Number(place.split('-')[0]);
        const page = Number.isNaN(row) ? item.page ?? 0 : pageOf(row);
        if (page !== (item.page ?? 0)) {
            item.page = page;
            await show();
        }
        const target = document.querySelector(`#cell-${CSS.escape(place)} textarea`);
        target?.scrollIntoView({block: 'center'});
        target?.focus();
    };
    return h('li', {class: finding.severity, 'data-place': place},
        h('span', {class: `mark ${finding.severity}`}, `${sign[finding.severity]} ${t(finding.severity)}`), ' ', codeButton(finding.code),
        h('p', {}, finding.message),
        h('p', {class: 'actions'}, finding.fix && finding.fix.safety !== 'display' && h('button', {type: 'button', class: 'fix', onclick: () => fix(item, finding)}, t('apply', finding.fix.title)),
            place && h('button', {type: 'button', onclick: go}, t('show'))));
}

function markCells(places) {
    for (const element of document.querySelectorAll('.form .marks')) fill(element);
    for (const element of document.querySelectorAll('.form .found')) element.classList.remove('found', 'error', 'warning', 'info');
    for (const [place, findings] of places) {
        const element = place && document.getElementById(`cell-${place}`);
        if (!element) continue;
        element.classList.add('found', findings[0].severity);
        fill(element.querySelector('.marks'), findings.map(finding =>
            h('span', {class: `mark ${finding.severity}`, title: `${finding.code} ${finding.message}`}, sign[finding.severity])));
        element.querySelector('textarea').setAttribute('aria-description', findings.map(finding => finding.message).join('; '));
    }
}

function update(item) {
    const findings = [...item.findings].sort((a, b) => rank[a.severity] - rank[b.severity] || a.line - b.line);
    const places = new Map();  // place → its findings
    const place = new Map();
    for (const finding of findings) {
        const at = placeOf(finding, item.sheet);
        place.set(finding, at);
        places.set(at, [...places.get(at) ?? [], finding]);
    }
    markCells(places);
    const counts = ['error', 'warning', 'info'].map(severity => [severity, findings.filter(finding => finding.severity === severity).length]);
    fill(document.getElementById('margin'), h('h2', {}, t('findings')),
        h('p', {class: 'counts', role: 'status'}, findings.length === 0 ? t('clean') :
            counts.filter(([, n]) => n).map(([severity, n]) => [h('span', {class: `mark ${severity}`}, `${sign[severity]} ${t(`${severity}s`, n)}`), ' '])),
        h('ol', {class: 'findings'}, findings.slice(0, mostFindings).map(finding => findingItem(item, finding, place.get(finding)))),
        findings.length > mostFindings && h('p', {class: 'hint'}, t('more', findings.length - mostFindings)));
}

register('review', {
    needsTable: true, wants: ['check'], update,
    show(main) {
        main.append(h('div', {class: 'beside'}, form(table()), h('aside', {id: 'margin', 'aria-label': t('findings')})));
    },
});
