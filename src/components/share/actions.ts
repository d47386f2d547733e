/** What the buttons do. Loaded when somebody comes near them; Word and QR libraries only when they are used. */

import * as v from 'valibot';
import { report } from '../../i18n/report.ts';
import { download } from '../download.ts';
import { isoToday } from '../today.ts';
import { wordBlock, wordHtml, wordText } from './block.ts';
import { writeItem, writeRich, writeText } from './clipboard.ts';
import { type CompleteFacts, complete, Facts } from './facts.ts';
import { toNode } from './tree.ts';
import { tsv } from './tsv.ts';

/** What is said when something is done or can't be, with a file to take instead. */
export interface Outcome {
  readonly text: string;
  readonly file?: { readonly address: string; readonly label: string };
}

/** The facts that a page carries, completed. Throws where they are not of the form. */
export function read(json: string): CompleteFacts {
  return complete(v.parse(Facts, JSON.parse(json)), location.origin, isoToday());
}

/** A file of this site, wherever it says that it lives: a copy of the site has it too. */
async function fetched(address: string): Promise<Blob> {
  const response = await fetch(new URL(address, location.href).pathname);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.blob();
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text')));
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(blob);
  });
}

/** For the clipboard: Word fetches absolute addresses and drops `data:`; without an origin there is only the latter. */
async function pictureAddress({ located, print }: CompleteFacts): Promise<string> {
  return located ? print.address : dataAddress(await fetched(print.address));
}

const fileName = ({ id, locale }: CompleteFacts, ending: string): string => `${id}.${locale}.${ending}`;

async function word(facts: CompleteFacts): Promise<Outcome> {
  const t = report(facts.locale);
  const html = wordHtml(facts, await pictureAddress(facts));
  return { text: (await writeRich(html, wordText(facts))) ? t.wordDone : t.noClipboard };
}

async function docx(facts: CompleteFacts): Promise<Outcome> {
  const [{ chartDocx }, picture] = await Promise.all([import('./docx.ts'), fetched(facts.print.address)]);
  const bytes = await chartDocx(facts, new Uint8Array(await picture.arrayBuffer()));
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const name = fileName(facts, 'docx');
  download(new Blob([bytes], { type }), name);
  return { text: report(facts.locale).saved(name) };
}

async function picture(facts: CompleteFacts): Promise<Outcome> {
  const t = report(facts.locale);
  const blob = fetched(facts.print.address);
  if (await writeItem({ 'image/png': blob })) return { text: t.pictureDone };
  await blob;
  return { text: t.noPictureCopy, file: { address: facts.print.address, label: t.pictureFile } };
}

async function table(facts: CompleteFacts): Promise<Outcome> {
  const t = report(facts.locale);
  return { text: (await writeText(tsv(facts.sheet))) ? t.tableDone : t.noClipboardTable };
}

async function wechat(facts: CompleteFacts): Promise<Outcome> {
  const { wechatPicture } = await import('./wechat.ts');
  const name = fileName(facts, 'wechat.png');
  download(await wechatPicture(facts), name);
  return { text: report(facts.locale).saved(name) };
}

/** By the name that a button bears. */
export const actions: ReadonlyMap<string, (facts: CompleteFacts) => Promise<Outcome>> = new Map(
  Object.entries({ word, docx, picture, table, wechat }),
);

/** Pictures of what will be taken, as nodes for the page. */
export const previews: ReadonlyMap<string, (facts: CompleteFacts) => Promise<Node>> = new Map(
  Object.entries({
    word: async (facts: CompleteFacts) =>
      toNode(wordBlock(facts, new URL(facts.print.address, location.href).pathname)),
    wechat: async (facts: CompleteFacts) => {
      const { wechatPicture } = await import('./wechat.ts');
      const image = new Image();
      image.src = await wechatPicture(facts);
      image.alt = report(facts.locale).wechatAlt(facts.alt);
      return image;
    },
  }),
);
