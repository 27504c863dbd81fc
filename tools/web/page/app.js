// What all views use of each other: showing another view, asking the engine again after typing, dialogs.
import {announce, fill, h} from './dom.js';
import {fitAll} from './cells.js';
import {refresh, state, step, table, told, work} from './store.js';
import {lang, t} from './texts.js';

const views = {};  // name → {show(main), update(item), wants, needs}: what it asks after each key, and once more when it is shown
const delay = 10;  // milliseconds after a key
let timer = 0;
let running = false;
let again = false;

export function register(name, view) {
    views[name] = view;
}
const viewNames = () => Object.keys(views);

const main = () => document.getElementById('main');

/** Shows a view anew, after asking the engine for what it shows. */
export async function show(name = state.view) {
    state.view = name;
    announce('');
    for (const link of document.querySelectorAll('nav button'))
        link.setAttribute('aria-current', link.dataset.view === name ? 'page' : 'false');
    const view = views[name];
    showChoices();
    if (view.needsTable && !table()) return void fill(main(), h('p', {class: 'hint'}, t('noTable')));
    if (view.needsTable) await asked(view, view.needs);
    fill(main());
    view.show(main());
    if (view.needsTable) view.update(table());
    fitAll(main());
    showChoices();
    keep();
    return undefined;
}

async function asked(view, needs = []) {
    if (!table()) return;
    busy(true);
    try {
        await refresh(table(), [...view.wants ?? [], ...needs]);
    } catch (failure) {
        complain(failure);
    }
    busy(false);
}

/** The engine is asked a moment after the last key; one question at a time, the last one counts. */
export function typed() {
    clearTimeout(timer);
    timer = setTimeout(settle, delay);
}

async function settle() {
    if (running) {
        again = true;
        return;
    }
    running = true;
    const view = views[state.view];
    const item = table();
    await asked(view);
    running = false;
    if (again) {
        again = false;
        return settle();
    }
    if (item === table() && view === views[state.view] && view.needsTable) view.update(item);
    keep();
    return undefined;
}

/** What was typed is written before something else is done with the text. */
export async function settled() {
    clearTimeout(timer);
    if (table()) await asked(views[state.view]);
}

export async function undo(from = 'undo', to = 'redo') {
    await settled();
    if (!table() || !step(table(), from, to)) return;
    const cell = document.activeElement;
    const place = cell?.dataset?.column && `${cell.closest('tr') ? `tr[data-row="${cell.closest('tr').dataset.row}"] ` : ''}[data-column="${cell.dataset.column}"]`;
    await show();
    if (place) document.querySelector(place)?.focus();
}

export function complain(failure) {
    announce(t('restarted', failure.message));
}

function busy(is) {
    document.body.classList.toggle('busy', is);
}

/** A dialog with a heading; Escape closes it. */
export function dialog(heading, ...content) {
    const element = h('dialog', {'aria-label': heading}, h('h2', {}, heading), content,
        h('p', {class: 'actions'}, h('button', {type: 'button', onclick: () => element.remove()}, t('close'))));
    document.body.append(element);
    element.addEventListener('close', () => element.remove());
    if (element.showModal) element.showModal();
    else element.setAttribute('open', '');
    return element;
}

/** What the program prints, in a dialog. */
export async function tell(heading, ...words) {
    await settled();
    try {
        dialog(heading, h('pre', {}, await told(...words)));
    } catch (failure) {
        complain(failure);
    }
}

export const codeButton = code => h('button', {type: 'button', class: 'code', 'aria-label': `${code} ${t('why')}`,
    onclick: () => tell(code, 'codes', code)}, code);

/** Which table and which ruleset, above every view. */
function showChoices() {
    const tables = h('select', {'aria-label': t('table'), onchange: async event => {
        await settled();
        state.current = Number(event.target.value);
        show();
    }}, state.tables.map((item, i) => h('option', {value: i, selected: i === state.current}, item.sheet?.name || item.from)));
    const rulesets = h('select', {'aria-label': t('ruleset'), onchange: event => {
        state.ruleset = event.target.value;
        show();
    }}, h('option', {value: ''}, t('byTable')), state.rulesets.map(({name, title}) =>
        h('option', {value: name, selected: name === state.ruleset}, `${name} ${title}`)));
    fill(document.getElementById('choices'), state.tables.length > 0 &&
        [h('label', {}, t('table'), tables), h('label', {}, t('ruleset'), rulesets)]);
}

const most = 200;  // rows that are shown at once

/** The rows of a table that are shown: [row, number]. */
export function rowsShown(item) {
    const first = (item.page ?? 0) * most;
    return item.sheet.rows.map((row, i) => [row, i]).slice(first, first + most);
}

export const pageOf = row => Math.floor(row / most);

/** Goes on to the next rows of a long table. */
export function pager(item) {
    const all = item.sheet.rows.length;
    const first = (item.page ?? 0) * most;
    const go = by => async () => {
        await settled();
        item.page = (item.page ?? 0) + by;
        show();
    };
    return all > most && h('p', {class: 'pager'}, h('button', {type: 'button', disabled: first === 0, onclick: go(-1)}, '←'), ` ${first + 1}–${Math.min(all, first + most)} / ${all} `,
        h('button', {type: 'button', disabled: first + most >= all, onclick: go(1)}, '→'));
}

const place = 'jixiao';  // other pages of the same origin keep theirs beside it

/** The work stays in the browser's storage only if somebody said so. */
export function keep() {
    try {
        if (localStorage.getItem(`${place}.keep`) === 'yes') localStorage.setItem(`${place}.work`, work());
    } catch {
        announce(t('storageRefused'));
    }
}

export function setKeeping(is) {
    try {
        if (is) localStorage.setItem(`${place}.keep`, 'yes');
        else for (const name of ['keep', 'work']) localStorage.removeItem(`${place}.${name}`);
        keep();
        return true;
    } catch {
        announce(t('storageRefused'));
        return false;
    }
}

export function kept() {
    try {
        return localStorage.getItem(`${place}.keep`) === 'yes' ? localStorage.getItem(`${place}.work`) ?? '' : null;
    } catch {
        return null;
    }
}

/** Language and head of the page. */
export function showHead(change) {
    document.documentElement.lang = lang() === 'en' ? 'en' : 'zh-CN';
    document.title = `jixiao · ${t('title')}`;
    const nav = h('nav', {'aria-label': t('views')}, viewNames().map(name =>
        h('button', {type: 'button', 'data-view': name, onclick: () => settled().then(() => show(name))}, t(name))));
    fill(document.getElementById('head'), h('a', {class: 'skip', href: '#main'}, t('skip')), h('strong', {}, 'jixiao 绩效'), nav,
        h('button', {type: 'button', class: 'other', onclick: change}, t('other')));
}
