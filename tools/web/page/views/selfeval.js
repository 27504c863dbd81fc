// Self-evaluation: actuals typed in the form; points, arithmetic, total and grade as the engine gives them.
import {fill, h} from '../dom.js';
import {codeButton, complain, dialog, pager, register, rowsShown, settled, show, typed, undo} from '../app.js';
import {input, spreadsheet} from '../cells.js';
import {actualsOf, compared, entryOf, table, typeActual, yearOf} from '../store.js';
import {periodName, t} from '../texts.js';

const sums = ['initial', 'budget', 'executed'];

/** What is evaluated: the whole year, or the time that somebody chose. */
const periodOf = item => item.evaluated ?? yearOf(item);

/** "8.00", or "6.00–8.00" while something is missing. */
export function range(score, {low, high} = {}) {
    if (low === undefined || low === null) return score ?? '—';
    return low === high ? high : `${low}–${high}`;
}

/** The last step says it all: 得分 = 8 × 80.00% = 6.40; the one before says where the share comes from. */
function arithmetic(steps) {
    return steps.slice(2).map(step => step.text).join('；');
}

function rowOf(item, actuals, row, i) {
    const entry = entryOf(actuals, row, i);
    const {level1, level2, name, target, weight} = row.cells;
    const cell = (key, label) => h('td', {class: key, 'data-label': t(label)}, input(entry[key], `${t(label)} ${name?.text ?? ''}`, key,
        value => { typeActual(item, entry, key, value); typed(); }, {readonly: item.baseline, choices: key === 'value' ? item.choices?.[i] : []}));
    return h('tr', {'data-row': i}, h('td', {class: 'level'}, level1?.text, h('br'), h('small', {}, level2?.text)), h('th', {scope: 'row'}, name?.text),
        h('td', {class: 'target', 'data-label': t('target')}, target?.text), h('td', {class: 'points', 'data-label': t('weight')}, weight?.text), cell('value', 'actual'), cell('score', 'given'),
        h('td', {class: 'points result', id: `points-${i}`, 'data-label': t('score')}), h('td', {class: 'how', id: `how-${i}`, 'data-label': t('arithmetic')}), cell('reason', 'reason'));
}

function execution(item, actuals) {
    const owner = actuals.execution;
    const field = key => h('label', {class: 'field'}, h('span', {}, t(key)),
        input(owner[key], t(key), `execution-${key}`, value => { typeActual(item, owner, key, value); typed(); }));
    const finished = h('select', {'aria-label': t('finished'), onchange: event => { typeActual(item, owner, 'finished', event.target.value); typed(); }},
        [['', 'unknown'], ['true', 'yes'], ['false', 'no']].map(([value, word]) => h('option', {value, selected: value === (owner.finished ?? '')}, t(word))));
    return h('div', {class: 'fields'}, sums.map(field), h('label', {class: 'field'}, h('span', {}, t('finished')), finished),
        h('p', {class: 'field how', id: 'execution'}));
}

function periods(item) {
    const known = [...new Set([yearOf(item), ...item.actuals.map(actuals => actuals.fields.period)])];
    return h('label', {}, t('period'), h('select', {onchange: event => { item.evaluated = event.target.value; show(); }},
        known.map(period => h('option', {value: period, selected: period === periodOf(item)}, periodName(period)))));
}

async function sideBySide(item) {
    await settled();
    try {
        const all = await compared(item);
        dialog(t('compare'), h('div', {class: 'wide'}, h('table', {class: 'list'},
            h('thead', {}, h('tr', {}, h('th', {}, t('name')), all.map(one => h('th', {scope: 'col'}, one.ruleset.name)))),
            h('tbody', {}, (all[0]?.tables[0]?.rows ?? []).map((row, i) => h('tr', {}, h('th', {scope: 'row'}, row.name),
                all.map(one => h('td', {class: 'points'}, range(one.tables[0].rows[i].score, one.tables[0].rows[i].score_range))))),
            h('tr', {class: 'sum'}, h('th', {scope: 'row'}, t('sum')), all.map(one => h('td', {class: 'points'}, range(one.tables[0].total, one.tables[0].total_range), ' ', one.tables[0].grade)))))));
    } catch (failure) {
        complain(failure);
    }
}

function build(main) {
    const item = table();
    const actuals = actualsOf(item, periodOf(item));
    const baseline = h('input', {type: 'checkbox', checked: item.baseline, onchange: event => { item.baseline = event.target.checked; show(); }});
    const heads = ['level1', 'name', 'target', 'weight', 'actual', 'given', 'score', 'arithmetic', 'reason'];
    main.append(h('section', {class: 'form'}, h('div', {class: 'bar'}, h('h1', {}, item.sheet.name), h('p', {id: 'sum', role: 'status', 'aria-live': 'polite'})),
        h('div', {class: 'bar tools'}, periods(item), h('label', {}, baseline, t('baseline')), h('button', {type: 'button', onclick: () => sideBySide(item)}, t('compare')),
            h('button', {type: 'button', onclick: () => undo()}, t('undo')), h('button', {type: 'button', onclick: () => undo('redo', 'undo')}, t('redo'))),
        item.baseline && h('p', {class: 'hint'}, t('baselineOn')),
        h('div', {class: 'wide'}, spreadsheet(h('table', {class: 'grid evaluation'}, h('thead', {}, h('tr', {}, heads.map(key => h('th', {scope: 'col', class: key}, t(key))))),
            h('tbody', {}, rowsShown(item).map(([row, i]) => rowOf(item, actuals, row, i)))))), pager(item),
        h('h2', {}, t('execution')), execution(item, actuals), h('div', {id: 'messages'})));
}

function showRow(row, i) {
    const points = document.getElementById(`points-${i}`);
    if (!points) return;
    fill(points, range(row.score, row.score_range));
    points.className = `points result ${row.verdict ?? ''}`;
    fill(document.getElementById(`how-${i}`), arithmetic(row.steps), row.notes.map(note => h('p', {class: note.severity}, codeButton(note.code), ' ', note.message)));
}

function update(item) {
    const scored = item.score?.tables?.[0];
    fill(document.getElementById('messages'), item.scoreMessages && h('details', {open: !scored}, h('summary', {}, t('messages')), h('pre', {}, item.scoreMessages)));
    if (!scored) return void fill(document.getElementById('sum'));
    scored.rows.forEach(showRow);
    fill(document.getElementById('execution'), h('b', {class: 'points'}, range(scored.execution.score, scored.execution.score_range)), ' ',
        (scored.execution.steps ?? []).map(step => step.text).join('；'), (scored.execution.notes ?? []).map(note => h('span', {class: note.severity}, ' ', codeButton(note.code), ' ', note.message)));
    fill(document.getElementById('sum'), t('sum'), ' ', h('b', {id: 'total'}, range(scored.total, scored.total_range)), ' ', h('b', {id: 'grade'}, scored.grade ?? ''),
        scored.missing > 0 && h('small', {}, ' ', t('missing', scored.missing)), scored.notes.map(note => h('small', {}, ' ', codeButton(note.code), ' ', note.message)));
    return undefined;
}

register('selfeval', {needsTable: true, wants: ['score'], needs: ['choices'], show: build, update});
