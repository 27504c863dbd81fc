// About: what this is, which rules it has, and how to see that it talks to nobody.
import {h} from '../dom.js';
import {register, tell} from '../app.js';
import {state} from '../store.js';
import {t} from '../texts.js';

const policy = () => document.querySelector('meta[http-equiv="Content-Security-Policy"]').content;

register('about', {show(main) {
    main.append(h('section', {}, h('h1', {}, 'jixiao'), h('p', {}, t('version'), ' ', document.getElementById('engine').dataset.version), h('p', {}, t('aboutText')), h('p', {}, t('aboutOffline')),
        h('pre', {}, policy()), h('p', {}, t('licences')), h('h2', {}, t('rulesets')),
        h('ul', {}, state.rulesets.map(({name, title}) => h('li', {}, h('code', {}, name), ' ', title, ' ', h('button', {type: 'button', onclick: () => tell(name, 'rulesets', name)}, t('formulas'))))),
        h('p', {class: 'hint'}, t('keys'))));
}});
