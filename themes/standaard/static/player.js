// Puts the player of another site in the place of the link to a recording, when somebody asks for it.
// Until then nothing is asked of that site. Without this script the link stays.
(function () {
  "use strict";
  document.querySelectorAll("a[data-embed]").forEach(function (link) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append.apply(button, link.childNodes);
    button.addEventListener("click", function () {
      var player = document.createElement("iframe");
      player.title = link.dataset.title;
      player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
      player.allowFullscreen = true;
      player.referrerPolicy = "strict-origin-when-cross-origin";
      player.src = link.dataset.embed;
      button.replaceWith(player);
      player.focus();
    });
    link.replaceWith(button);
  });
})();
