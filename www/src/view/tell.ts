/** Tells the parent component; such events stay inside the widget. */
export function tell<Detail>(from: EventTarget, name: string, detail?: Detail): void {
  from.dispatchEvent(new CustomEvent(name, { detail }));
}
