/** Makes the browser save a text as `<name>-<date>.<ending>`. */
export function downloadText(text: string, name: string, ending: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}
