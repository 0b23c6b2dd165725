/** Makes a table of fields behave as a sheet: keys move between its cells, and what is pasted fills several. */
(() => {
  const MOST_ROWS = 200;

  const cellsOf = (row) => [...row.querySelectorAll('input[type="text"], select')];
  /** Below some stands a row that tells of them. */
  const rowsOf = (grid) => [...grid.tBodies[0].rows].filter((row) => cellsOf(row).length > 0);

  /** Cells of a copied range: parted by tabs and lines, quoted where they hold such. */
  function cellsIn(text) {
    const rows = [[]];
    const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
    while (pattern.lastIndex < text.length) {
      const [, quoted, bare = '', end] = pattern.exec(text);
      rows.at(-1).push((quoted?.replaceAll('""', '"') ?? bare).replace(/\s+/g, ' ').trim());
      if (end !== '\t') rows.push([]);
    }
    return rows.filter((row) => row.some(Boolean));
  }

  function addRow(grid) {
    const rows = rowsOf(grid);
    if (rows.length >= MOST_ROWS) return null;
    const last = rows.at(-1);
    const row = last.cloneNode(true);
    const [from, to] = [rows.length - 1, rows.length];
    for (const told of row.querySelectorAll('.field-wrong, .form-hint, fieldset, input[type="hidden"]'))
      told.remove();
    for (const field of cellsOf(row)) {
      field.value = '';
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
      field.name = field.name.replace(`.${from}.`, `.${to}.`);
      field.id = field.id.replace(`.${from}.`, `.${to}.`);
      field.setAttribute('aria-label', field.getAttribute('aria-label').replace(/\d+$/, String(to + 1)));
    }
    const head = row.querySelector('th');
    if (head) head.textContent = String(to + 1);
    grid.tBodies[0].append(row);
    return row;
  }

  function fill(field, text) {
    if (field.tagName === 'SELECT') {
      const words = text.toLowerCase();
      const fits = (option) => option.text.toLowerCase() === words || option.value === words;
      if (text && ![...field.options].some(fits)) field.add(new Option(text, text));
      const found = [...field.options].find(fits);
      field.value = found ? found.value : '';
    } else field.value = text;
  }

  function paste(event) {
    const grid = event.target.closest?.('table[data-grid]');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!grid || !/[\t\n]/.test(text.trimEnd())) return;
    const row = event.target.closest('tr');
    const column = cellsOf(row).indexOf(event.target);
    if (column < 0) return;
    event.preventDefault();
    const start = rowsOf(grid).indexOf(row);
    cellsIn(text).forEach((cells, down) => {
      const target = rowsOf(grid)[start + down] ?? addRow(grid);
      if (!target) return;
      const fields = cellsOf(target);
      cells.forEach((cell, along) => {
        if (fields[column + along]) fill(fields[column + along], cell);
      });
    });
    event.target.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function leaves(field, key) {
    if (field.tagName === 'SELECT') return key === 'ArrowLeft' || key === 'ArrowRight';
    const { selectionStart, selectionEnd, value } = field;
    if (key === 'ArrowLeft') return selectionStart === 0 && selectionEnd === 0;
    if (key === 'ArrowRight') return selectionStart === value.length && selectionEnd === value.length;
    return true;
  }

  const STEPS = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Enter: [1, 0],
  };

  function move(event) {
    const field = event.target;
    const grid = field.closest?.('table[data-grid]');
    const step = STEPS[event.key];
    if (!grid || !step || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const row = field.closest('tr');
    const column = cellsOf(row).indexOf(field);
    if (column < 0) return;
    const isList = field.tagName === 'SELECT' && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    if (isList || (event.key !== 'Enter' && (event.shiftKey || !leaves(field, event.key)))) return;
    event.preventDefault();
    const [down, along] = event.key === 'Enter' && event.shiftKey ? [-1, 0] : step;
    const rows = rowsOf(grid);
    const at = rows.indexOf(row) + down;
    const target = rows[at] ?? (at >= rows.length && event.key === 'Enter' ? addRow(grid) : null);
    const next = target && cellsOf(target)[column + along];
    if (!next) return;
    next.focus();
    next.select?.();
  }

  /** What was refused is told anew beside the sums; its list at the head is of what was sent. */
  function forget({ target }) {
    target.closest?.('.plan-entry')?.querySelector(':scope > .alert')?.remove();
  }

  document.addEventListener('input', forget);
  document.addEventListener('keydown', move);
  document.addEventListener('paste', paste);
})();
