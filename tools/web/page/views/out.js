// Out: what the program's own writers make, to save; the work itself, to go on later.
import {announce, download, fill, h} from '../dom.js';
import {complain, kept, register, setKeeping, settled, show} from '../app.js';
import {madeBy, state, table, textsOf, work} from '../store.js';
import {periodName, t} from '../texts.js';

const types = {xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', html: 'text/html', csv: 'text/csv', toml: 'text/plain'};

const plain = text => text.replace(/[\\/:*?"<>|\s]+/g, '_').slice(0, 60) || 'jixiao';

async function save(label, ending, words, options = {}) {
    await settled();
    const item = table();
    const problem = document.getElementById('problem');
    fill(problem);
    try {
        const made = await madeBy(item, `made.${ending}`, words, options);
        if (made.error) return void fill(problem, h('p', {}, t('notWritten')), h('pre', {}, made.error));
        const name = `${plain(item.sheet.name)}-${plain(t(label))}${options.suffix ?? ''}.${ending}`;
        download(name, made.bytes, types[ending]);
        announce(t('written', name));
    } catch (failure) {
        complain(failure);
    }
    return undefined;
}

const button = (label, ending, words, options = {}) =>
    h('button', {type: 'button', 'data-out': label, onclick: () => save(label, ending, words, options)}, t(label), options.suffix);

async function saveTable() {
    await settled();
    download(`${plain(table().sheet.name)}.toml`, textsOf(table()).table, types.toml);
}

async function saveActuals(i) {
    await settled();
    const period = table().actuals[i].fields.period ?? '';
    download(`${plain(table().sheet.name)}-${plain(period)}.actuals.toml`, textsOf(table()).actuals[i], types.toml);
}

function keeping() {
    const box = h('input', {type: 'checkbox', checked: kept() !== null, onchange: event => { event.target.checked = setKeeping(event.target.checked) && event.target.checked; }});
    const forget = () => {
        setKeeping(false);
        state.tables = [];
        state.notes = [];
        state.current = 0;
        show('begin').then(() => announce(t('forgotten')));
    };
    return [h('label', {}, box, t('remember')), h('button', {type: 'button', onclick: forget}, t('forget'))];
}

function build(main) {
    main.append(h('section', {}, h('h1', {}, table().sheet.name), h('h2', {}, t('forms')), h('p', {class: 'actions'},
        button('formTargets', 'xlsx', ['form', 'targets'], {actuals: false, ruleset: true}), button('formBlank', 'xlsx', ['form', 'blank'], {actuals: false, ruleset: true}),
        button('formSelf', 'xlsx', ['form', 'selfeval']),
        table().actuals.map(({fields: {period}}) => button('formMonitor', 'xlsx', ['form', 'monitor', '--period', period], {suffix: ` ${periodName(period)}`}))),
    h('h2', {}, t('reports')), h('p', {class: 'actions'}, button('reportScore', 'html', ['score', '--format', 'html']), button('reportTrack', 'html', ['track', '--format', 'html']),
        h('button', {type: 'button', onclick: async () => { await show('selfeval'); window.print(); }}, t('print'))),
    h('h2', {}, t('data')), h('p', {class: 'actions'}, button('csvScore', 'csv', ['score', '--format', 'csv', '--bom']), button('csvTrack', 'csv', ['track', '--format', 'csv', '--bom']),
        h('button', {type: 'button', onclick: saveTable}, t('tomlTable')),
        table().actuals.map((actuals, i) => h('button', {type: 'button', onclick: () => saveActuals(i)}, t('tomlActuals'), ' ', periodName(actuals.fields.period ?? '')))),
    h('div', {id: 'problem', role: 'alert'})),
    h('section', {}, h('h2', {}, t('work')), h('p', {class: 'actions'}, h('button', {type: 'button', class: 'main', onclick: async () => { await settled(); download('绩效工作.json', work(), 'application/json'); }}, t('saveWork')), keeping()),
        h('p', {class: 'hint'}, t('workHint'))));
}

register('out', {needsTable: true, wants: [], show: build, update() {}});
