// Begin: files, folders, pasted cells, the sample; what was read, and what was not.
import {announce, fill, h} from '../dom.js';
import {complain, register, settled, show} from '../app.js';
import {dropped, emptyTable, pastedFile, readFiles} from '../reading.js';
import {newTable, state} from '../store.js';
import {periodName, t} from '../texts.js';

let stopped = false;

async function read(list) {
    stopped = false;
    const progress = document.getElementById('progress');
    const before = state.tables.length;
    try {
        await settled();
        await readFiles(list, (name, i, n) => {
            fill(progress, t('reading', name, i, n), ' ', h('button', {type: 'button', onclick: () => { stopped = true; }}, t('stopReading')));
            return !stopped;
        });
    } catch (failure) {
        complain(failure);
    }
    if (state.tables.length > before) state.current = before;
    await show('begin');
    announce(t('readCount', state.tables.length - before));
}

function sampleFiles() {
    const sample = JSON.parse(document.getElementById('sample').textContent);
    return Object.entries(sample).map(([name, text]) => ({name, file: new Blob([text])}));
}

function dropArea() {
    const many = h('input', {type: 'file', multiple: true, hidden: true, id: 'files', onchange: event => read(chosen(event))});
    const folder = h('input', {type: 'file', webkitdirectory: true, hidden: true, onchange: event => read(chosen(event))});
    return h('section', {class: 'drop', id: 'drop'}, h('p', {class: 'big'}, t('drop')), h('p', {}, t('dropMore')),
        h('p', {class: 'actions'},
            h('button', {type: 'button', class: 'main', onclick: () => many.click()}, t('choose')),
            h('button', {type: 'button', onclick: () => folder.click()}, t('chooseFolder')),
            h('button', {type: 'button', id: 'sample-button', onclick: () => read(sampleFiles()), title: t('sampleHint')}, t('sample')),
            h('button', {type: 'button', onclick: startEmpty}, t('empty'))),
        many, folder, h('p', {id: 'progress', role: 'status'}));
}

const chosen = event => [...event.target.files].map(file => ({name: file.webkitRelativePath || file.name, file}));

async function startEmpty() {
    state.tables.push(newTable(emptyTable, t('empty')));
    state.current = state.tables.length - 1;
    show('review');
}

function pasteArea() {
    const area = h('textarea', {rows: 4, 'aria-label': t('pasteHint'), placeholder: t('pasteHint'), id: 'paste'});
    let html = '';
    area.addEventListener('paste', event => { html = event.clipboardData.getData('text/html'); });
    const go = () => {
        const file = /<table/i.test(html) ? {name: '粘贴.html', file: new Blob([`<meta charset="utf-8">${html}`])} : pastedFile(area.value);
        if (area.value.trim() || html) read([file]);
    };
    return h('section', {}, h('h2', {}, t('paste')), area, h('p', {class: 'actions'}, h('button', {type: 'button', id: 'paste-button', onclick: go}, t('read'))));
}

const count = (item, severity) => item.findings.filter(finding => finding.severity === severity).length;

function tableLine(item) {
    const open = () => {
        state.current = state.tables.indexOf(item);
        show('review');
    };
    const remove = () => {
        state.tables = state.tables.filter(other => other !== item);
        state.current = Math.max(0, Math.min(state.current, state.tables.length - 1));
        show('begin');
    };
    const errors = count(item, 'error'), warnings = count(item, 'warning');
    return h('tr', {}, h('td', {}, h('button', {type: 'button', class: 'link', onclick: open}, item.sheet?.name || '—')),
        h('td', {}, item.from), h('td', {}, t('indicators', item.sheet?.rows.length ?? 0)),
        h('td', {}, item.actuals.map(actuals => h('span', {class: 'tag'}, periodName(actuals.fields.period ?? '')))),
        h('td', {}, errors > 0 && h('span', {class: 'mark error'}, `✕ ${t('errors', errors)}`), ' ', warnings > 0 && h('span', {class: 'mark warning'}, `! ${t('warnings', warnings)}`)),
        h('td', {}, h('button', {type: 'button', onclick: remove}, t('remove'))));
}

const badness = item => count(item, 'error') * 1000 + count(item, 'warning');

function readList() {
    if (!state.tables.length && !state.notes.length) return null;
    const worstFirst = [...state.tables].sort((a, b) => badness(b) - badness(a));
    return h('section', {}, h('h2', {}, t('readFrom')), state.tables.length > 0 && h('div', {class: 'wide'}, h('table', {class: 'list'}, h('tbody', {}, worstFirst.map(tableLine)))),
        h('ul', {class: 'notes'}, state.notes.map(note => h('li', {class: note.severity}, h('span', {class: `mark ${note.severity}`}, t(note.severity)), ' ',
            h('b', {}, note.file), note.place ? ` ${note.place}` : '', ': ', note.message, /\.pdf$/i.test(note.file ?? '') ? ` ${t('pdfHint')}` : ''))));
}

/** Files may be dropped on every view. */
export function acceptDrops() {
    const over = is => document.body.classList.toggle('dropping', is);
    document.addEventListener('dragover', event => { event.preventDefault(); over(true); });
    document.addEventListener('dragleave', event => { if (!event.relatedTarget) over(false); });
    document.addEventListener('drop', async event => {
        event.preventDefault();
        over(false);
        const list = await dropped(event.dataTransfer);
        if (list.length) {
            if (state.view !== 'begin') await show('begin');
            read(list);
        }
    });
}

register('begin', {show: main => main.append(...[h('h1', {}, t('title')), dropArea(), readList(), pasteArea(), h('p', {class: 'hint'}, t('keys'))].filter(Boolean))});
