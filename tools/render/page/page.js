// Sorts the lists by column, filters tables and indicators, labels cells for narrow screens.
// The page is whole without it; it asks nothing of the network.
"use strict";

(() => {
    const tables = document.getElementById("tables");
    const losses = document.getElementById("losses");
    const filter = document.getElementById("filter");
    const forms = [...document.querySelectorAll(".form")];
    const tableRows = [...tables.tBodies[0].rows];
    const lossRows = losses ? [...losses.tBodies[0].rows] : [];
    const collator = new Intl.Collator(document.documentElement.lang === "en" ? "en" : "zh-CN");

    // Sorting. "0.00~10.00" sorts by its lower end; what is no number comes last both ways.
    const textOf = (row, column) => row.cells[column].textContent.trim();
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
        if (!table) return;
        const labels = [...table.tHead.rows[0].cells].map((head) => head.textContent);
        for (const row of table.tBodies[0].rows)
            for (const cell of row.cells)
                if (cell.tagName === "TD") cell.dataset.label = labels[cell.cellIndex];
        table.classList.add("cards");
    }

    // Filtering. A table is found by its own names and by those of its indicators.
    const wordsOfTables = [];
    function wordsOf(i) {
        wordsOfTables[i] ??= [tableRows[i], ...forms[i].querySelectorAll(".head td, .indicators tbody th")]
            .map((cell) => cell.textContent).join("\n").toLowerCase();
        return wordsOfTables[i];
    }

    function wanted() {
        const fields = new FormData(filter);
        return {
            words: fields.get("words").trim().toLowerCase(),
            level: fields.get("level"),
            grade: fields.get("grade"),
            losing: fields.has("losing"),
        };
    }

    const fitsLevel = (row, want) => want.level === "" || row.dataset.l.split(" ").includes(want.level);
    const fitsTable = (row, i, want) =>
        fitsLevel(row, want) &&
        (want.grade === "" || row.dataset.g === want.grade) &&
        (!want.losing || row.dataset.x !== "") &&
        wordsOf(i).includes(want.words);

    function fitsLoss(row, want) {
        const table = tableRows[Number(row.dataset.t)];
        return fitsLevel(row, want) && (want.grade === "" || table.dataset.g === want.grade) &&
            row.textContent.toLowerCase().includes(want.words);
    }

    function apply() {
        const want = wanted();
        let shown = 0;
        tableRows.forEach((row, i) => {
            const fits = fitsTable(row, i, want);
            row.hidden = !fits;
            forms[i].hidden = !fits;
            if (fits) ++shown;
        });
        for (const row of lossRows) row.hidden = !fitsLoss(row, want);
        const output = filter.querySelector("output");
        output.textContent = output.dataset.text.replace("{shown}", shown).replace("{all}", tableRows.length);
    }

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

    [tables, losses].forEach(labelCells);
    document.querySelectorAll("th[data-sort]").forEach(makeSortable);
    filter.hidden = false;
    apply();
})();
