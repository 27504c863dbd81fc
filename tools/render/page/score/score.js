
// The page of scores: filters tables, forms and what lost points.
{
    const tables = document.getElementById("tables");
    const losses = document.getElementById("losses");
    const forms = [...document.querySelectorAll(".form")];
    const tableRows = [...tables.tBodies[0].rows];
    const lossRows = losses ? [...losses.tBodies[0].rows] : [];

    // A table is found by its own names and by those of its indicators.
    const wordsOfTables = [];
    const wordsOf = (i) => {
        wordsOfTables[i] ??= [tableRows[i], ...forms[i].querySelectorAll(".head td, .indicators tbody th")]
            .map((cell) => cell.textContent).join("\n").toLowerCase();
        return wordsOfTables[i];
    };

    const wanted = () => {
        const fields = new FormData(filter);
        return {
            words: fields.get("words").trim().toLowerCase(),
            level: fields.get("level"),
            grade: fields.get("grade"),
            losing: fields.has("losing"),
        };
    };

    const fitsLevel = (row, want) => want.level === "" || row.dataset.l.split(" ").includes(want.level);
    const fitsTable = (row, i, want) =>
        fitsLevel(row, want) &&
        (want.grade === "" || row.dataset.g === want.grade) &&
        (!want.losing || row.dataset.x !== "") &&
        wordsOf(i).includes(want.words);

    const fitsLoss = (row, want) => {
        const table = tableRows[Number(row.dataset.t)];
        return fitsLevel(row, want) && (want.grade === "" || table.dataset.g === want.grade) &&
            row.textContent.toLowerCase().includes(want.words);
    };

    start([tables, losses], () => {
        const want = wanted();
        let shown = 0;
        tableRows.forEach((row, i) => {
            const fits = fitsTable(row, i, want);
            row.hidden = !fits;
            forms[i].hidden = !fits;
            if (fits) ++shown;
        });
        for (const row of lossRows) row.hidden = !fitsLoss(row, want);
        sayShown(shown, tableRows.length);
    });
}
