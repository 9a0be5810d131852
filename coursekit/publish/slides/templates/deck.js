// What a deck does beyond reveal.js: sliders of explorers, light and dark, corrections on and off.
(() => {
  const asked = new URLSearchParams(location.search);
  const root = document.documentElement;
  if (asked.get("theme")) root.dataset.theme = asked.get("theme");
  if (asked.get("corrections") === "off") {
    document.querySelectorAll("section.erratum").forEach((slide) => (slide.dataset.visibility = "hidden"));
  }

  document.querySelectorAll(".frames").forEach((frames) => {
    const [slider, label] = [frames.querySelector("input"), frames.querySelector("output")];
    const pictures = [...frames.querySelectorAll("img")];
    slider.addEventListener("input", () => {
      pictures.forEach((picture, number) => (picture.hidden = number !== Number(slider.value)));
      label.textContent = pictures[slider.value].dataset.label;
      slider.setAttribute("aria-valuetext", label.textContent);
    });
  });

  Reveal.initialize({
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    hash: true,
    transition: "none",
    backgroundTransition: "none",
    navigationMode: "linear",
    controls: true,
    controlsTutorial: false,
    progress: false,
    slideNumber: "c/t",
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    plugins: [RevealNotes],
  }).then(() => {
    // after a slider was moved, the arrow keys turn slides again
    Reveal.on("slidechanged", () => document.activeElement?.blur());
    Reveal.addKeyBinding({ keyCode: 68, key: "D", description: "Light or dark" }, () => {
      root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    });
    Reveal.addKeyBinding({ keyCode: 69, key: "E", description: "Corrections on or off" }, () => {
      asked.set("corrections", asked.get("corrections") === "off" ? "on" : "off");
      location.search = asked.toString();
    });
  });
})();
