// The three jobs in a browser, from the file: node browser.mjs chromium|firefox PAGE ROOT. What is seen is compared with what the program
// says; no request leaves the page, nothing is complained about. Last line: "N passed, N failed".
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';

const {Page} = await import(`./${process.argv[2]}.mjs`);
const [file, root] = process.argv.slice(3).map(word => resolve(word));
let passed = 0, failed = 0;
function expect(what, found, wanted = true) {
    const good = JSON.stringify(found) === JSON.stringify(wanted);
    good ? ++passed : ++failed;
    if (!good) console.log(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

const text = selector => `document.querySelector(${JSON.stringify(selector)})?.innerText?.trim()`;
const view = async (page, name) => {
    await page.click(`nav [data-view=${name}]`);
    await page.until(`document.querySelector('nav [data-view=${name}]').getAttribute('aria-current') === 'page' && !document.body.classList.contains('busy') && document.querySelector('#main').children.length > 0`);
};
/** The first view, without tables. */
async function begin(page) {
    await view(page, 'begin');
    await page.eval("for (const button of [...document.querySelectorAll('.list tr button:last-child')].filter(one => one.innerText === '移除')) button.click()");
    await page.until("document.querySelectorAll('.list tr').length === 0");
}
const sample = async page => {
    const before = await page.eval("document.querySelectorAll('.list tr').length");
    await page.click('#sample-button');
    await page.until(`document.querySelectorAll('.list tr').length > ${before}`);
};

async function review(page) {
    await page.choose('#files', [join(root, 'tests/golden/broken/training.toml')]);
    await page.until("document.querySelectorAll('.list tr').length === 1");
    await view(page, 'review');
    const damaged = "document.querySelector('#cell-1-target')";
    expect('the damaged target is marked at its cell', await page.eval(`${damaged}.classList.contains('error')`));
    const before = await page.eval("document.querySelectorAll('.findings li').length");
    await page.eval("[...document.querySelectorAll('.findings li')].find(li => li.innerText.includes('RV-45')).querySelector('.fix').click()");
    await page.until(`${damaged}.querySelector('textarea').value === '>=90%'`);
    await page.until(`document.querySelectorAll('.findings li').length < ${before}`);
    expect('the fix leaves no error', await page.eval("document.querySelectorAll('.findings li.error').length"), 0);
    await page.click('#undo');
    await page.until(`${damaged}.querySelector('textarea').value === '>=9O%'`);
    await page.type('#cell-1-target textarea', '>=85%');
    await page.until(`${damaged} && !${damaged}.classList.contains('error')`);
    await page.press('z', 2);
    await page.until(`${damaged}.querySelector('textarea').value === '>=9O%' && ${damaged}.classList.contains('error')`);
    expect('undo brings back the finding', true);
}

async function evaluate(page) {
    await begin(page);
    await page.choose('#files', [join(root, 'targets/tables/xinshi-finance-2024/fiscal-reform.toml')]);
    await page.until("document.querySelectorAll('.list tr').length === 1");
    await view(page, 'selfeval');
    expect('nothing is known yet', await page.eval(text('#total')), '0.00–100.00');
    const actuals = ['4 个', '98%', '2.5%', '100%', '5.90 万元/年', '达成', '部分达成', '92%'];
    await page.eval("document.querySelector('[data-row=\"0\"] .value textarea').focus()");
    for (const actual of actuals) {
        await page.insert(actual);
        await page.press('Enter');
    }
    await page.type('[data-row="5"] td.score textarea', '9');
    await page.type('[data-row="6"] td.score textarea', '7');
    await page.type('[data-column="execution-budget"]', '15.30 万元');
    await page.type('[data-column="execution-executed"]', '14.20 万元');
    await page.until(`${text('#total')} === '89.73'`);
    expect('the total', [await page.eval(text('#total')), await page.eval(text('#grade'))], ['89.73', '良']);
    expect('a row and how it comes about', [await page.eval(text('#points-2')), await page.eval(`${text('#how-2')}.includes('2% ÷ 2.5% = 80.00%')`)], ['6.40', true]);
    expect('a reason is asked for', await page.eval("document.querySelector('#how-0').innerText.includes('W333')"));
}

async function follow(page) {
    await begin(page);
    const quarters = [1, 2, 3].map(quarter => join(root, `tests/golden/quarters/fiscal-reform.${quarter}.toml`));
    await page.choose('#files', [join(root, 'targets/tables/xinshi-finance-2024/fiscal-reform.toml'), ...quarters]);
    await page.until("document.querySelectorAll('.list .tag').length === 3");
    await view(page, 'track');
    const lamps = await page.eval("[0, 2, 4, 'execution'].map(i => [...document.querySelectorAll(`[data-lamp^='${i} ']`)].map(lamp => lamp.innerText.trim().slice(-2)))");
    expect('lights by quarter', lamps, [['绿灯', '绿灯', '绿灯'], ['绿灯', '绿灯', '红灯'], ['绿灯', '绿灯', '绿灯'], ['红灯', '黄灯', '绿灯']]);
    expect('the score of today and the one expected', await page.eval("[...document.querySelectorAll('#tracked b')].map(b => b.innerText)"), ['86.35–88.34', '89.09–91.08']);
}

async function write(page) {
    await view(page, 'out');
    for (const [label, ending] of [['formTargets', 'xlsx'], ['formSelf', 'xlsx'], ['reportScore', 'html'], ['csvScore', 'csv'], ['formMonitor', 'xlsx'], ['reportTrack', 'html']]) {
        const before = readdirSync(page.downloads).filter(name => name.endsWith(ending)).length;
        await page.click(`[data-out=${label}]`);
        const end = Date.now() + 15_000;
        const saved = () => readdirSync(page.downloads).filter(name => name.endsWith(ending));
        while (saved().length === before && Date.now() < end) await new Promise(resolve => { setTimeout(resolve, 50); });
        expect(`${label} is written`, saved().length === before + 1 || await page.eval(text('#problem')));
        const whole = () => saved().every(name => statSync(join(page.downloads, name)).size > 500);
        while (!whole() && Date.now() < end) await new Promise(resolve => { setTimeout(resolve, 50); });
        expect(`${label} has content`, whole());
    }
}

/** What was written is read again: the table of a form, with its findings at their cells. */
async function readBack(page) {
    await begin(page);
    const forms = readdirSync(page.downloads).filter(name => name.endsWith('.xlsx'));
    const targets = forms.find(name => name.includes('绩效目标表'));
    await page.choose('#files', [join(page.downloads, targets)]);
    await page.until("document.querySelectorAll('.list tr').length === 1");
    await view(page, 'review');
    expect('a form has its rows', await page.eval("document.querySelectorAll('.grid tr[data-row]').length"), 8);
    expect('a finding stands at its cell', await page.eval("document.querySelector('#cell-1-name').classList.contains('warning')"));
    const said = "document.querySelector('.findings li[data-place=\"1-name\"]').innerText";
    expect('and in the margin', await page.eval(`${said}.includes('RV-814')`));
    await page.eval("document.querySelector('.findings li[data-place=\"1-name\"] .code').click()");
    await page.until("document.querySelector('dialog pre')?.innerText.includes('RV-814')");
    await page.press('Escape');
    await page.until("!document.querySelector('dialog')");
}

/** Only keys: the sample is opened, an actual typed, its points seen, and taken back. */
async function byKeys(page) {
    const focused = name => page.until(`document.activeElement === document.querySelector(${JSON.stringify(name)})`);
    const tabTo = async (selector, most = 60) => {
        for (let i = 0; i < most && !await page.eval(`document.activeElement.matches(${JSON.stringify(selector)})`); ++i) await page.press('Tab');
        expect(`Tab comes to ${selector}`, await page.eval(`document.activeElement.matches(${JSON.stringify(selector)})`));
    };
    await page.eval("document.querySelector('.skip').focus()");
    await tabTo('nav [data-view=begin]');
    await page.press('Enter');
    await page.until("document.getElementById('sample-button')");
    const before = await page.eval("document.querySelectorAll('.list tr').length");
    await tabTo('#sample-button');
    await page.press('Enter');
    await page.until(`document.querySelectorAll('.list tr').length > ${before}`);
    await page.eval("document.querySelector('.skip').focus()");
    await tabTo('nav [data-view=selfeval]');
    await page.press('Enter');
    await page.until(`${text('#total')} === '89.73'`);
    await tabTo('[data-row="0"] .value textarea');
    await page.insert('5 个');
    await page.press('Enter');
    await focused('[data-row="1"] .value textarea');
    await page.until(`${text('#points-0')} === '10.00'`);
    await page.press('z', 2);
    await page.until(`${text('#total')} === '89.73'`);
    expect('Ctrl+Z takes it back', true);
}

/** Where a person judges, the ruleset's tiers are offered with the points they allow; what is chosen counts. */
async function tiers(page) {
    const list = `document.querySelector('[data-row="5"] .offer')`;
    expect('tiers are offered', await page.eval(`[...${list}.options].map(option => option.text)`),
        ['', '达成年度指标（8～10 分）', '部分达成年度指标并具有一定效果（6～8 分）', '未达成年度指标且效果较差（0～6 分）']);
    expect('where a number is asked for, none', await page.eval('document.querySelector(\'[data-row="0"] .offer\')'), null);
    await page.eval(`{${list}.value = '部分达成年度指标并具有一定效果'; ${list}.dispatchEvent(new Event('change'));}`);
    await page.type('[data-row="5"] td.score textarea', '7');
    await page.until(`${text('#points-5')} === '7.00'`);
    expect('the tier counts', await page.eval(text('#total')), '87.73');
    await page.press('z', 2);
    await page.press('z', 2);
    await page.until(`${text('#total')} === '89.73'`);
}

async function map(page) {
    await begin(page);
    const names = ['fiscal-reform', 'microcredit-interest', 'department'];
    await page.choose('#files', names.flatMap(name => [join(root, `targets/tables/xinshi-finance-2024/${name}.toml`),
        ...[1, 2, 3].map(quarter => join(root, `tests/golden/quarters/${name}.${quarter}.toml`))]));
    await page.until("document.querySelectorAll('.list .tag').length === 9");
    await view(page, 'track');
    await page.click('details summary');
    await page.until("document.querySelectorAll('.heat td button').length === 9");
    const lights = await page.eval("[...document.querySelectorAll('.heat tr:not(.whole)')].slice(1).map(row => [...row.querySelectorAll('td')].map(cell => cell.className))");
    expect('the lights of all tables', lights, [['red', 'yellow', 'red'], ['yellow', 'red', 'red'], ['red', 'yellow', 'yellow']]);
    expect('each with its sign and word', await page.eval("[...document.querySelectorAll('.heat td button .light:first-child')].every(light => /[●▲✓◆] ?(红灯|黄灯|绿灯|蓝灯)/.test(light.innerText))"));
    await page.eval("document.querySelectorAll('.heat td button')[1].click()");
    await page.until("document.querySelector('th.chosen')?.innerText === '2024年上半年'");
    expect('a cell opens its table at its time', await page.eval(text('#main h1')), '财政改革性工作经费');
}

/** A folder of many files may be stopped on the way; what was read by then stays. */
async function stop(page) {
    await begin(page);
    const table = readFileSync(join(root, 'targets/tables/xinshi-finance-2024/fiscal-reform.toml'), 'utf8');
    const bring = `{const t = new DataTransfer(); for (let i = 0; i < 200; ++i) t.items.add(new File([${JSON.stringify(table)}], \`\${i}.toml\`));
        document.dispatchEvent(new DragEvent('drop', {dataTransfer: t, bubbles: true, cancelable: true}));}`;
    await page.eval(bring);
    await page.until("document.querySelector('#progress button')");
    expect('progress is told', await page.eval(`/正在读 \\d+\\.toml（\\d+ \\/ 200）/.test(${text('#progress')})`));
    await page.click('#progress button');
    await page.until("document.querySelectorAll('.list tr').length > 0");
    expect('stopped on the way', await page.eval("document.querySelectorAll('.list tr').length < 200"));
    await begin(page);
}

async function resist(page) {
    const table = root => `format = "jixiao/targets/1"\nkind = "project"\nyear = 2024\ndepartment = "<img src=x onerror=alert(1)>"\nproject = "<script>document.title='taken'</script>"\n${root}`;
    const bad = table('[[indicator]]\nlevel1 = "产出指标"\nname = "<b>甲</b>\\"\'&"\ntarget = ">=5 个"\nweight = 10\n');
    await page.eval(`{const t = new DataTransfer(); t.items.add(new File([${JSON.stringify(bad)}], '<i>x.toml')); const i = document.querySelector('nav [data-view=begin]'); i.click();
        setTimeout(() => document.dispatchEvent(new DragEvent('drop', {dataTransfer: t, bubbles: true, cancelable: true})), 300);}`);
    await page.until("[...document.querySelectorAll('.list button.link')].some(b => b.innerText.includes('<script>'))");
    expect('markup in names is text', await page.eval("document.querySelectorAll('main img, main b b, main i').length + (document.title.includes('taken') ? 1 : 0)"), 0);
    await page.eval('window.jixiao.interrupt()');
    await view(page, 'review');
    expect('a worker that died is started again', await page.eval("document.querySelectorAll('.grid tr[data-row]').length > 0"));
    const {requests, errors} = await page.seen();
    expect('nothing asked the network', requests, []);
    expect('nothing complained', errors, []);
    const refused = await page.eval("new Promise(resolve => { document.addEventListener('securitypolicyviolation', e => resolve(e.violatedDirective)); fetch('https://example.org/').catch(() => {}); })");
    expect('a connection is refused by the policy', /^(connect|default)-src$/.test(refused));
}

const page = await Page.open(file);
for (const job of [review, evaluate, follow, write, readBack, byKeys, tiers, map, stop, resist]) {
    try {
        await job(page);
    } catch (failure) {
        expect(job.name, String(failure.message ?? failure), 'done');
        await page.picture('/tmp/jixiao-page-failed.png').catch(() => {});
    }
}
await page.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
