// The only place where the page makes elements: what is shown is text, whatever signs are in it. Nothing here reads markup.

/** An element: h('td', {class: 'points'}, 'text', another); handlers are on…: h('button', {onclick: save}, 'Save'). */
export function h(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
        if (value === undefined || value === null || value === false) continue;
        if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
        else if (key === 'value') element.value = value;
        else element.setAttribute(key, value === true ? '' : value);
    }
    return put(element, ...children);
}

/** Adds texts and elements; nothing for null. */
function put(element, ...children) {
    for (const child of children.flat(Infinity))
        if (child !== null && child !== undefined && child !== false) element.append(child);
    return element;
}

/** Puts these in the place of what an element holds. */
export function fill(element, ...children) {
    element.replaceChildren();
    return put(element, ...children);
}

/** Lets somebody save bytes or a text as a file. */
export function download(name, content, type = 'application/octet-stream') {
    const address = URL.createObjectURL(new Blob([content], {type}));
    const link = h('a', {href: address, download: name});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Tells it to those who look and to those who listen. */
export function announce(text) {
    fill(document.getElementById('said'), text);
}
