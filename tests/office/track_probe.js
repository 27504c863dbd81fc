// Runs in a copy of the page after its own script; says what works, for page.sh to compare.
"use strict";

const problems = [];
const check = (name, got, expected) => {
    if (got !== expected) problems.push(`${name}: ${got}, expected ${expected}`);
};
const names = () => [...document.querySelectorAll("#tables tbody tr:not([hidden]) a")].map((link) => link.textContent).join(" ");
const head = (column) => document.querySelectorAll("#tables th[data-sort]")[column];
const set = (field, value) => {
    const control = filter.elements[field];
    if (control.type === "checkbox") control.checked = value;
    else control.value = value;
    filter.requestSubmit();
};
const shown = (selector) => document.querySelectorAll(`${selector}:not([hidden])`).length;
const [reform, credit, department] = names().split(" ");

// Sorting: by light as it is, the worst first; by the score of today.
head(7).querySelector("button").click();
head(7).querySelector("button").click();
check("score descending", names(), [department, credit, reform].join(" "));
head(1).querySelector("button").click();
check("the worst light first", names(), [credit, reform, department].join(" "));

// Filtering.
check("the filter is shown", filter.hidden, false);
set("words", "故障率");
check("tables found by an indicator", names(), reform);
check("sections found", shown(".form"), 1);
check("attention found", shown("#attention tbody tr"), 1);
set("words", "");
set("light", "1");
check("rows with a yellow light", shown("#attention tbody tr"), 2);
set("light", "");
set("level", [...filter.elements.level.options].find((option) => option.textContent === "成本指标").value);
check("tables with a level", names(), reform);
set("level", "");
set("changed", true);
check("tables with a change", shown("#tables tbody tr"), 2);
set("changed", false);
check("what is said", filter.querySelector("output").textContent.replace(/\D+/g, " ").trim(), "3 3");

// Links lead into folded tables.
const folded = document.querySelector("#t2 > details");
folded.open = false;
location.hash = "#t2";
dispatchEvent(new HashChangeEvent("hashchange"));
check("a link unfolds", folded.open, true);

// Layout and safety.
check("no scrolling sideways", document.documentElement.scrollWidth <= window.innerWidth, true);
check("nothing fetched", performance.getEntriesByType("resource").length, 0);
check("every sortable head is a button", document.querySelectorAll("th[data-sort] > button").length,
    document.querySelectorAll("th[data-sort]").length);
check("a course is drawn", document.querySelectorAll(".spark polyline.reached").length > 0, true);
check("every drawing has words", document.querySelectorAll(".spark").length, document.querySelectorAll(".spark > title").length);
document.documentElement.dataset.probe = problems.join("; ") || "all well";
parent.postMessage(document.documentElement.dataset.probe, "*");
