// Puts a button beside each text of a kit that copies it, and says what came of it. Without this script a text can be selected.
(function () {
  "use strict";
  document.querySelectorAll("[data-copy]").forEach(function (ways) {
    var text = document.getElementById(ways.dataset.copy);
    var button = document.createElement("button");
    var said = document.createElement("span");
    button.type = "button";
    button.className = "button";
    button.textContent = ways.dataset.label;
    said.setAttribute("role", "status");
    ways.prepend(button);
    ways.append(said);

    function copied() { said.textContent = ways.dataset.done; }

    // In a page from a folder, or in an old browser: the text is selected, and copied if that can be done.
    function select() {
      var selection = window.getSelection();
      var range = document.createRange();
      var isDone = false;
      range.selectNodeContents(text);
      selection.removeAllRanges();
      selection.addRange(range);
      try { isDone = document.execCommand("copy"); } catch (error) { isDone = false; }
      if (isDone) { selection.removeAllRanges(); copied(); } else { said.textContent = ways.dataset.failed; }
    }

    button.addEventListener("click", function () {
      // Emptied first, so that the same words are said again.
      said.textContent = "";
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(text.textContent).then(copied, select);
      } else {
        select();
      }
    });
  });
})();
