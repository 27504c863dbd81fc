// Cells that are typed in, as in a spreadsheet: Enter and arrows change rows, blocks are pasted, heights follow the text.
import {h} from './dom.js';
import {t} from './texts.js';

/** A cell; `typed(value)` is called with each key. Its column is told apart by `column`; `choices` ({word, label}) are offered beside it. */
export function input(value, label, column, typed, {readonly = false, choices = []} = {}) {
    const element = h('textarea', {rows: 1, 'aria-label': label, 'data-column': column, spellcheck: 'false', autocomplete: 'off',
        readonly, title: readonly ? label : null, value: value ?? ''});
    element.addEventListener('input', () => {
        fit(element);
        typed(element.value.replace(/\n/g, ''));
    });
    return choices.length && !readonly ? offering(element, choices, label) : element;
}

/** What is chosen is typed into the cell. Alt+↓ opens the list. */
function offering(element, choices, label) {
    const list = h('select', {class: 'offer', tabindex: -1, 'aria-label': `${t('choose1')} ${label}`, onchange: () => {
        element.value = list.value;
        list.value = '';
        element.dispatchEvent(new Event('input'));
        element.focus();
    }}, h('option', {value: ''}, ''), choices.map(({word, label: text}) => h('option', {value: word}, text)));
    element.setAttribute('aria-keyshortcuts', 'Alt+ArrowDown');
    element.addEventListener('keydown', event => {
        if (!event.altKey || event.key !== 'ArrowDown') return;
        event.preventDefault();
        list.focus();
        list.showPicker?.();
    });
    list.addEventListener('keydown', event => { if (event.key === 'Escape') element.focus(); });
    return h('span', {class: 'offering'}, element, list);
}

/** As high as its text. */
function fit(element) {
    element.style.height = 'auto';
    if (element.scrollHeight) element.style.height = `${element.scrollHeight}px`;
}

export function fitAll(root) {
    const all = [...root.querySelectorAll('textarea')];
    for (const element of all) element.style.height = 'auto';
    const heights = all.map(element => element.scrollHeight);
    all.forEach((element, i) => { if (heights[i]) element.style.height = `${heights[i]}px`; });
}

function column(root, name) {
    return [...root.querySelectorAll(`[data-column="${name}"]`)].filter(element => element.matches('textarea,select'));
}

function move(event, root, by) {
    const cells = column(root, event.target.dataset.column);
    const next = cells[cells.indexOf(event.target) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select?.();
}

/** The first line of a cell goes up at ↑, the last one down at ↓; so the cursor can move in long texts. */
function atEdge(element, up) {
    const {value, selectionStart, selectionEnd} = element;
    if (selectionStart !== selectionEnd) return true;
    return up ? selectionStart === 0 || !value : selectionEnd === value.length;
}

function pasteBlock(event, root) {
    const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    const row = event.target.closest('tr');
    const rows = [...root.querySelectorAll('tr[data-row]')];
    const first = [...row.querySelectorAll('textarea')].indexOf(event.target);
    text.split(/\r?\n/).forEach((line, down) => line.split('\t').forEach((value, right) => {
        const cell = rows[rows.indexOf(row) + down]?.querySelectorAll('textarea')[first + right];
        if (!cell || cell.readOnly) return;
        cell.value = value.trim();
        cell.dispatchEvent(new Event('input'));
    }));
}

/** Makes a table of cells behave like a spreadsheet. */
export function spreadsheet(root) {
    root.addEventListener('keydown', event => {
        if (!event.target.matches?.('textarea') || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.key === 'Enter') move(event, root, event.shiftKey ? -1 : 1);
        if (event.key === 'ArrowDown' && atEdge(event.target, false)) move(event, root, 1);
        if (event.key === 'ArrowUp' && atEdge(event.target, true)) move(event, root, -1);
    });
    // Who comes by a key types over what is there; a click puts the cursor.
    root.addEventListener('keyup', event => { if (event.key === 'Tab' && event.target.matches?.('textarea')) event.target.select(); });
    root.addEventListener('keypress', event => { if (event.key === 'Enter' && event.target.matches('textarea')) event.preventDefault(); });
    root.addEventListener('paste', event => { if (event.target.matches?.('textarea')) pasteBlock(event, root); });
    return root;
}
