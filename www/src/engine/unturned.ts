/** Without the marks of a file that would turn around what follows them, our own words included. */
export function unturned(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
