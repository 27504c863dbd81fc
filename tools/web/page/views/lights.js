// Lights: each with a sign and a word, never by colour alone.
import {h} from '../dom.js';
import {t} from '../texts.js';

export const signs = {red: '●', yellow: '▲', green: '✓', blue: '◆'};  // the worst first

export const light = name => (signs[name] ? h('span', {class: `light ${name}`}, signs[name], ' ', t(name)) : null);

/** How many of each: "● 1 ▲ 3". */
export const counted = lights => Object.keys(signs).filter(name => lights[name]).map(name =>
    h('span', {class: `light ${name}`, title: t(name)}, `${signs[name]} ${lights[name]}`, h('span', {class: 'heard'}, t(name))));
