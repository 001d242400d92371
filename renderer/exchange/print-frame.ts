/**
 * Hands a page to the browser's own dialog for printing, in a frame that runs and loads nothing: what stands in it
 * comes onto paper, and nothing of the page around. What is given back takes the frame away again.
 */
export async function printFrame(html: string): Promise<() => void> {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Without scripts of its own; this page reaches into it, and it may open the dialog.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  frame.contentWindow?.focus();
  frame.contentWindow?.print();
  return () => frame.remove();
}
