// Give names and roles to the controls of the panel this widget stands in; see accessible.py.

const CONTROLS = "input, select, textarea, button, [role=slider], .widget-readout";

function name(root) {
  // JupyterLab looks at the control itself: keys pressed in it do not move the notebook
  for (const control of root.querySelectorAll(CONTROLS)) control.dataset.lmSuppressShortcuts = "true";
  for (const slider of root.querySelectorAll(".widget-slider")) {
    const label = slider.querySelector(".widget-label")?.textContent ?? "";
    slider.querySelector("[role=slider]")?.setAttribute("aria-label", label);
    const readout = slider.querySelector(".widget-readout");
    readout?.setAttribute("role", "textbox");
    readout?.setAttribute("aria-label", `${label}, as a number`);
  }
  for (const group of root.querySelectorAll(".widget-radio")) {
    group.setAttribute("role", "radiogroup");
    group.setAttribute("aria-label", root.querySelector(".ck-question")?.textContent ?? "choices");
    // one name makes them one group, in which the arrow keys move
    for (const radio of group.querySelectorAll("input")) radio.name = root.dataset.ckName;
  }
  for (const live of root.querySelectorAll(".ck-live [class*=html]")) live.setAttribute("role", "status");
}

function render({ el }) {
  el.style.display = "none";
  let watch, frame;
  const start = () => {
    const root = el.closest(".ck-panel");
    if (!root) {
      frame = requestAnimationFrame(start); // not yet in the page
      return;
    }
    root.dataset.ckName = `ck-${Math.random()}`;
    watch = new MutationObserver(() => name(root));
    watch.observe(root, { childList: true, subtree: true });
    name(root);
  };
  start();
  return () => {
    cancelAnimationFrame(frame);
    watch?.disconnect();
  };
}

export default { render };
