/**
 * Before the page is painted: the palette that was chosen here, or the device's; and whether results will come, so
 * that their room is kept. Small, because it holds up the page.
 */
(function () {
  var root = document.documentElement;
  var dark = matchMedia("(prefers-color-scheme: dark)");
  function chosen() {
    try { return localStorage.getItem("mc.palette"); } catch (blocked) { return null; }
  }
  function paint() {
    root.dataset.mdColorScheme = (chosen() || (dark.matches ? "dark" : "light")) === "dark" ? "slate" : "default";
  }
  root.classList.replace("no-js", "js");
  root.classList.toggle("is-asked", /[?&]q=[^&]/.test(location.search));
  paint();
  dark.addEventListener("change", paint);
})();
