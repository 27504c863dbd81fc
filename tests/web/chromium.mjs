// A page in Chromium without a window, by the DevTools protocol over pipes: no package is needed for it.
// Counts what must not be: requests, errors of the console, violations of the policy.
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

class Pipe {
    constructor(child) {
        this.writing = child.stdio[3];
        this.waiting = new Map();
        this.listeners = [];
        this.last = 0;
        let rest = '';
        child.stdio[4].setEncoding('utf8');
        child.stdio[4].on('data', text => {
            const messages = (rest + text).split('\0');
            rest = messages.pop();
            for (const message of messages) this.receive(JSON.parse(message));
        });
    }

    receive(message) {
        const asked = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (asked) message.error ? asked.reject(new Error(message.error.message)) : asked.resolve(message.result);
        else for (const listener of this.listeners) listener(message);
    }

    ask(method, params = {}, sessionId = undefined) {
        return new Promise((resolve, reject) => {
            const id = ++this.last;
            this.waiting.set(id, {resolve, reject});
            this.writing.write(`${JSON.stringify({id, method, params, sessionId})}\0`);
        });
    }
}

export class Page {
    /** Opens a file; `size` is [width, height], `language` what the browser says it speaks. */
    static async open(file, {size = [1280, 900], language = 'zh-CN', dark = false, scale = 1} = {}) {
        const page = new Page();
        page.profile = mkdtempSync(join(tmpdir(), 'jixiao-page-'));
        page.child = spawn(process.env.CHROMIUM ?? 'chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync', `--lang=${language}`, `--user-data-dir=${page.profile}`, '--remote-debugging-pipe', 'about:blank'],
        {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: {...process.env, LANGUAGE: language.replace('-', '_')}});
        page.pipe = new Pipe(page.child);
        await page.attach(size, language, dark, scale);
        await page.ask('Page.navigate', {url: `file://${file}`});
        await page.until('window.jixiao?.ready', 60_000);
        return page;
    }

    async attach([width, height], language, dark, scale) {
        const {targetInfos} = await this.pipe.ask('Target.getTargets');
        const target = targetInfos.find(info => info.type === 'page');
        this.session = (await this.pipe.ask('Target.attachToTarget', {targetId: target.targetId, flatten: true})).sessionId;
        this.requests = [];
        this.errors = [];
        this.pipe.listeners.push(message => this.note(message));
        for (const domain of ['Page', 'Runtime', 'Log', 'Network', 'DOM']) await this.ask(`${domain}.enable`);
        await this.ask('Emulation.setDeviceMetricsOverride', {width: Math.round(width / scale), height: Math.round(height / scale), deviceScaleFactor: scale, mobile: width < 600});
        await this.ask('Emulation.setEmulatedMedia', {features: [{name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'}]});
        await this.ask('Network.setUserAgentOverride', {userAgent: '', acceptLanguage: language}).catch(() => {});
        this.downloads = mkdtempSync(join(tmpdir(), 'jixiao-saved-'));
        await this.pipe.ask('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: this.downloads});
    }

    note({method, params}) {
        const own = url => /^(blob|data):/.test(url) || (url.startsWith('file:') && url.endsWith('.html'));
        if (method === 'Network.requestWillBeSent' && !own(params.request.url)) this.requests.push(params.request.url);
        if (method === 'Runtime.exceptionThrown') this.errors.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
        if (method === 'Runtime.consoleAPICalled' && params.type === 'error') this.errors.push(params.args.map(arg => arg.value).join(' '));
        if (method === 'Log.entryAdded' && params.entry.level === 'error') this.errors.push(params.entry.text);
    }

    ask(method, params) {
        return this.pipe.ask(method, params, this.session);
    }

    /** The value of an expression in the page. */
    async eval(expression) {
        const {result, exceptionDetails} = await this.ask('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
        if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
        return result.value;
    }

    async until(expression, patience = 20_000) {
        const end = Date.now() + patience;
        while (Date.now() < end) {
            const value = await this.eval(expression).catch(() => null);
            if (value) return value;
            await new Promise(resolve => { setTimeout(resolve, 30); });
        }
        throw new Error(`never true: ${expression}`);
    }

    click(selector) {
        return this.eval(`document.querySelector(${JSON.stringify(selector)}).click()`);
    }

    /** Types with the keyboard what replaces the text of a field. */
    async type(selector, text) {
        await this.eval(`{const e = document.querySelector(${JSON.stringify(selector)}); e.focus(); e.select?.();}`);
        await this.insert(text);
    }

    /** Types into what has the focus. */
    insert(text) {
        return this.ask('Input.insertText', {text});
    }

    /** What must not be: {requests, errors}. */
    async seen() {
        return {requests: this.requests, errors: this.errors};
    }

    async press(key, modifiers = 0) {
        const code = {Enter: 13, Tab: 9, ArrowDown: 40, ArrowUp: 38, Escape: 27, z: 90, y: 89, ' ': 32}[key];
        const text = key === 'Enter' ? '\r' : key === ' ' ? ' ' : undefined;
        const event = {key, code: key.length === 1 && key !== ' ' ? `Key${key.toUpperCase()}` : key === ' ' ? 'Space' : key, windowsVirtualKeyCode: code, modifiers, text: modifiers ? undefined : text};
        await this.ask('Input.dispatchKeyEvent', {type: 'keyDown', ...event});
        await this.ask('Input.dispatchKeyEvent', {type: 'keyUp', ...event});
    }

    /** Chooses files as if in the dialog. */
    async choose(selector, files) {
        const {root} = await this.ask('DOM.getDocument');
        const {nodeId} = await this.ask('DOM.querySelector', {nodeId: root.nodeId, selector});
        await this.ask('DOM.setFileInputFiles', {nodeId, files});
    }

    async picture(file, {whole = true} = {}) {
        const {data} = await this.ask('Page.captureScreenshot', {captureBeyondViewport: whole, ...(whole ? {clip: await this.whole()} : {})});
        writeFileSync(file, Buffer.from(data, 'base64'));
    }

    /** As the printer gets it: a PDF. */
    async print(file) {
        const {data} = await this.ask('Page.printToPDF', {preferCSSPageSize: true});
        writeFileSync(file, Buffer.from(data, 'base64'));
    }

    async whole() {
        const {cssContentSize} = await this.ask('Page.getLayoutMetrics');
        return {x: 0, y: 0, width: cssContentSize.width, height: Math.min(cssContentSize.height, 4000), scale: 1};
    }

    async close() {
        await this.pipe.ask('Browser.close').catch(() => {});
        await new Promise(resolve => { this.child.once('exit', resolve); setTimeout(resolve, 3000); });
        for (const folder of [this.profile, this.downloads]) rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
    }
}
