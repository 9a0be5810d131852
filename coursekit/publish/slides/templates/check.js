// Measures every slide of an open deck and returns what is wrong with it: [{slide, cell, rule, sentence}, ...].
// All slides are laid out at once, at full size and with every step shown, so that one layout serves the whole deck.
(async () => {
  const STAGE = { width: 1280, height: 720 };
  const SMALLEST = { words: 18, scripts: 14, letters: 13 };
  const FLAT = `
    html, body, .reveal { height: auto !important; overflow: visible !important; }
    .reveal .slides { position: static !important; zoom: 1 !important; transform: none !important; margin: 0 !important;
      width: ${STAGE.width}px !important; height: auto !important; perspective: none !important; }
    .reveal .slides section { display: block !important; position: relative !important; inset: auto !important;
      transform: none !important; visibility: visible !important; opacity: 1 !important; width: ${STAGE.width}px !important; }
    .reveal .slides section.stack { height: auto !important; }
    .reveal .slides section *, .reveal .slides section { transition: none !important; animation: none !important; }
    .reveal .fragment { visibility: inherit !important; opacity: 1 !important; }`;
  const SILENT = new Set(["ASIDE", "SCRIPT", "STYLE", "TEMPLATE"]);
  const UNPACKED = ".columns, .column, .frames";

  const found = new Map();
  const px = (length) => `${Math.ceil(length)} px`;
  const quote = (text) => `“${text.trim().replace(/\s+/g, " ").slice(0, 40)}”`;

  // Of one kind of fault in one cell the worst is kept.
  function fault(slide, element, rule, size, sentence) {
    const cell = element?.closest("[data-cell]")?.dataset.cell ?? "";
    const key = [slide, cell, rule].join("\n");
    if (!(found.get(key)?.size >= size)) found.set(key, { slide, cell, rule, sentence, size });
  }

  function flatten() {
    const sheet = document.createElement("style");
    sheet.textContent = FLAT;
    document.head.append(sheet);
    document.querySelectorAll(".reveal .slides section").forEach((slide) => slide.removeAttribute("hidden"));
    document.querySelectorAll(".fragment").forEach((step) => step.classList.add("visible"));
    return [...document.querySelectorAll(".reveal .slides section:not(:has(section))")];
  }

  // --- ink: what can be seen, as rectangles ------------------------------------------------------------------------

  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const isMaths = (element) => element.namespaceURI.endsWith("MathML");
  const cuts = (element, style) => element.tagName === "PRE" || style.overflowX !== "visible" || style.overflowY !== "visible";

  function alpha(colour) {
    const numbers = colour.match(/[\d.]+(?=[,\s)/]|$)/g) ?? [];
    return colour === "transparent" ? 0 : numbers.length > 3 ? Number(numbers[3]) : 1;
  }

  const isDrawn = (element, style) =>
    ["IMG", "SVG", "INPUT", "BUTTON", "CANVAS", "VIDEO"].includes(element.tagName.toUpperCase()) ||
    alpha(style.backgroundColor) > 0 || style.backgroundImage !== "none" ||
    ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]) > 0);

  const clipped = (box, clip) => ({
    left: Math.max(box.left, clip.left), right: Math.min(box.right, clip.right),
    top: Math.max(box.top, clip.top), bottom: Math.min(box.bottom, clip.bottom),
  });

  const EVERYWHERE = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 };

  function ink(element, clip = EVERYWHERE, into = []) {
    if (SILENT.has(element.tagName) || !seen(element)) return into;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const words = [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
    const boxes = isDrawn(element, style) || (isMaths(element) && words.length) ? [box] : [];
    const inner = cuts(element, style) ? clipped(box, clip) : clip;
    add(boxes, clip, element, into);
    if (!isMaths(element)) words.forEach((word) => add(lines(word), inner, element, into));
    if (element.tagName.toUpperCase() !== "SVG") [...element.children].forEach((child) => ink(child, inner, into));
    return into;
  }

  function lines(word) {
    const range = document.createRange();
    range.selectNodeContents(word);
    return range.getClientRects();
  }

  function add(boxes, clip, element, into) {
    for (const box of boxes) {
      const part = clipped(box, clip);
      if (part.right - part.left > 0.5 && part.bottom - part.top > 0.5) into.push({ ...part, element });
    }
  }

  // --- rules of place ----------------------------------------------------------------------------------------------

  // The pieces that stand beside each other on a slide.
  function pieces(slide) {
    const unpack = (element) => (element.matches(UNPACKED) ? [...element.children].flatMap(unpack) : [element]);
    const body = slide.querySelector(":scope > .slide") ?? slide;
    return [...body.children].flatMap(unpack).filter((piece) => !piece.matches(".where") && !SILENT.has(piece.tagName));
  }

  const called = (element) =>
    element.matches("img, .figure") ? "the picture" : isMaths(element) ? "a formula" : element.closest("pre") ? "the code" :
    element.innerText?.trim() ? quote(element.innerText) : "a box";

  const MEND = "say less, split the slide, or give the cell a shorter slide form";

  function checkEdges(name, slide, inks) {
    const stage = slide.getBoundingClientRect();
    const line = slide.querySelector(".where")?.getBoundingClientRect();
    for (const box of inks) {
      const beyond = { left: stage.left - box.left, right: box.right - (stage.left + STAGE.width), top: stage.top - box.top };
      beyond.bottom = box.bottom - (stage.top + STAGE.height);
      const [edge, by] = Object.entries(beyond).reduce((worst, each) => (each[1] > worst[1] ? each : worst));
      const into = line ? box.bottom - line.top : 0;
      if (by > 1) fault(name, box.element, "overflow", by, `${called(box.element)} stands out ${px(by)} at the ${edge} of the slide; ${MEND}`);
      else if (into > 1) fault(name, box.element, "overflow", into, `${called(box.element)} runs ${px(into)} into the line at the bottom; ${MEND}`);
    }
  }

  function meeting(one, other) {
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return Math.min(wide, high);
  }

  function around(inks) {
    const side = (name, choose) => inks.reduce((most, box) => choose(most, box[name]), inks[0][name]);
    return { left: side("left", Math.min), right: side("right", Math.max), top: side("top", Math.min), bottom: side("bottom", Math.max) };
  }

  function checkOverlaps(name, groups) {
    groups.forEach((one, number) => groups.slice(number + 1).forEach((other) => {
      if (meeting(one.box, other.box) <= 1) return;
      let worst = { by: 1 };
      for (const a of one.inks) for (const b of other.inks) {
        const by = meeting(a, b);
        if (by > worst.by) worst = { by, a, b };
      }
      if (!worst.a) return;
      const [a, b] = [worst.a.element, worst.b.element];
      fault(name, a, "overflow", worst.by, `${called(a)} and ${called(b)} lie ${px(worst.by)} on each other; ${MEND}`);
    }));
  }

  function checkCuts(name, body) {
    for (const box of body.querySelectorAll("*")) {
      if (isMaths(box) || box.closest(".where, aside, svg") || !seen(box) || !cuts(box, getComputedStyle(box))) continue;
      const wide = box.scrollWidth - box.clientWidth;
      const high = box.scrollHeight - box.clientHeight;
      if (Math.max(wide, high) <= 1 || box.tagName === "INPUT" || !box.clientWidth) continue;
      const longest = Math.max(...box.textContent.split("\n").map((line) => line.length));
      const what = wide >= high ? `${px(wide)} too wide for its box (longest line: ${longest} letters); break the line` : `${px(high)} too high for its box; show fewer lines`;
      fault(name, box, "code-cut", Math.max(wide, high), `${box.tagName === "PRE" ? "code" : "text"} is ${what}, or name lines in the cell's slide form`);
    }
  }

  // --- rules of pictures -------------------------------------------------------------------------------------------

  function checkPictures(name, slide) {
    for (const picture of slide.querySelectorAll("img")) {
      const about = quote(picture.alt || "without alternative text");
      if (!picture.naturalWidth) {
        fault(name, picture, "image", 1, `the picture ${about} did not load; run the lesson again, or mend its address`);
      } else if (!picture.hidden && picture.closest(".figure")) checkSize(name, picture, about);
    }
  }

  function checkSize(name, picture, about) {
    const { width, height } = picture.getBoundingClientRect();
    const letters = (picture.dataset.letters * width) / picture.dataset.width;
    if (Math.min(width, height) < 90) {
      fault(name, picture, "overflow", 720 - height, `only ${px(width)} × ${px(height)} are left for the picture ${about}; ${MEND}`);
    } else if (letters < SMALLEST.letters) {
      const advice = "draw it smaller (figsize) or with larger letters, or give it more of the slide";
      fault(name, picture, "small-words", 99 - letters, `letters in the picture ${about} are ${letters.toFixed(1)} px high, at least ${SMALLEST.letters}; ${advice}`);
    }
  }

  async function checkFonts() {
    const faces = await Promise.all([...document.fonts].map((face) => face.load().catch(() => face)));
    for (const face of faces) {
      if (face.status === "loaded") continue;
      const style = [face.family.replace(/"/g, ""), face.weight, face.style].join(" ");
      fault("", null, `fonts`, 1, `the font ${style} did not load; delete the cache of slides and build the deck again`);
    }
  }

  // --- rules of words ----------------------------------------------------------------------------------------------

  function checkWordSizes(name, writers) {
    for (const { element, text, style } of writers) {
      const size = parseFloat(style.fontSize);
      const maths = isMaths(element);
      const least = maths ? SMALLEST.scripts : SMALLEST.words;
      if (size < least - 0.01) {
        const what = maths ? "a sign of a formula" : "text";
        fault(name, element, "small-words", 99 - size, `${what} ${quote(text)} is ${size.toFixed(1)} px high, at least ${least}; say less so that it can be larger`);
      }
    }
  }

  function writers(slide, into = []) {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_ELEMENT, (element) =>
      SILENT.has(element.tagName) || element.tagName.toUpperCase() === "SVG" || !seen(element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (walker.nextNode()) {
      const element = walker.currentNode;
      const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("");
      if (text.trim()) into.push({ element, text, style: getComputedStyle(element) });
    }
    return into;
  }

  // Red, green and blue from 0 to 255 of a computed colour: rgb(...) or, where colours were mixed, color(srgb ...).
  function rgb(colour) {
    const numbers = colour.replace(/^color\(\S+/, "").match(/-?[\d.]+(e-?\d+)?/g).slice(0, 3).map(Number);
    return colour.startsWith("color(") ? numbers.map((part) => part * 255) : numbers;
  }

  const blend = (above, below, share) => above.map((part, number) => share * part + (1 - share) * below[number]);

  let grounds = new Map();

  // The colour behind an element: its own background over that of its ancestors; null over a picture, which cannot be told.
  function ground(element) {
    if (!element) return [255, 255, 255];
    if (!grounds.has(element)) grounds.set(element, groundOf(element));
    return grounds.get(element);
  }

  function groundOf(element) {
    const style = getComputedStyle(element);
    const below = ground(element.parentElement);
    if (style.backgroundImage !== "none" || !below) return null;
    const share = alpha(style.backgroundColor);
    return share === 0 ? below : blend(rgb(style.backgroundColor), below, share * Number(style.opacity));
  }

  function opacity(element) {
    return element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;
  }

  function brightness(colour) {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [dark, light] = [brightness(one), brightness(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function checkContrast(name, writers, theme) {
    for (const { element, text, style } of writers) {
      const below = ground(element);
      if (!below) continue;
      const size = parseFloat(style.fontSize);
      const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
      const share = alpha(style.color) * opacity(element);
      const ratio = contrast(blend(rgb(style.color), below, share), below);
      if (ratio < least) {
        const advice = "take a darker or lighter colour of the theme";
        fault(name, element, "contrast", 99 - ratio, `${quote(text)} stands out ${ratio.toFixed(2)} : 1 from what is behind it (${theme} theme), at least ${least} : 1; ${advice}`);
      }
    }
  }

  // --- all of it ---------------------------------------------------------------------------------------------------

  function checkSlide(slide) {
    const body = slide.querySelector(":scope > .slide") ?? slide;
    const groups = pieces(slide).map((piece) => ink(piece)).filter((inks) => inks.length).map((inks) => ({ inks, box: around(inks) }));
    checkEdges(slide.id, slide, groups.flatMap((group) => group.inks));
    checkOverlaps(slide.id, groups);
    checkCuts(slide.id, body);
    checkPictures(slide.id, slide);
  }

  const slides = flatten();
  await checkFonts();
  slides.forEach(checkSlide);
  const written = slides.map((slide) => [slide.id, writers(slide)]);
  written.forEach(([name, words]) => checkWordSizes(name, words));
  for (const theme of ["light", "dark"]) {
    document.documentElement.dataset.theme = theme;
    grounds = new Map();
    written.forEach(([name, words]) => checkContrast(name, words, theme));
  }
  return { order: slides.map((slide) => slide.id), faults: [...found.values()] };
})()
