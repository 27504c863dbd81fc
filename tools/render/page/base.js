// What all pages can do: sort lists by column, filter, label cells for narrow screens.
// A page is whole without it; it asks nothing of the network.
"use strict";

const collator = new Intl.Collator(document.documentElement.lang === "en" ? "en" : "zh-CN");
const filter = document.getElementById("filter");

// Sorting. "0.00~10.00" sorts by its lower end; what is no number comes last both ways. A cell may
// say by what it is sorted (data-v).
const textOf = (row, column) => row.cells[column].dataset.v ?? row.cells[column].textContent.trim();
const numberOf = (row, column) => parseFloat(textOf(row, column));

function compareNumbers(a, b, down) {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b);
    return down ? b - a : a - b;
}

function comparison(kind, column, down) {
    if (kind === "number")
        return (a, b) => compareNumbers(numberOf(a, column), numberOf(b, column), down);
    const sign = down ? -1 : 1;
    return (a, b) => sign * collator.compare(textOf(a, column), textOf(b, column));
}

function sortBy(head) {
    const body = head.closest("table").tBodies[0];
    const down = head.getAttribute("aria-sort") === "ascending";
    const rows = [...body.rows].sort(comparison(head.dataset.sort, head.cellIndex, down));
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows);
}

function makeSortable(head) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sortBy(head));
    head.replaceChildren(button);
}

// Cards on narrow screens show the head of the column beside each value.
function labelCells(table) {
    const labels = [...table.tHead.rows[0].cells].map((head) => head.textContent);
    for (const row of table.tBodies[0].rows)
        for (const cell of row.cells)
            if (cell.tagName === "TD") cell.dataset.label = labels[cell.cellIndex];
    table.classList.add("cards");
}

// Filtering: `apply` hides rows, and says how many tables it has shown of how many.
function sayShown(shown, all) {
    const output = filter.querySelector("output");
    output.textContent = output.dataset.text.replace("{shown}", shown).replace("{all}", all);
}

function start(lists, apply) {
    let waiting = 0;
    filter.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(apply, 120);
    });
    filter.addEventListener("reset", () => setTimeout(apply));
    filter.addEventListener("submit", (event) => {
        event.preventDefault();
        apply();
    });
    lists.filter(Boolean).forEach(labelCells);
    document.querySelectorAll("th[data-sort]").forEach(makeSortable);
    filter.hidden = false;
    apply();
}
