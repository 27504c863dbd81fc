// Tracking: periods as columns, lights as the engine says them, the forecast, what changed.
import {fill, h} from '../dom.js';
import {codeButton, pager, register, rowsShown, settled, show, typed} from '../app.js';
import {input, spreadsheet} from '../cells.js';
import {actualsOf, entryOf, table, typeActual, yearOf} from '../store.js';
import {periodName, t} from '../texts.js';
import {light} from './lights.js';
import {overview} from './overview.js';
import {range} from './selfeval.js';

const results = [['now', 'light'], ['forecast', 'forecast'], ['likelihood', 'likelihood']];
const choices = year => ['Q1', 'H1'].map(part => `${year}-${part}`).concat(`${year}-01/${year}-09`, year, ...Array.from({length: 12}, (_, i) => `${year}-01/${year}-${String(i + 1).padStart(2, '0')}`).slice(0, 11));

function addPeriod(item) {
    const known = new Set(item.actuals.map(actuals => actuals.fields.period));
    return h('select', {'aria-label': t('addPeriod'), onchange: async event => {
        await settled();
        actualsOf(item, event.target.value);
        show();
    }}, h('option', {value: ''}, `＋ ${t('addPeriod')}`), choices(yearOf(item)).filter(period => !known.has(period)).map(period => h('option', {value: period}, periodName(period))));
}

function periodCell(item, actuals, row, i) {
    const entry = entryOf(actuals, row, i);
    const period = actuals.fields.period;
    return h('td', {class: 'period', 'data-label': periodName(period)}, input(entry.value, `${row.cells.name?.text ?? ''} ${periodName(period)}`, `p-${period}`,
        value => { typeActual(item, entry, 'value', value); typed(); }), h('span', {class: 'lamp', 'data-lamp': `${i} ${period}`}));
}

function heading(item, actuals) {
    const period = actuals.fields.period;
    const choose = () => {
        item.period = item.period === period ? '' : period;
        show();
    };
    return h('th', {scope: 'col', class: item.period === period ? 'chosen' : ''}, h('button', {type: 'button', class: 'link', onclick: choose}, periodName(period)));
}

function executionRow(item, list) {
    return h('tr', {'data-row': 'execution'}, h('th', {scope: 'row'}, t('execution')), h('td', {class: 'target', id: 'tracked-budget', 'data-label': t('budget')}),
        list.map(actuals => h('td', {class: 'period', 'data-label': periodName(actuals.fields.period)}, input(actuals.execution.executed, `${t('executed')} ${periodName(actuals.fields.period)}`, `p-${actuals.fields.period}`,
            value => { typeActual(item, actuals.execution, 'executed', value); typed(); }), h('span', {class: 'lamp', 'data-lamp': `execution ${actuals.fields.period}`}))),
        results.map(([key, label]) => h('td', {id: `${key}-execution`, class: key, 'data-label': t(label)})));
}

function build(main) {
    const item = table();
    const list = item.actuals;
    main.append(h('section', {class: 'form'}, h('div', {class: 'bar'}, h('h1', {}, item.sheet.name), h('p', {id: 'tracked', role: 'status', 'aria-live': 'polite'})),
        h('div', {class: 'bar tools'}, addPeriod(item), h('span', {class: 'hint'}, t('cumulative'))), list.length === 0 && h('p', {class: 'hint'}, t('noPeriods')),
        h('div', {class: 'wide'}, spreadsheet(h('table', {class: 'grid tracking'},
            h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('name')), h('th', {scope: 'col'}, t('target')), list.map(actuals => heading(item, actuals)),
                results.map(([, label]) => h('th', {scope: 'col'}, t(label))))),
            h('tbody', {}, rowsShown(item).map(([row, i]) => h('tr', {'data-row': i}, h('th', {scope: 'row'}, row.cells.name?.text), h('td', {class: 'target', 'data-label': t('target')}, row.cells.target?.text),
                list.map(actuals => periodCell(item, actuals, row, i)), results.map(([key, label]) => h('td', {id: `${key}-${i}`, class: key, 'data-label': t(label)})))),
            executionRow(item, list))))), pager(item),
        h('div', {id: 'changes'}), h('div', {id: 'track-messages'})), overview());
}

function showLamps(i, history) {
    for (const {period, light: name} of history)
        for (const lamp of document.querySelectorAll(`[data-lamp="${i} ${period}"]`)) fill(lamp, light(name));
}

function forecastWords(forecast) {
    if (!forecast?.value) return '—';
    return [forecast.value, forecast.low !== forecast.high && h('small', {}, ` ${forecast.low}–${forecast.high}`)];
}

function showRow(row, i) {
    if (!document.getElementById(`now-${i}`)) return;
    showLamps(i, row.history ?? []);
    fill(document.getElementById(`now-${i}`), light(row.light), row.notes.filter(note => note.severity !== 'info').map(note => h('p', {class: note.severity}, codeButton(note.code), ' ', note.message)));
    fill(document.getElementById(`forecast-${i}`), forecastWords(row.forecast));
    fill(document.getElementById(`likelihood-${i}`), row.likelihood?.value && [t(row.likelihood.value), h('br'), h('small', {}, row.likelihood.why)]);
}

function update(item) {
    for (const lamp of document.querySelectorAll('.lamp')) fill(lamp);
    const tracked = item.track?.tables?.[0];
    fill(document.getElementById('track-messages'), item.trackMessages && h('details', {open: !tracked}, h('summary', {}, t('messages')), h('pre', {}, item.trackMessages)));
    if (!tracked) return void fill(document.getElementById('tracked'));
    tracked.rows.forEach(showRow);
    const {execution} = tracked;
    showLamps('execution', execution?.history ?? []);
    fill(document.getElementById('tracked-budget'), execution?.budget);
    fill(document.getElementById('now-execution'), light(execution?.light));
    fill(document.getElementById('forecast-execution'), forecastWords(execution?.forecast));
    fill(document.getElementById('tracked'), periodName(tracked.period ?? ''), ' ', light(tracked.light), ' ', t('scoreToday'), ' ', h('b', {}, range(null, tracked.score_today)), ' ',
        t('scoreExpected'), ' ', h('b', {}, range(null, tracked.score_expected)));
    fill(document.getElementById('changes'), tracked.changes?.length > 0 && [h('h2', {}, t('changed')), h('ul', {}, tracked.changes.map(change => h('li', {}, change.name, ': ', light(change.before) ?? '—', ' → ', light(change.now) ?? '—')))]);
    return undefined;
}

register('track', {needsTable: true, wants: ['track'], show: build, update});
