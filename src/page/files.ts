import type { PageFile } from './messages.ts';

/** The files that were dropped, those in folders by their paths from there. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<PageFile[]> {
  // all entries must be asked for before anything is waited for
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosenFiles(files);
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<PageFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const content = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return [{ path, content }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    // a folder is read some hundred entries at a time
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(filesOf))).flat();
}

/** The files that were chosen in a dialog. */
export function chosenFiles(files: FileList | null): PageFile[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));
}

/** A table that was copied from a spreadsheet; its cells are separated by tabs. */
export function pastedTable(text: string): PageFile {
  return { path: text.includes('\t') ? 'pasted.tsv' : 'pasted.csv', content: new TextEncoder().encode(text) };
}

/** Gives the user a file. */
export function download(path: string, content: Uint8Array | string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart]));
  link.download = path.slice(path.lastIndexOf('/') + 1);
  document.body.append(link);
  link.click();
  link.remove();
}
