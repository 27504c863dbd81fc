// The page begins: what the browser lacks is asked first, then the engine is started and the first view shown.
import {announce, fill, h} from './dom.js';
import {kept, show, showHead, undo} from './app.js';
import {interrupt, lacking, perform} from './engine.js';
import {parsed, refresh, state, takeWork} from './store.js';
import {lang, setLang, t} from './texts.js';
import {acceptDrops} from './views/begin.js';
import './views/review.js';
import './views/selfeval.js';
import './views/track.js';
import './views/out.js';
import './views/about.js';

async function changeLanguage() {
    setLang(lang() === 'en' ? 'zh' : 'en');
    showHead(changeLanguage);
    await loadRulesets();
    for (const item of state.tables) await refresh(item, ['check']);
    show();
}

async function loadRulesets() {
    const {runs} = await perform({commands: [['sheet', '--lang', lang()]]});
    state.rulesets = parsed(runs[0]).rulesets;
}

async function restore() {
    const text = kept();
    if (!text) return;
    try {
        takeWork(text);
        for (const item of state.tables) await refresh(item, ['check']);
        announce(t('restored'));
    } catch (failure) {
        announce(String(failure.message));
    }
}

function keys(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    if (event.target.id === 'paste') return;
    event.preventDefault();
    if (key === 'z' && !event.shiftKey) undo();
    else undo('redo', 'undo');
}

async function begin() {
    const main = document.getElementById('main');
    const missing = lacking();
    if (missing) return void fill(main, h('p', {class: 'hint'}, t('unsupported', missing)));
    showHead(changeLanguage);
    fill(main, h('p', {class: 'hint'}, t('loading')));
    try {
        await loadRulesets();
    } catch (failure) {
        return void fill(main, h('p', {class: 'hint'}, t('notStarted', failure.message)));
    }
    await restore();
    document.addEventListener('keydown', keys);
    acceptDrops();
    await show('begin');
    window.jixiao = {ready: performance.now(), interrupt, state};
    return undefined;
}

begin();
