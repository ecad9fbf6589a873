// On the first visit Banana Cake Pop shows a welcome; this opens the document of bcp-config.json from it, once.
const opened = 'ntmgraph-first-tab';

if (!localStorage.getItem(opened)) {
  const observer = new MutationObserver(() => {
    const create = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Create Document');
    if (!create) return;
    observer.disconnect();
    localStorage.setItem(opened, 'yes');
    create.click();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
