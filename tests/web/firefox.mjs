// A page in Firefox without a window, by its own protocol (Marionette), with what chromium.mjs offers: no package is needed for it.
// Counts what must not be: requests, errors of the console, violations of the policy.
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const element = 'element-6066-11e4-a52e-4f735466cecf';
const keys = {Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', ArrowDown: '\uE015', ArrowUp: '\uE013', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A'};
const pause = milliseconds => new Promise(resolve => { setTimeout(resolve, milliseconds); });

/** Messages are "length:json"; a command is [0, id, name, parameters], its answer [1, id, error, result]. */
class Wire {
    static async open(port) {
        const wire = new Wire();
        wire.waiting = new Map();
        wire.last = 0;
        wire.rest = Buffer.alloc(0);
        wire.socket = connect(port, '127.0.0.1');
        wire.socket.on('data', bytes => wire.take(bytes));
        await new Promise((resolve, reject) => { wire.socket.once('connect', resolve).once('error', reject); });
        return wire;
    }

    take(bytes) {
        this.rest = Buffer.concat([this.rest, bytes]);
        for (let colon = this.rest.indexOf(58); colon > 0; colon = this.rest.indexOf(58)) {
            const end = colon + 1 + Number(this.rest.subarray(0, colon));
            if (this.rest.length < end) return;
            const message = JSON.parse(this.rest.subarray(colon + 1, end));
            this.rest = this.rest.subarray(end);
            if (Array.isArray(message)) this.settle(message);
        }
    }

    settle([, id, error, result]) {
        const {resolve, reject} = this.waiting.get(id);
        this.waiting.delete(id);
        if (error) reject(new Error(error.message));
        else resolve(result);
    }

    ask(name, parameters = {}) {
        return new Promise((resolve, reject) => {
            const id = ++this.last;
            this.waiting.set(id, {resolve, reject});
            const text = Buffer.from(JSON.stringify([0, id, name, parameters]));
            this.socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
        });
    }
}

/** Nothing of Firefox's own business may ask the network while the page is watched. */
const settings = (language, downloads) => ({
    'marionette.port': 0, 'intl.accept_languages': language, 'intl.locale.requested': language,
    'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true, 'browser.download.alwaysOpenPanel': false, 'browser.download.always_ask_before_handling_new_types': false,
    'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.enabled': false,
    'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'app.normandy.enabled': false,
    'browser.safebrowsing.downloads.remote.enabled': false, 'services.settings.server': 'data:,', 'browser.startup.page': 0});

