
// The page of tracked tables: filters all lists, unfolds the table that a link leads to.
{
    const lists = ["tables", "attention", "changes"].map((id) => document.getElementById(id));
    const rowsOf = (table) => table ? [...table.tBodies[0].rows] : [];
    const [tableRows, ...itemRows] = lists.map(rowsOf);
    const gridRows = rowsOf(document.getElementById("grid"));
    const sections = [...document.querySelectorAll(".form")];

    // A table is found by its own names and, where it has a section, by those of its indicators.
    const wordsOfTables = [];
    const wordsOf = (i) => {
        wordsOfTables[i] ??= [tableRows[i].cells[0], ...(sections[i]?.querySelectorAll(".head td, .course tbody th") ?? [])]
            .map((cell) => cell.textContent).join("\n").toLowerCase();
        return wordsOfTables[i];
    };

    const wanted = () => {
        const fields = new FormData(filter);
        return {
            words: fields.get("words").trim().toLowerCase(),
            light: fields.get("light"),
            department: fields.get("department") ?? "",
            level: fields.get("level") ?? "",
            changed: fields.has("changed"),
        };
    };

    const has = (list, one) => one === "" || list.split(" ").includes(one);
    const fits = (row, want) =>
        has(row.dataset.g, want.light) && has(row.dataset.l, want.level) && has(row.dataset.d, want.department);

    start([...lists, ...document.querySelectorAll(".course")], () => {
        const want = wanted();
        let shown = 0;
        tableRows.forEach((row, i) => {
            const visible = fits(row, want) && (!want.changed || row.dataset.c !== "") && wordsOf(i).includes(want.words);
            row.hidden = !visible;
            if (sections[i]) sections[i].hidden = !visible;
            if (visible) ++shown;
        });
        for (const row of itemRows.flat())
            row.hidden = !fits(row, want) || !row.textContent.toLowerCase().includes(want.words);
        for (const row of gridRows) row.hidden = !has(row.dataset.d, want.department);
        sayShown(shown, tableRows.length);
    });

    const unfold = () => {
        const section = location.hash.startsWith("#t") && document.getElementById(location.hash.slice(1));
        if (section) section.querySelector("details").open = true;
    };
    addEventListener("hashchange", unfold);
    unfold();

    // A few tables are printed whole; of many only those that were unfolded.
    const mostToPrint = 20;
    addEventListener("beforeprint", () => {
        const visible = sections.filter((section) => !section.hidden);
        if (visible.length <= mostToPrint)
            for (const section of visible) section.querySelector("details").open = true;
    });
}
