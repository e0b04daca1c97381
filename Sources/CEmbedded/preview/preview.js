/*
 * What an editor sees over a page while writing it: the page that follows its text, what is wrong, and a bar.
 *
 * `trompet serve` puts it into each page, right before </body>, and a build never does:
 *
 *   <script src="/_redactie/preview.js" defer data-language="nl" data-tag="…">
 *
 * `data-tag` is the ETag of these bytes; `data-instead` stands on the page that is shown as long as there is no site. Nothing else is in the page: all else is asked for below /_redactie/.
 *
 * All that is shown stands in one element, <trompet-preview>, with an open shadow root. For tests, in there:
 *
 *   [data-part="overlay"]   the dialog with what is wrong; `open` or not
 *   [data-part="error"]     one mistake in it, [data-part="put-away"] the button that closes it
 *   [data-part="bar"]       the bar at the foot, [data-part="fold"] the button that folds it
 *   [data-part="summary"]   the button that opens the panel
 *   [data-part="panel"]     what is known of the page; `hidden` or not
 *   [data-part="finding"]   one finding in it, with data-id and data-severity; [data-part="show"] shows its place
 *   [data-part="hardest"]   the button that marks the hardest sentence
 *   [data-part="file"]      the path of the file, [data-part="copy"] the button that copies it
 *   [data-part="stopped"]   the note that the server has stopped; `hidden` or not
 *
 * What is marked in the text is in CSS.highlights, as `trompet-sentence` and `trompet-words`.
 */
"use strict";