export class Page {
    static async open(file, {language = 'zh-CN'} = {}) {
        const page = new Page();
        page.profile = mkdtempSync(join(tmpdir(), 'jixiao-page-'));
        page.downloads = mkdtempSync(join(tmpdir(), 'jixiao-saved-'));
        writeFileSync(join(page.profile, 'user.js'), Object.entries(settings(language, page.downloads)).map(([name, value]) =>
            `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
        page.child = spawn(process.env.FIREFOX ?? 'firefox-esr', ['--headless', '--marionette', '--remote-allow-system-access', '--profile', page.profile, 'about:blank'], {stdio: 'ignore'});
        page.wire = await Wire.open(await page.port());
        await page.wire.ask('WebDriver:NewSession', {acceptInsecureCerts: false, strictFileInteractability: false});
        await page.wire.ask('WebDriver:SetTimeouts', {script: 120_000});
        await page.watch();
        await page.wire.ask('WebDriver:Navigate', {url: `file://${file}`});
        await page.until('window.jixiao?.ready', 60_000);
        return page;
    }

    async port() {
        const file = join(this.profile, 'MarionetteActivePort');
        for (const end = Date.now() + 90_000; Date.now() < end; await pause(200))
            if (existsSync(file) && readFileSync(file, 'utf8').trim()) return Number(readFileSync(file, 'utf8'));
        throw new Error('Firefox did not begin');
    }

    /** In the browser itself: requests of pages, and what the console gets from them. */
    async watch() {
        await this.inBrowser(`
            const seen = Services.wm.getMostRecentWindow(null).jixiaoSeen = {requests: [], errors: []};
            Services.obs.addObserver(subject => {
                const channel = subject.QueryInterface(Ci.nsIChannel);
                if (channel.loadInfo.loadingPrincipal?.schemeIs?.('file')) seen.requests.push(channel.URI.spec);
            }, 'http-on-modify-request');
            Services.console.registerListener({observe(message) {
                if (message instanceof Ci.nsIScriptError && !(message.flags & 1) && /^(file|blob):/.test(message.sourceName)) seen.errors.push(message.errorMessage);
            }});`);
    }

    async inBrowser(script) {
        await this.wire.ask('Marionette:SetContext', {value: 'chrome'});
        const {value} = await this.wire.ask('WebDriver:ExecuteScript', {script, args: []});
        await this.wire.ask('Marionette:SetContext', {value: 'content'});
        return value;
    }

    async seen() {
        return this.inBrowser('return Services.wm.getMostRecentWindow(null).jixiaoSeen;');
    }

    /** The value of an expression in the page; nothing for statements. */
    async eval(expression) {
        const isStatement = /^\s*(\{|for\b)/.test(expression);
        const body = isStatement ? expression : `return (${expression.trim().replace(/;$/, '')});`;
        const script = `const done = arguments[arguments.length - 1]; (async () => { ${body} })().then(value => done({value}), error => done({error: String(error)}));`;
        const {value: {value, error}} = await this.wire.ask('WebDriver:ExecuteAsyncScript', {script, args: []});
        if (error) throw new Error(`${expression}: ${error}`);
        return value;
    }

    async until(expression, patience = 30_000) {
        for (const end = Date.now() + patience; Date.now() < end; await pause(30)) {
            const value = await this.eval(expression).catch(() => null);
            if (value) return value;
        }
        throw new Error(`never true: ${expression}`);
    }

    click(selector) {
        return this.eval(`document.querySelector(${JSON.stringify(selector)}).click()`);
    }

    async type(selector, text) {
        await this.eval(`{const e = document.querySelector(${JSON.stringify(selector)}); e.focus(); e.select?.();}`);
        await this.insert(text);
    }

    /** Types with the keyboard into what has the focus. */
    insert(text) {
        return this.strike([...text].flatMap(value => [{type: 'keyDown', value}, {type: 'keyUp', value}]));
    }

    press(key, modifiers = 0) {
        const value = keys[key] ?? key;
        const held = [[1, keys.Alt], [2, keys.Control], [8, keys.Shift]].filter(([bit]) => modifiers & bit).map(([, one]) => one);
        return this.strike([...held.map(one => ({type: 'keyDown', value: one})), {type: 'keyDown', value}, {type: 'keyUp', value}, ...held.map(one => ({type: 'keyUp', value: one}))]);
    }

    async strike(actions) {
        await this.wire.ask('WebDriver:PerformActions', {actions: [{type: 'key', id: 'keyboard', actions}]});
    }

    /** Chooses files as if in the dialog. */
    async choose(selector, files) {
        const {value} = await this.wire.ask('WebDriver:FindElement', {using: 'css selector', value: selector});
        await this.wire.ask('WebDriver:ElementSendKeys', {id: value[element], text: files.join('\n')});
    }

    async picture(file) {
        const {value} = await this.wire.ask('WebDriver:TakeScreenshot', {full: true, hash: false});
        writeFileSync(file, Buffer.from(value, 'base64'));
    }

    async close() {
        const gone = new Promise(resolve => { this.child.once('exit', resolve); setTimeout(resolve, 60_000); });
        await this.wire.ask('Marionette:Quit', {flags: ['eForceQuit']}).catch(() => {});
        await gone;
        this.wire.socket.destroy();
        for (const folder of [this.profile, this.downloads]) rmSync(folder, {recursive: true, force: true, maxRetries: 20, retryDelay: 500});
    }
}
