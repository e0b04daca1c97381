// Shows what the reader's own day asks for: whose turn it is on the calendar, and which webinars are still to come.
// Without this script the year stands there as a list.
(function () {
  "use strict";
  // By the reader's clock: toISOString would give the day in Greenwich.
  var now = new Date();
  var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part, place) {
    return String(part).padStart(place ? 2 : 4, "0");
  }).join("-");

  function show(place, part) {
    place.querySelectorAll("[data-part]").forEach(function (element) {
      element.hidden = element.dataset.part !== part;
    });
  }

  document.querySelectorAll("[data-to]:not([data-from])").forEach(function (element) {
    element.hidden = element.dataset.to < today;
  });

  document.querySelectorAll("[data-turns]").forEach(function (section) {
    var turns = Array.from(section.querySelectorAll("[data-from]"));
    var large = turns.filter(function (turn) {
      return turn.dataset.from <= today && today <= turn.dataset.to;
    });
    // They stand in the order of their beginnings.
    var later = turns.filter(function (turn) { return turn.dataset.from > today; });
    var next = later.filter(function (turn) { return turn.dataset.from === later[0].dataset.from; });
    // When all is over, the year stays.
    if (!large.length && !next.length) { return; }
    show(section, large.length ? "now" : "next");
    if (!large.length) { large = next; }
    turns.forEach(function (turn) {
      var isLarge = large.includes(turn);
      turn.hidden = !isLarge && !next.includes(turn);
      turn.classList.add(isLarge ? "is-large" : "is-next");
      show(turn, isLarge ? "large" : "then");
    });
  });
})();
