// Every view under an accessibility checker: node accessible.mjs PAGE AXE, the file axe.min.js of the npm package axe-core. What is
// serious or critical is listed. Last line: "N passed, N failed", one for each view.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {Page} from './chromium.mjs';

const [file, axe] = process.argv.slice(2).map(word => resolve(word));
let passed = 0, failed = 0;

async function look(page, what) {
    const found = await page.eval("axe.run(document, {resultTypes: ['violations']}).then(({violations}) => violations.map(({id, impact, help, nodes}) => ({id, impact, help, where: nodes.slice(0, 3).map(node => node.html.slice(0, 160)), count: nodes.length})))");
    const grave = found.filter(({impact}) => impact === 'serious' || impact === 'critical');
    grave.length ? ++failed : ++passed;
    for (const {id, impact, help, where, count} of grave) console.log(`${what}: ${impact} ${id}, ${help} (${count})\n  ${where.join('\n  ')}`);
    for (const {id, impact, count} of found.filter(one => !grave.includes(one))) console.log(`${what}: ${impact} ${id} (${count})`);
}

for (const dark of [false, true]) {
    const page = await Page.open(file, {dark});
    await page.eval(readFileSync(axe, 'utf8') + ';0');
    await look(page, `empty${dark ? ', dark' : ''}`);
    for (let i = 0; i < 2; ++i) {
        const before = await page.eval("document.querySelectorAll('.list tr').length");
        await page.click('#sample-button');
        await page.until(`document.querySelectorAll('.list tr').length > ${before}`);
    }
    for (const name of ['begin', 'review', 'selfeval', 'track', 'out', 'about']) {
        await page.click(`nav [data-view=${name}]`);
        await page.until(`document.querySelector('nav [data-view=${name}]').getAttribute('aria-current') === 'page' && !document.body.classList.contains('busy') && document.querySelector('#main').children.length > 0`);
        if (name === 'track') {
            await page.click('details summary');
            await page.until("document.querySelector('.heat')");
        }
        await look(page, `${name}${dark ? ', dark' : ''}`);
    }
    await page.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
