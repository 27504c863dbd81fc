// Overview: many tables through the year as a map: a line for each table, a column for each time, their lights as the program says them.
import {fill, h} from '../dom.js';
import {complain, show} from '../app.js';
import {lightsOf, state} from '../store.js';
import {periodName, t} from '../texts.js';
import {counted, light} from './lights.js';

const atOnce = 8;  // tables for which the engine is asked together

/** All times, in an order that each table's own agrees with. */
function allPeriods(items) {
    const all = [];
    for (const item of items) {
        let at = 0;
        for (const {fields: {period}} of item.actuals) {
            const known = all.indexOf(period);
            if (known < 0) all.splice(at, 0, period);
            at = (known < 0 ? at : known) + 1;
        }
    }
    return all;
}

function openAt(item, period) {
    state.current = state.tables.indexOf(item);
    item.period = item.actuals.at(-1)?.fields.period === period ? '' : period;
    show();
}

function lineOf({item, lights}, periods) {
    const cell = period => {
        const tracked = lights.get(period);
        if (!tracked) return h('td', {}, '—');
        const said = Object.values(tracked.lights).some(Boolean) ? counted(tracked.lights) : null;
        return h('td', {class: tracked.light}, h('button', {type: 'button', 'aria-label': `${item.sheet.name} ${periodName(period)} ${t(tracked.light)}`,
            onclick: () => openAt(item, period)}, light(tracked.light) ?? '—', h('br'), said));
    };
    return h('tr', {}, h('th', {scope: 'row'}, item.sheet.name), periods.map(cell));
}

/** How many tables of a department have which light at a time. */
function countAt(lines, period) {
    const count = {};
    for (const {lights} of lines) {
        const name = lights.get(period)?.light;
        if (name) count[name] = (count[name] ?? 0) + 1;
    }
    return count;
}

const departmentOf = ({item}) => item.sheet.fields.department?.text ?? '';

function map(lines) {
    const periods = allPeriods(lines.map(({item}) => item));
    const groups = new Map();
    for (const line of lines) groups.set(departmentOf(line), [...groups.get(departmentOf(line)) ?? [], line]);
    const whole = (name, group) => h('tr', {class: 'whole'}, h('th', {scope: 'rowgroup'}, name, ' ', h('small', {}, t('tablesCount', group.length))),
        periods.map(period => h('td', {}, counted(countAt(group, period)))));
    return h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': t('overview', lines.length)}, h('table', {class: 'heat'},
        h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('table')), periods.map(period => h('th', {scope: 'col'}, periodName(period))))),
        [...groups].map(([name, group]) => h('tbody', {}, whole(name, group), group.map(line => lineOf(line, periods))))));
}

/** Asks the engine for some tables at a time, until all are known or somebody stops it. */
async function build(place) {
    const items = state.tables.filter(item => item.actuals.length);
    const lines = [];
    let stopped = false;
    const stop = h('button', {type: 'button', onclick: () => { stopped = true; }}, t('stopReading'));
    for (let at = 0; at < items.length && !stopped; at += atOnce) {
        fill(place, h('p', {role: 'status'}, t('following', at, items.length), ' ', stop));
        const some = items.slice(at, at + atOnce);
        const lights = await lightsOf(some);
        lines.push(...some.map((item, i) => ({item, lights: lights[i]})));
        if (!place.isConnected) return;
    }
    fill(place, h('p', {class: 'hint'}, t('heat')), map(lines));
}

/** Nothing where there is one table only. */
export function overview() {
    if (state.tables.length < 2) return [];
    const place = h('div', {id: 'overview'});
    const open = event => { if (event.target.open) build(place).catch(complain); };
    return h('section', {}, h('details', {ontoggle: open}, h('summary', {}, t('overview', state.tables.length)), place));
}
