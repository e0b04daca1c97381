/*
 * The editors' desk: its tables sort at a press on a column's head, and can be searched; and the page follows the site.
 *
 * Everything is there to read without it. Tables are [data-part="table"]; a head becomes a button, and says by aria-sort how its
 * table is sorted. Cells with another order than that of their texts say it by data-sort.
 */
"use strict";

(() => {
  const language = document.currentScript.dataset.language;
  const words = language === "en"
    ? { filter: "Show only rows with:", shown: (count) => `${count} rows shown.`, ready: "All pages have been checked." }
    : { filter: "Toon alleen rijen met:", shown: (count) => `${count} rijen getoond.`, ready: "Alle pagina’s zijn nagekeken." };
  const order = new Intl.Collator(language, { numeric: true });
  const status = document.querySelector('[data-part="status"]');

  /* How each table is sorted and what is looked for in it, by its id: both outlive that the page is asked for anew. */
  const wishes = new Map();
  const wish = (table) => {
    if (!wishes.has(table.id)) wishes.set(table.id, {});
    return wishes.get(table.id);
  };

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent.trim() : Number(cell.dataset.sort);
  };
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : order.compare(String(a), String(b)));

  const sort = (table) => {
    const { column, isDown } = wish(table);
    if (column === undefined) return;
    [...table.tHead.rows[0].cells].forEach((head, index) => {
      if (index === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, key: value(row, column) }));
    rows.sort((a, b) => (isDown ? compare(b.key, a.key) : compare(a.key, b.key)));
    table.tBodies[0].append(...rows.map(({ row }) => row));
  };

  const filter = (table) => {
    const text = (wish(table).text ?? "").trim().toLowerCase();
    let count = 0;
    for (const row of table.tBodies[0].rows) {
      row.hidden = text !== "" && !row.textContent.toLowerCase().includes(text);
      if (!row.hidden) count += 1;
    }
    return count;
  };

  const FEW = 20;
  const prepare = (table) => {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.addEventListener("click", () => {
        const wanted = wish(table);
        // Of numbers the largest come first.
        wanted.isDown = wanted.column === column ? !wanted.isDown : head.classList.contains("number");
        wanted.column = column;
        sort(table);
      });
      head.replaceChildren(button);
    });
    if (table.tBodies[0].rows.length > FEW) {
      const label = document.createElement("label");
      const input = document.createElement("input");
      label.className = "filter";
      input.type = "search";
      input.value = wish(table).text ?? "";
      input.dataset.of = table.id;
      input.addEventListener("input", () => {
        wish(table).text = input.value;
        status.textContent = words.shown(filter(table));
      });
      label.append(words.filter, input);
      table.closest(".scroll").before(label);
    }
    sort(table);
    filter(table);
  };

  /* ---- Following the site: what has become another is put in the place of what was ---- */

  const main = document.querySelector("main");
  const parts = (root) => [...root.querySelectorAll("main > section")];
  let texts = parts(document).map((part) => part.outerHTML);
  parts(document).forEach((part) => part.querySelectorAll("table").forEach(prepare));

  /* Where the focus is, as it can be found back in a page that has been asked for anew. */
  const focusIn = (part) => {
    const element = document.activeElement;
    if (!part.contains(element)) return undefined;
    const all = [...part.querySelectorAll("a, button, input, [tabindex]")];
    const place = all.indexOf(element);
    return (fresh) => [...fresh.querySelectorAll("a, button, input, [tabindex]")][place]?.focus();
  };

  let isAsking = false, isWanted = false, timer;
  const ask = async () => {
    isWanted = true;
    if (isAsking) return;
    isAsking = true;
    try {
      while (isWanted) {
        isWanted = false;
        const response = await fetch(location.pathname + location.search, { cache: "no-store" });
        show(new DOMParser().parseFromString(await response.text(), "text/html"));
      }
    } catch { /* The server is gone; the stream asks again when it is back. */ } finally {
      isAsking = false;
    }
  };
  const show = (page) => {
    const fresh = parts(page);
    // Another page altogether: the one in its place while there is no site.
    if (fresh.length !== texts.length) return location.reload();
    const own = parts(document);
    fresh.forEach((part, index) => {
      const text = part.outerHTML;
      if (text === texts[index]) return;
      texts[index] = text;
      const focus = focusIn(own[index]);
      const shown = document.importNode(part, true);
      own[index].replaceWith(shown);
      shown.querySelectorAll("table").forEach(prepare);
      focus?.(shown);
    });
    const isBusy = page.querySelector("main").dataset.busy !== undefined;
    if (main.dataset.busy !== undefined && !isBusy) status.textContent = words.ready;
    main.toggleAttribute("data-busy", isBusy);
    again();
  };
  const again = () => {
    clearTimeout(timer);
    if (main.dataset.busy !== undefined && !document.hidden) timer = setTimeout(ask, 1000);
  };

  let stream, version, pause;
  const listen = () => {
    if (stream || document.hidden) return;
    stream = new EventSource("/_redactie/live");
    stream.addEventListener("now", (event) => {
      const now = JSON.parse(event.data).version;
      if (version !== undefined && now !== version) ask();
      version = now;
    });
    stream.addEventListener("error", () => {
      hush();
      pause = setTimeout(listen, 2000);
    });
  };
  const hush = () => {
    clearTimeout(pause);
    stream?.close();
    stream = undefined;
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return hush();
    listen();
    again();
  });
  addEventListener("pagehide", hush);
  addEventListener("pageshow", (event) => event.persisted && listen());

  listen();
  again();
})();
