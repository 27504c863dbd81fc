// The engine as the page sees it: jobs go to a worker and come back as promises. A worker that dies, or answers no more, is
// started again: what was typed is the page's and is not lost.
import {t} from './texts.js';

const patience = 120_000;  // milliseconds for one job

let worker = null;
let packed = null;
let source = '';
let last = 0;
const waiting = new Map();  // id → {resolve, reject, timer}
let queue = Promise.resolve();

function bytesOf(base64) {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
    return bytes;
}

/** What this browser lacks, in words for people; "" if nothing. */
export function lacking() {
    const needed = {WebAssembly: window.WebAssembly, Worker: window.Worker, DecompressionStream: window.DecompressionStream,
        replaceChildren: Element.prototype.replaceChildren};
    return Object.keys(needed).filter(name => !needed[name]).join(', ');
}

function stop(reason) {
    worker?.terminate();
    worker = null;
    for (const {reject, timer} of waiting.values()) {
        clearTimeout(timer);
        reject(new Error(reason));
    }
    waiting.clear();
}

function send(message) {
    return new Promise((resolve, reject) => {
        const id = ++last;
        const timer = setTimeout(() => stop(t('noAnswer')), patience);
        waiting.set(id, {resolve, reject, timer});
        worker.postMessage({id, ...message});
    });
}

function receive({data: {id, result, failure, fatal}}) {
    const asked = waiting.get(id);
    if (!asked) return;
    waiting.delete(id);
    clearTimeout(asked.timer);
    if (failure === undefined) asked.resolve(result);
    else asked.reject(new Error(failure));
    if (fatal) stop(failure);
}

/** Starts the worker, the first time and after it died. */
async function started() {
    if (worker) return;
    packed ??= bytesOf(document.getElementById('engine').textContent.trim());
    source ||= document.getElementById('worker').textContent;
    const address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
    worker = new Worker(address);
    worker.onmessage = receive;
    worker.onerror = event => {
        event.preventDefault();
        stop(event.message || 'worker failed');
    };
    await send({packed});
    URL.revokeObjectURL(address);
}

/** Runs a job (worker.js says what one is) behind all that were asked before. */
export function perform(job) {
    const next = queue.then(async () => {
        await started();
        return send({job});
    });
    queue = next.catch(() => {});
    return next;
}

/** For a test and for who has waited long enough: ends the worker as if it had died. */
export function interrupt() {
    stop('interrupted');
}
