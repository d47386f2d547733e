/**
 * The editor proper: CodeMirror in a shadow root, where its styles are constructed sheets and the page's policy stays as
 * strict as it is. Loaded on use; it knows no React and no engine.
 */
import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { SQLDialect } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Annotation, EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Completion } from '../../../workbench/sql/complete.ts';
import { setOff } from '../insert.ts';
import { THEME } from './theme.ts';

/** A place in the text that is wrong, and what is wrong with it. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface EditorOptions {
  /** An empty element; the editor moves into its shadow root. */
  readonly host: HTMLElement;
  readonly text: string;
  readonly selection: { readonly from: number; readonly to: number };
  readonly label: string;
  readonly help: string;
  /** What the list of completions is called. */
  readonly listLabel: string;
  changed(text: string): void;
  run(): void;
  format(): void;
  focused(): void;
  complete(text: string, offset: number, explicit: boolean): Promise<Completion | undefined>;
}

export interface MountedEditor {
  /** Puts another text in place of this one, as one step that can be undone. */
  setText(text: string): void;
  focus(): void;
  select(from: number, to: number): void;
  /** Puts a name where the cursor is, set off from its neighbours. */
  insert(name: string): void;
  mark(fault: Fault | undefined): void;
  end(): void;
}

const fromOutside = Annotation.define<boolean>();
const setFault = StateEffect.define<Fault | undefined>();

const faults = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects) {
      if (!effect.is(setFault)) continue;
      const { value } = effect;
      const last = transaction.state.doc.length;
      const from = value === undefined ? last : Math.min(value.from, last);
      const to = value === undefined ? last : Math.min(value.to, last);
      now =
        value === undefined || from >= to
          ? Decoration.none
          : Decoration.set([
              Decoration.mark({ class: 'cm-fault', attributes: { title: value.message } }).range(from, to),
            ]);
    }
    return now;
  },
  provide: (field) => [
    EditorView.decorations.from(field),
    EditorView.contentAttributes.from(
      field,
      (marks): Record<string, string> =>
        marks.size === 0 ? {} : { 'aria-invalid': 'true', 'aria-errormessage': 'fault' },
    ),
  ],
});

const language = SQLDialect.define({
  doubleDollarQuotedStrings: true,
  operatorChars: '+-*/<>=~!@%^&|',
  specialVar: '$',
  keywords: `all and any as asc asof between by case cast columns cross cube desc describe distinct else end except exclude
    exists explain false filter first following for from full group grouping having ilike in inner intersect interval is
    join last lateral left like limit natural not null nulls offset on or order outer over partition pivot positional
    preceding qualify range recursive replace rollup row rows sample select semi anti sets show similar summarize table then
    to true try_cast unbounded union unpivot using values when where window with within`,
  types: 'bigint boolean date decimal double float hugeint integer smallint time timestamp tinyint varchar',
}).language;

const colours = HighlightStyle.define([
  { tag: tags.keyword, class: 'cm-keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'cm-text' },
  { tag: [tags.number, tags.bool, tags.null], class: 'cm-number' },
  { tag: tags.comment, class: 'cm-comment' },
  { tag: tags.typeName, class: 'cm-type' },
  { tag: tags.special(tags.name), class: 'cm-param' },
]);

/** Puts an editor into `host`. */
export function mountEditor(options: EditorOptions): MountedEditor {
  const { host, text, selection } = options;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const help = hidden('help', options.help);
  const fault = hidden('fault', '');
  root.replaceChildren(help, fault);
  const last = text.length;
  const clamped = (offset: number): number => Math.max(0, Math.min(offset, last));
  const press = (key: string, run: () => void) => ({
    key,
    run: () => {
      run();
      return true;
    },
  });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      selection: { anchor: clamped(selection.from), head: clamped(selection.to) },
      extensions: [
        Prec.highest(
          keymap.of([
            press('Mod-Enter', options.run),
            press('Shift-Alt-f', options.format),
            { key: 'Alt-/', run: startCompletion },
            // Only while the list is open; otherwise Tab leaves, as it does everywhere on a page.
            { key: 'Tab', run: acceptCompletion },
          ]),
        ),
        history(),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        autocompletion({
          override: [(context) => offered(context, options)],
          icons: false,
          maxRenderedOptions: 40,
        }),
        bracketMatching(),
        language,
        syntaxHighlighting(colours),
        faults,
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        EditorState.phrases.of({ Completions: options.listLabel }),
        EditorView.contentAttributes.of({
          class: 'explore-box',
          lang: 'en',
          'aria-label': options.label,
          'aria-describedby': 'help',
          spellcheck: 'false',
          autocapitalize: 'off',
          autocorrect: 'off',
        }),
        EditorView.domEventHandlers({ focus: () => options.focused(), beforeinput: typedOver }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((one) => one.annotation(fromOutside) === true)) {
            options.changed(update.state.doc.toString());
          }
        }),
        THEME,
      ],
    }),
  });
  return {
    setText(next) {
      const now = view.state.doc.toString();
      if (next === now) return;
      const changes = difference(now, next);
      view.dispatch({ changes, annotations: fromOutside.of(true) });
    },
    focus: () => view.focus(),
    select(from, to) {
      const end = view.state.doc.length;
      view.dispatch({
        selection: { anchor: Math.min(from, end), head: Math.min(to, end) },
        scrollIntoView: true,
      });
      view.focus();
    },
    insert(name) {
      const { from, to } = view.state.selection.main;
      const insert = setOff(view.state.doc.toString(), from, to, name);
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.trimEnd().length } });
    },
    mark(next) {
      fault.textContent = next?.message ?? '';
      view.dispatch({ effects: setFault.of(next) });
    },
    end: () => view.destroy(),
  };
}

/**
 * What is typed over a selection is put in here: Chromium would first keep the look of what goes in a style attribute, which
 * the page's policy refuses and reports.
 */
function typedOver(event: InputEvent, view: EditorView): boolean {
  const { inputType, data, isComposing } = event;
  if (inputType !== 'insertText' || data === null || isComposing || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}

function hidden(id: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.id = id;
  element.hidden = true;
  element.textContent = text;
  return element;
}

/** What has to be changed, without what both texts begin and end with: the cursor stays where nothing has changed. */
function difference(now: string, next: string): { from: number; to: number; insert: string } {
  let from = 0;
  while (from < now.length && from < next.length && now[from] === next[from]) from += 1;
  let back = 0;
  while (
    back < now.length - from &&
    back < next.length - from &&
    now[now.length - 1 - back] === next[next.length - 1 - back]
  ) {
    back += 1;
  }
  return { from, to: now.length - back, insert: next.slice(from, next.length - back) };
}

async function offered(
  { state, pos, explicit }: CompletionContext,
  { complete }: EditorOptions,
): Promise<CompletionResult | null> {
  const found = await complete(state.doc.toString(), pos, explicit);
  if (found === undefined) return null;
  return {
    from: found.from,
    filter: false,
    options: found.options.map(({ kind, label, detail, insert, back = 0 }) => ({
      ...{ label, detail, type: kind },
      apply: (view, _completion, from, to) => {
        const anchor = from + insert.length - back;
        view.dispatch({ changes: { from, to, insert }, selection: { anchor }, userEvent: 'input.complete' });
      },
    })),
  };
}
