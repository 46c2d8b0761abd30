/** What comes to the widget from outside its buttons. */
export interface Inputs {
  files(files: readonly File[]): void;
  cells(text: string): void;
  dragging(over: boolean): void;
}

/** Listens for files dropped and cells pasted anywhere on the element. */
export function listen(host: HTMLElement, inputs: Inputs): void {
  host.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    inputs.dragging(true);
  });
  host.addEventListener('dragleave', (event) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && host.contains(to))) inputs.dragging(false);
  });
  host.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    inputs.dragging(false);
    inputs.files([...(event.dataTransfer?.files ?? [])]);
  });
  host.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Spreadsheets put a picture of the cells beside their text: the text is what is meant.
    if (looksLikeTable(text)) inputs.cells(text);
    else if (files.length > 0) inputs.files(files);
    else return;
    event.preventDefault();
  });
}

/** Whether text looks like cells of a spreadsheet or lines of a CSV. */
export function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  const first = lines.slice(0, 5);
  return ['\t', ';', ','].some((delimiter) => first.every((line) => line.includes(delimiter)));
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
