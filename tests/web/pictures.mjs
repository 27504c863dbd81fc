// Pictures of every view, to look at: node pictures.mjs PAGE ROOT FOLDER. On a desk, in the dark, on a phone, at 200 %, in English, and as printed.
import {mkdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {Page} from './chromium.mjs';

const [file, root, folder] = process.argv.slice(2).map(word => resolve(word));
const kinds = {desktop: {}, dark: {dark: true}, phone: {size: [390, 844]}, double: {size: [1280, 900], scale: 2}, english: {language: 'en-US'}};
const set = join(root, 'targets/tables/xinshi-finance-2024');
const brought = [join(set, 'microcredit-interest.toml'), ...[1, 2, 3].map(quarter => join(root, `tests/golden/quarters/microcredit-interest.${quarter}.toml`))];

async function view(page, name) {
    await page.click(`nav [data-view=${name}]`);
    await page.until(`document.querySelector('nav [data-view=${name}]').getAttribute('aria-current') === 'page' && !document.body.classList.contains('busy') && document.querySelector('#main').children.length > 0`);
}

mkdirSync(folder, {recursive: true});
for (const [kind, options] of Object.entries(kinds)) {
    const page = await Page.open(file, options);
    const take = name => page.picture(join(folder, `${kind}-${name}.png`));
    await take('empty');
    await page.choose('#files', brought);
    await page.until("document.querySelectorAll('.list .tag').length === 3");
    await page.click('#sample-button');
    await page.until("document.querySelectorAll('.list tr').length === 2");
    for (const name of ['begin', 'review', 'selfeval', 'track', 'out', 'about']) {
        await view(page, name);
        if (name === 'track') {
            await page.click('details summary');
            await page.until("document.querySelector('.heat')");
        }
        await take(name);
        if (kind === 'desktop') await page.print(join(folder, `print-${name}.pdf`));
    }
    await page.close();
}
