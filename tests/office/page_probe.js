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
const [department, reform, credit] = names().split(" ");

// Sorting.
head(4).querySelector("button").click();
check("total ascending", names(), [reform, credit, department].join(" "));
check("aria-sort", head(4).getAttribute("aria-sort"), "ascending");
head(4).querySelector("button").click();
check("total descending", names(), [department, credit, reform].join(" "));
check("aria-sort again", head(4).getAttribute("aria-sort"), "descending");
head(0).querySelector("button").click();
check("only one column is sorted by", document.querySelectorAll("#tables [aria-sort]").length, 1);

// Filtering.
check("the filter is shown", filter.hidden, false);
set("words", "故障率");
check("tables found by an indicator", names(), reform);
check("forms found", shown(".form"), 1);
check("losses found", shown("#losses tbody tr"), 1);
set("words", "");
set("grade", "优");
check("tables of a grade", shown("#tables tbody tr"), 2);
set("grade", "");
set("level", [...filter.elements.level.options].find((option) => option.textContent === "成本指标").value);
check("tables with a level", names(), reform);
check("losses of a level", shown("#losses tbody tr"), 1);
set("level", "");
set("losing", true);
check("tables that lost points", shown("#tables tbody tr"), 3);
check("what is said", filter.querySelector("output").textContent.replace(/\D+/g, " ").trim(), "3 3");
set("losing", false);

// Layout and safety.
check("no scrolling sideways", document.documentElement.scrollWidth <= window.innerWidth, true);
check("nothing fetched", performance.getEntriesByType("resource").length, 0);
check("every sortable head is a button", document.querySelectorAll("th[data-sort] > button").length,
    document.querySelectorAll("th[data-sort]").length);
check("colours", getComputedStyle(document.body).backgroundColor !== "rgba(0, 0, 0, 0)", true);
document.documentElement.dataset.probe = problems.join("; ") || "all well";
parent.postMessage(document.documentElement.dataset.probe, "*");
