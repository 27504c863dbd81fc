// The page's own words, Chinese and English. What the engine says comes from the engine.

const texts = {
    title: ['绩效目标 · 审核、自评、监控', 'Performance targets: review, self-evaluation, tracking'],
    begin: ['开始', 'Begin'], review: ['审核', 'Review'], selfeval: ['自评', 'Self-evaluation'], track: ['监控', 'Tracking'],
    out: ['输出', 'Output'], about: ['关于', 'About'],
    skip: ['跳到内容', 'Skip to content'], views: ['视图', 'Views'], table: ['目标表', 'Table'], ruleset: ['评分规则', 'Ruleset'],
    byTable: ['照目标表', 'as the table says'], other: ['English', '中文'],
    loading: ['正在准备评分引擎……', 'Preparing the engine …'],
    restarted: ['计算中断，已重新启动；填写的内容都还在。（{0}）', 'The engine stopped and was started again; nothing you typed is lost. ({0})'],
    noAnswer: ['两分钟没有回答', 'no answer in two minutes'],
    notStarted: ['评分引擎没有启动（{0}）。请刷新网页再试；还是不行，请重新拿一份完整的文件，或者换 Chromium 97 以上、Firefox 113 以上的浏览器。', 'The engine did not start ({0}). Reload the page; if that does not help, get the whole file again, or use Chromium 97 or later, or Firefox 113 or later.'],
    notWork: ['这不是本网页存的工作文件；表格请用 xlsx、docx、csv 或 toml', 'not a file of work that this page saved; bring tables as xlsx, docx, csv or toml'],
    unsupported: ['这个浏览器缺少：{0}。请用 Chromium 97 以上（Edge、UOS 和麒麟自带的新版浏览器等）或 Firefox 113 以上打开这个文件。', 'This browser lacks: {0}. Open this file in Chromium 97 or later (Edge and others), or Firefox 113 or later.'],
    drop: ['把文件或文件夹拖到这里', 'Drop files or a folder here'],
    dropMore: ['Excel（xlsx）、Word（docx）、csv、网页、文本，或 jixiao 的 toml。内容只留在这台电脑上：这个网页不能联网。', 'Excel (xlsx), Word (docx), csv, html, text, or jixiao’s toml. Nothing leaves this computer: this page cannot connect to anything.'],
    choose: ['选择文件……', 'Choose files …'], chooseFolder: ['选择文件夹……', 'Choose a folder …'],
    paste: ['粘贴', 'Paste'], pasteHint: ['把 Excel 里复制的表格，或 Word 里的文字粘贴到这里', 'Paste cells copied from Excel, or text from Word'],
    read: ['读取', 'Read'], sample: ['用示例试一试', 'Try it with the sample'], empty: ['新建空表', 'New empty table'],
    sampleHint: ['一个公开的项目，带三个季度和全年的完成情况（数字是编的）', 'One disclosed project with actuals of three quarters and the year (made-up values)'],
    readCount: ['读到 {0} 张目标表', 'Read {0} tables'], readFrom: ['读到的内容', 'What was read'], indicators: ['{0} 个指标', '{0} indicators'],
    nothingRead: ['没有读到目标表', 'No target table was found'], noTable: ['还没有目标表。请先在“开始”里打开文件，或者用示例试一试。', 'No table yet. Open files under “Begin”, or try the sample.'],
    unmatched: ['没有对应的目标表：{0}', 'No target table for {0}'], tooBig: ['文件超过 64 MB，没有读', 'larger than 64 MB, not read'],
    reading: ['正在读 {0}（{1} / {2}）', 'Reading {0} ({1} of {2})'], stopReading: ['停止', 'Stop'],
    remove: ['移除', 'Remove'], open: ['打开', 'Open'],
    pdfHint: ['PDF 要用 jixiao 程序读；也可以在 PDF 阅读器里全选复制，再粘贴到这里。', 'PDF is read by the program jixiao; or select all in a PDF reader, copy, and paste here.'],
    level1: ['一级指标', 'Level 1'], level2: ['二级指标', 'Level 2'], name: ['三级指标', 'Indicator'], target: ['指标值', 'Target'],
    basis: ['设定依据', 'Basis'], previous: ['上年完成值', 'Last year'], weight: ['分值', 'Weight'], rule: ['赋分规则', 'Rule'],
    department: ['主管部门', 'Department'], unit: ['实施单位', 'Unit'], project: ['项目名称', 'Project'], year: ['年度', 'Year'], goal: ['年度目标', 'Goal'],
    total: ['资金总额', 'Total funds'], fiscal: ['财政拨款', 'Fiscal funds'], superior: ['上级安排', 'From above'], local: ['本级安排', 'This level'],
    carried: ['上年结转', 'Carried over'], otherFunds: ['其他资金', 'Other funds'],
    undo: ['撤销', 'Undo'], redo: ['重做', 'Redo'], addRow: ['加一行', 'Add a row'], removeRow: ['删除这一行', 'Delete this row'],
    error: ['错误', 'error'], warning: ['警告', 'warning'], info: ['提示', 'note'], errors: ['{0} 个错误', '{0} errors'], warnings: ['{0} 个警告', '{0} warnings'],
    infos: ['{0} 个提示', '{0} notes'], clean: ['没有发现问题', 'Nothing was found'], findings: ['审核意见', 'Findings'],
    more: ['还有 {0} 个，先改前面的', 'and {0} more; mend the first ones'],
    apply: ['修改：{0}', 'Fix: {0}'], why: ['为什么？', 'Why?'], close: ['关闭', 'Close'], opinion: ['出具审核意见', 'Review opinion'], show: ['看这一格', 'Go to the cell'],
    actual: ['实际完成值', 'Actual'], score: ['得分', 'Points'], reason: ['偏差原因及改进措施', 'Reason and improvement'], given: ['评定得分', 'Points given'],
    arithmetic: ['怎么算的', 'Arithmetic'], execution: ['预算执行', 'Budget execution'], initial: ['年初预算数', 'Initial budget'], budget: ['全年预算数', 'Budget'], executed: ['全年执行数', 'Executed'],
    finished: ['项目已完成', 'Finished'], yes: ['是', 'yes'], no: ['否', 'no'], unknown: ['未填', 'not said'], sum: ['总分', 'Total'], grade: ['等级', 'Grade'], missing: ['还缺 {0} 个完成值', '{0} actuals missing'],
    period: ['期间', 'Period'], compare: ['规则对照', 'Rulesets side by side'], baseline: ['用上年完成值试算', 'Trial with last year’s values'],
    baselineOn: ['这是用上年完成值试算的结果，没有用下面填写的数', 'A trial with last year’s values, not with what is filled in below'],
    messages: ['需要注意', 'To be noted'],
    addPeriod: ['加一期', 'Add a period'], light: ['灯', 'Light'], red: ['红灯', 'red'], yellow: ['黄灯', 'yellow'], green: ['绿灯', 'green'], blue: ['蓝灯', 'blue'], none: ['—', '—'],
    forecast: ['全年预计', 'Forecast'], likelihood: ['可能性', 'Likelihood'], certain: ['确定能', 'certain'], possible: ['有可能', 'possible'], impossible: ['完全不可能', 'impossible'],
    changed: ['变化', 'Changes'], scoreToday: ['今天的得分', 'Score today'], scoreExpected: ['预计得分', 'Expected score'], overview: ['总览：{0} 张表', 'Overview of {0} tables'], following: ['正在计算 {0} / {1}', 'Following {0} of {1}'], tablesCount: ['{0} 张表', '{0} tables'],
    heat: ['每张表到每一期为止的灯；点一格打开那张表，看那一期', 'The light of each table to the end of each period; a cell opens the table at that time'], cumulative: ['各期填从年初到期末的累计数', 'Values count from January to the end of each period'],
    noPeriods: ['还没有各期完成情况：加一期，填完成值。', 'No period yet: add one and fill in values.'],
    forms: ['官方表格（xlsx）', 'Official forms (xlsx)'], formTargets: ['绩效目标表', 'Target form'], formBlank: ['空白自评表', 'Blank self-evaluation form'], formSelf: ['自评表（已填写、已评分）', 'Self-evaluation form, filled and scored'],
    formMonitor: ['监控表（已填写）', 'Monitoring form, filled'], reports: ['报告', 'Reports'], reportScore: ['自评报告（网页）', 'Self-evaluation report (page)'], reportTrack: ['监控报告（网页）', 'Tracking report (page)'],
    csvScore: ['得分（csv，Excel 可打开）', 'Points (csv for Excel)'], csvTrack: ['监控（csv，Excel 可打开）', 'Tracking (csv for Excel)'], data: ['数据文件', 'Data files'],
    tomlTable: ['目标表（toml）', 'Table (toml)'], tomlActuals: ['完成情况（toml）', 'Actuals (toml)'], print: ['打印这张表', 'Print this table'],
    work: ['保存工作', 'Keep the work'], saveWork: ['存成文件', 'Save as a file'], workHint: ['文件可以以后拖回“开始”里继续。', 'Drop the file under “Begin” later to go on.'],
    remember: ['把内容留在这台电脑的浏览器里', 'Keep it in this computer’s browser'], forget: ['全部忘掉', 'Forget everything'], forgotten: ['已清除', 'Forgotten'],
    storageRefused: ['浏览器不允许保存，请存成文件', 'The browser refuses to keep it; save a file instead'], restored: ['已恢复上次的内容', 'Restored what was kept'],
    notWritten: ['没有写成：', 'Not written:'], written: ['已生成 {0}', 'Wrote {0}'],
    locked: ['这一格在文件里由几部分组成，请用文本编辑器修改', 'This cell is made of several parts in the file; change it in a text editor'],
    version: ['版本', 'Version'],
    aboutText: ['这个文件就是整个程序：审核、评分、监控用的是 jixiao 的同一个引擎，编译成 WebAssembly。', 'This one file is the whole program: the very engine of jixiao, compiled to WebAssembly, reviews, scores and tracks.'],
    aboutOffline: ['它的内容安全策略（default-src \'none\'）禁止一切连接，浏览器会执行这一条。要核实：按 F12，打开“网络”，再操作：没有任何请求；或者用文本编辑器打开这个文件，看开头的 Content-Security-Policy。断网也一样能用。', 'Its content policy (default-src \'none\') forbids any connection, and the browser enforces it. To verify: press F12, open “Network”, and use the page: no request appears; or open this file in a text editor and look at Content-Security-Policy at its top. It works with the cable pulled.'],
    licences: ['引擎用到的开放源码：Boost、fmt、toml++、pugixml、libzip、zlib、zstd、SQLite、libxlsxwriter、spdlog、musl 和 Emscripten；各自的许可证见源码包。', 'Open source in the engine: Boost, fmt, toml++, pugixml, libzip, zlib, zstd, SQLite, libxlsxwriter, spdlog, musl and Emscripten, each under its licence in its source package.'],
    rulesets: ['内置规则', 'Built-in rulesets'], formulas: ['公式', 'Formulas'],
    choose1: ['选择', 'Choose'],
    keys: ['键盘：Enter、↑、↓ 换行，Tab 换格，Alt+↓ 选等级，Ctrl+Z 撤销，Ctrl+Y 重做；可以从 Excel 整块粘贴。', 'Keys: Enter, ↑, ↓ change rows, Tab changes cells, Alt+↓ offers tiers, Ctrl+Z undoes, Ctrl+Y redoes; blocks can be pasted from Excel.'],
};

let language = (navigator.language ?? 'zh').startsWith('en') ? 1 : 0;

export const lang = () => (language ? 'en' : 'zh');
export function setLang(name) {
    language = name === 'en' ? 1 : 0;
}

/** A text by its name, {0} and {1} filled in. */
export function t(name, ...values) {
    return texts[name][language].replace(/\{(\d)\}/g, (_, i) => values[i]);
}

/** A period in words: 2024-01/2024-09 → 2024年1—9月. */
export function periodName(period) {
    const [, year, part = '', , month] = /^(\d{4})-?([QH]?\d+)?(\/\d{4}-(\d+))?$/.exec(period) ?? [];
    if (!year) return period;
    if (language) return period;
    const quarters = {Q1: '一季度', Q2: '二季度', Q3: '三季度', Q4: '四季度', H1: '上半年', H2: '下半年'};
    if (!part) return `${year}年全年`;
    if (month) return `${year}年${Number(part)}—${Number(month)}月`;
    return `${year}年${quarters[part] ?? `${Number(part)}月`}`;
}
