// Kedu: gives <iframe data-kedu> the height of what it shows. Optional; a frame keeps its own height without it.
(() => {
  const own = new URL(document.currentScript.src).origin;
  const ours = (f) => new URL(f.src, location.href).origin === own;
  const frames = () => [...document.querySelectorAll('iframe[data-kedu]')].filter(ours);
  addEventListener('message', ({ source, origin, data }) => {
    const frame = frames().find((f) => f.contentWindow === source);
    if (!frame || data?.kedu !== 'height') return;
    // A sandboxed frame has no origin; that it is this frame is known from its window.
    const opaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    if (origin !== (opaque ? 'null' : own)) return;
    const { height } = data;
    if (!(height > 0 && height < 2e4)) return;
    // What a host's style sheet takes for padding and border comes on top; its own height for frames gives way.
    const css = getComputedStyle(frame);
    const sides = css.boxSizing === 'border-box' ? ['paddingTop', 'paddingBottom', 'borderTopWidth', 'borderBottomWidth'] : [];
    const around = sides.reduce((sum, side) => sum + Number.parseFloat(css[side]), 0);
    frame.style.setProperty('height', `${Math.ceil(height + around)}px`, 'important');
    frame.style.setProperty('max-height', 'none', 'important');
  });
  for (const f of frames()) f.contentWindow.postMessage({ kedu: 'ask' }, '*');
})();
