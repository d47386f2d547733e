/** Hands a file to the browser's downloads: what a blob holds, or what lies at an address. */
export function download(file: Blob | string, name: string): void {
  const address = typeof file === 'string' ? file : URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read it only after this returns.
  if (typeof file !== 'string') setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