(() => {
  const script = document.currentScript;
  const isInstead = script.dataset.instead !== undefined;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)");

  const DUTCH = {
    bar: "Voor de redactie", desk: "Overzicht", fold: "Vouw de balk in", unfold: "Laat de balk zien",
    stopped: "De server is gestopt. Start hem weer: deze pagina gaat dan vanzelf verder.",
    mended: "De fout is verbeterd.", putAway: "Sluiten", again: "Toon wat er fout is",
    one: "Er is iets fout", more: (count) => `Er zijn ${count} fouten`,
    mend: "Verbeter het en bewaar het bestand: dan verdwijnt deze melding vanzelf. Eronder staat de pagina zoals die was.",
    others: "Op andere pagina’s. De site kan pas worden gemaakt als ook dit is verbeterd:",
    rest: (count) => `En nog ${count}.`, line: "regel",
    error: "Fouten", warning: "Waarschuwingen", advice: "Tips", none: "Op deze pagina is niets op te merken.",
    show: "Toon in de tekst", readability: "Leesbaarheid", hardest: (words) => `Markeer de moeilijkste zin (${words} woorden)`,
    unmark: "Haal de markering weg", calendar: "Kalender", file: "Bestand", copy: "Kopieer", copied: "Gekopieerd.",
    marked: "Gemarkeerd in de tekst.", book: "Boek", print: "Alles op één bladzijde", pdf: "PDF",
  };
  const ENGLISH = {
    bar: "For the editors", desk: "Overview", fold: "Fold the bar", unfold: "Show the bar",
    stopped: "The server has stopped. Start it again: this page will go on by itself.",
    mended: "The mistake is mended.", putAway: "Put away", again: "Show what is wrong",
    one: "Something is wrong", more: (count) => `There are ${count} mistakes`,
    mend: "Mend it and save the file: this message then goes by itself. Below it is the page as it was.",
    others: "On other pages. The site can only be made when this is mended too:",
    rest: (count) => `And ${count} more.`, line: "line",
    error: "Errors", warning: "Warnings", advice: "Tips", none: "There is nothing to remark on this page.",
    show: "Show in the text", readability: "Readability", hardest: (words) => `Mark the hardest sentence (${words} words)`,
    unmark: "Remove the mark", calendar: "Calendar", file: "File", copy: "Copy", copied: "Copied.",
    marked: "Marked in the text.", book: "Book", print: "All on one page", pdf: "PDF",
  };
  const words = script.dataset.language === "en" ? ENGLISH : DUTCH;

  /* An element with attributes, listeners and content; texts stay texts, whatever stands in them. */
  const make = (name, attributes = {}, ...content) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(key, value);
      else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...content.flat().filter((part) => part !== undefined && part !== ""));
    return element;
  };

  /* What outlives a reload: in this tab, or in this browser. Who keeps nothing has a preview all the same. */
  const keep = (storage, key, value) => {
    try {
      if (value === undefined) window[storage].removeItem(key);
      else window[storage].setItem(key, JSON.stringify(value));
    } catch { /* Storage is full, or not allowed: then the place is lost, and no more. */ }
  };
  const kept = (storage, key) => {
    try {
      return JSON.parse(window[storage].getItem(key));
    } catch {
      return null;  // Not allowed, or not ours.
    }
  };

  /* ---- Following the text: the stream of events ---- */

  const bareTag = (tag) => (tag ?? "").replace(/^W\//, "").replaceAll('"', "");
  let shownTag = bareTag(script.dataset.tag);
  /* What the page was made of apart from its style sheets, as soon as that has been asked for. */
  let shownText;
  let known;  // The last event.
  let stream, timer, failures = 0;

  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource("/_redactie/live" + (known ? `?version=${known.version}` : ""));
    stream.addEventListener("now", (event) => {
      failures = 0;
      tellStopped(false);
      hear(JSON.parse(event.data));
    });
    stream.addEventListener("error", () => {
      hush();
      failures += 1;
      // A server that is started again is gone for a moment only.
      if (failures > 1) tellStopped(true);
      timer = setTimeout(listen, Math.min(10_000, 250 * 2 ** failures));
    });
  };
  const hush = () => {
    clearTimeout(timer);
    stream?.close();
    stream = undefined;
  };
  // A browser has six connections to a server: tabs that nobody sees leave theirs to others.
  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
  addEventListener("pagehide", hush);
  addEventListener("pageshow", (event) => event.persisted && listen());

  let next, isBusy = false;
  const hear = async (now) => {
    next = now;
    if (isBusy) return;  // Of what is saved in the meantime only the last counts.
    isBusy = true;
    try {
      while (next) {
        now = next;
        next = undefined;
        await follow(now, known);
        known = now;
      }
    } catch {
      // The server went away while it was asked: the stream, begun anew, says how it is.
      hush();
      timer = setTimeout(listen, 1000);
    } finally {
      isBusy = false;
    }
  };

  const follow = async (now, before) => {
    if (before && before.files !== now.files) return reload();
    if (before && before.style !== now.style && shownText !== undefined) {
      const { tag, text } = await ask("GET");
      if (withoutSheets(text) !== shownText) return reload();
      shownTag = tag;
      await swapSheets(new DOMParser().parseFromString(text, "text/html"), now.style);
    } else {
      const { tag } = await ask("HEAD");
      shownTag ||= tag;
      if (tag !== shownTag) return reload();
    }
    if (!isInstead) await refresh();
    if (shownText === undefined) {
      const { tag, text } = await ask("GET");
      if (tag === shownTag) shownText = withoutSheets(text);
    }
  };

  const ask = async (method) => {
    const response = await fetch(location.pathname + location.search, { method, cache: "no-store" });
    return { tag: bareTag(response.headers.get("ETag")), text: method === "GET" ? await response.text() : "" };
  };

  /* ---- Style sheets, without a reload and without a moment without style ---- */

  const SHEET = /<link\b[^>]*\brel=["']?stylesheet\b[^>]*>/gi;
  /* Nor with the tag that the preview put in, which differs when an address of a sheet does. */
  const withoutSheets = (html) => html.replace(SHEET, "").replace(/ data-tag="[^"]*"/, "");

  /* Theme files carry a fingerprint in their addresses: the new page says which are new. */
  const swapSheets = async (page, digest) => {
    const own = [...document.querySelectorAll("link[rel~=stylesheet]")];
    const wanted = [...page.querySelectorAll("link[rel~=stylesheet]")].map((link) => link.getAttribute("href"));
    if (own.length !== wanted.length) return reload();
    const isNew = own.map((link, index) => link.getAttribute("href") !== wanted[index]);
    // One without a fingerprint has the address it had.
    const all = isNew.includes(true) ? wanted : wanted.map((href) => href.replace(/[?#].*/, "") + "?v=" + digest);
    await Promise.all(own.map((link, index) =>
      (isNew.includes(true) && !isNew[index]) || replaceSheet(link, all[index])));
  };
  const replaceSheet = (link, href) => new Promise((done) => {
    const copy = link.cloneNode();
    copy.setAttribute("href", href);
    copy.addEventListener("load", () => done(link.remove()));
    copy.addEventListener("error", () => done(copy.remove()));
    link.after(copy);
  });

  /* ---- The place in the page, over a reload ---- */

  const PLACE = "trompet-place";
  const BLOCKS = "main :is(h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, pre, figure)";
  const beginning = (block) => block.textContent.trim().slice(0, 120);

  /* A fold is known by what stands on it; of equals by which it is. */
  const foldsByName = () => {
    const counts = new Map();
    return [...document.querySelectorAll("details")].map((fold) => {
      const text = fold.querySelector("summary")?.textContent.trim() ?? "";
      counts.set(text, (counts.get(text) ?? 0) + 1);
      return [`${counts.get(text)} ${text}`, fold];
    });
  };

  const reload = () => {
    const seen = [];
    for (const block of document.querySelectorAll(BLOCKS)) {
      const { top, bottom } = block.getBoundingClientRect();
      if (bottom <= 0) continue;
      if (top > innerHeight || seen.length > 12) break;
      seen.push({ id: block.id, text: beginning(block), top });
    }
    const folds = foldsByName().map(([name, fold]) => [name, fold.open]);
    keep("sessionStorage", PLACE, { page: location.pathname, at: Date.now(), x: scrollX, y: scrollY, seen, folds });
    history.scrollRestoration = "manual";
    location.reload();
  };

  const returnToPlace = () => {
    const place = kept("sessionStorage", PLACE);
    keep("sessionStorage", PLACE);
    if (place?.page !== location.pathname || Date.now() - place.at > 30_000) return;
    const folds = new Map(place.folds);
    for (const [name, fold] of foldsByName()) fold.open = folds.get(name) ?? fold.open;

    const put = () => {
      // The first block that was seen and is still there comes where it was; above it anything may have changed.
      const blocks = place.y > 0 ? [...document.querySelectorAll(BLOCKS)] : [];
      for (const { id, text, top } of place.seen) {
        const block = id ? document.getElementById(id) : text && blocks.find((block) => beginning(block) === text);
        if (!block) continue;
        scrollBy({ top: block.getBoundingClientRect().top - top, behavior: "instant" });
        return;
      }
      scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    };
    // Pictures and fonts come later, and so does the jump to a #fragment; who scrolls has chosen another place.
    const isOver = new AbortController();
    for (const name of ["wheel", "touchstart", "keydown", "pointerdown"])
      addEventListener(name, () => isOver.abort(), { once: true, passive: true });
    const again = () => isOver.signal.aborted || put();
    put();
    document.fonts?.ready.then(again);
    addEventListener("load", () => {
      again();
      requestAnimationFrame(() => {
        again();
        history.scrollRestoration = "auto";
      });
    }, { signal: isOver.signal });
    isOver.signal.addEventListener("abort", () => { history.scrollRestoration = "auto"; });
  };

  /* ---- What is shown: one element, with a style of its own ---- */

  const host = make("trompet-preview");
  const root = host.attachShadow({ mode: "open" });
  const part = (name) => root.querySelector(`[data-part="${name}"]`);

  const status = make("p", { role: "status", class: "unseen" });
  const tell = (text) => { status.textContent = text; };
  const stoppedNote = make("p", { "data-part": "stopped", role: "status", hidden: true });
  const tellStopped = (isStopped) => {
    if (stoppedNote.hidden !== isStopped || !isDressed) return;
    stoppedNote.hidden = !isStopped;
    stoppedNote.textContent = isStopped ? words.stopped : "";
  };

  let isDressed = false;
  const dress = () => {
    if (!isDressed) root.append(make("link", { rel: "stylesheet", href: "/_redactie/preview.css" }));
    isDressed = true;
  };

  /* In the page itself: room for the bar, and the colours of what is marked. */
  const pageStyle = new CSSStyleSheet();
  pageStyle.replaceSync(`
    @media screen { html { scroll-padding-block-end: var(--trompet-bar, 0) } }
    @media print { trompet-preview { display: none } }
    ::highlight(trompet-sentence) { background-color: #fde293; color: #241a20 }
    ::highlight(trompet-words) { background-color: #f5b301; color: #241a20 }
    @media (forced-colors: active) {
      ::highlight(trompet-sentence), ::highlight(trompet-words) { background-color: Mark; color: MarkText }
    }`);

  let note, noteText, isGuest = false;
  const refresh = async () => {
    if (isGuest) return;
    const response = await fetch("/_redactie/bladzijde.json?adres=" + encodeURIComponent(location.pathname), { cache: "no-store" });
    // Who looks from elsewhere on the network has no bar, and hears of no mistakes.
    isGuest = response.status === 403;
    if (!response.ok) return;
    const fresh = await response.json();
    dress();
    // What nobody can see the difference of stays as it is, with the focus in it.
    const { version, ...rest } = fresh;
    const text = JSON.stringify(rest);
    if (text === noteText) return;
    [note, noteText, pageLetters] = [fresh, text, undefined];
    unmark();
    showBar();
    showErrors();
  };

  /* ---- The overlay: what is wrong ---- */

  const AWAY = "trompet-put-away";
  const overlay = make("dialog", {
    "data-part": "overlay", role: "alertdialog", "aria-labelledby": "wrong", "aria-describedby": "mend",
    close: () => { if (note?.errors.length) keep("sessionStorage", AWAY, wrong()); },
  });
  const wrong = () => note.errors.map(({ path, line, column, message }) => [path, line, column, message].join("|")).join("\n");

  const showErrors = () => {
    const { errors, moreErrors } = note;
    if (errors.length === 0) {
      keep("sessionStorage", AWAY);
      if (overlay.open) {
        overlay.close();
        tell(words.mended);
      }
      return;
    }
    if (kept("sessionStorage", AWAY) === wrong()) return overlay.open && overlay.close();
    const here = errors.filter((error) => error.here);
    // On a page without mistakes those of others are all that there is to see.
    const large = here.length > 0 ? here : errors;
    const small = here.length > 0 ? errors.filter((error) => !error.here) : [];
    const hadFocus = root.activeElement?.dataset.part === "put-away";
    overlay.replaceChildren(
      make("div", { class: "head" },
        make("h2", { id: "wrong", "aria-live": "polite" }, errors.length + moreErrors === 1 ? words.one : words.more(errors.length + moreErrors)),
        make("button", { type: "button", "data-part": "put-away", click: () => overlay.close() }, words.putAway)),
      make("p", { id: "mend" }, words.mend),
      make("div", { class: "errors", tabindex: "0", role: "group", "aria-labelledby": "wrong" },
        make("ol", {}, large.map((error) => make("li", { "data-part": "error" }, describe(error)))),
        small.length > 0 ? [
          make("p", {}, words.others),
          make("ul", { class: "small" }, small.map((error) => make("li", { "data-part": "error" }, describe(error)))),
        ] : [],
        moreErrors > 0 ? make("p", {}, words.rest(moreErrors)) : undefined));
    const isNew = !overlay.open;
    if (isNew) overlay.showModal();
    // What held the focus may be gone; who was reading the list stays in it.
    if (isNew || hadFocus) part("put-away").focus();
    else overlay.querySelector(".errors").focus();
  };

  const place = ({ path, line }) => make("p", { class: "place" },
    path ? make("code", {}, path) : "", line ? `${path ? ", " : ""}${words.line} ${line}` : "");
  const quote = ({ excerpt }) => excerpt && make("pre", {},
    excerpt.before, make("mark", {}, excerpt.marked || " "), excerpt.after);
  const describe = (error) => [
    place(error), make("p", { class: "message" }, error.message), quote(error),
    error.hint ? make("p", { class: "hint" }, error.hint) : undefined,
  ];

  /* ---- The bar, and the panel that it opens ---- */

  const FOLDED = "trompet-folded", OPEN = "trompet-open";
  const bar = make("section", { "data-part": "bar", "aria-label": words.bar });

  const showBar = () => {
    const focused = root.activeElement?.dataset.part;
    const isFolded = kept("localStorage", FOLDED) === true;
    const isOpen = !isFolded && kept("sessionStorage", OPEN) === true;
    bar.classList.toggle("folded", isFolded);
    const worst = ["error", "warning", "advice"].find((severity) => severity === "error"
      ? note.errors.length > 0 : note.findings?.some((finding) => finding.severity === severity));
    const row = make("div", { class: "row" },
      make("a", { href: "/_redactie/", "data-part": "desk" }, words.desk),
      note.length ? make("span", { class: "length" }, note.length) : undefined,
      note.errors.length > 0
        ? make("button", { type: "button", "data-part": "again", click: showAgain }, words.again) : undefined,
      make("button", {
        type: "button", "data-part": "summary", "aria-expanded": String(isOpen), "aria-controls": "panel", class: worst ?? "fine",
        click: () => open(part("panel").hidden),
      }, note.summary));
    const fold = make("button", {
      type: "button", "data-part": "fold", "aria-expanded": String(!isFolded),
      "aria-label": isFolded ? words.unfold : words.fold, title: isFolded ? words.unfold : words.fold, click: toggleFold,
    });
    const panel = make("div", { "data-part": "panel", id: "panel", hidden: !isOpen });
    bar.replaceChildren(row, panel, fold);
    if (isOpen) fill(panel);
    if (focused) part(focused)?.focus();
    giveRoom();
  };
  const toggleFold = () => {
    keep("localStorage", FOLDED, kept("localStorage", FOLDED) !== true);
    showBar();
    part("fold").focus();
  };
  const showAgain = () => {
    keep("sessionStorage", AWAY);
    showErrors();
  };
  const open = (isOpen) => {
    const panel = part("panel");
    keep("sessionStorage", OPEN, isOpen);
    part("summary").setAttribute("aria-expanded", String(isOpen));
    if (isOpen) fill(panel);
    else unmark();
    panel.hidden = !isOpen;
  };
  /* The bar lies over the foot of the window, and so the page gets as much room below its last line. */
  const giveRoom = () => {
    const room = bar.querySelector(".row")?.getBoundingClientRect().height || part("fold")?.offsetHeight || 0;
    host.style.blockSize = `${room}px`;
    document.documentElement.style.setProperty("--trompet-bar", `${room}px`);
  };
  new ResizeObserver(giveRoom).observe(bar);

  const fill = (panel) => {
    const head = (text) => make("h2", {}, text);
    const findings = note.findings ?? [];
    const groups = ["warning", "advice"].map((severity) => [severity, findings.filter((finding) => finding.severity === severity)]);
    panel.replaceChildren(...[
      ...groups.filter(([, group]) => group.length > 0).flatMap(([severity, group]) => [
        head(`${words[severity]} (${group.length})`), make("ul", { class: "findings" }, group.map(finding)),
      ]),
      note.file && findings.length === 0 ? make("p", {}, words.none) : undefined,
      note.readability?.length > 0 && [head(words.readability), note.readability.map((line) => make("p", {}, line.trim())), hardest()],
      note.calendar?.length > 0 && [head(words.calendar), make("ul", {}, note.calendar.map((turn) => make("li", {}, turn)))],
      note.book && [head(words.book), make("p", {}, note.book.title + ": ",
        make("a", { href: note.book.page }, words.print), ", ", make("a", { href: note.book.pdf }, words.pdf))],
      note.file && [head(words.file), make("p", { class: "file" },
        make("code", { "data-part": "file" }, note.file),
        make("button", { type: "button", "data-part": "copy", click: copyPath }, words.copy))],
    ].flat(2).filter(Boolean));
  };

  const finding = (told) => {
    const range = told.inText ? rangeOf(told) : undefined;
    return make("li", { "data-part": "finding", "data-id": told.id, "data-severity": told.severity },
      make("p", { class: "message" }, told.message, told.line ? make("span", { class: "line" }, ` ${words.line} ${told.line}`) : ""),
      told.excerpt?.marked.trim() ? make("q", {}, told.excerpt.marked) : undefined,
      told.hint ? make("p", { class: "hint" }, told.hint) : undefined,
      range ? make("button", { type: "button", "data-part": "show", click: () => mark(range) }, words.show) : undefined);
  };
  const hardest = () => {
    const sentence = note.hardest && sentenceRange(note.hardest.text);
    if (!sentence) return undefined;
    const button = make("button", { type: "button", "data-part": "hardest", "aria-pressed": "false" }, words.hardest(note.hardest.words));
    button.addEventListener("click", () => {
      const isMarked = button.getAttribute("aria-pressed") === "true";
      if (isMarked) unmark();
      else mark({ sentence });
      button.setAttribute("aria-pressed", String(!isMarked));
    });
    return button;
  };
  const copyPath = async () => {
    try {
      await navigator.clipboard.writeText(note.file);
      tell(words.copied);
      part("copy").textContent = words.copied;
    } catch {
      // Not allowed, as over a network without HTTPS: then it is selected, to be copied by hand.
      getSelection().selectAllChildren(part("file"));
    }
  };

  /* ---- Finding a text back in the page ---- */

  /* Letters are what typography and markup leave alone: a text is found by its letters, and those of the page know where they are. */
  let pageLetters;
  const LETTER = /\p{L}/u;
  const lettersOf = (text) => Array.from(text).filter((sign) => LETTER.test(sign)).join("");
  const letters = () => {
    if (pageLetters) return pageLetters;
    const places = [], text = [];
    const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest("script, style, template, trompet-preview") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      for (let offset = 0; offset < data.length; offset += 1) {
        if (!LETTER.test(data[offset])) continue;
        text.push(data[offset]);
        places.push([walker.currentNode, offset]);
      }
    }
    pageLetters = { text: text.join(""), places };
    return pageLetters;
  };
  const rangeBetween = (start, end) => {
    const { places } = letters();
    const range = document.createRange();
    range.setStart(...places[start]);
    const [node, offset] = places[end - 1];
    range.setEnd(node, offset + 1 + /^[.?!)’”]*/.exec(node.data.slice(offset + 1))[0].length);
    return range;
  };
  /* From the first to the last of some pieces, one not far behind another; nothing when they are not there. */
  const find = (pieces, from = 0, until = Infinity) => {
    const { text } = letters();
    const wanted = pieces.map(lettersOf).filter(Boolean);
    if (wanted.length === 0) return undefined;
    let [start, end] = [-1, from];
    for (const piece of wanted) {
      const at = text.indexOf(piece, end);
      if (at < 0 || at + piece.length > until || (start >= 0 && at > end + 300)) return undefined;
      if (start < 0) start = at;
      end = at + piece.length;
    }
    return [start, end];
  };
  /* What stands in the place of code has other letters. */
  const findSentence = (sentence) => find(sentence.split("\uFFFC"));
  const sentenceRange = (sentence) => {
    const found = findSentence(sentence);
    return found && rangeBetween(...found);
  };
  const withoutMarkup = (markdown) => markdown.replace(/!?\[([^\]]*)\]\([^)]*\)?/g, "$1").replace(/^[^[\]]*\]\([^)]*\)/, "");
  const rangeOf = ({ sentence, excerpt }) => {
    const marked = withoutMarkup(excerpt?.marked ?? "");
    if (sentence) {
      const found = findSentence(sentence);
      const inside = found && find([marked], ...found);
      if (found) return { sentence: rangeBetween(...found), words: inside && rangeBetween(...inside) };
    }
    const [before, after] = [withoutMarkup(excerpt?.before ?? ""), withoutMarkup(excerpt?.after ?? "")];
    if (lettersOf(marked).length < 2) return undefined;
    const around = find([before + marked + after]) ?? find([before + marked]) ?? find([marked + after]);
    const found = (around && find([marked], around[0])) ?? find([marked]);
    return found && { words: rangeBetween(...found) };
  };

  const mark = ({ sentence, words: marked }) => {
    unmark();
    const range = marked ?? sentence;
    const closed = "details:not([open])";
    for (let fold; (fold = range.startContainer.parentElement.closest(closed));) fold.open = true;
    if (window.CSS?.highlights) {
      if (sentence) CSS.highlights.set("trompet-sentence", new Highlight(sentence));
      if (marked) CSS.highlights.set("trompet-words", new Highlight(marked));
    } else {
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
    // In the upper part of the window, which the panel leaves free.
    const { top } = (sentence ?? range).getBoundingClientRect();
    scrollBy({ top: top - innerHeight / 8, behavior: isCalm.matches ? "instant" : "smooth" });
    tell(words.marked);
  };
  const unmark = () => {
    window.CSS?.highlights?.delete("trompet-sentence");
    window.CSS?.highlights?.delete("trompet-words");
    part("hardest")?.setAttribute("aria-pressed", "false");
  };

  /* ---- Beginning ---- */

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || overlay.open || !part("panel") || part("panel").hidden) return;
    open(false);
    part("summary").focus();
  });
  root.append(status, stoppedNote, overlay, bar);
  if (isInstead) dress();
  document.adoptedStyleSheets.push(pageStyle);
  document.body.append(host);
  returnToPlace();
  listen();
})();
