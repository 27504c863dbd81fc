// How quick the page is in Chromium: node speed.mjs PAGE PROGRAM. Medians in milliseconds, one a line; docs/page.md says what they should be.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {Page} from './chromium.mjs';

const [file, program] = process.argv.slice(2).map(word => resolve(word));
const place = mkdtempSync(join(tmpdir(), 'jixiao-speed-'));
const median = times => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const say = (what, times, count = times.length) => console.log(`${what}: ${Math.round(median(times))} ms (median of ${count}, most ${Math.round(Math.max(...times))})`);

const levels = [['产出指标', '数量指标'], ['产出指标', '质量指标'], ['产出指标', '时效指标'], ['成本指标', '经济成本指标'], ['效益指标', '社会效益指标'], ['满意度指标', '服务对象满意度指标']];
const targets = ['>=5 个', '>=95%', '<=12 月', '<=5.46 万元', '有效', '>=90%'];

function table(rows, number = 0) {
    const indicator = i => `[[indicator]]\nlevel1 = "${levels[i % 6][0]}"\nlevel2 = "${levels[i % 6][1]}"\nname = "指标第${number}之${i}"\ntarget = "${targets[i % 6]}"\nweight = ${rows > 90 ? 0.1 : 3}\n`;
    return `format = "jixiao/targets/1"\nkind = "project"\nyear = 2024\ndepartment = "某某局"\nproject = "第${number}个项目"\ngoal = "保障工作"\n\n[budget]\ntotal = "15 万元"\nfiscal = "15 万元"\n\n${Array.from({length: rows}, (_, i) => indicator(i)).join('\n')}`;
}

async function bring(page, files) {
    await page.choose('#files', files);
    await page.until(`[...document.querySelectorAll('#said')].some(e => /${files.length === 1 ? '1' : files.length} 张/.test(e.innerText)) && !document.body.classList.contains('busy')`, 300_000);
}

async function view(page, name) {
    await page.click(`nav [data-view=${name}]`);
    await page.until(`document.querySelector('nav [data-view=${name}]').getAttribute('aria-current') === 'page' && !document.body.classList.contains('busy') && document.querySelector('.grid')`, 120_000);
}

/** From a key in a cell until the page shows what follows from it. */
const typing = (cell, values, shown, count = 11) => `(async () => { const times = [];
    for (let i = 0; i < ${count}; ++i) { const cell = document.querySelector(${JSON.stringify(cell)}); const [value, wanted] = ${JSON.stringify(values)}[i % 2]; const begin = performance.now();
        cell.value = value; cell.dispatchEvent(new Event('input'));
        while (!(${shown})(wanted)) await new Promise(go => setTimeout(go, 1));
        times.push(performance.now() - begin); }
    return times; })()`;
const byPoints = "wanted => document.querySelector('#points-0').innerText === wanted && !document.body.classList.contains('busy')";
const byFinding = "wanted => document.querySelector('#cell-0-target').classList.contains('error') === wanted && !document.body.classList.contains('busy')";

async function rows(count) {
    const path = join(place, `${count}.toml`);
    writeFileSync(path, table(count));
    const page = await Page.open(file);
    await bring(page, [path]);
    await view(page, 'review');
    say(`${count} rows, a key to findings`, await page.eval(typing('#cell-0-target textarea', [['>=5O 个', true], ['>=5 个', false]], byFinding)));
    await view(page, 'selfeval');
    const full = await page.eval("document.querySelector('[data-row=\"0\"] td.points').innerText");
    const none = Number(full).toFixed(2);
    say(`${count} rows, a key to points`, await page.eval(typing('[data-row="0"] .value textarea', [['0 个', '0.00'], ['5 个', none]], byPoints)));
    await page.close();
}

async function ready() {
    const times = [];
    for (let i = 0; i < 5; ++i) {
        const page = await Page.open(file);
        times.push(await page.eval('window.jixiao.ready'));
        await page.close();
    }
    say('ready', times);
}

async function manyForms(count) {
    const [from, to] = [join(place, 'tables'), join(place, 'forms')];
    for (const folder of [from, to]) mkdirSync(folder);
    for (let i = 0; i < count; ++i) writeFileSync(join(from, `${i}.toml`), table(8, i));
    execFileSync(program, ['form', 'targets', from, '-o', to], {stdio: 'ignore'});
    const forms = readdirSync(to).map(name => join(to, name));
    const page = await Page.open(file);
    const begin = Date.now();
    await bring(page, forms);
    say(`${forms.length} xlsx forms reviewed`, [Date.now() - begin]);
    console.log(`tables that were read: ${await page.eval("document.querySelectorAll('.list tr').length")}`);
    await page.close();
}

try {
    await ready();
    for (const count of [30, 300, 10_000]) await rows(count);
    await manyForms(300);
} finally {
    rmSync(place, {recursive: true});
}
